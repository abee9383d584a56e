"""Checking a text against the rules of data/rules/: which wordings to avoid it contains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from macros.model import Rule


def findings(text: str, rules: Mapping[str, Rule]) -> Iterator[tuple[str, str]]:
    """(rule id, the words as the text has them) for every rule that a text breaks, once for each rule."""
    for name, rule in rules.items():
        found = pattern(tuple(rule.avoid)).search(text)
        if found and rule.unless:
            found = pattern(tuple(rule.avoid)).search(pattern(tuple(rule.unless)).sub(" ", text))
        if found:
            yield name, found.group()


def any_of(rules: Mapping[str, Rule]) -> re.Pattern[str]:
    """A pattern for what any rule says to avoid: where it finds nothing, `findings` finds nothing either."""
    by_letter: dict[str, list[str]] = {}  # much faster than one long list: most words start no phrase
    for phrase in _phrases(phrase for rule in rules.values() for phrase in rule.avoid):
        by_letter.setdefault(phrase[0], []).append(phrase)
    groups = (f"(?={re.escape(letter)})(?:{'|'.join(group)})" for letter, group in by_letter.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.I)


@cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of several phrases, as whole words in any case; * at the end of a word matches any ending."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_phrases(phrases))})(?!\w)", re.I)


def _phrases(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in sorted(phrases, key=len, reverse=True):
        words = [re.escape(word).replace(r"\*", r"\w*") for word in phrase.split()]
        yield r"[\s-]+".join(words)
