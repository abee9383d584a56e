// Join a program with answers and choices. Twin of macros/program/evaluate.py, where the nodes are
// described; tests/vectors hold the two equal.

import { line, lines } from "./clean.js";
import { ESCAPERS } from "./escape.js";
import { isFilled, written } from "./formats.js";

/** The finished text of a program. Without `on`, the choices that the program itself starts with are on. */
export function evaluate(program, answers = {}, on = program.on) {
  return join(program.nodes, { answers, on: new Set(on) }, { number: 0 }, "").text;
}

function join(nodes, given, count, item) {
  let text = "";
  let kept = false;
  const inner = (part, itsCount = count, itsItem = item) => join(part, given, itsCount, itsItem);
  for (const node of nodes) {
    if (typeof node === "string") {
      text += node;
    } else if ("b" in node) {
      const value = written(node, given.answers[node.b]);
      text += value ? ESCAPERS[node.e](value) : node.u;
    } else if ("c" in node || "w" in node) {
      if ("c" in node ? given.on.has(node.c) : isFilled(given.answers[node.w])) {
        text += inner(node.p).text;
        kept = true;
      }
    } else if ("g" in node) {
      const group = inner(node.g, { number: 0 });
      if (group.kept) {
        text += group.text;
        kept = true;
      }
    } else if ("l" in node) {
      kept = true;
      const found = lines(given.answers[node.l]).map(ESCAPERS[node.e]);
      for (const value of found.length ? found : [node.u]) text += inner(node.p, count, value).text;
    } else if ("r" in node) {
      const own = line(given.answers[node.r]);
      text += own ? ESCAPERS[node.e](own) : inner(node.p).text;
    } else if ("s" in node) {
      for (const [inside, words] of ordered(node, given.answers)) {
        const entry = inner(inside, count, words || item);
        text += entry.text;
        kept ||= entry.kept || words !== "";
      }
    } else if ("n" in node) {
      count.number += 1;
      text += String(count.number);
    } else if ("i" in node) {
      text += item;
    } else {
      throw new Error(`a program has a node that nobody knows: ${JSON.stringify(node)}`);
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

/** [nodes, own words or ""] of each entry of a list, in the order of its answer; what that leaves out comes last. */
function ordered(node, answers) {
  const rest = new Map(node.p.map((entry) => [entry.c, entry]));
  const known = new Set(rest.keys());
  const entries = [];
  for (const words of lines(answers[node.s])) {
    if (rest.has(words)) entries.push([[rest.get(words)], ""]);
    else if (isOwn(words, known)) entries.push([node.m, ESCAPERS[node.e](words)]);
    rest.delete(words);
  }
  return [...entries, ...[...rest.values()].map((entry) => [[entry], ""])];
}
