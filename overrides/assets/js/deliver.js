// What the toolbar and the builder both do: announce what has happened, and download a file.

/**
 * Announces a message in a status region, even when it is the same message again. A button that is pressed `within` an
 * element takes the last message away at once: what it does may take a while, and that message is not about it.
 */
export function announcer(status, within) {
  let pending;
  const say = (message) => {
    clearTimeout(pending);
    status.textContent = "";
    pending = setTimeout(() => { status.textContent = message; }, 50);
  };
  within.addEventListener("click", (event) => {
    if (event.target.closest("button")) say("");
  }, { capture: true });
  return say;
}

/** Download a file. */
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
