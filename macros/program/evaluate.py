"""Join a program with answers and choices. Twin of `overrides/assets/js/evaluate.js`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from macros.program import clean, formats
from macros.program.escape import ESCAPERS

STATEMENT = re.compile(r"[a-z0-9-]+\.[a-z0-9-]+\Z")
"""The form of a statement's id: its bank and its name."""

Program = dict[str, Any]
Answers = dict[str, Any]


def evaluate(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> str:
    """The finished text of a program.

    answers: {blank id: answer}; what is missing stays a marked blank.
    on: the ids of the choices that are on; without it, the program's own `on`.
    """
    chosen = set(program["on"] if on is None else on)
    return _join(program["nodes"], answers or {}, chosen, [0], "")[0]


def _join(nodes: list[Any], answers: Answers, on: set[str], count: list[int], item: str) -> tuple[str, bool]:
    """(text, whether anything optional in it was kept). `count` is the running number of this group."""
    out: list[str] = []
    kept = False
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif "b" in node:
            value = formats.written(node, answers.get(node["b"]))
            out.append(ESCAPERS[node["e"]](value) if value else node["u"])
        elif "c" in node or "w" in node:
            if node["c"] in on if "c" in node else is_filled(answers.get(node["w"])):
                out.append(_join(node["p"], answers, on, count, item)[0])
                kept = True
        elif "g" in node:
            inner, alive = _join(node["g"], answers, on, [0], item)
            if alive:
                out.append(inner)
                kept = True
        elif "l" in node:
            kept = True
            texts = [ESCAPERS[node["e"]](value) for value in clean.lines(answers.get(node["l"]))]
            out += [_join(node["p"], answers, on, count, value)[0] for value in texts or [node["u"]]]
        elif "r" in node:
            own = clean.line(answers.get(node["r"]))
            out.append(ESCAPERS[node["e"]](own) if own else _join(node["p"], answers, on, count, item)[0])
        elif "s" in node:
            for nodes, words in _ordered(node, answers):
                inner, alive = _join(nodes, answers, on, count, words or item)
                out.append(inner)
                kept = kept or alive or bool(words)
        elif "n" in node:
            count[0] += 1
            out.append(str(count[0]))
        elif "i" in node:
            out.append(item)
        else:
            raise ValueError(f"a program has a node that nobody knows: {node!r}")
    return "".join(out), kept


def _ordered(node: dict[str, Any], answers: Answers) -> Iterator[tuple[list[Any], str]]:
    """(nodes, own words or "") of each entry of a list, in the order of its answer; what that leaves out comes last."""
    rest = {entry["c"]: entry for entry in node["p"]}
    known = set(rest)
    for line in clean.lines(answers.get(node["s"])):
        if line in rest:
            yield [rest.pop(line)], ""
        elif is_own(line, known):
            yield node["m"], ESCAPERS[node["e"]](line)
    for entry in rest.values():
        yield [entry], ""


def is_own(line: str, known: set[str]) -> bool:
    """Whether a line of a list's answer is a person's own words, and no statement.

    known: the ids of the statements that this text offers. The same answer serves texts that offer other ones of the
    same bank: their ids are nobody's words.
    """
    banks = {choice.partition(".")[0] for choice in known}
    return line not in known and not (STATEMENT.match(line) and line.partition(".")[0] in banks)


def is_filled(answer: Any) -> bool:
    """Whether an answer holds anything that can be seen."""
    if isinstance(answer, dict):
        return any(clean.line(part) for part in answer.values())
    return bool(clean.line(answer))
