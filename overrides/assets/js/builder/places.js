// Where a finding can be fixed: its field, and a link to it.

import { line } from "../clean.js";
import { make, reach } from "./elements.js";
import { fieldId } from "./fields.js";

/** The field of a finding (see findings.js), or null. Own words are at their statement or in their list. */
function fieldOf({ blank, own, words }) {
  const byId = (id) => document.getElementById(id);
  const inList = byId(`own-${own}`)?.closest("details").querySelectorAll(".kit-own-entry input") ?? [];
  return byId(fieldId(blank ?? own)) ?? byId(`words-${own}`) ?? byId(`choice-${own}`)
    ?? [...inList].find((control) => line(control.value) === words) ?? null;
}

/** A finding as an entry of a list; `before` runs when somebody follows its link. */
export function entry(finding, before = () => {}) {
  const field = fieldOf(finding);
  if (!field) return make("li", {}, finding.text);
  const link = make("a", { href: `#${field.id}`, textContent: finding.text });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    before();
    reach(fieldOf(finding) ?? field); // a list may have been redrawn
  });
  return make("li", {}, link);
}
