// A choice between several wordings: the person picks one.

import { evaluate } from "../evaluate.js";
import { make, reason } from "./elements.js";
import { chosen } from "./store.js";

/** A group of radio buttons for one choice. Returns {element, show(draft, program)}. */
export function choice(part, store) {
  const radios = part.options.map((option) => {
    const control = make("input", { type: "radio", name: part.choose, id: `choice-${option.id}`, value: option.id });
    control.addEventListener("change", () => store.change(part.choose, (draft) => {
      for (const other of part.options) draft.choices[other.id] = other.id === option.id;
    }));
    return { option, control, text: make("span", { className: "kit-wording" }) };
  });
  const element = make("fieldset", { className: "kit-field" }, make("legend", {}, part.label),
    ...radios.map(({ option, control, text }) => make("div", { className: "kit-tick" }, control,
      make("label", { htmlFor: control.id }, make("strong", {}, option.label), " ", text))),
    reason(part.why));
  return {
    element,
    show(draft, program) {
      const on = chosen(program, draft.choices);
      for (const { option, control, text } of radios) {
        control.checked = on.includes(option.id);
        const words = evaluate({ on: [], nodes: option.text }, draft.answers);
        if (text.textContent !== words) text.textContent = words;
      }
    },
  };
}
