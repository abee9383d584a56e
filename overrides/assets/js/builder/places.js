// Where something that was found can be mended: its field, and a link to it.

import { line } from "../clean.js";
import { make, reach } from "./elements.js";
import { fieldId } from "./fields.js";

/** The field of a finding (see findings.js), or null. Own words stand with their statement or in their list. */
function fieldOf({ blank, own, words }) {
  const at = (id) => document.getElementById(id);
  const inList = at(`own-${own}`)?.closest("details").querySelectorAll(".kit-own-entry input") ?? [];
  return at(fieldId(blank ?? own)) ?? at(`words-${own}`) ?? at(`choice-${own}`)
    ?? [...inList].find((control) => line(control.value) === words) ?? null;
}

/** A finding as an entry of a list; `before` runs when somebody follows its link. */
export function entry(found, before = () => {}) {
  const field = fieldOf(found);
  if (!field) return make("li", {}, found.text);
  const link = make("a", { href: `#${field.id}`, textContent: found.text });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    before();
    reach(fieldOf(found) ?? field); // a list may have been drawn anew
  });
  return make("li", {}, link);
}
