"""What a person should know about an answer while they type it. Twin of `overrides/assets/js/builder/validate.js`.

An answer is never changed or refused here: it is written as it stands, with a message beside its field.
"""

from __future__ import annotations

import re
from typing import Any

from macros.program import clean, formats

EMAIL = re.compile(r"^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$")
LONGEST = 2_000
"""Characters. What is longer was probably pasted into the wrong field."""
ENDED = re.compile(r"[.!?][\"'”’)\]]*$")
ABBREVIATED = re.compile(r"[A-Za-z]\.[A-Za-z]\.$")
"""5 p.m., D.C.: the period belongs to the word."""
BEGINNING = 3
"""Words of the example that are shown as its beginning."""

Message = dict[str, str]


def messages(
    hole: dict[str, Any], answer: Any, today: str, stands: str | None = None, sample: Any = ""
) -> list[Message]:
    """[{level, part, text}] for an answer to a blank node; part is "" for the whole. Empty answers have none.

    level: "problem" for what cannot be right, "hint" for what a person may mean. today: as 2026-11-30.
    stands, sample: of the blank (see `macros.model.blank`), for hints on how the answer fits the text around it.
    """
    form = hole.get("f")
    if form == "money":
        return _money(answer)
    if form == "list":
        return _contact(answer)
    text = clean.line(answer)
    if not text:
        return []
    if form == "date":
        return _date(text, today)
    if form == "choice":
        return [] if text in hole["o"] else [_problem("Choose one of the options.")]
    found = []
    if form != "lines" and len(clean.lines(answer)) > 1:
        found.append(_hint("This stands on one line: your line breaks become spaces."))
    if len(text) > LONGEST:
        found.append(_hint("This is very long. Check that it is in the right field."))
    return found + _standing(text, stands, sample)


def _standing(text: str, stands: str | None, sample: Any) -> list[Message]:
    """Hints where the answer would read as glued to the text around it."""
    if stands == "number":
        digit_last = re.search("[0-9]$", text)
        return [] if digit_last else [_hint("Only the number, in digits: the text goes on with its own word.")]
    if stands == "sentence":
        return [] if ENDED.search(text) else [_hint("Another sentence follows. End it with a period.")]
    found = []
    if stands == "middle" and re.match("[A-Z]", text):
        found.append(_hint(f"This stands inside a sentence: begin it as in “{_beginning(sample)}”. "
                           "Names keep their capital."))
    if stands in ("middle", "phrase") and text.endswith(".") and not ABBREVIATED.search(text):
        found.append(_hint("Leave out the period: the text goes on from here."))
    return found


def _beginning(sample: Any) -> str:
    words = clean.line(sample).split(" ")
    return " ".join(words[:BEGINNING]) + ("…" if len(words) > BEGINNING else "")


def _money(answer: Any) -> list[Message]:
    if not formats.written({"f": "money"}, answer):
        return []
    if not isinstance(answer, dict):
        return [_problem("Give the lowest and the highest pay, each in its own field.")]
    found = []
    for part, name in (("low", "lowest"), ("high", "highest")):
        text = formats.amount(answer.get(part))
        if not text:
            found.append(_problem(f"Give the {name} pay as well: a range has two ends.", part))
        elif formats.COMMA.match(text):
            found.append(_problem(f"Write {text[:-3]}.{text[-2:]} with a point.", part))
        elif not formats.AMOUNT.match(text):
            found.append(_problem("Write an amount such as 24.50, without words.", part))
        elif not _cents(text):
            found.append(_hint("This is zero. Check the amount.", part))
    if not any(message["level"] == "problem" for message in found) and _cents(answer["low"]) > _cents(answer["high"]):
        found.append(_problem("The lowest pay is above the highest. Swap the two.", "low"))
    if clean.line(answer.get("per")) not in formats.PERIODS:
        found.append(_problem("Choose whether this is for an hour, a week, a month or a year.", "per"))
    return found


def _cents(value: Any) -> int:
    whole, _, part = formats.amount(value).partition(".")
    return int(whole) * 100 + int((part + "00")[:2])


def _contact(answer: Any) -> list[Message]:
    email = clean.line(answer.get("email")) if isinstance(answer, dict) else ""
    if email and not EMAIL.match(email):
        return [_problem("This is no e-mail address. One looks like hr@example.org.", "email")]
    return []


def _date(text: str, today: str) -> list[Message]:
    if not formats.is_day(text):
        return [_problem("Write a day of the calendar as year-month-day, such as 2026-11-30.")]
    return [_hint("This day has passed.")] if text < today else []


def _problem(text: str, part: str = "") -> Message:
    return {"level": "problem", "part": part, "text": text}


def _hint(text: str, part: str = "") -> Message:
    return {"level": "hint", "part": part, "text": text}
