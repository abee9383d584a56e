"""Words that hurt the people this kit is about: not allowed in our own words, on any page or in any data."""

from __future__ import annotations

import datetime
import re

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File

HURTS = re.compile(
    r"\b(addicts?|clean and sober|mentally ill|suffer(s|ing|ed)? from|substance abus\w+|commit(s|ted)? suicide"
    # "consumer" is a word for a person here, and a term of law in a consumer report
    r"|consumers?(?! (report|credit|financial|protection)))\b", re.I)
SHOWN_AS_AN_EXAMPLE = re.compile(r"`[^`]*`|\"[^\"\n]*\"|“[^”]*”|^```.*?^```", re.S | re.M)
NOT_OUR_WORDS = ("avoid", "unless", "also_called", "before", "dont", "myth")
"""Fields that show a word to warn about it, or so that the search box finds it."""
NAMES = {"sources": ("title", "publisher", "short", "url"), "codes": ("title",)}
"""Fields with names, which are not ours to choose."""
FIX = "Name the person first, such as a person in recovery; data/rules/ has more. What you quote stands in quotes."


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report each such word in the data. `of_page` reads the pages."""
    for key, file in catalog.files.items():
        if key == "private_words":
            continue
        for keys, text in file.scalars():
            if keys and (set(map(str, keys)) & set(NOT_OUR_WORDS) or keys[-1] in NAMES.get(key, ())):
                continue
            for word, _ in words(text, catalog):
                file.report_at(keys, Code.HURTFUL_WORD, *_said(word), find=word)


def of_page(page: File, text: str, catalog: Catalog) -> None:
    """Report each such word of a page."""
    for word, start in words(text, catalog):
        line = text.count("\n", 0, start) + 1
        page.report(line, start - text.rfind("\n", 0, start), Code.HURTFUL_WORD, *_said(word))


def words(text: str, catalog: Catalog) -> list[tuple[str, int]]:
    """[(word, offset)] of hurtful words in a text, outside quotes and the names of sources and publishers."""
    ours = _without(SHOWN_AS_AN_EXAMPLE, text)
    if not HURTS.search(ours):
        return []  # removing the names takes long
    names = {name for source in catalog.sources.values() for name in (source.title, source.publisher, source.short)}
    names |= {re.sub(r" \(.*\)$", "", name) for name in names}
    for name in sorted(names, key=len, reverse=True):
        ours = _without(re.compile(r"\s+".join(map(re.escape, name.split())), re.I), ours)
    return [(match.group(), match.start()) for match in HURTS.finditer(ours)]


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _said(word: str) -> tuple[str, str]:
    return f'"{" ".join(word.split())}" hurts the people whom this kit is about.', FIX
