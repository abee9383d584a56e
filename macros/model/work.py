"""Facts about the work: settings, pay, credentials, the career ladder and the values of the profession."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from macros.model.base import Day, Id, Record, Text


class Setting(Record):
    """One kind of place in which peers work. Its id is its address on the page."""

    title: Text
    """Its name."""
    about: Text
    """What it is, and what peers do there."""
    changes: Text
    """What the setting changes about the job."""
    watch: Text
    """What goes wrong there, and how to avoid it."""
    sources: list[Id] = []
    """What it stands on."""


class Pay(Record):
    """One figure for pay, in dollars an hour. No figure stands without its place, its year and how it was counted."""

    label: Text
    """Whose pay it is, in a few words."""
    place: Text
    """Where: a state, a city, or the United States."""
    year: int
    """The year that it describes, not the year in which it was read."""
    low: Text
    """The figure, or the lowest of a range, in dollars an hour: "15.42"."""
    high: Text | None = None
    """The highest of a range. Leave it out for a single figure."""
    basis: Text
    """What was counted, and how."""
    kind: Literal["peers", "nearby-job", "one-employer", "article"]
    """peers: pay of peer workers. nearby-job: pay of another job that employers compare it with.
    one-employer: what one employer pays or offers. article: a figure that an article gives."""
    reviewed: Day
    """The day somebody last compared it with its sources."""
    recheck: Text
    """What to look up again, and where."""
    sources: list[Id] = []
    """Where the figure stands."""

    @model_validator(mode="after")
    def _is_a_figure(self) -> Self:
        if not 1000 <= self.year <= 9999:
            raise ValueError(f"a year has four digits, and {self.year} does not")
        for amount in filter(None, (self.low, self.high)):
            if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{2})?", amount):
                raise ValueError(f'"{amount}" is not an amount in dollars an hour, such as 15 or 15.42')
        if self.high and float(self.low) > float(self.high):
            raise ValueError(f"the lowest pay ({self.low}) is above the highest ({self.high})")
        return self


class Credential(Record):
    """A certification for peers. What nobody could read is "not seen"."""

    name: Text
    """Its name, with its abbreviation."""
    issuer: Text
    """Who issues it."""
    training: Text
    """The training that it asks for."""
    experience: Text
    """The experience at work that it asks for."""
    exam: Text
    """Its exam."""
    lived_experience: Text
    """What it asks of a person's own experience."""
    note: Text
    """What an employer should know about it."""
    reviewed: Day
    """The day somebody last compared it with its sources."""
    recheck: Text
    """What to look up again, and where."""
    sources: list[Id] = []
    """What it stands on."""


class Step(Record):
    """One step of the career ladder."""

    step: Text
    """The job, in a few words."""
    after: Id | None = None
    """The step before it, when that is not the entry above. Two steps after the same one are a fork."""
    does: Text
    """What the person does there."""
    needs: Text
    """What it takes to get there."""
    pay: Text
    """How pay moves, without figures."""
    sources: list[Id] = []
    """What it stands on."""


def _leads_up(steps: dict[str, Step]) -> dict[str, Step]:
    above: list[str] = []
    for name, step in steps.items():
        if step.after and step.after not in above:
            raise ValueError(f'the step "{name}" comes after "{step.after}", which does not stand above it')
        above.append(name)
    return steps


Ladder = Annotated[dict[Id, Step], AfterValidator(_leads_up)]
"""The steps, each below the ones that come after it."""


class Value(Record):
    """One value of the profession, for both sides of the job."""

    value: Text
    """The value, in a few words."""
    means: Text
    """What it means for the peer."""
    employer: Text
    """What the employer does so that it can be kept."""
    sources: list[Id] = []
    """What it stands on."""
