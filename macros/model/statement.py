"""Statements: sentences that several documents share, kept in banks. A statement's text lives here only."""

from __future__ import annotations

from macros.model.base import Day, Id, Record, Text


class Statement(Record):
    """One sentence or two, ready to stand in a document."""

    label: Text
    """A few words to find it by in a list."""
    text: Text
    """The words that are copied. May hold blanks, written [[like_this]]. No markup: it comes out as text."""
    competency: Id | None = None
    """Which of SAMHSA's twelve core competency categories a duty serves (an id of competencies.yml)."""
    note: Text | None = None
    """Why this is here, for the annotated view. Never copied."""
    sources: list[Id] = []
    """What the note stands on. Leave it out when the statement was simply written for this kit."""


class Bank(Record):
    """One file of `data/statements/`. The file name is the bank's id."""

    title: Text
    """The bank's name."""
    about: Text
    """What belongs in it, for the people who edit it."""
    reviewed: Day
    """The day somebody last read every statement of this bank against its sources."""
    statements: dict[Id, Statement]
    """Every statement, by its id."""
