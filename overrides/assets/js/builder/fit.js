// A draft from a link, a file or an earlier kit may say what this role does not know. Then the kit's own choice holds.

import { chosen } from "./store.js";

/** Bring `draft` in line with a role: a setting that exists, and exactly one wording wherever one is chosen. */
export function fit(draft, role) {
  if (!Object.hasOwn(role.settings, draft.setting)) draft.setting = "";
  const { programs } = role.documents.find(({ id }) => id === role.template);
  for (const { options } of role.parts.filter((part) => part.choose)) {
    const on = new Set(chosen(programs.html, draft.choices));
    if (options.filter(({ id }) => on.has(id)).length === 1) continue;
    for (const { id } of options) delete draft.choices[id];
  }
}
