// What any answer becomes before it is written: visible text on one line.
// Twin of macros/program/clean.py; tests/vectors check that the two agree.

const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const UNSEEN = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LONE = /\p{Surrogate}/gu;

/** `value` as one line of text; anything but a string counts as no answer. */
export function line(value) {
  if (typeof value !== "string") return "";
  const text = value.replace(UNSEEN, "").replace(LONE, "\ufffd").replace(SPACE, " ");
  return text.replace(/^ | $/g, "");
}

/** The lines of an answer that hold something, each cleaned. */
export function lines(value) {
  if (typeof value !== "string") return [];
  return value.split(BREAK).map(line).filter(Boolean);
}
