// The answers of the organization, kept on this device for every new draft.

import { button, make } from "./elements.js";

const PROFILE = "organization"; // the group whose answers can be kept for every draft

/** The buttons under the organization's fields. `role()` gives the loaded role; `say` speaks. */
export function profile(store, drafts, role, say) {
  const names = () => role()?.groups.find(({ id }) => id === PROFILE)?.blanks ?? [];
  return make("div", { className: "kit-toolbar" },
    button("Keep these answers for every new draft", () => {
      const answers = Object.fromEntries(names().filter((name) => store.draft.answers[name]).map((name) => [name, store.draft.answers[name]]));
      if (!Object.keys(answers).length) return say("Fill in the answers of your organization first.");
      return say(drafts.setProfile(answers) ? "Kept on this device for every new draft." : "This browser does not keep them.");
    }),
    button("Use the kept answers here", () => {
      const answers = drafts.profile();
      if (!Object.keys(answers).length) return say("Nothing is kept on this device yet.");
      store.change("", (draft) => Object.assign(draft.answers, answers));
      return say("Filled in. Undo brings back what was there.");
    }));
}
