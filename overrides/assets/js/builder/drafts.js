// Drafts on this device. Nothing is ever discarded without asking: what cannot be read is kept and offered, and what
// another tab has written is never overwritten.

import { isObject } from "../formats.js";
import { VERSION, freshId } from "./store.js";

const DRAFT = "kit-draft:";
const KEPT = "kit-kept:";
const CURRENT = "kit-current";
const PROFILE = "kit-profile";

/** Why a value from storage or a file is not a draft that this page can read; "" when it is one. */
export function faultOf(value) {
  if (!isObject(value) || !isObject(value.answers) || !isObject(value.choices)) return "it is not a draft of this page";
  if (value.version !== VERSION) return `it was made by another version of this page (${String(value.version)})`;
  const { name, role, setting = "", revision = "" } = value;
  if (![name, role, setting, revision].every((part) => typeof part === "string")) return "a part of it is missing or broken";
  return "";
}

/** A draft from text; {draft} or {fault}. */
export function parsed(text) {
  try {
    const value = JSON.parse(text);
    const fault = faultOf(value);
    return fault ? { fault } : { draft: { setting: "", revision: "", ...value } };
  } catch {
    return { fault: "it is damaged" };
  }
}

export class Drafts {
  constructor() {
    this.works = true;
    try {
      this.store = window.localStorage;
      this.store.getItem(CURRENT);
    } catch {
      this.works = false; // blocked: the builder works, and reports that it cannot save
    }
  }

  keys(prefix) {
    if (!this.works) return [];
    return Array.from({ length: this.store.length }, (_, index) => this.store.key(index)).filter((key) => key?.startsWith(prefix));
  }

  /** [{id, name, role}] of every draft that can be read; what cannot is set aside first. */
  list() {
    const found = [];
    for (const key of this.keys(DRAFT)) {
      const { draft, fault } = parsed(this.store.getItem(key));
      if (fault) this.setAside(key);
      else found.push({ id: key.slice(DRAFT.length), name: draft.name, role: draft.role });
    }
    return found.sort((one, other) => one.name.localeCompare(other.name));
  }

  read(id) {
    const text = this.works ? this.store.getItem(DRAFT + id) : null;
    const { draft } = text === null ? {} : parsed(text);
    return draft ? { ...draft, id } : null;
  }

  /** The draft that this tab had open, or else the one that was open last. */
  current() {
    if (!this.works) return null;
    const own = attempt(() => sessionStorage.getItem(CURRENT));
    return (own && this.read(own)) || this.read(this.store.getItem(CURRENT) ?? "");
  }

  /** Write a draft. {kept: false} when there is no room; {copied: true} when it had to become a separate draft. */
  save(draft) {
    if (!this.works) return { kept: false, copied: false };
    const stored = this.store.getItem(DRAFT + draft.id);
    let copied = false;
    if (stored !== null) {
      const there = parsed(stored);
      if (there.fault) {
        if (!this.setAside(DRAFT + draft.id)) draft.id = freshId();
      } else if (same(there.draft, draft)) {
        draft.revision = there.draft.revision; // nothing to write, and no change to tell other tabs
        this.open(draft.id);
        return { kept: true, copied };
      } else if (there.draft.revision !== draft.revision) {
        copied = true;
        draft.id = freshId();
        draft.name = `${draft.name} (copy)`;
      }
    }
    const before = draft.revision;
    draft.revision = freshId();
    const kept = this.write(DRAFT + draft.id, JSON.stringify(draft));
    if (kept) this.open(draft.id);
    else draft.revision = before;
    return { kept, copied };
  }

  /** Remember this draft as the open one, in this tab and on the device. */
  open(id) {
    attempt(() => sessionStorage.setItem(CURRENT, id));
    this.write(CURRENT, id);
  }

  remove(id) {
    if (this.works) this.store.removeItem(DRAFT + id);
  }

  /** Delete everything that this page stores on the device: drafts, what was set aside, and the profile. */
  clear() {
    if (!this.works) return;
    for (const key of [...this.keys(DRAFT), ...this.keys(KEPT), CURRENT, PROFILE]) this.store.removeItem(key);
    attempt(() => sessionStorage.removeItem(CURRENT));
  }

  /** Move what cannot be read to a key where no draft is written. Returns whether there was room for it. */
  setAside(key) {
    const done = this.write(KEPT + freshId(), this.store.getItem(key));
    if (done) this.store.removeItem(key);
    return done;
  }

  /** [{key, text, why}] of what was set aside, and of what there was no room to set aside. */
  aside() {
    const each = [...this.keys(KEPT), ...this.keys(DRAFT)].map((key) => {
      const text = this.store.getItem(key);
      return { key, text, why: parsed(text).fault };
    });
    return each.filter(({ key, why }) => why || key.startsWith(KEPT))
      .map((one) => ({ ...one, why: one.why || "another draft took its place" }));
  }

  discard(key) {
    this.store.removeItem(key);
  }

  profile() {
    const text = this.works ? this.store.getItem(PROFILE) : null;
    const value = attempt(() => JSON.parse(text ?? "{}"));
    return isObject(value) ? value : {};
  }

  setProfile(answers) {
    return this.works && this.write(PROFILE, JSON.stringify(answers));
  }

  /** Returns whether there was room. */
  write(key, text) {
    try {
      this.store.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Call `tell(id, isGone)` when another tab writes or deletes the draft with the id that `id()` gives. */
  watch(id, tell) {
    addEventListener("storage", (event) => {
      if (event.key === DRAFT + id()) tell(id(), event.newValue === null);
    });
  }
}

/** Whether two drafts are equal, whatever the order of their keys: a draft that was read has another order. */
function same(one, other) {
  const content = (draft) => JSON.stringify({ ...draft, revision: "" }, (_, value) => (isObject(value)
    ? Object.fromEntries(Object.entries(value).sort(([key], [next]) => (key < next ? -1 : 1))) : value));
  return content(one) === content(other);
}

function attempt(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
