"""Which blanks a program shows, and which of them wait for an answer.

Twin of `overrides/assets/js/builder/holes.js`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.program import clean, formats
from macros.program.evaluate import Answers, Program, is_filled, is_own


def holes(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> list[dict[str, Any]]:
    """[{blank, needed, filled}] of every blank of the text as it stands, each once, in the order of the text.

    needed: false for a blank that only decides whether a line stands there. filled: whether it has an answer.
    """
    found: dict[str, dict[str, Any]] = {}
    _walk(program["nodes"], answers or {}, set(program["on"] if on is None else on), found)
    return list(found.values())


def unfilled(program: Program, answers: Answers | None = None, on: Iterable[str] | None = None) -> list[str]:
    """The ids of the blanks that stand in the text as marks."""
    return [hole["blank"] for hole in holes(program, answers, on) if hole["needed"] and not hole["filled"]]


def _walk(nodes: list[Any], answers: Answers, on: set[str], found: dict[str, dict[str, Any]]) -> bool:
    """Add to `found`; whether anything optional in the nodes is kept, as in `evaluate`."""
    kept = False
    for node in (node for node in nodes if isinstance(node, dict)):
        if "b" in node:
            _add(found, node["b"], True, bool(formats.written(node, answers.get(node["b"]))))
        elif "l" in node:
            kept = True
            _add(found, node["l"], True, bool(clean.lines(answers.get(node["l"]))))
        elif "w" in node:
            filled = is_filled(answers.get(node["w"]))
            _add(found, node["w"], False, filled)
            if filled:
                _walk(node["p"], answers, on, found)
                kept = True
        elif "c" in node:
            if node["c"] in on:
                _walk(node["p"], answers, on, found)
                kept = True
        elif "g" in node:
            inner: dict[str, dict[str, Any]] = {}
            alive = _walk(node["g"], answers, on, inner)
            for name, hole in inner.items():
                if alive or not hole["needed"]:
                    _add(found, name, hole["needed"], hole["filled"])
            kept = kept or alive
        elif "s" in node:
            known = {entry["c"] for entry in node["p"]}
            own = any(is_own(line, known) for line in clean.lines(answers.get(node["s"])))
            kept = _walk(node["p"], answers, on, found) or own or kept
        elif "r" in node and not clean.line(answers.get(node["r"])):
            _walk(node["p"], answers, on, found)
    return kept


def _add(found: dict[str, dict[str, Any]], blank: str, needed: bool, filled: bool) -> None:
    known = found.setdefault(blank, {"blank": blank, "needed": needed, "filled": filled})
    known["needed"] = known["needed"] or needed
