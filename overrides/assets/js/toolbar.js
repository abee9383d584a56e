// The toolbar above a template: copy it in three ways, download it as a Word file.
// All of it is made from the template's programs, so it works offline.

import { copy, select } from "./copy.js";
import { announcer, download } from "./deliver.js";
import { evaluate } from "./evaluate.js";
import { wordFile } from "./word.js";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Add the toolbar to one template on the page. `programs` and `word` are those of its programs.json. */
export function addToolbar(template, { programs, word }) {
  const sheet = template.querySelector(".kit-sheet");
  const blanks = template.querySelectorAll(".kit-blanks li").length;
  const id = template.dataset.template;
  const written = (format) => evaluate(programs[format]);
  const bar = element("div", { className: "kit-toolbar", role: "group" });
  bar.setAttribute("aria-label", "Copy or download this text");
  const status = element("p", { className: "kit-status", role: "status" });
  const say = announcer(status, bar);

  const files = {
    docx: () => [wordFile(word, written("docx")), WORD],
    md: () => [written("md"), "text/markdown"],
    txt: () => [written("text"), "text/plain"],
  };
  const take = (ending) => {
    download(`${id}.${ending}`, ...files[ending]());
    say(`The ${ending === "docx" ? "Word" : `.${ending}`} file is in your downloads. ${reminder(blanks)}`);
  };

  const told = (outcome, done) => {
    if (outcome === "none") {
      select(sheet);
      say("This browser does not allow copying. The text is selected: press Ctrl+C, or Command+C on a Mac.");
    } else {
      say(`${done[outcome]} ${reminder(blanks)}`);
    }
  };
  const rich = { rich: "Copied with headings and lists.", plain: "Copied as plain text; this browser allows no more." };
  const buttons = {
    Copy: async () => told(await copy(written("text"), written("rich")), rich),
    "Copy as plain text": async () => told(await copy(written("text")), { plain: "Copied as plain text." }),
    "Copy as Markdown": async () => told(await copy(written("md")), { plain: "Copied as Markdown." }),
    "Download Word": () => take("docx"),
  };
  for (const [label, act] of Object.entries(buttons)) {
    const button = element("button", { type: "button", textContent: label });
    button.addEventListener("click", act);
    bar.append(button);
  }
  bar.append(status);
  for (const link of template.querySelectorAll(".kit-downloads a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the same file, made here: it works offline
      take(link.href.split(".").pop());
    });
  }
  template.querySelector(".kit-downloads").before(bar);
}

function reminder(blanks) {
  if (!blanks) return "";
  return blanks === 1 ? "1 blank is still to fill in." : `${blanks} blanks are still to fill in.`;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
