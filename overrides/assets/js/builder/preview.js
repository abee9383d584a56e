// The current document, next to the fields. It follows every keystroke; the field keeps the focus.

import { evaluate } from "../evaluate.js";
import { make, reach } from "./elements.js";
import { fieldId } from "./fields.js";
import { chosen } from "./store.js";

/** The sheet. Returns {element, show(program, draft, name)}. */
export function preview() {
  const element = make("article", { className: "kit-sheet", tabIndex: 0 });
  let before = "";
  element.addEventListener("click", (event) => {
    const field = document.getElementById(fieldId(event.target.closest("[data-blank]")?.dataset.blank));
    if (field) reach(field);
  });
  return {
    element,
    show(program, draft, name) {
      // The one place where markup is set: it comes from a program, which escapes every answer.
      const markup = evaluate(program, draft.answers, chosen(program, draft.choices));
      if (markup === before) return;
      before = markup;
      element.setAttribute("aria-label", `Preview: ${name}`);
      const fresh = document.createElement("template");
      fresh.innerHTML = markup;
      patch(element, fresh.content);
    },
  };
}

/** Change only what differs, part by part, so that a long document does not jump while somebody reads it. */
function patch(old, fresh) {
  const wanted = [...fresh.childNodes];
  wanted.forEach((node, index) => {
    const there = old.childNodes[index];
    if (!there) old.append(node);
    else if (!there.isEqualNode(node)) there.replaceWith(node);
  });
  while (old.childNodes.length > wanted.length) old.lastChild.remove();
}
