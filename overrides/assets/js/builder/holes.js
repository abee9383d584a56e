// Which blanks a program shows, and which of them wait for an answer. Twin of macros/program/holes.py;
// tests/vectors/holes hold the two equal.

import { line, lines } from "../clean.js";
import { isOwn } from "../evaluate.js";
import { isFilled, written } from "../formats.js";

/** [{blank, needed, filled}] of every blank of the text as it stands, each once, in the order of the text. */
export function holes(program, answers = {}, on = program.on) {
  const found = new Map();
  walk(program.nodes, { answers, on: new Set(on) }, found);
  return [...found.values()];
}

/** Add to `found`; whether anything optional in the nodes is kept, as in `evaluate`. */
function walk(nodes, given, found) {
  let kept = false;
  for (const node of nodes) {
    if (typeof node === "string") continue;
    if ("b" in node) {
      add(found, node.b, true, written(node, given.answers[node.b]) !== "");
    } else if ("l" in node) {
      kept = true;
      add(found, node.l, true, lines(given.answers[node.l]).length > 0);
    } else if ("w" in node) {
      const filled = isFilled(given.answers[node.w]);
      add(found, node.w, false, filled);
      if (filled) walk(node.p, given, found);
      kept ||= filled;
    } else if ("c" in node) {
      if (given.on.has(node.c)) {
        walk(node.p, given, found);
        kept = true;
      }
    } else if ("g" in node) {
      const inner = new Map();
      const alive = walk(node.g, given, inner);
      for (const hole of inner.values()) {
        if (alive || !hole.needed) add(found, hole.blank, hole.needed, hole.filled);
      }
      kept ||= alive;
    } else if ("s" in node) {
      const known = new Set(node.p.map((entry) => entry.c));
      const own = lines(given.answers[node.s]).some((words) => isOwn(words, known));
      kept = walk(node.p, given, found) || own || kept;
    } else if ("r" in node && line(given.answers[node.r]) === "") {
      walk(node.p, given, found);
    }
  }
  return kept;
}

function add(found, blank, needed, filled) {
  const known = found.get(blank) ?? { blank, needed, filled };
  known.needed ||= needed;
  found.set(blank, known);
}
