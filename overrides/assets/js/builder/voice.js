// What the page says, in one polite status region. In a narrow window the region stands far from most buttons, so new
// words also show at the bottom of the window (see builder.css). Only their place changes when they leave it: the words
// stay for a screen reader.

import { make } from "./elements.js";

const SHOWN = 10_000; // milliseconds that words stay at the bottom of the window
const LEAST = 2_000; // for so long also when somebody types on
const BESIDE = 250; // what stands beside its field waits for what is said of an act, and gives way to it

/**
 * Returns {status, say(message, {beside})}; `beside`: the words can be seen where the person is, too. A button that is
 * pressed `within` an element takes the last message away at once: that message is not about it.
 */
export function voice(within) {
  const status = make("p", { className: "kit-status", role: "status" });
  let pending;
  let waiting; // what gives way
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

  /** Empty first, so that the same message is said again. */
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

/** Move the page when the words at the bottom of the window cover what has the focus. */
function uncover(status) {
  if (getComputedStyle(status).position !== "fixed") return;
  const { top } = status.getBoundingClientRect();
  const focused = document.activeElement.getBoundingClientRect();
  const isCovered = focused.bottom > top && focused.top < innerHeight && focused.height < top / 2;
  if (isCovered) scrollBy(0, focused.bottom - top + 8);
}
