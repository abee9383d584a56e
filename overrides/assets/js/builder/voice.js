// Status messages in one polite live region. In a narrow window the region is far from most buttons, so a new message
// also shows at the bottom of the window (see builder.css). When it leaves there, only its position changes: the text
// stays for a screen reader.

import { make } from "./elements.js";

const SHOWN = 10_000; // milliseconds that a message stays at the bottom of the window
const LEAST = 2_000; // the minimum, even when somebody types on
const BESIDE = 250; // a message beside its field waits for one about an action, and gives way to it

/**
 * Returns {status, say(message, {beside})}; `beside`: the message is also visible where the person is. A button that is
 * pressed `within` an element takes the last message away at once: that message is not about it.
 */
export function voice(within) {
  const status = make("p", { className: "kit-status", role: "status" });
  let pending;
  let waiting; // the message that gives way
  let ending;
  let since = 0;

  function hide() {
    clearTimeout(ending);
    delete status.dataset.fresh;
  }

  function show() {
    status.dataset.fresh = "";
    since = Date.now();
    ending = setTimeout(hide, SHOWN);
    uncover(status);
  }

  /** Clear first, so that the same message is announced again. */
  function put(message, isBeside) {
    for (const timer of [pending, waiting]) clearTimeout(timer);
    hide();
    status.textContent = "";
    pending = setTimeout(() => {
      status.textContent = message;
      if (message && !isBeside) show();
    }, 50);
  }

  within.addEventListener("click", ({ target }) => { if (target.closest("button")) put("", false); }, { capture: true });
  addEventListener("input", () => { if (Date.now() - since > LEAST) hide(); });
  return {
    status,
    say(message, { beside = false } = {}) {
      clearTimeout(waiting);
      if (beside) waiting = setTimeout(put, BESIDE, message, true);
      else put(message, false);
    },
  };
}

/** Scroll when the message at the bottom of the window covers the focused element. */
function uncover(status) {
  if (getComputedStyle(status).position !== "fixed") return;
  const { top } = status.getBoundingClientRect();
  const focused = document.activeElement.getBoundingClientRect();
  const isCovered = focused.bottom > top && focused.top < innerHeight && focused.height < top / 2;
  if (isCovered) scrollBy(0, focused.bottom - top + 8);
}
