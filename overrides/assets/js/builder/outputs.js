// What leaves the page: copies, files, the pack, print, and code for the employer's own page. All of it is made from
// the programs that the page already holds, so it works offline.

import { line } from "../clean.js";
import { copy, select } from "../copy.js";
import { download } from "../deliver.js";
import { evaluate, holes } from "../evaluate.js";
import { wordFile, zip } from "../word.js";
import { button, make } from "./elements.js";
import { findings, marked } from "./findings.js";
import { pass } from "./gate.js";
import { entry } from "./places.js";
import { asScript, missing, planted } from "./posting.js";
import { chosen } from "./store.js";

const TYPES = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", md: "text/markdown", txt: "text/plain", zip: "application/zip" };
const FORMATS = { md: "md", txt: "text" };
const encoder = new TextEncoder();

/** The buttons. `current()` gives {draft, role, shown, documents, sheet}: see builder.js. Returns {element, follow()}. */
export function outputs(current, say) {
  const written = (document, format) => evaluate(document.programs[format], current().draft.answers, on(document, format));
  const on = (document, format) => chosen(document.programs[format], current().draft.choices);
  const word = (document) => wordFile(document.word, written(document, "docx"));

  /** Pass the gate for some documents; `verb` is what the button that continues does. */
  function gated(documents, verb, act) {
    const { draft, role } = current();
    const found = documents.flatMap((document) => findings({ draft, blanks: role.blanks, holes: holes(document.programs.text, draft.answers, on(document, "text")) }));
    const each = [...new Map(found.map((one) => [one.text, one])).values()];
    const marks = new Set(documents.flatMap((document) => marked(holes(document.programs.text, draft.answers, on(document, "text"))).map(({ blank }) => blank))).size;
    const words = marks ? `${verb} with ${marks} ${marks === 1 ? "blank" : "blanks"} marked` : `${verb} anyway`;
    pass(each, words, act);
  }

  async function copied(text, html, done) {
    const outcome = await copy(text, html);
    if (outcome !== "none") return say(outcome === "plain" && html ? `${done} As plain text; this browser allows no more.` : done);
    select(current().sheet);
    return say("This browser does not allow copying. The text is selected: press Ctrl+C, or Command+C on a Mac.");
  }

  const acts = {
    "Copy": () => copied(written(current().shown, "text"), written(current().shown, "rich"), "Copied with headings and lists."),
    "Copy as plain text": () => copied(written(current().shown, "text"), "", "Copied as plain text."),
    "Copy as Markdown": () => copied(written(current().shown, "md"), "", "Copied as Markdown."),
    "Copy for a job board": () => copied(written(current().shown, "board"), "", "Copied as the simple HTML that job boards accept."),
    "Download Word": () => save(current().shown, "docx"),
    "Download text": () => save(current().shown, "txt"),
    "Download Markdown": () => save(current().shown, "md"),
  };

  function save(document, ending) {
    const content = ending === "docx" ? word(document) : written(document, FORMATS[ending]);
    download(`${document.id}.${ending}`, content, TYPES[ending]);
    say("The file is in your downloads.");
  }

  async function pack() {
    const { documents, role } = current();
    if (!role.whole()) {
      say("The other documents are still loading.");
      await role.rest();
      if (!role.whole()) return say("Some documents could not be loaded. Check your connection, and try again.");
      if (role !== current().role) return undefined; // another role was chosen in the meantime
    }
    return gated(documents, "Download", () => {
      const texts = role.pack.texts.map(({ name, text }) => [name, encoder.encode(text.replaceAll("\n", "\r\n"))]);
      const inside = role.pack.documents.map(({ name, template }) => [name, word(documents.find(({ id }) => id === template))]);
      const more = role.pack.files.map(({ name, bytes }) => [name, bytes]);
      download(`${role.role}-pack.zip`, zip([...texts, ...inside, ...more]), TYPES.zip);
      say(`The pack with ${inside.length} documents is in your downloads.`);
    });
  }

  const code = make("div", { className: "kit-code" });
  let made = "";

  /** Show the code, or what is missing for it. Returns the message about it. */
  function jsonld() {
    const { draft, role, documents } = current();
    const document = documents.find(({ id }) => id === role.template);
    const inText = marked(holes(document.programs.text, draft.answers, on(document, "text"))).map(({ blank }) => blank);
    const open = new Set([...missing(role.posting.needs, draft.answers), ...inText]);
    const answered = Object.keys(role.blanks).filter((name) => draft.answers[name]);
    const asked = [...new Set([...open, ...answered])].map((blank) => ({ blank, needed: open.has(blank), filled: !open.has(blank) }));
    const found = findings({ draft, blanks: role.blanks, holes: asked });
    const wrong = found.filter(({ own }) => !own); // a bracket may be intended: it is listed, and blocks nothing
    const look = found.filter(({ own }) => own);
    const before = made;
    made = JSON.stringify([draft.answers, draft.choices, found]);
    if (made === before) return "";
    if (wrong.length) {
      code.replaceChildren(make("p", {}, "No code yet. It needs these first:"), make("ul", {}, ...wrong.map((one) => entry(one))));
      return "The code is not made yet. What is missing is listed.";
    }
    const title = Object.keys(role.given).map((name) => line(draft.answers[name])).find(Boolean) ?? role.title;
    const texts = { title, description: written(document, "board") };
    const text = asScript(planted(role.posting.tree, draft.answers, texts));
    code.replaceChildren(...(look.length ? [make("p", {}, "Look at this first:"), make("ul", {}, ...look.map((one) => entry(one)))] : []),
      make("p", {}, "Put this into the page of this one vacancy on your own site, and take it out when the job is filled."),
      make("pre", { tabIndex: 0, "aria-label": "Code for your own page" }, text), button("Copy the code", () => copied(text, "", "Copied the code.")));
    return look.length ? "The code is below. Above it stands what to look at first." : "The code is below.";
  }

  function makeCode() {
    made = "";
    say(jsonld());
  }

  /** Update the code, once it was asked for, from the draft; with `anew` (another role) remove it. */
  function follow(anew) {
    if (anew) code.replaceChildren();
    else if (code.hasChildNodes()) jsonld();
  }

  const gate = (label) => button(label, () => gated([current().shown], label.split(" ")[0], acts[label]));
  const element = make("div", { className: "kit-saving" },
    make("div", { className: "kit-toolbar", role: "group", "aria-label": "Copy, download or print" },
      ...["Copy", "Copy for a job board", "Download Word"].map(gate),
      button("Download the whole pack", pack),
      button("Print", () => gated([current().shown], "Print", () => window.print()))),
    make("details", { className: "kit-drawer" }, make("summary", {}, "Other formats"),
      make("div", { className: "kit-toolbar" },
        ...["Copy as plain text", "Copy as Markdown", "Download text", "Download Markdown"].map(gate))),
    make("details", { className: "kit-drawer" }, make("summary", {}, "Code for your own page (JobPosting)"),
      make("p", {}, "Search engines read it and show your vacancy in their job search. It stands only on your own page."),
      button("Make the code", makeCode), code));
  return { element, follow };
}
