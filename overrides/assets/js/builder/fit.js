// A draft from a link, a file or an older kit may contain what this role does not have. Then the kit's defaults apply.

import { line } from "../clean.js";
import { chosen } from "./store.js";

/**
 * Fill in the answers that the role implies, unless the person wrote something else; `before`: the previous role, or null.
 * `Filled` in macros/fill/filled.py does the same.
 */
export function give(draft, role, before) {
  for (const [name, answer] of Object.entries(role.given)) {
    if (!line(draft.answers[name]) || draft.answers[name] === before?.given[name]) draft.answers[name] = answer;
  }
}

/** Adapt `draft` to a role: a setting that exists, and exactly one wording wherever one is chosen. */
export function fit(draft, role) {
  if (!Object.hasOwn(role.settings, draft.setting)) draft.setting = "";
  for (const { options, document = role.template } of role.parts.filter((part) => part.choose)) {
    const { programs } = role.documents.find(({ id }) => id === document);
    if (!programs) continue; // it is still loading, and this runs again then
    const on = new Set(chosen(programs.html, draft.choices));
    if (options.filter(({ id }) => on.has(id)).length === 1) continue;
    for (const { id } of options) delete draft.choices[id];
  }
}
