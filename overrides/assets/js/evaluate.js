// Join a program with answers and choices, and say which blanks stand in the text. Twin of macros/program/evaluate.py;
// macros/program describes the nodes, and tests/vectors hold the two equal.

import { line, lines } from "./clean.js";
import { ESCAPERS } from "./escape.js";
import { isFilled, written } from "./formats.js";

/** The finished text of a program. Without `on`, the choices that the program itself starts with are on. */
export function evaluate(program, answers = {}, on = program.on) {
  return joined(program, answers, on).text;
}

/** [{blank, needed, filled}] of every blank of the text as it stands, each once, in the order of the text.
 *  `needed`: false for a blank that only decides whether a line stands there; `filled`: whether it has an answer. */
export function holes(program, answers = {}, on = program.on) {
  const found = new Map();
  for (const hole of joined(program, answers, on).met) {
    const known = found.get(hole.blank) ?? hole;
    found.set(hole.blank, { ...known, needed: known.needed || hole.needed });
  }
  return [...found.values()];
}

/** {text, met}; `met`: {blank, needed, filled} of each blank as it was met in the text. */
function joined(program, answers, on) {
  const met = [];
  const { text } = join(program.nodes, { answers, on: new Set(on), met }, { number: 0 }, "");
  return { text, met };
}

/** {text, kept}; `kept`: whether anything optional in it was kept, `count`: the running number of this group. */
function join(nodes, given, count, item) {
  let text = "";
  let kept = false;
  const inner = (part, itsCount = count, itsItem = item) => join(part, given, itsCount, itsItem);
  for (const node of nodes) {
    if (typeof node === "string") {
      text += node;
    } else if ("b" in node) {
      const value = written(node, given.answers[node.b]);
      given.met.push({ blank: node.b, needed: true, filled: value !== "" });
      text += value ? ESCAPERS[node.e](value) : node.u;
    } else if ("c" in node) {
      if (given.on.has(node.c)) {
        text += inner(node.p).text;
        kept = true;
      }
    } else if ("w" in node) {
      const filled = isFilled(given.answers[node.w]);
      given.met.push({ blank: node.w, needed: false, filled });
      if (filled) {
        text += inner(node.p).text;
        kept = true;
      }
    } else if ("g" in node) {
      const before = given.met.length;
      const group = inner(node.g, { number: 0 });
      if (group.kept) {
        text += group.text;
        kept = true;
      } else {
        // Only the blanks that would bring the group back are still asked for.
        given.met.push(...given.met.splice(before).filter(({ needed }) => !needed));
      }
    } else if ("l" in node) {
      kept = true;
      const found = lines(given.answers[node.l]).map(ESCAPERS[node.e]);
      given.met.push({ blank: node.l, needed: true, filled: found.length > 0 });
      for (const value of found.length ? found : [node.u]) text += inner(node.p, count, value).text;
    } else if ("r" in node) {
      const own = line(given.answers[node.r]);
      text += own ? ESCAPERS[node.e](own) : inner(node.p).text;
    } else if ("s" in node) {
      for (const [part, own] of ordered(node, given)) {
        text += inner(part, count, own || item).text;
        kept = true;
      }
    } else if ("n" in node) {
      count.number += 1;
      text += String(count.number);
    } else if ("i" in node) {
      text += item;
    } else {
      throw new Error(`unknown node in a program: ${JSON.stringify(node)}`);
    }
  }
  return { text, kept };
}

const STATEMENT = /^[a-z0-9-]+\.[a-z0-9-]+$/;

/** Whether a line of a list's answer is a person's own words, and no statement. The same answer serves texts that
 *  offer other statements of the same bank: their ids are nobody's words. `known`: the ids that this text offers. */
export function isOwn(words, known) {
  const [bank] = words.split(".", 1);
  return !known.has(words) && !(STATEMENT.test(words) && [...known.keys()].some((id) => id.startsWith(`${bank}.`)));
}

/** [nodes, own words or ""] of each entry that is on, in the order of the list's answer, then the rest. */
function ordered(node, { answers, on }) {
  const known = new Set(node.p.map((entry) => entry.c));
  const rest = new Map(node.p.filter((entry) => on.has(entry.c)).map((entry) => [entry.c, entry.p]));
  const entries = [];
  for (const words of lines(answers[node.s])) {
    if (rest.has(words)) entries.push([rest.get(words), ""]);
    else if (isOwn(words, known)) entries.push([node.m, ESCAPERS[node.e](words)]);
    rest.delete(words);
  }
  return [...entries, ...[...rest.values()].map((part) => [part, ""])];
}
