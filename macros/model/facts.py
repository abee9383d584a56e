"""Facts that pages show: comparison rows, recruiting channels, questions and answers, job titles, stages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.base import Day, Id, Record, Text

PagePath = Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$")]
"""A page, as its path below docs/, with or without a heading: `write/job-description.md#pay`."""


class Link(Record):
    """Where to read on."""

    page: PagePath
    """The page's path below docs/."""
    words: Text
    """The words of the link."""


class Stage(Record):
    """One stage of a hire, in the order of the file."""

    title: Text
    """One word, as it stands in the menu."""
    about: Text
    """What the stage answers, in one sentence."""
    page: PagePath | None = None
    """Where to start reading."""


class Comparison(Record):
    """One row of the comparison of the two roles."""

    label: Text
    """What is compared."""
    peer: Text
    """How it is for a peer support specialist."""
    therapist: Text
    """How it is for a therapist."""
    sources: list[Id] = []
    """What the row stands on."""


class Channel(Record):
    """One way to reach people who may want the job."""

    title: Text
    """Its name."""
    what: Text
    """What it is."""
    why: Text
    """Why it suits peers."""
    how: Text
    """How to use it well."""
    first_step: Text
    """Something to do today."""
    caution: Text
    """What can go wrong, and how to avoid it."""
    effort: Literal["low", "medium", "high"]
    """How much work it is: low is under an hour, medium a few hours, high a standing effort."""
    sources: list[Id] = []
    """What it stands on."""


class FaqEntry(Record):
    """One question that employers ask, with its answer. Its id is its address on the page."""

    stage: Id
    """The stage of the hire to which it belongs (an id of stages.yml)."""
    question: Text
    """The question, in the reader's words."""
    answer: Annotated[list[Text], Field(min_length=1)]
    """The answer, one entry for each paragraph. The first sentence answers."""
    read_on: Link | None = None
    """Where to read more."""
    sources: list[Id] = []
    """What the answer stands on."""
    reviewed: Day
    """The day somebody last compared the answer with its sources."""


class Title(Record):
    """A job title that people search for."""

    title: Text
    """The title as it would stand above an advert."""
    used_for: Text
    """Whom it names, and where it is used."""
    advice: Text
    """When to use it in an advert, and when not."""
    also_called: list[Text] = []
    """Other words and abbreviations for it that people type into a search box."""
    sources: list[Id] = []
    """What it stands on."""


class Teammate(Record):
    """One person or group around the person who is supported."""

    name: Text
    """Who it is, in one to three words."""
    does: Text
    """What they do, in a few words."""
