// Formatters: an answer as words. Twin of macros/program/formats.py; tests/vectors check that the two agree.

import { line, lines } from "./clean.js";

const MONTHS = ("January February March April May June July August September October November December").split(" ");
export const PERIODS = { hour: "an hour", week: "a week", month: "a month", year: "a year" };
export const AMOUNT = /^[0-9]{1,9}(\.[0-9]{1,2})?$/;
export const COMMA = /^[^.]*[0-9],[0-9]{2}$/; // 24,50: a decimal comma
export const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** The answer to a blank as one line of text; "" when there is none. `hole` is a blank node. */
export function written(hole, answer) {
  switch (hole.f) {
    case "money": return money(answer);
    case "date": return date(line(answer));
    case "choice": return option(hole.o, line(answer));
    case "list": return parts(answer, hole.k);
    case "lines": return lines(answer).join("; ");
    default: return line(answer);
  }
}

/** Whether an answer has any visible text. */
export function isFilled(answer) {
  if (isObject(answer)) return Object.values(answer).some((part) => line(part) !== "");
  return line(answer) !== "";
}

export function isObject(answer) {
  return typeof answer === "object" && answer !== null && !Array.isArray(answer);
}

function option(options, chosen) {
  return line(Object.hasOwn(options, chosen) ? options[chosen] : chosen);
}

function money(answer) {
  if (!isObject(answer)) return line(answer);
  let low = amount(answer.low);
  let high = amount(answer.high);
  let per = line(answer.per);
  if (Object.hasOwn(PERIODS, per)) per = PERIODS[per];
  if (AMOUNT.test(low) && AMOUNT.test(high || "0")) {
    const cents = hasCents(low) || hasCents(high);
    low = dollars(low, cents);
    high = high && dollars(high, cents);
  }
  const range = low && high && low !== high ? `${low} to ${high}` : low || high;
  return range && per ? `${range} ${per}` : range;
}

/** An amount as digits, without symbols around it; any other text unchanged. */
export function amount(value) {
  const text = line(value);
  if (COMMA.test(text)) return text;
  const digits = text.replace(/[$, ]/g, "");
  return AMOUNT.test(digits) ? digits : text;
}

function hasCents(value) {
  return /\.[0-9]*[1-9]/.test(value);
}

function dollars(value, cents) {
  const [whole, part = ""] = value.split(".");
  const grouped = (whole.replace(/^0+/, "") || "0").replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ",");
  return cents ? `$${grouped}.${(part + "00").slice(0, 2)}` : `$${grouped}`;
}

function date(value) {
  const match = DATE.exec(value);
  if (!match || +match[2] < 1 || +match[2] > 12 || +match[3] < 1 || +match[3] > 31) return value;
  return `${MONTHS[match[2] - 1]} ${+match[3]}, ${match[1]}`;
}

function parts(answer, keys) {
  if (!isObject(answer)) return line(answer);
  return keys.map((key) => line(answer[key])).filter(Boolean).join(", ");
}
