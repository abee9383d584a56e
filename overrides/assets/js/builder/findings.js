// What a person should know before the text leaves the page. Each check gets {draft, holes, blanks} and returns
// [{text, blank?, own?, words?}]; `own`: whose answer the own words are, a blank, a statement or a list. Add new checks at the end of the list.

import { line, lines } from "../clean.js";
import { DATE, isObject } from "../formats.js";
import { today } from "./fields.js";
import { messages } from "./validate.js";

export const CHECKS = [unfilled, pay, faults, order, brackets];

/** All findings, in the order of the checks. */
export function findings(context) {
  return CHECKS.flatMap((check) => check(context));
}

/** The blanks that are still marked in the text. */
export function marked(holes) {
  return holes.filter((hole) => hole.needed && !hole.filled);
}

function unfilled({ holes, blanks }) {
  return marked(holes).filter(({ blank }) => blank !== "pay_range")
    .map(({ blank }) => ({ blank, text: `Not filled in: ${blanks[blank].label}.` }));
}

function pay({ holes }) {
  if (!holes.some(({ blank, filled }) => blank === "pay_range" && !filled)) return [];
  return [{ blank: "pay_range", text: "There is no pay. It is what people look for first, and a growing number of states "
    + "require the range in the posting." }];
}

function faults({ draft, holes, blanks }) {
  return holes.flatMap(({ blank }) => messages(blanks[blank].hole, draft.answers[blank], today())
    .filter(({ level }) => level === "problem")
    .map(({ text }) => ({ blank, text: `${blanks[blank].label}: ${text}` })));
}

/** A posting ends after it starts. */
function order({ draft, holes, blanks }) {
  const both = ["posted_on", "closing_date"];
  const [start, end] = both.map((name) => line(draft.answers[name]));
  const asked = both.every((name) => holes.some(({ blank }) => blank === name));
  if (!asked || !DATE.test(start) || !DATE.test(end) || end >= start) return [];
  return [{ blank: "closing_date", text: `${blanks.closing_date.label}: This is before the day on which the posting starts.` }];
}

/** Square brackets in somebody's own words are what is left of a blank. */
function brackets({ draft, holes, blanks }) {
  const inText = new Set(holes.map(({ blank }) => blank));
  const own = Object.entries(draft.answers).filter(([name]) => name.includes(".") || name.includes("-") || inText.has(name));
  return own.flatMap(([name, answer]) => wordsOf(answer, blanks[name]).filter((words) => /\[[^\]]+\]/.test(words))
    .map((words) => ({ own: name, words, text: `A bracket in your own words: “${[...words].slice(0, 80).join("")}”.` })));
}

/** The lines of an answer; of a contact, the parts that are written. */
function wordsOf(answer, blank) {
  return isObject(answer) ? (blank?.hole.k ?? []).map((part) => line(answer[part])) : lines(answer);
}
