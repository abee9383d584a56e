// A list with filters: a box to search in its words, what each filter is set to, and how many entries are shown.
// The filters themselves are style rules and work without this script.

/** Add the search box to a list, and keep its count up to date. */
export function addSearch(list) {
  const count = list.querySelector(".kit-count");
  const entries = [...list.querySelectorAll(".kit-entries > li")];
  const words = new Map(entries.map((entry) => [entry, entry.textContent.toLowerCase()]));
  const label = Object.assign(document.createElement("label"), { className: "kit-find", textContent: "Find words" });
  const box = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  label.append(box);
  list.querySelector(".kit-filters").before(label);
  count.setAttribute("role", "status");

  const facets = [...list.querySelectorAll(".kit-facet")].map((facet) => {
    const current = document.createElement("span");
    facet.querySelector("summary").append(current);
    return { facet, current };
  });

  let pending;
  const tell = () => {
    for (const { facet, current } of facets) {
      const set = facet.querySelector(".kit-f:checked");
      current.textContent = set?.value ? `: ${set.closest("label").textContent.trim()}` : "";
    }
    clearTimeout(pending);
    pending = setTimeout(() => {
      const shown = entries.filter((entry) => entry.checkVisibility()).length;
      count.textContent = `Shows ${shown} of ${entries.length}.`;
    }, 200);
  };
  box.addEventListener("input", () => {
    const wanted = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const entry of entries) entry.hidden = !wanted.every((word) => words.get(entry).includes(word));
    tell();
  });
  list.addEventListener("change", tell);
  // A browser that returns to the page restores the filters.
  const again = () => { if (list.querySelector('.kit-f:not([value=""]):checked')) tell(); };
  addEventListener("pageshow", again);
  again();
}
