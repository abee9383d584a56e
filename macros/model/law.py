"""Facts about what the law asks of an employer: whom a law reaches, what it asks, and what not to ask people."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from macros.model.base import Day, Id, Record, Text

Moment = Literal["application", "interview", "after-offer", "on-the-job"]
"""When a question is asked. What is lawful changes with it."""

Kind = Literal["private", "public", "contractor", "federal-money"]
"""A kind of employer. contractor: has a contract with the federal government. federal-money: gets federal money, such
as a grant or Medicaid's pay for services."""

def _in_the_calendar(value: str) -> str:
    try:
        datetime.date.fromisoformat(value if len(value) > 4 else f"{value}-01-01")
    except ValueError:
        raise PydanticCustomError("date_parsing", "the calendar has no such day") from None
    return value


Since = Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}(-[0-9]{2}-[0-9]{2})?$"),
                  AfterValidator(_in_the_calendar)]
"""The day from which a law holds, written 2027-01-01, or only its year."""

SUBJECTS: dict[Kind, str] = {
    "private": "private employers", "public": "public employers", "contractor": "federal contractors",
    "federal-money": "employers",
}
"""How each kind is called. Those with federal money say so after their size."""


class Reach(Record):
    """Which employers a law reaches, from one day on."""

    workers: Annotated[int, Field(ge=1, le=100_000)]
    """The fewest workers that an employer has to whom it applies. 1 for every employer."""
    fewer_than: Annotated[int, Field(ge=2)] | None = None
    """The number of workers from which on it does not apply. Leave it out when there is no such limit."""
    kinds: Annotated[list[Kind], Field(min_length=1)]
    """The kinds of employers that it reaches: private, public, contractor, federal-money."""
    since: Since | None = None
    """Since when, or from when: `2027-01-01`, or a year. Leave it out when nobody has read it."""
    counted: Text | None = None
    """Where or how the workers are counted: `in the city`."""

    @property
    def words(self) -> str:
        """`employers with 15 or more workers`, always in this form."""
        size = f"with {self.workers} to {self.fewer_than - 1} workers" if self.fewer_than else \
            "of every size" if self.workers == 1 else f"with {self.workers} or more workers"
        size += f" {self.counted}" if self.counted else ""
        all_kinds = {"private", "public"} <= {*self.kinds}
        named = ["employers"] * all_kinds + [SUBJECTS[kind] for kind in SUBJECTS if kind in self.kinds and not (
            kind == "federal-money" or (all_kinds and kind in ("private", "public")))]
        who = [f"{' and '.join(named)} {size}"] * bool(named)
        who += [f"{SUBJECTS['federal-money']} {size} that get federal money"] * ("federal-money" in self.kinds)
        return ", and ".join(who)

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        if self.fewer_than is not None and self.fewer_than <= self.workers:
            raise ValueError("fewer_than must be above workers")
        return self

    def starts_after(self, day: datetime.date) -> bool:
        """Whether it holds only from a later day on. A law of which nobody has read the day has started."""
        return (self.since or "") > day.isoformat()[:len(self.since or "")]

    @property
    def when(self) -> str:
        """Its day as people write it: `January 1, 2027`, or its year; "" when nobody has read it."""
        if not self.since or len(self.since) == 4:
            return self.since or ""
        day = datetime.date.fromisoformat(self.since)
        return f"{day:%B} {day.day}, {day.year}"

    def followed_by(self, other: Reach) -> bool:
        """Whether another step takes the place of this one from its day on."""
        return bool(self.since and other.since and self.since < other.since and {*self.kinds} == {*other.kinds})


class Law(Record):
    """One law, and whom it reaches. Whether it holds already is found out from its days when the site is made."""

    place: Text
    """Where it holds: a state, a city, or Federal."""
    law: Text | None = None
    """Its name or its number, as its publisher gives it."""
    reaches: Annotated[list[Reach], Field(min_length=1)]
    """Whom it reaches. One entry for each step, if it reaches smaller employers later."""
    what: Text
    """What it asks of an employer."""
    not_for: Text | None = None
    """Which jobs or employers are outside it."""
    reviewed: Day
    """The day somebody last compared it with its sources."""
    recheck: Text
    """What to look up again, and where."""
    sources: Annotated[list[Id], Field(min_length=1)]
    """Where it stands."""

    def reach(self, today: datetime.date) -> str:
        """Whom it reaches, in words: `employers with 15 or more workers`. Steps that come have their day."""
        steps = [step for step in self.reaches if not step.starts_after(today)]
        held = [step.words for step in steps if not any(step.followed_by(other) for other in steps)]
        coming = [f"{step.words} (from {step.when} on)" for step in self.reaches if step.starts_after(today)]
        return ", and ".join([*held, *coming])


class Laws(Record):
    """The laws of one topic."""

    title: Text
    """What the table of them is called: `Laws on records in hiring`."""
    laws: Annotated[dict[Id, Law], Field(min_length=1)]
    """Every law, by its id, in the order of the table."""


class PayLaw(Law):
    """One law on telling people the pay."""

    told: Literal["posting", "unasked", "asked"]
    """posting: the posting must show pay. unasked: it must be told during hiring, though nobody asks. asked: it must
    be told to somebody who asks."""


class Fact(Record):
    """One fact that several pages state. It is worded here, once."""

    text: Text
    """The fact, in one sentence or a few."""
    reviewed: Day
    """The day somebody last compared it with its sources."""
    sources: Annotated[list[Id], Field(min_length=1)]
    """What it stands on."""


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
