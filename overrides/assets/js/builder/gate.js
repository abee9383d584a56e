// The gate before a text leaves the page: it lists what is open, and the person decides.

import { button, make } from "./elements.js";
import { entry } from "./places.js";

/**
 * Call `act` at once when there are no findings. Otherwise list them, and call it only if the person confirms.
 * `found`: see findings.js; `go`: the label of the button that continues.
 */
export function pass(found, go, act) {
  if (!found.length) return act();
  const title = found.length === 1 ? "One thing is open" : `${found.length} things are open`;
  return ask({ title, found, stay: "Go back and fill in", go }, act);
}

/** Ask in a dialog, and call `act` only if the person confirms. Escape and `stay` return the focus to where it was. */
export function ask({ title, found, stay, go }, act) {
  const dialog = make("dialog", { className: "kit-gate" });
  dialog.setAttribute("aria-labelledby", "kit-gate-title");
  dialog.append(
    make("h2", { id: "kit-gate-title" }, title),
    make("ul", {}, ...found.map((finding) => entry(finding, () => dialog.close()))),
    make("div", { className: "kit-toolbar" },
      button(stay, () => dialog.close()),
      button(go, () => {
        dialog.close();
        act();
      })),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelector(".kit-builder").append(dialog);
  dialog.showModal();
  return undefined;
}
