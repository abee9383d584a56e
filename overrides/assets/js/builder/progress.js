// "8 of 12 blanks filled", to unfold: each blank that is not is a link to its field.

import { make, reach } from "./elements.js";
import { fieldId } from "./fields.js";
import { marked } from "./findings.js";

/** Returns {element, show(found, blanks)}; `found`: the holes of the document that is shown. */
export function progress() {
  const element = make("details", { className: "kit-blanks" });
  let before = "";
  return {
    element,
    show(found, blanks) {
      const needed = found.filter((hole) => hole.needed);
      const open = marked(found);
      const state = JSON.stringify([needed.length, open.map(({ blank }) => blank)]);
      if (state === before) return; // so that a link in it keeps the focus
      before = state;
      const isOpen = element.open;
      element.replaceChildren(make("summary", {}, `${needed.length - open.length} of ${needed.length} blanks filled`),
        ...(open.length ? [] : [make("p", {}, "Nothing is left to fill in.")]), make("ol", { hidden: !open.length }, ...open.map(({ blank }) => {
          const link = make("a", { href: `#${fieldId(blank)}`, textContent: blanks[blank].label });
          link.addEventListener("click", (event) => {
            event.preventDefault();
            reach(document.getElementById(fieldId(blank)));
          });
          return make("li", {}, link);
        })));
      element.open = isOpen && open.length > 0;
    },
  };
}
