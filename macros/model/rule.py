"""Rules: wordings to avoid in a posting, why, and what to write instead."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.model.base import Day, Id, Record, Text


class Rule(Record):
    """One kind of wording that does harm."""

    label: Text
    """A few words to know it by."""
    avoid: Annotated[list[Text], Field(min_length=1)]
    """The wordings, as whole words in small letters. A word may end in * for any ending: `assess*`."""
    unless: list[Text] = []
    """Wordings in which it is fine; they are taken out of the text before it is compared."""
    level: Literal["problem", "suggestion"]
    """problem: take it out. suggestion: reword it, or have a reason."""
    why: Text
    """What it does to people, or what law it meets."""
    instead: Text
    """What to write instead."""
    sources: list[Id] = []
    """What it stands on."""


class Rules(Record):
    """One file of `data/rules/`. The ids of rules are unique over all files."""

    title: Text
    """What its rules are about."""
    about: Text
    """What belongs in it, for the people who edit it."""
    reviewed: Day
    """The day somebody last read every rule of this file against its sources."""
    rules: dict[Id, Rule]
    """Every rule, by its id."""
