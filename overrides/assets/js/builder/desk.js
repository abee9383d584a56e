// The drafts on this device, as controls: open, name, undo, export, import, clear; and what happened to them.

import { download } from "../deliver.js";
import { Drafts, parsed } from "./drafts.js";
import { button, make } from "./elements.js";
import { ask } from "./gate.js";
import { profile } from "./profile.js";
import { freshId, newDraft } from "./store.js";

const PAUSE = 200; // milliseconds without a keystroke before a draft is written
const CHANGED = "This draft was changed in another tab. If you go on here, yours becomes a draft of its own.";
const GONE = "This draft was deleted in another tab. If you go on here, it is kept again.";

/** Returns {element, profile, drafts, fresh(), unique(), notice()…}. `role()` gives the loaded role; `say` speaks. */
export function desk(store, say, role) {
  const drafts = new Drafts();
  const note = make("div", { className: "kit-notices" });
  const picked = make("select", { id: "draft-picked" });
  const name = make("input", { type: "text", id: "draft-name", autocomplete: "off" });
  const file = make("input", { type: "file", accept: ".json,application/json", id: "draft-file" });
  const kept = make("p", { className: "kit-help" });
  const drawer = make("summary", {}, "Drafts on this device");
  let pending;
  let full = false;

  function settle() {
    if (pending) save();
  }

  /** Cancel the pending write. */
  function forget() {
    clearTimeout(pending);
    pending = undefined;
  }

  function save() {
    forget();
    if (!store.draft.role) return listDrafts();
    const done = drafts.save(store.draft);
    if (done.copied) {
      drop(CHANGED);
      notice("Another tab changed this draft. What you have here is now a draft of its own, and nothing was written over.");
    }
    kept.textContent = done.kept
      ? "Saved on this device as you type. Nothing is sent anywhere."
      : "Not saved: this browser keeps nothing for this page, or its storage is full. Export the draft before you leave.";
    kept.classList.toggle("kit-problem", !done.kept);
    if (!done.kept && !full) say(kept.textContent);
    full = !done.kept;
    if (full) addEventListener("beforeunload", askFirst);
    else removeEventListener("beforeunload", askFirst);
    drop(GONE);
    return listDrafts();
  }

  /** Nothing else stores what was typed. */
  function askFirst(event) {
    if (!store.past.length) return;
    event.preventDefault();
    event.returnValue = true; // for older browsers
  }

  function listDrafts() {
    const all = drafts.list();
    const here = all.some(({ id }) => id === store.draft.id) ? all : [{ id: store.draft.id, name: store.draft.name }, ...all];
    picked.replaceChildren(...here.map(({ id, name: words }) => make("option", { value: id, textContent: words, selected: id === store.draft.id })));
    if (document.activeElement !== name) name.value = store.draft.name;
    showAside();
  }

  /** Show a notice until it is closed; `more`: {words of a button: what it does, before the notice goes}. */
  function notice(text, more = {}) {
    drop(text);
    note.append(noticeBox(text, { ...more, Close: () => {} }));
    say(text);
  }

  function drop(text) {
    for (const old of note.querySelectorAll("p")) if (old.textContent === text) old.parentElement.remove();
  }

  function noticeBox(text, acts, stays = []) {
    const box = make("div", { className: "kit-notice" }, make("p", {}, text), ...Object.entries(acts).map(([words, act]) => button(words, () => {
      act();
      if (stays.includes(words)) return;
      box.remove();
      drawer.focus(); // the button that had the focus is gone
    })));
    return box;
  }

  const shown = new Set();
  function showAside() {
    for (const { key, text, why } of drafts.aside().filter((one) => !shown.has(one.key))) {
      shown.add(key);
      note.append(noticeBox(`A draft on this device could not be opened: ${why}. It is kept as it was.`, {
        "Download it": () => download("draft-that-could-not-be-opened.json", text, "application/json"),
        "Delete it": () => drafts.discard(key),
      }, ["Download it"]));
    }
  }

  function open(draft, words) {
    settle();
    drop(CHANGED); // it is about the draft that was open
    say(words); // a problem with opening it replaces this
    store.open(draft);
    save();
  }

  const fresh = (values = {}) => newDraft({ answers: { ...drafts.profile() }, ...values });
  const names = () => new Set(drafts.list().map((one) => one.name));
  const unique = (words) => {
    settle(); // include a name that was typed a moment ago
    const taken = names();
    let number = 1;
    while (taken.has(number === 1 ? words : `${words} ${number}`)) number += 1;
    return number === 1 ? words : `${words} ${number}`;
  };

  picked.addEventListener("change", () => {
    settle();
    const draft = drafts.read(picked.value);
    if (draft) return open(draft, `Opened ${draft.name}.`);
    say("This draft is no longer on this device.");
    return listDrafts();
  });
  name.addEventListener("input", () => store.change("name", (draft) => { draft.name = name.value || "My posting"; }));
  name.addEventListener("blur", () => { name.value = store.draft.name; });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const { draft, fault } = parsed(await chosen.text());
    file.value = "";
    if (fault) notice(`This file was not opened: ${fault}. Nothing has changed.`);
    else open({ ...draft, id: freshId(), revision: "", name: unique(draft.name) }, `Opened ${draft.name} from the file.`);
  });

  const acts = make("div", { className: "kit-toolbar" },
    button("Undo", () => {
      say(store.undo() ? "Undone." : "There is nothing to undo.");
      settle(); // the name is restored at once
    }),
    button("New draft", () => open(fresh({ role: store.draft.role, name: unique("My posting") }), "A new draft.")),
    button("Export this draft", () => {
      const { id: _, revision: __, ...rest } = store.draft;
      download(`${store.draft.name.replace(/[^\p{L}\p{N} -]+/gu, "").trim().slice(0, 80) || "draft"}.json`, JSON.stringify(rest, null, 2), "application/json");
      say("The draft is in your downloads.");
    }),
    button("Delete this draft", () => ask({ title: `Delete “${store.draft.name}”?`, found: [{ text: "It cannot be brought back." }],
      stay: "Keep it", go: "Delete it" }, () => {
      forget();
      drafts.remove(store.draft.id);
      const [next] = drafts.list();
      open(next ? drafts.read(next.id) : fresh({ role: store.draft.role }), "Deleted.");
    })),
    button("Clear everything on this device", () => ask({ title: "Clear everything on this device?",
      found: [{ text: "Every draft and the kept answers of your organization go. They cannot be brought back." }],
      stay: "Keep everything", go: "Clear everything" }, () => {
      drafts.clear();
      note.replaceChildren(); // what they are about is gone
      say("Everything that this page kept on this device is gone.");
      store.open(fresh({ role: store.draft.role }));
      forget(); // nothing is written before somebody types
      listDrafts();
    })));
  const element = make("div", { className: "kit-desk" }, note, kept,
    make("details", { className: "kit-drawer" }, drawer,
      make("div", { className: "kit-parts" },
        make("span", { className: "kit-part" }, make("label", { htmlFor: picked.id }, "Open a draft"), picked),
        make("span", { className: "kit-part" }, make("label", { htmlFor: name.id }, "Name of this draft"), name),
        make("span", { className: "kit-part" }, make("label", { htmlFor: file.id }, "Open a draft from a file"), file)),
      acts));

  store.listen(() => {
    clearTimeout(pending);
    pending = setTimeout(save, PAUSE);
  });
  for (const type of ["pagehide", "visibilitychange"]) addEventListener(type, settle);
  drafts.watch(() => store.draft.id, (id, isGone) => {
    if (isGone) {
      forget(); // only what is typed from now on saves it again
      return notice(GONE);
    }
    return notice(CHANGED, {
      "Show the other version": () => {
        settle();
        const draft = drafts.read(id);
        if (draft) open(draft, `Opened ${draft.name} as the other tab left it.`);
      },
    });
  });

  return { element, profile: profile(store, drafts, role, say), drafts, open, fresh, unique, listDrafts, notice };
}
