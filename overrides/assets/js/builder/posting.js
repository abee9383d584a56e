// JobPosting data for search engines, from the same answers as the text. Twin of macros/program/posting.py, where the
// holes of a tree are described; tests/vectors/postings check that the two agree.

import { line } from "../clean.js";
import { AMOUNT, amount, isFilled, isObject, written } from "../formats.js";

const NOTHING = Symbol("nothing");
const LAND = "USA";

/** The tree with its holes filled in, and without what stays empty. `texts`: {name: finished text}. */
export function planted(tree, answers, texts) {
  const { value } = grown(tree, answers, texts);
  return value === NOTHING ? null : value;
}

/** The ids of the blanks without which no posting is made, in order. */
export function missing(needs, answers) {
  const met = (need) => (need.places ? places(line(answers[need.blank])) !== NOTHING : written(need, answers[need.blank]) !== "");
  return needs.filter((need) => holds(need.if ?? {}, answers) && !met(need)).map((need) => need.blank);
}

/** The element to put into a page. No text in it can end the element. */
export function asScript(posting) {
  const content = JSON.stringify(posting, null, 2).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">\n${content}\n</script>\n`;
}

function grown(node, answers, texts) {
  if (Array.isArray(node)) {
    const inner = node.map((one) => grown(one, answers, texts));
    const values = inner.map((one) => one.value).filter((value) => value !== NOTHING);
    return { value: values.length ? values : NOTHING, hole: inner.some((one) => one.hole) };
  }
  if (!isObject(node)) return { value: node, hole: false };
  if ("$" in node) return { value: answered(node, answers[node.$]), hole: true };
  if ("$text" in node) return { value: texts[node.$text] || NOTHING, hole: true };
  if ("$places" in node) return { value: places(line(answers[node.$places])), hole: true };
  if ("$if" in node) {
    return { value: holds(node.$if, answers) ? grown(node.then, answers, texts).value : NOTHING, hole: true };
  }
  const entries = Object.entries(node).map(([key, inner]) => [key, grown(inner, answers, texts)]);
  const open = entries.filter(([, inner]) => inner.hole);
  if (open.length && open.every(([, inner]) => inner.value === NOTHING)) return { value: NOTHING, hole: true };
  const kept = entries.filter(([, inner]) => inner.value !== NOTHING).map(([key, inner]) => [key, inner.value]);
  return { value: Object.fromEntries(kept), hole: open.length > 0 };
}

function holds(condition, answers) {
  return Object.entries(condition).every(([name, values]) =>
    values === null ? isFilled(answers[name]) : values.includes(line(answers[name])));
}

function answered(hole, answer) {
  const value = "part" in hole ? (isObject(answer) ? answer[hole.part] : null) : answer;
  const text = line(value);
  if ("map" in hole) return Object.hasOwn(hole.map, text) ? hole.map[text] : NOTHING;
  if (hole.number) return AMOUNT.test(amount(text)) ? Number(amount(text)) : NOTHING;
  return text ? text + (hole.after ?? "") : NOTHING;
}

function places(text) {
  const names = text.split(",").map((part) => part.replace(/^ | $/g, "")).filter(Boolean);
  const found = names.map((name) => (["USA", "US", "United States"].includes(name)
    ? { "@type": "Country", name: LAND } : { "@type": "State", name: `${name}, ${LAND}` }));
  return found.length ? found : NOTHING;
}
