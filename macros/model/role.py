"""Roles: each says only how it differs from the general job."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from macros.model.base import BlankId, Day, Id, Record, Text


class Words(Record):
    """How texts name the job and the people it is for. Written {job}, {a_job}, {people} and {person}."""

    job: Text
    """The job, in small letters: `recovery coach`."""
    a_job: Text
    """The job with its article: `a recovery coach`."""
    people: Text
    """Whom the job supports, as a plural: `young people`."""
    person: Text
    """One of them: `young person`."""


class Difference(Record):
    """One thing in which the role is not like the general job."""

    what: Text
    """What is different."""
    why: Text
    """Why it has to be."""
    sources: list[Id] = []
    """What it stands on."""


class Change(Record):
    """What a role does to one part of a document. Statements are named by their ids alone."""

    drop: list[Id] = []
    """Statements that go."""
    swap: dict[Id, Id] = {}
    """Statements that another one replaces, in the same place."""
    first: list[Id] = []
    """Statements that come in at the front."""
    add: list[Id] = []
    """Statements that come in at the end."""
    offer: list[Id] = []
    """More statements that can be switched on."""
    reword: Text | dict[Id, Text] | None = None
    """New words for a paragraph, or for the options of a choice."""
    start_with: Id | None = None
    """For a choice: the option that is the default."""
    without: bool = False
    """true: the whole part goes."""


class Role(Record):
    """One file of `data/roles/`. The file name is the role's id."""

    title: Text
    """The title above the advert: `Recovery Coach`. Written {title} in texts."""
    name: Text
    """What the kit calls the role: `Recovery coach`."""
    place: Annotated[int, Field(ge=1)]
    """Its place in lists."""
    family: Id
    """The group in which it is listed (an id of families.yml)."""
    summary: Text
    """The role in one sentence."""
    for_whom: Text
    """Which employer needs it, and whom it supports."""
    not_for: Text
    """When another role fits better, and which."""
    words: Words
    """How texts name the job and the people it is for."""
    titles: Annotated[list[Id], Field(min_length=1)]
    """Titles that people search for (ids of titles.yml), the one to use first."""
    use_code: Id
    """The occupation code to use (an id of codes.yml)."""
    avoid_codes: Annotated[list[Id], Field(min_length=1)]
    """Codes that others use and that mislead (ids of codes.yml)."""
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    """Starts at 1.0; the second number goes up with each change of wording."""
    reviewed: Day
    """The day somebody last read the role's documents against their sources."""
    sources: list[Id] = []
    """What the role as a whole stands on."""
    differs: list[Difference] = []
    """How it differs from the general job, and why. The general job itself has none."""
    questions: Annotated[list[Id], Field(min_length=5, max_length=8)]
    """The questions of its interview, in order."""
    samples: dict[BlankId, Any] = {}
    """Answers that fit this role better than the blanks' own samples."""
    changes: dict[Id, Change] = {}
    """What it changes, by the part's id."""


class Family(Record):
    """A group of roles, for lists."""

    title: Text
    """Its name."""
    about: Text
    """What its roles have in common, in one sentence."""


class Component(Record):
    """A part without which no job description is whole."""

    title: Text
    """Its name."""
    why: Text
    """Why no role may drop it."""
    needs: list[Text] = []
    """Statements, as `hiring.fair-chance`, and choices that must stand there."""
    blanks: list[BlankId] = []
    """Blanks that must stand there."""
    banks: dict[Id, Annotated[int, Field(ge=1)]] = {}
    """How many statements of a bank must stand there at least."""


class Code(Record):
    """An occupation code, as employers and job boards use them."""

    code: Text
    """The code: `21-1094`."""
    title: Text
    """Its name in the standard."""
    about: Text
    """What it means for a peer job: when to use it, or why not."""
    sources: list[Id] = []
    """What it stands on."""
