// A list of statements: tick, reorder, reword, add one's own. The order and the own words are answers
// (see macros/program), so every document and the command line write them alike.

import { line, lines } from "../clean.js";
import { evaluate, isOwn } from "../evaluate.js";
import { button, make, reach, reason } from "./elements.js";
import { chosen } from "./store.js";

const LABEL = 60; // characters of a person's own statement in the labels of its buttons

/** One list as something to unfold. Returns {element, show(draft, program, place)}. */
export function list(part, store, say) {
  const known = new Map(part.statements.map((statement) => [statement.id, statement]));
  const count = make("span", { className: "kit-count" });
  const stands = make("ol", { className: "kit-entries" });
  const offered = make("ul", { className: "kit-entries" });
  const more = make("details", { className: "kit-more" }, make("summary", {}), offered);
  const own = make("input", { type: "text", id: `own-${part.list}`, autocomplete: "off" });
  const add = () => {
    const text = line(own.value);
    if (!text) return own.focus();
    own.value = "";
    reorder((all) => [...all, { id: "", text }]);
    say(`Added to ${part.heading}.`);
    return own.focus();
  };
  own.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) add();
  });
  const element = make("details", { className: "kit-drawer" }, make("summary", {}, `${part.heading} `, count),
    reason(part.why), stands, more,
    make("div", { className: "kit-own" }, make("label", { htmlFor: own.id }, "A statement of your own"), own,
      button("Add", add, { "aria-label": `Add your own statement to ${part.heading}` })));
  let drawn = "";
  let standing = []; // the entries as they are drawn, including a person's own that is empty for a moment
  let program;

  /** [{id, text}] in order: statements by id, and a person's own entries by text. */
  function entries(draft) {
    const on = new Set(chosen(program, draft.choices));
    const rest = new Set(part.statements.map(({ id }) => id).filter((id) => on.has(id)));
    const found = [];
    for (const words of lines(draft.answers[part.list])) {
      if (rest.delete(words)) found.push({ id: words, text: "" });
      else if (isOwn(words, known)) found.push({ id: "", text: words });
    }
    return [...found, ...[...rest].map((id) => ({ id, text: "" }))];
  }

  /** The entries as they are drawn, without those that are empty. */
  const filled = () => standing.filter(({ id, text }) => id || text);
  const written = (all) => all.map(({ id, text }) => id || text).join("\n");

  function reorder(change) {
    store.change(`${part.list}!`, (draft) => { draft.answers[part.list] = written(change(filled())); });
  }

  function move(entry, step, name) {
    const before = filled().indexOf(entry);
    if (before < 0) return remove(entry); // it is empty, and has no place to move to
    const index = Math.min(Math.max(before + step, 0), filled().length - 1); // the entry to pass may be empty
    reorder((all) => all.toSpliced(before, 1).toSpliced(index, 0, entry));
    say(`${name} is now number ${index + 1}.`);
    return stands.children[index]?.querySelector(step < 0 ? ".kit-up" : ".kit-down")?.focus();
  }

  function remove(entry) {
    reorder((all) => all.filter((one) => one !== entry));
    say("Removed. Undo brings it back.");
    own.focus();
  }

  function movers(entry, name) {
    // At an end the button keeps the focus, so that Enter pressed once more does not move the entry back.
    const mover = (arrow, step, className, words, end, message) => button(arrow, () => (entry === end ? say(message) : move(entry, step, name)),
      { className, "aria-disabled": entry === end ? "true" : null, "aria-label": `${words}: ${name}` });
    return [mover("↑", -1, "kit-up", "Move up", standing[0], "It is the first."),
      mover("↓", 1, "kit-down", "Move down", standing.at(-1), "It is the last.")];
  }

  function drawEntry(entry, index) {
    if (!entry.id) return drawOwn(entry, index);
    const statement = known.get(entry.id);
    return make("li", {}, tick(statement, true), make("div", { className: "kit-acts" }, ...movers(entry, statement.label),
      reword(statement)), reason(statement.why, `Why: ${statement.label}`));
  }

  function drawOwn(entry, index) {
    const { text } = entry;
    const name = [...text].length > LABEL ? `${[...text].slice(0, LABEL).join("")}…` : text;
    const control = make("input", { type: "text", value: text, autocomplete: "off", "aria-label": `Your own statement, number ${index + 1}` });
    control.addEventListener("input", () => store.change(part.list, (draft) => {
      entry.text = line(control.value);
      draft.answers[part.list] = written(filled());
    }));
    return make("li", { className: "kit-own-entry" }, control, make("div", { className: "kit-acts" }, ...movers(entry, name),
      button("Remove", () => remove(entry), { "aria-label": `Remove: ${name}` })));
  }

  function tick(statement, isOn) {
    const control = make("input", { type: "checkbox", id: `choice-${statement.id}`, checked: isOn });
    control.addEventListener("change", () => {
      const byKey = control.matches(":focus-visible");
      store.change(`${part.list}!`, (draft) => {
        draft.choices[statement.id] = control.checked;
      });
      say(control.checked ? `Added to ${part.heading}: ${statement.label}.` : `Taken out of ${part.heading}: ${statement.label}.`);
      // The focus follows the statement to its new place. With a mouse the page does not scroll.
      reach(document.getElementById(control.id), { preventScroll: !byKey });
    });
    const text = make("span", { className: "kit-wording", "data-statement": statement.id });
    return make("div", { className: "kit-tick" }, control, make("label", { htmlFor: control.id }, make("strong", {}, statement.label), " ", text));
  }

  function reword(statement) {
    const has = line(store.draft.answers[statement.id]) !== "";
    const act = button(has ? "Use the kit's words" : "Reword", () => {
      if (has) {
        store.change(`${part.list}!`, (draft) => { delete draft.answers[statement.id]; });
        say("Your words are gone. Undo brings them back.");
        return document.getElementById(`choice-${statement.id}`)?.focus();
      }
      const words = evaluate({ on: [], nodes: statement.text }, store.draft.answers);
      store.change(`${part.list}!`, (draft) => { draft.answers[statement.id] = words; });
      return document.getElementById(`words-${statement.id}`)?.focus();
    }, { "aria-label": `${has ? "Use the kit's words" : "Reword"}: ${statement.label}` });
    if (!has) return act;
    const control = make("textarea", { id: `words-${statement.id}`, rows: 3, value: store.draft.answers[statement.id],
      "aria-label": `Your words for: ${statement.label}` });
    control.addEventListener("input", () => store.change(statement.id, (draft) => { draft.answers[statement.id] = control.value; }));
    return make("div", { className: "kit-reworded" }, control, act);
  }

  function draw(draft) {
    const all = entries(draft);
    const left = part.statements.filter(({ id }) => !all.some((one) => one.id === id));
    // What somebody took out stays visible, even where the setting would not offer it.
    const fits = left.filter(({ id, settings }) => !draft.setting || !settings.length || settings.includes(draft.setting)
      || draft.choices[id] === false);
    standing = all;
    stands.replaceChildren(...all.map(drawEntry));
    offered.replaceChildren(...fits.map((statement) => make("li", {}, tick(statement, false), reason(statement.why, `Why: ${statement.label}`))));
    more.hidden = !fits.length;
    more.firstElementChild.textContent = `More that you can add (${fits.length})`;
    count.textContent = `${all.length} of ${all.length + left.length}`;
  }

  return {
    element,
    show(draft, html, place) {
      program = html;
      const shape = JSON.stringify([chosen(program, draft.choices).filter((id) => known.has(id)), draft.setting]);
      if (place === "" || place === `${part.list}!` || shape !== drawn) draw(draft);
      drawn = shape;
      for (const text of element.querySelectorAll("[data-statement]")) {
        const { id, text: nodes } = known.get(text.dataset.statement);
        const words = evaluate({ on: [], nodes: [{ r: id, e: "text", p: nodes }] }, draft.answers);
        if (text.textContent !== words) text.textContent = words;
      }
    },
  };
}
