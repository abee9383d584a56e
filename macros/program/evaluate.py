"""Join a program with answers and choices, and say which blanks stand in the text.

Twin of `overrides/assets/js/evaluate.js`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from macros.program import clean, formats
from macros.program.escape import ESCAPERS

STATEMENT = re.compile(r"[a-z0-9-]+\.[a-z0-9-]+\Z")
"""The form of a statement's id: its bank and its name."""

Program = dict[str, Any]
Answers = dict[str, Any]
Met = list[tuple[str, bool, bool]]
"""(blank, needed, filled) of each blank as it was met in the text: see `holes`."""


class _Given(NamedTuple):
    answers: Answers
    on: set[str]
    met: Met


def evaluate(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> str:
    """The finished text of a program.

    answers: {blank id: answer}; what is missing stays a marked blank.
    on: the ids of the choices that are on; without it, the program's own `on`.
    """
    return _joined(program, answers, on)[0]


def holes(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """[{blank, needed, filled}] of every blank of the text as it stands, each once, in the order of the text.

    needed: false for a blank that only decides whether a line stands there. filled: whether it has an answer.
    """
    found: dict[str, dict[str, Any]] = {}
    for blank, needed, filled in _joined(program, answers, on)[1]:
        hole = found.setdefault(blank, {"blank": blank, "needed": needed, "filled": filled})
        hole["needed"] = hole["needed"] or needed
    return list(found.values())


def unfilled(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> list[str]:
    """The ids of the blanks that stand in the text as marks."""
    return [hole["blank"] for hole in holes(program, answers, on) if hole["needed"] and not hole["filled"]]


def _joined(program: Program, answers: Answers | None, on: Iterable[str] | None) -> tuple[str, Met]:
    given = _Given(answers or {}, set(program["on"] if on is None else on), [])
    return _join(program["nodes"], given, [0], "")[0], given.met


def _join(nodes: list[Any], given: _Given, count: list[int], item: str) -> tuple[str, bool]:
    """(text, whether anything optional in it was kept). `count` is the running number of this group."""
    answers, on, met = given
    out: list[str] = []
    kept = False
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif "b" in node:
            value = formats.written(node, answers.get(node["b"]))
            met.append((node["b"], True, value != ""))
            out.append(ESCAPERS[node["e"]](value) if value else node["u"])
        elif "c" in node:
            if node["c"] in on:
                out.append(_join(node["p"], given, count, item)[0])
                kept = True
        elif "w" in node:
            filled = is_filled(answers.get(node["w"]))
            met.append((node["w"], False, filled))
            if filled:
                out.append(_join(node["p"], given, count, item)[0])
                kept = True
        elif "g" in node:
            before = len(met)
            inner, alive = _join(node["g"], given, [0], item)
            if alive:
                out.append(inner)
                kept = True
            else:
                # Only the blanks that would bring the group back are still asked for.
                met[before:] = [(blank, needed, filled) for blank, needed, filled in met[before:] if not needed]
        elif "l" in node:
            kept = True
            texts = [ESCAPERS[node["e"]](value) for value in clean.lines(answers.get(node["l"]))]
            met.append((node["l"], True, bool(texts)))
            out += [_join(node["p"], given, count, value)[0] for value in texts or [node["u"]]]
        elif "r" in node:
            own = clean.line(answers.get(node["r"]))
            out.append(ESCAPERS[node["e"]](own) if own else _join(node["p"], given, count, item)[0])
        elif "s" in node:
            for part, own in _ordered(node, answers, on):
                out.append(_join(part, given, count, own or item)[0])
                kept = True
        elif "n" in node:
            count[0] += 1
            out.append(str(count[0]))
        elif "i" in node:
            out.append(item)
        else:
            raise ValueError(f"unknown node in a program: {node!r}")
    return "".join(out), kept


def _ordered(node: dict[str, Any], answers: Answers, on: set[str]) -> Iterator[tuple[list[Any], str]]:
    """(nodes, own words or "") of each entry that is on, in the order of the list's answer, then the rest."""
    known = {entry["c"] for entry in node["p"]}
    rest = {entry["c"]: entry["p"] for entry in node["p"] if entry["c"] in on}
    for line in clean.lines(answers.get(node["s"])):
        if line in rest:
            yield rest.pop(line), ""
        elif _is_own(line, known):
            yield node["m"], ESCAPERS[node["e"]](line)
    for part in rest.values():
        yield part, ""


def _is_own(line: str, known: set[str]) -> bool:
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
