"""Facts about what the law asks of an employer: pay in postings, and what not to ask people."""

from __future__ import annotations

from typing import Literal

from macros.model.base import Day, Id, Record, Text

Moment = Literal["application", "interview", "after-offer", "on-the-job"]
"""When a question is asked. What is lawful changes with it."""


class PayLaw(Record):
    """One law on showing pay in a posting."""

    place: Text
    """Where it holds."""
    who: Text
    """The employers that it covers."""
    what: Text
    """What the posting must show."""
    since: Text
    """Since when: `January 1, 2025`."""
    status: Literal["in-force", "coming", "on-request"]
    """in-force: the posting must show pay. coming: it will have to. on-request: only somebody who asks must be told."""
    reviewed: Day
    """The day somebody last compared it with its sources."""
    recheck: Text
    """What to look up again, and where."""
    sources: list[Id] = []
    """Where it stands."""


class Ask(Record):
    """A question that is not asked, and what everyone is asked instead."""

    stage: Moment
    """When it would be asked: application, interview, after-offer or on-the-job."""
    dont: Text
    """The question not to ask, as people say it."""
    why: Text
    """Why not."""
    ask: Text
    """What to ask everyone instead."""
    sources: list[Id] = []
    """What it stands on."""
