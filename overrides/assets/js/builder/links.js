// A link that carries choices: the role, the setting and what is ticked. Answers never go into an address.

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The part of an address behind #, for the choices of a draft. */
export function fragment(draft) {
  const ids = (state) => Object.keys(draft.choices).filter((id) => ID.test(id) && draft.choices[id] === state).join(",");
  const parts = { role: draft.role, setting: draft.setting, on: ids(true), off: ids(false) };
  return Object.entries(parts).filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join("&");
}

/** {role, setting, choices} of such a part; null when it carries none. Anything that is not an id is skipped. */
export function read(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, "")); // mail programs write commas as %2C
  const role = parts.get("role") ?? "";
  if (!ID.test(role)) return null;
  const ids = (key) => (parts.get(key) ?? "").split(",").filter((id) => ID.test(id) && id.includes("."));
  const choices = Object.fromEntries([...ids("on").map((id) => [id, true]), ...ids("off").map((id) => [id, false])]);
  const setting = parts.get("setting") ?? "";
  return { role, setting: ID.test(setting) ? setting : "", choices };
}
