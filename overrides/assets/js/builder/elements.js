// Creating elements. Text never becomes markup here.

/** An element with properties or attributes, and children (strings or elements; null is skipped). */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

/** A button that calls `act`. */
export function button(text, act, properties = {}) {
  const element = make("button", { type: "button", textContent: text, ...properties });
  element.addEventListener("click", act);
  return element;
}

/** Open every fold around an element, and focus it. */
export function reach(element, options = {}) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  element.focus(options);
}

/** A reason with its sources, to unfold. */
export function reason(why, words = "Why this is here") {
  if (!why) return null;
  const sources = why.sources.map((source, index) => [
    index ? "; " : "", source.url ? make("a", { href: source.url, textContent: source.short }) : source.short]);
  return make("details", { className: "kit-reason" }, make("summary", { textContent: words }),
    make("p", { textContent: why.text }), sources.length ? make("p", {}, "Source: ", ...sources) : null);
}
