// The gate before a text leaves the page: what is open is named, and the person decides.

import { button, make } from "./elements.js";
import { entry } from "./places.js";

/**
 * Do `act` at once when nothing is found. Otherwise say what is, and do it only when the person says so.
 * `found`: see findings.js; `go`: the words of the button that goes on.
 */
export function pass(found, go, act) {
  if (!found.length) return act();
  const title = found.length === 1 ? "One thing is open" : `${found.length} things are open`;
  return ask({ title, found, stay: "Go back and fill in", go }, act);
}

/** Ask in a dialog, and do `act` only when the person says so. Escape and `stay` go back to where the focus was. */
export function ask({ title, found, stay, go }, act) {
  const dialog = make("dialog", { className: "kit-gate" });
  dialog.setAttribute("aria-labelledby", "kit-gate-title");
  dialog.append(
    make("h2", { id: "kit-gate-title" }, title),
    make("ul", {}, ...found.map((one) => entry(one, () => dialog.close()))),
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
