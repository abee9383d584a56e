// Messages about an answer while a person types it. Twin of macros/program/validate.py;
// tests/vectors/messages check that the two agree. Nothing is changed or refused here.

import { line, lines } from "../clean.js";
import { AMOUNT, COMMA, DATE, PERIODS, amount, isObject, written } from "../formats.js";

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/u;
const LONGEST = 2000; // anything longer was probably pasted into the wrong field
const ENDED = /[.!?]["'”’)\]]*$/u;
const ABBREVIATED = /[A-Za-z]\.[A-Za-z]\.$/u; // 5 p.m., D.C.: the period belongs to the word
const BEGINNING = 3; // words of the example that are shown as its beginning

/**
 * [{level, part, text}] for an answer to a blank node; `today` as 2026-11-30. Empty answers have none.
 * `stands` and `sample` are the blank's, for hints on how the answer fits the text around it.
 */
export function messages(hole, answer, today, { stands, sample } = {}) {
  if (hole.f === "money") return money(answer);
  if (hole.f === "list") return contact(answer);
  const text = line(answer);
  if (!text) return [];
  if (hole.f === "date") return date(text, today);
  if (hole.f === "choice") return Object.hasOwn(hole.o, text) ? [] : [problem("Choose one of the options.")];
  const found = [];
  if (hole.f !== "lines" && lines(answer).length > 1) {
    found.push(hint("This stands on one line: your line breaks become spaces."));
  }
  if ([...text].length > LONGEST) found.push(hint("This is very long. Check that it is in the right field."));
  return [...found, ...standing(text, stands, sample)];
}

/** Hints where the answer does not fit the text around it. */
function standing(text, stands, sample) {
  if (stands === "number") {
    return /[0-9]$/u.test(text) ? [] : [hint("Only the number, in digits: the text goes on with its own word.")];
  }
  if (stands === "sentence") {
    return ENDED.test(text) ? [] : [hint("Another sentence follows. End it with a period.")];
  }
  const found = [];
  if (stands === "middle" && /^[A-Z]/u.test(text)) {
    found.push(hint(`This stands inside a sentence: begin it as in “${beginning(sample)}”. Names keep their capital.`));
  }
  if (["middle", "phrase"].includes(stands) && text.endsWith(".") && !ABBREVIATED.test(text)) {
    found.push(hint("Leave out the period: the text goes on from here."));
  }
  return found;
}

function beginning(sample) {
  const words = line(sample).split(" ");
  return words.slice(0, BEGINNING).join(" ") + (words.length > BEGINNING ? "…" : "");
}

function money(answer) {
  if (!written({ f: "money" }, answer)) return [];
  if (!isObject(answer)) return [problem("Give the lowest and the highest pay, each in its own field.")];
  const found = [];
  for (const [part, name] of [["low", "lowest"], ["high", "highest"]]) {
    const text = amount(answer[part]);
    if (!text) found.push(problem(`Give the ${name} pay as well: a range has two ends.`, part));
    else if (COMMA.test(text)) found.push(problem(`Write ${text.slice(0, -3)}.${text.slice(-2)} with a point.`, part));
    else if (!AMOUNT.test(text)) found.push(problem("Write an amount such as 24.50, without words.", part));
    else if (!cents(text)) found.push(hint("This is zero. Check the amount.", part));
  }
  if (!found.some(({ level }) => level === "problem") && cents(answer.low) > cents(answer.high)) {
    found.push(problem("The lowest pay is above the highest. Swap the two.", "low"));
  }
  if (!Object.hasOwn(PERIODS, line(answer.per))) {
    found.push(problem("Choose whether this is for an hour, a week, a month or a year.", "per"));
  }
  return found;
}

function cents(value) {
  const [whole, part = ""] = amount(value).split(".");
  return Number(whole) * 100 + Number((part + "00").slice(0, 2));
}

function contact(answer) {
  const email = isObject(answer) ? line(answer.email) : "";
  return email && !EMAIL.test(email)
    ? [problem("This is no e-mail address. One looks like hr@example.org.", "email")] : [];
}

function date(text, today) {
  if (!isDay(text)) return [problem("Write a day of the calendar as year-month-day, such as 2026-11-30.")];
  return text < today ? [hint("This day has passed.")] : [];
}

/** Whether this is a day of the calendar, which February 31 is not. Years start at 1, as in Python. */
export function isDay(text) {
  const match = DATE.exec(text);
  if (!match || +match[1] < 1 || +match[2] < 1 || +match[2] > 12) return false;
  const leap = match[1] % 4 === 0 && (match[1] % 100 !== 0 || match[1] % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][match[2] - 1];
  return +match[3] >= 1 && +match[3] <= days;
}

function problem(text, part = "") {
  return { level: "problem", part, text };
}

function hint(text, part = "") {
  return { level: "hint", part, text };
}
