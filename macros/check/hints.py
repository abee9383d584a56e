"""Suggestions: they inform but never fail the check, because neither a date nor style should block a fact."""

from __future__ import annotations

import datetime
import re

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File, Keys

MONTHS = 12
WORDS = 40


def check(catalog: Catalog, today: datetime.date) -> None:
    """Report old review dates and long sentences."""
    for file in catalog.files.values():
        _age(file, today)
        if file.path.startswith(("data/templates/", "data/statements/")):
            _long_sentences(file)


def _age(file: File, today: datetime.date) -> None:
    for keys, text in file.scalars():
        if keys[-1:] not in (("reviewed",), ("checked",)):
            continue
        hint = of_day(text, today)
        if hint:
            code, what, fix = hint
            fix = _what_to_read(file, keys) if code == Code.OLD_REVIEW else fix
            file.report_at(keys, code, what, fix, level="suggestion")


def of_day(text: str, today: datetime.date) -> tuple[Code, str, str] | None:
    """(code, what, fix) for the day of a review, if it is long ago or in the future."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    if (today - day).days > MONTHS * 30.5:
        return Code.OLD_REVIEW, f"This was last compared with its sources on {text}.", \
            "Read it against its sources again, then set the date."
    if day > today + datetime.timedelta(days=1):
        return Code.FUTURE_DATE, f"The date {text} lies in the future.", \
            "Give the day on which somebody really read it."
    return None


def _what_to_read(file: File, keys: Keys) -> str:
    """How to fix an old date. The entry may say in `recheck` what to look up."""
    entry = file.data
    for key in keys[:-1]:
        entry = entry[key]
    recheck = entry.get("recheck")
    if isinstance(recheck, str):
        return f"Read it against its sources again: {recheck.rstrip('. ')}. Then set the date."
    return "Read it against its sources again, then set the date."


def _long_sentences(file: File) -> None:
    for keys, text in file.scalars():
        if keys[-1:] not in (("text",), ("paragraph",)):
            continue
        for sentence in re.split(r"(?<=[.!?])\s+", text):
            words = len(sentence.split())
            if words > WORDS:
                start = " ".join(sentence.split()[:3])
                file.report_at(keys, Code.LONG_SENTENCE, f"This sentence has {words} words.",
                               "Split it: a busy reader loses a long sentence.", find=start, level="suggestion")
