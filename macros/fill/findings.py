"""What a person should know before a text leaves the kit. Twin of `overrides/assets/js/builder/findings.js`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from macros.model import Blank
from macros.model.relied_on import CLOSING_DATE, PAY, POSTED_ON
from macros.program import clean
from macros.program.evaluate import Answers
from macros.program.formats import DATE
from macros.program.validate import messages

Holes = list[dict[str, Any]]
BRACKET = re.compile(r"\[[^\]]+\]")
NO_PAY = ("There is no pay. It is what people look for first, and a growing number of states "
          "require the range in the posting.")


def findings(answers: Answers, holes: Holes, blanks: dict[str, Blank], today: str) -> list[dict[str, str]]:
    """[{text, blank?, own?, words?}] of everything that the checks find, in their order.

    own: whose answer the own words are, a blank, a statement or a list. holes: see `macros.program.evaluate`.
    """
    return [found for check in CHECKS for found in check(answers, holes, blanks, today)]


def _unfilled(_answers: Answers, holes: Holes, blanks: dict[str, Blank], _today: str) -> Iterator[dict[str, str]]:
    for hole in holes:
        if hole["needed"] and not hole["filled"] and hole["blank"] != PAY:
            yield {"blank": hole["blank"], "text": f"Not filled in: {blanks[hole['blank']].field}."}


def _pay(_answers: Answers, holes: Holes, _blanks: dict[str, Blank], _today: str) -> Iterator[dict[str, str]]:
    if any(hole["blank"] == PAY and not hole["filled"] for hole in holes):
        yield {"blank": PAY, "text": NO_PAY}


def _faults(answers: Answers, holes: Holes, blanks: dict[str, Blank], today: str) -> Iterator[dict[str, str]]:
    for name in (hole["blank"] for hole in holes):
        for message in messages(blanks[name].hole(name), answers.get(name), today):
            if message["level"] == "problem":
                yield {"blank": name, "text": f"{blanks[name].field}: {message['text']}"}


def _order(answers: Answers, holes: Holes, blanks: dict[str, Blank], _today: str) -> Iterator[dict[str, str]]:
    """A posting ends after it starts."""
    both = (POSTED_ON, CLOSING_DATE)
    start, end = (clean.line(answers.get(name)) for name in both)
    asked = set(both) <= {hole["blank"] for hole in holes}
    if asked and DATE.match(start) and DATE.match(end) and end < start:
        yield {"blank": CLOSING_DATE,
               "text": f"{blanks[CLOSING_DATE].field}: This is before the day on which the posting starts."}


def _brackets(answers: Answers, holes: Holes, blanks: dict[str, Blank], _today: str) -> Iterator[dict[str, str]]:
    """Square brackets in somebody's own words are what is left of a blank."""
    in_text = {hole["blank"] for hole in holes}
    for name, answer in answers.items():
        for words in _words(name, answer, blanks) if "." in name or "-" in name or name in in_text else ():
            if BRACKET.search(words):
                yield {"own": name, "words": words, "text": f"A bracket in your own words: “{words[:80]}”."}


def _words(name: str, answer: Any, blanks: dict[str, Blank]) -> list[str]:
    """The lines of an answer; of a contact, the parts that are written."""
    if not isinstance(answer, dict):
        return clean.lines(answer)
    parts = blanks[name].hole(name).get("k", ()) if name in blanks else ()
    return [clean.line(answer.get(part)) for part in parts]


CHECKS: list[Callable[..., Iterator[dict[str, str]]]] = [_unfilled, _pay, _faults, _order, _brackets]
"""More checks join at the end."""
