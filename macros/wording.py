"""Holding a text against the rules of data/rules/: which wordings to avoid stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from macros.model import Rule


def findings(text: str, rules: Mapping[str, Rule]) -> Iterator[tuple[str, str]]:
    """(rule id, the words as they stand in the text) for every rule that a text meets, once for each rule."""
    for name, rule in rules.items():
        found = pattern(tuple(rule.avoid)).search(text)
        if found and rule.unless:
            found = pattern(tuple(rule.avoid)).search(pattern(tuple(rule.unless)).sub(" ", text))
        if found:
            yield name, found.group()


@cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of some phrases, as whole words in any case; a * at the end of a word stands for any ending."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_phrases(phrases))})(?!\w)", re.I)


def _phrases(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in sorted(phrases, key=len, reverse=True):
        words = [re.escape(word).replace(r"\*", r"\w*") for word in phrase.split()]
        yield r"[\s-]+".join(words)
