"""Suggestions about days: one that lay ahead when a text was last read, and has passed since."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File, Keys
from macros.content.front import FENCED, fields

DAY = re.compile(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\s"
                 r"([0-9]{1,2}),\s((?:19|20)[0-9]{2})\b|\b((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\b")
ADDRESS = re.compile(r"\]\([^)\s]*|https?://[^\s)>]+|`[^`\n]+`")
"""An address or code, where a day is a part of a name."""
HEAD = re.compile(r"^\*[^*\n]+\*", re.M)
"""The day in italics with which an entry of a log begins."""


def check(catalog: Catalog, today: datetime.date) -> None:
    """Report days in data/ that lay ahead when their entry was last read, and have passed."""
    for file in catalog.files.values():
        for keys, text in file.scalars():
            if keys[-1:] in (("reviewed",), ("checked",)) or not DAY.search(text):
                continue
            read = _read(file, keys)
            for words, _ in passed(ADDRESS.sub(_blank, text), read, today) if read else ():
                file.report_at(keys, Code.DAY_HAS_PASSED, *said(words, read), find=words, level="suggestion")


def page(file: File, text: str, today: datetime.date) -> None:
    """Report days on a page that lay ahead when the page was last read, and have passed."""
    read = _day(str(fields(text).get("reviewed")))
    prose = ADDRESS.sub(_blank, HEAD.sub(_blank, FENCED.sub(_blank, text)))
    for words, at in passed(prose, read, today) if read else ():
        line = text.count("\n", 0, at) + 1
        file.report(line, at - (text.rfind("\n", 0, at) + 1) + 1, Code.DAY_HAS_PASSED, *said(words, read), "suggestion")


def passed(text: str, read: datetime.date, today: datetime.date) -> Iterator[tuple[str, int]]:
    """(words, offset) of each day after `read` that is not after today."""
    for match in DAY.finditer(text):
        day = _day(match.group())
        if day and read < day <= today:
            yield " ".join(match.group().split()), match.start()


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def said(words: str, read: datetime.date | None) -> tuple[str, str]:
    """What is wrong, and how to fix it."""
    return (f"{words} lay ahead when this was last read, on {read}, and has passed.",
            "Look up what happened, write what is so now, and set the date.")


def _day(words: str) -> datetime.date | None:
    for form in ("%Y-%m-%d", "%B %d, %Y"):
        try:
            return datetime.datetime.strptime(" ".join(words.split()), form).date()
        except ValueError:
            continue
    return None


def _read(file: File, keys: Keys) -> datetime.date | None:
    """When the innermost entry around a text that has such a date was last read."""
    entries, found = [file.data], None
    for key in keys[:-1]:
        entries.append(entries[-1][key])
    for entry in entries:
        if isinstance(entry, dict):
            found = _day(str(entry.get("reviewed") or entry.get("checked"))) or found
    return found
