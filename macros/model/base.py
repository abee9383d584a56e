"""What all models share, and the two registers that everything cites: sources and competencies."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from macros.program import clean

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Small letters, digits and single dashes: `samhsa-core-competencies`."""

BlankId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=60)]
"""Small letters, digits and single underscores: `pay_range`."""

def _one_line(value: object) -> object:
    return clean.line(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=20_000)]
"""Prose, on one line and without control characters. May hold blanks, written [[like_this]]."""

def _cell(value: object) -> object:
    return "" if value is None else _one_line(value)


Cell = Annotated[str, BeforeValidator(_cell, json_schema_input_type=str | None), StringConstraints(max_length=20_000)]
"""A text that may be empty: what stands in a cell of a table."""


def _written_out(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("date_parsing", "a date is written as year-month-day")
    return value


Day = Annotated[datetime.date, BeforeValidator(_written_out)]
"""A day, written 2026-11-30 and in no other way."""

Address = Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"]+$")]


class Record(BaseModel):
    """An entry whose fields are all known: a misspelled field is an error, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Source(Record):
    """Something a statement or a fact stands on."""

    title: Text
    """The title as its publisher gives it."""
    publisher: Text
    """Who published it."""
    short: Text
    """What stands for it in a note: `EEOC letter, 2007`."""
    date: Text
    """When it was published: a year, or a full date. Write `undated` when it has none."""
    url: Address | None = None
    """Its publisher's own address, never a mirror's. Leave it out when nobody has seen the address."""
    checked: Day
    """The day somebody compared our words with it."""
    supports: Text
    """What it says that we rely on, in our own words."""


class Competency(Record):
    """One of the twelve categories of SAMHSA's core competencies for peer workers."""

    number: int
    """Its place in SAMHSA's list, 1 to 12."""
    title: Text
    """Its name, as SAMHSA writes it."""
    sources: list[Id]
    """Where the name comes from."""
