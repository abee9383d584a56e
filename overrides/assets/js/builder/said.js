// The messages next to a field: each connected with the part that it is about, and announced once, on leaving.

import { line } from "../clean.js";
import { isFilled, isObject } from "../formats.js";
import { make } from "./elements.js";

/**
 * `controls`: [[part, control]]; `names`: {part: label}; `judge(answer)` gives messages (see validate.js). Returns
 * {lists, typed(answer), shown(answer)}: the elements, and what to call with an answer that is typed or that is shown.
 */
export function messenger({ id, label, names, controls, element, judge }, say) {
  const lists = new Map(["", ...Object.keys(names)].map((part) => [part,
    make("ul", { id: part ? `${id}-said-${part}` : `${id}-said`, className: "kit-said" })]));
  const told = new Set();
  let answer = "";
  let found = [];
  let wasLeft = true; // a part that is still empty is not wrong while somebody fills in the others

  function draw() {
    const all = judge(answer).filter(({ part }) => wasLeft || !part || !isObject(answer) || line(answer[part]));
    const isTwice = ({ text }) => all.filter((one) => one.text === text).length > 1;
    found = all.map((one) => (one.part && isTwice(one) ? { ...one, text: `${names[one.part]}: ${one.text}` } : one));
    for (const [part, list] of lists) {
      list.replaceChildren(...found.filter((one) => one.part === part)
        .map(({ level, text }) => make("li", { className: `kit-${level}`, textContent: text })));
    }
    for (const [part, control] of controls) {
      if (found.some((one) => one.level === "problem" && (one.part === part || !one.part))) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    for (const text of told) if (!found.some((one) => one.text === text)) told.delete(text);
  }

  for (const [part, control] of controls) {
    control.setAttribute("aria-describedby", [`${id}-help`, `${id}-said`, ...(part ? [`${id}-said-${part}`] : [])].join(" "));
    control.addEventListener("focusout", ({ relatedTarget }) => {
      const isInside = element.contains(relatedTarget);
      if (!isInside) wasLeft = true;
      draw();
      const fresh = found.filter((one) => !told.has(one.text) && (!isInside || one.part === part)).map(({ text }) => text);
      for (const text of fresh) told.add(text);
      if (fresh.length) say(`${label}: ${fresh.join(" ")}`, { beside: true });
    });
  }

  return {
    lists: [...lists.values()],
    typed(fresh) {
      if (!isFilled(answer)) wasLeft = false;
      answer = fresh;
      draw();
    },
    shown(fresh = "") {
      const isSame = JSON.stringify(fresh) === JSON.stringify(answer); // for example while somebody types in it
      answer = fresh;
      draw();
      if (!isSame) for (const { text } of found) told.add(text); // a screen reader reads it with the field
    },
  };
}
