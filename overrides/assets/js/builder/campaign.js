// A link to the posting that says where a reader came from. It never says anything about the reader.

import { line } from "../clean.js";
import { button, make } from "./elements.js";

const PARTS = { source: "Where you post it, such as indeed", medium: "The code of the way in the recruiting tracker, such as w5", campaign: "The month of the posting, such as peer-2026-11" };

/** {address}, or {fault, field: the name of the field with it}. `parts`: {source, medium, campaign}; `banned`: [{words, why}]. */
export function compose(address, parts, banned) {
  let url;
  try {
    url = new URL(line(address));
  } catch {
    return { fault: "Give the whole address of your posting, such as https://example.org/jobs/peer.", field: "address" };
  }
  if (!/^https?:$/.test(url.protocol)) return { fault: "The address must start with https://.", field: "address" };
  for (const [name, value] of Object.entries(parts)) {
    const text = line(value).toLowerCase().replaceAll(" ", "-");
    if (!text) return { fault: `Fill in the ${name}.`, field: name };
    for (const { words, why } of banned) {
      const word = words.find((candidate) => text.includes(candidate));
      if (word) return { fault: `“${word}” cannot stand in a link. ${why} Use a neutral name.`, field: name };
    }
    url.searchParams.set(`utm_${name}`, text);
  }
  return { address: url.href };
}

/** The form for such a link, to unfold. */
export function campaign(banned, copied, say) {
  const address = make("input", { type: "url", id: "campaign-address", autocomplete: "off" });
  const controls = Object.entries(PARTS).map(([name, help]) => ({ name, help, control: make("input", { type: "text", id: `campaign-${name}`, autocomplete: "off" }) }));
  const result = make("p", { className: "kit-link", id: "campaign-link" });
  const row = (id, words, control, help) => make("div", { className: "kit-field" }, make("label", { htmlFor: id }, words), help ? make("p", { className: "kit-help", id: `${id}-help` }, help) : null, control);
  for (const { name, control } of controls) control.setAttribute("aria-describedby", `campaign-${name}-help`);
  const fields = new Map([["address", address], ...controls.map(({ name, control }) => [name, control])]);
  const act = button("Make and copy the link", () => {
    const parts = Object.fromEntries(controls.map(({ name, control }) => [name, control.value]));
    const { address: link, fault, field } = compose(address.value, parts, banned());
    result.textContent = fault ?? link;
    result.classList.toggle("kit-problem", !link);
    for (const [name, control] of fields) wrong(control, name === field);
    if (link) return copied(link);
    say(fault);
    return fields.get(field).focus();
  });
  return make("details", { className: "kit-drawer" }, make("summary", {}, "Links that count where readers come from"),
    make("p", {}, "One link for each place where you post. Count links, never people: a link must not say anything about the person who follows it."),
    row("campaign-address", "Address of your posting", address),
    ...controls.map(({ name, help, control }) => row(control.id, name[0].toUpperCase() + name.slice(1), control, help)), act, result);
}

/** Connect the message with the field that it is about. */
function wrong(control, isWrong) {
  const [help] = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id.endsWith("-help"));
  const named = [help, isWrong ? "campaign-link" : ""].filter(Boolean).join(" ");
  if (named) control.setAttribute("aria-describedby", named);
  else control.removeAttribute("aria-describedby");
  if (isWrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}
