// Put text on the clipboard, by the best way that the browser allows.
//
// Nothing may be awaited before the first attempt: Safari drops the permission of a click.

/**
 * Copy `text` and, if there is any, `html` with it.
 * Resolves to "rich" when both are on the clipboard, "plain" when only the text is, "none" when neither is.
 */
export async function copy(text, html = "") {
  if (html) return (await writeBoth(text, html)) || byCopyEvent(text, html) ? "rich" : plainly(text);
  return plainly(text);
}

async function plainly(text) {
  return (await writeText(text)) || byCopyEvent(text, "") ? "plain" : "none";
}

async function writeBoth(text, html) {
  if (!navigator.clipboard?.write || typeof ClipboardItem === "undefined") return false;
  const flavors = Object.entries({ "text/plain": text, "text/html": html });
  return succeeds(() => {
    const blobs = flavors.map(([type, content]) => [type, new Blob([content], { type })]);
    return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  });
}

async function writeText(text) {
  return navigator.clipboard?.writeText ? succeeds(() => navigator.clipboard.writeText(text)) : false;
}

/** Whether an attempt works. It starts at once, and may reject later or throw right away. */
async function succeeds(attempt) {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

/** The fallback that also works where the page is not served over https. */
function byCopyEvent(text, html) {
  let written = false;
  const write = (event) => {
    event.clipboardData.setData("text/plain", text);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  document.addEventListener("copy", write, { capture: true });
  try {
    return document.execCommand("copy") && written;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", write, { capture: true });
  }
}

/** The last resort: select the visible text, so that the reader can copy it by hand. */
export function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
