"""Statements: sentences that several documents share, kept in banks. A statement's text lives here only."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from macros.model.base import Day, Id, Record, Text

Level = Literal["required", "preferred", "either"]


class Statement(Record):
    """One sentence or two, ready to stand in a document."""

    label: Text
    """A few words to find it by in a list."""
    text: Text
    """The words that are copied. May hold blanks, written [[like_this]], and role words, written {people}.
    No markup: it comes out as text."""
    competency: Id | None = None
    """Which of SAMHSA's twelve core competency categories it serves (an id of competencies.yml)."""
    level: Level | None = None
    """In a bank of requirements: whether a job may require it, may only prefer it, or either."""
    duties: list[Id] = []
    """In a bank of requirements: the duties that need it (ids of the bank of duties)."""
    settings: list[Id] = []
    """The settings that it fits (ids of settings.yml). Leave it out when it fits all."""
    note: Text | None = None
    """Why this is here, for the annotated view. Never copied."""
    sources: list[Id] = []
    """What the note stands on. Leave it out when the statement was simply written for this kit."""
    reviewed: Day | None = None
    """The day somebody last read it against its sources, when that is not the bank's day."""


class Bank(Record):
    """One file of `data/statements/`. The file name is the bank's id."""

    title: Text
    """The bank's name."""
    about: Text
    """What belongs in it, for the people who edit it."""
    reviewed: Day
    """The day somebody last read every statement of this bank against its sources."""
    requirements: bool = False
    """true when its statements are what a job asks of people: each then has a level and duties."""
    names_limits: bool = False
    """true when its statements name what the job is not: the rules on wording then do not apply."""
    statements: dict[Id, Statement]
    """Every statement, by its id."""

    @model_validator(mode="after")
    def _requirements_are_tied(self) -> Self:
        for name, statement in self.statements.items():
            tied = bool(statement.level and statement.duties)
            if self.requirements and not tied:
                raise ValueError(f'"{name}" is a requirement, so it needs a "level" and the "duties" that need it')
            if not self.requirements and (statement.level or statement.duties):
                raise ValueError(f'"{name}" has a level or duties, but this bank does not say "requirements: true"')
        return self
