// The blanks in groups: what only search engines or other documents ask for is folded away.

import { make } from "./elements.js";

const SEARCH = "search"; // the group that only the code for search engines uses

/**
 * A part of the form for each group of blanks, and one for what only other documents ask for. `fields`: {blank: field};
 * `choices`: the elements for what only other documents let a person choose.
 */
export function groups(role, fields, profile, choices) {
  const known = new Set(role.groups.flatMap(({ blanks }) => blanks));
  const rest = Object.keys(role.blanks).filter((name) => !known.has(name));
  const all = role.groups.map((group) => (group.id === "more" ? { ...group, blanks: [...group.blanks, ...rest] } : group));
  const other = { id: "pack", title: "For the other documents of the pack", about: "Not in the job description.", blanks: [] };
  const grouped = [...all, other].map((group) => {
    const folds = group.id === SEARCH || group.id === "pack";
    const inner = make("div", {}, make("p", { className: "kit-help" }, group.about), ...group.blanks.map((name) => fields.get(name).element),
      group.id === "organization" ? profile : null, ...(group.id === "pack" ? choices : []));
    const element = folds
      ? make("details", { className: "kit-drawer" }, make("summary", {}, group.title), inner)
      : make("section", { className: "kit-group", "aria-labelledby": `group-${group.id}` }, make("h3", { id: `group-${group.id}` }, group.title), inner);
    return { ...group, element, inner };
  });
  grouped.fields = fields;
  return grouped;
}

/** Show the groups and fields that apply; `here`, `everywhere`: the holes of the posting and of the whole pack. */
export function showGroups(grouped, here, everywhere) {
  const inPosting = new Set(here.map(({ blank }) => blank));
  const inPack = new Set(everywhere.map(({ blank }) => blank));
  const pack = grouped.find(({ id }) => id === "pack");
  for (const group of grouped) {
    for (const name of group.blanks) {
      const { element } = grouped.fields.get(name);
      const elsewhere = inPack.has(name) && !inPosting.has(name) && group.id !== SEARCH;
      const home = elsewhere ? pack : group;
      if (element.parentElement !== home.inner) home.inner.append(element);
      element.hidden = group.id !== SEARCH && !inPack.has(name);
    }
  }
  for (const group of grouped) {
    group.element.hidden = ![...group.inner.children].some((child) => child.matches(".kit-field") && !child.hidden);
  }
}
