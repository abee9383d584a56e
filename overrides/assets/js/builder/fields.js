// A field for each blank: label, help, an example, and messages beside it. Created once, hidden while it does not apply.

import { isObject, written } from "../formats.js";
import { make } from "./elements.js";
import { messenger } from "./said.js";
import { isDay, messages } from "./validate.js";

const LONG = 70; // a longer example gets a field of several lines
const PARTS = {
  money: [["low", "Lowest"], ["high", "Highest"], ["per", "For"]],
  contact: [["name", "Name"], ["title", "Job title"], ["email", "E-mail"], ["phone", "Phone"]],
};
const PERIODS = { "": "Choose", hour: "an hour", week: "a week", month: "a month", year: "a year" };

export function fieldId(blank) {
  return `blank-${blank}`;
}

export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The field of one blank. `change(answer)` hears of every keystroke, `say` speaks; returns {element, show(answer)}. */
export function field(name, blank, change, say) {
  const id = fieldId(name);
  const about = make("p", { id: `${id}-help`, className: "kit-help" }, blank.help,
    blank.kind === "choice" ? "" : ` Example: ${example(blank)}`);
  const label = blank.label[0].toUpperCase() + blank.label.slice(1);
  const parts = PARTS[blank.kind];
  const whole = parts ? composed(id, blank, parts, label) : simple(id, blank, label);
  const element = make(parts ? "fieldset" : "div", { className: "kit-field" },
    make(parts ? "legend" : "label", parts ? {} : { htmlFor: id }, label), about, ...whole.rows);
  const said = messenger({ id, label, names: Object.fromEntries(parts ?? []), controls: whole.controls, element,
    judge: (answer) => messages(blank.hole, answer, today(), blank) }, say);
  element.append(...said.lists);
  const read = () => {
    if (!parts) return whole.controls[0][1].value;
    const answer = Object.fromEntries(whole.controls.map(([part, control]) => [part, control.value]));
    return Object.values(answer).some(Boolean) ? answer : "";
  };
  for (const [, control] of whole.controls) {
    control.addEventListener("input", () => {
      said.typed(read());
      change(read());
    });
  }
  return {
    element,
    show(answer) {
      for (const [part, control] of whole.controls) set(control, parts ? partOf(answer, part) : text(answer));
      said.shown(answer);
    },
  };
}

function simple(id, blank, label) {
  let control;
  if (blank.kind === "choice") {
    control = make("select", { id }, ...Object.entries({ "": "Choose", ...blank.options })
      .map(([value, words]) => make("option", { value, textContent: words })));
  } else if (blank.kind === "lines" || (blank.kind === "line" && example(blank).length > LONG)) {
    control = make("textarea", { id, rows: 4 });
  } else {
    control = make("input", { id, type: blank.kind === "date" ? "date" : "text", autocomplete: "off" });
  }
  control.dataset.label = label;
  return { rows: [control], controls: [["", control]] };
}

function composed(id, blank, parts, label) {
  const controls = parts.map(([part, words], index) => {
    const properties = { id: index ? `${id}-${part}` : id };
    const control = part === "per"
      ? make("select", properties, ...Object.entries(PERIODS).map(([value, period]) => make("option", { value, textContent: period })))
      : make("input", { ...properties, type: "text", autocomplete: "off", inputMode: part === "low" || part === "high" ? "decimal" : "text" });
    control.dataset.label = `${label}: ${words}`;
    return { part, control, row: make("span", { className: "kit-part" }, make("label", { htmlFor: properties.id }, words), control) };
  });
  return { rows: [make("div", { className: "kit-parts" }, ...controls.map(({ row }) => row))],
    controls: controls.map(({ part, control }) => [part, control]) };
}

/**
 * Show an answer without changing the field in which somebody types it. A date field that would reject it becomes a
 * text field.
 */
function set(control, answer) {
  // An input drops line breaks, which would join the words around them.
  const value = control.tagName === "INPUT" ? answer.replace(/[\r\n]+/g, " ") : answer;
  if (control.value === value) return;
  if (control.tagName === "SELECT" && value && ![...control.options].some((option) => option.value === value)) {
    control.append(make("option", { value, textContent: value }));
  }
  if (control.type === "date" && value && !isDay(value)) control.type = "text";
  control.value = value;
}

function text(answer) {
  return typeof answer === "string" ? answer : "";
}

function partOf(answer, part) {
  return isObject(answer) ? text(answer[part]) : part === "low" || part === "name" ? text(answer) : "";
}

function example(blank) {
  return written(blank.hole, blank.sample);
}
