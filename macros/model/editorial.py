"""Facts about words and texts: terms, clauses before and after, myths, readiness, and what became of five articles."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, model_validator

from macros.model.base import Id, Record, Text
from macros.model.facts import PagePath

MOST_QUOTED = 7
"""Words. More of somebody else's text is not ours to print."""


class Term(Record):
    """A word of the field, explained. Its id is its address in the glossary."""

    term: Text
    """The word, with its abbreviation."""
    meaning: Text
    """What it means here."""
    also: list[Text] = []
    """Other words for it."""
    sources: list[Id] = []
    """What it stands on."""


class Clause(Record):
    """Words that do harm in a posting, and better ones."""

    topic: Text
    """What it is about, in a few words."""
    before: Text
    """The words as found (at most seven), or what they said in our words."""
    quoted: Literal["yes", "no"]
    """yes: `before` is word for word. no: it is in our words."""
    where: Literal["careers-article", "job-advert"]
    """Where it was found."""
    rule: Id
    """The rule that it breaks (an id of data/rules/)."""
    why: Text
    """What is wrong with it."""
    after: Text
    """What to write instead, in our words."""
    sources: list[Id] = []
    """What it stands on."""

    @model_validator(mode="after")
    def _quotes_little(self) -> Self:
        count = len(self.before.split())
        if self.quoted == "yes" and count > MOST_QUOTED:
            raise ValueError(f"a quote has at most {MOST_QUOTED} words, and this one has {count}")
        return self


class Myth(Record):
    """Something that is often said and not so."""

    myth: Text
    """What people say."""
    fact: Text
    """What is so."""
    sources: list[Id] = []
    """What it stands on."""


class Ready(Record):
    """One thing to have in place before a peer is hired."""

    area: Text
    """What it belongs to. Entries with the same words stand together."""
    item: Text
    """Something that can be checked."""
    why: Text
    """Why it matters."""
    sources: list[Id] = []
    """What it stands on."""


def _no_page(value: object) -> object:
    return None if value == "null" else value


class Covered(Record):
    """One part of an article that the kit started from, and what became of it."""

    article: Literal["000", "001", "002", "003", "004"]
    """The article: 000 is shown as the first, 004 as the fifth."""
    part: Text
    """What the article held there."""
    verdict: Literal["kept", "corrected", "left-out"]
    """What became of it."""
    now: Text
    """What the kit says, and why."""
    page: Annotated[PagePath | None, BeforeValidator(_no_page)] = None
    """Where the kit says it: a path below docs/, or null."""
    sources: list[Id] = []
    """What that stands on."""
