// Making elements, and handing files over. No text becomes markup here.

/** An element with properties or attributes, and children (texts or elements; null is passed over). */
export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

/** A button that does something. */
export function button(text, act, given = {}) {
  const element = make("button", { type: "button", textContent: text, ...given });
  element.addEventListener("click", act);
  return element;
}

/** Put a file into the person's downloads. */
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Bring an element into sight and give it the focus, with whatever folds it away opened. */
export function reach(element, given = {}) {
  for (let one = element.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  element.focus(given);
}

/** A reason with its sources, to unfold. */
export function reason(why, words = "Why this is here") {
  if (!why) return null;
  const sources = why.sources.map((source, at) => [
    at ? "; " : "", source.url ? make("a", { href: source.url, textContent: source.short }) : source.short]);
  return make("details", { className: "kit-reason" }, make("summary", { textContent: words }),
    make("p", { textContent: why.text }), sources.length ? make("p", {}, "Source: ", ...sources) : null);
}
