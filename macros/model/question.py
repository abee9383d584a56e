"""Interview questions with their anchors, and goals of the first 90 days: how a requirement is tested and taught."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.base import Day, Id, Record, Text

Requirement = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$")]
"""What a job asks for: a statement, as `skills.listening`, or a choice that has duties, as `lived-experience`."""


class Anchors(Record):
    """What the panel hears at three points of the scale from 1 to 5."""

    one: Text
    """An answer that scores 1."""
    three: Text
    """An answer that scores 3."""
    five: Text
    """An answer that scores 5."""


class Question(Record):
    """One question of a structured interview, put to every candidate in the same words."""

    label: Text
    """A few words that stand above it."""
    ask: Text
    """The question, word for word. May hold role words, written {people}."""
    competency: Id
    """The category that it serves (an id of competencies.yml)."""
    kind: Literal["past", "situation"]
    """past: tell us about a time. situation: what would you do."""
    tests: Annotated[list[Requirement], Field(min_length=1)]
    """The requirements that an answer shows."""
    looks_for: Text
    """What a good answer shows."""
    follow_ups: Annotated[list[Text], Field(min_length=2, max_length=3)]
    """Questions for when an answer stays short."""
    anchors: Anchors
    """What the panel hears at 1, 3 and 5."""
    caution: Text
    """What can go wrong when asking it, and what to do then."""
    instead_of: Text
    """The unlawful or unhelpful question that this one replaces."""
    sources: list[Id] = []
    """What it stands on. Leave it out when the question was simply written for this kit."""


class Questions(Record):
    """One file of `data/questions/`. The ids of questions are unique over all files."""

    title: Text
    """What its questions are about."""
    about: Text
    """What belongs in it, for the people who edit it."""
    reviewed: Day
    """The day somebody last read every question of this file."""
    questions: dict[Id, Question]
    """Every question, by its id."""


class Goal(Record):
    """Something that a new hire can do after some weeks, and that shows that a requirement is met."""

    by: Literal["30", "60", "90"]
    """After how many days."""
    text: Text
    """What can be seen: `You can …`. May hold role words, written {people}."""
    competency: Id
    """The category that it serves (an id of competencies.yml)."""
    shows: Annotated[list[Requirement], Field(min_length=1)]
    """The requirements that it shows."""
    duties: list[Id] = []
    """Only jobs that hold one of these duties have it in their plan; without any, all jobs."""
    sources: list[Id] = []
    """What it stands on."""
