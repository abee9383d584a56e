// What the person has entered: one draft, its changes, and undo.
//
// A draft is {version, id, name, role, setting, answers, choices, revision}. `choices` holds only what differs from
// a text's defaults: {choice id: true or false}. So a draft fits every document of every role.

export const VERSION = 1;
const STEPS = 100;
const TOGETHER = 1500; // milliseconds within which changes to the same place are one step

export function newDraft(values = {}) {
  return { version: VERSION, id: freshId(), name: "My posting", role: "", setting: "", answers: {}, choices: {},
    revision: "", ...values };
}

export function freshId() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

/** The ids of the choices that are on in a program, with what the person has changed. */
export function chosen(program, choices) {
  const kept = program.on.filter((id) => choices[id] !== false);
  return [...kept, ...Object.keys(choices).filter((id) => choices[id] === true && !program.on.includes(id))];
}

/** Holds the draft. `listen(draft, place)` hears of every change; `place` is what changed, "" for everything. */
export class Store {
  constructor() {
    this.draft = newDraft();
    this.past = [];
    this.last = { place: "", time: 0 };
    this.listeners = [];
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  /** Replace the draft by another one. Undo does not go back past that. */
  open(draft) {
    this.draft = draft;
    this.past = [];
    this.last = { place: "", time: 0 };
    this.tell("");
  }

  /** Change the draft. `place` names what is changed, so that typing in one field is one undo step. */
  change(place, mutate) {
    const time = Date.now();
    if (place !== this.last.place || time - this.last.time > TOGETHER) {
      this.past.push(this.snapshot(place));
      if (this.past.length > STEPS) this.past.shift();
    }
    this.last = { place, time };
    mutate(this.draft);
    this.tell(place);
  }

  /** Go back one step, past steps that changed nothing. Returns whether there was one. */
  undo() {
    while (this.past.length) {
      const before = JSON.parse(this.past.pop());
      if (Object.keys(before).every((key) => JSON.stringify(before[key]) === JSON.stringify(this.draft[key]))) continue;
      Object.assign(this.draft, before);
      this.last = { place: "", time: 0 };
      this.tell("");
      return true;
    }
    return false;
  }

  /** The state that a step goes back to. With the name only if a person changes it: a copy keeps its new name. */
  snapshot(place) {
    const { name, role, setting, answers, choices } = this.draft;
    return JSON.stringify({ ...(place === "name" ? { name } : {}), role, setting, answers, choices });
  }

  tell(place) {
    for (const listener of this.listeners) listener(this.draft, place);
  }
}
