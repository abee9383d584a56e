// A draft from a link, a file or an earlier kit may say what this role does not know. Then the kit's own choice holds.

import { line } from "../clean.js";
import { chosen } from "./store.js";

/**
 * What the role answers by itself, unless the person wrote something else; `before`: the role before it, or null.
 * `Filled` in macros/fill/filled.py does the same.
 */
export function give(draft, role, before) {
  for (const [name, answer] of Object.entries(role.given)) {
    if (!line(draft.answers[name]) || draft.answers[name] === before?.given[name]) draft.answers[name] = answer;
  }
}

/** Bring `draft` in line with a role: a setting that exists, and exactly one wording wherever one is chosen. */
export function fit(draft, role) {
  if (!Object.hasOwn(role.settings, draft.setting)) draft.setting = "";
  for (const { options, document = role.template } of role.parts.filter((part) => part.choose)) {
    const { programs } = role.documents.find(({ id }) => id === document);
    if (!programs) continue; // it is on its way, and comes here again
    const on = new Set(chosen(programs.html, draft.choices));
    if (options.filter(({ id }) => on.has(id)).length === 1) continue;
    for (const { id } of options) delete draft.choices[id];
  }
}
