"""Blocks to fill in on paper or on a screen: tables, boxes to tick, lines to sign and to write on."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from macros.model.base import Cell, Record, Text
from macros.model.part import Noted


class Row(Record):
    """One row of a table. The first cell is its label."""

    cells: Annotated[list[Cell], Field(min_length=1)]
    """What stands in the cells, in order. An empty one, or one that is left out, is there to write in."""
    choice: Text | None = None
    """Keep the row only when this choice is on: `skills.listening`."""
    on: bool = True
    """false: the choice of this row is off by default."""

    @field_validator("cells")
    @classmethod
    def _has_a_label(cls, cells: list[str]) -> list[str]:
        if not cells[0]:
            raise ValueError("a row starts with an empty cell, so nobody knows what its other cells are about")
        return cells


def _record(value: Any) -> Any:
    return {"cells": value} if isinstance(value, list) else value


class Check(Record):
    """One entry with a box to tick."""

    text: Text
    """What stands behind the box."""
    choice: Text | None = None
    """Keep the entry only when this choice is on: `skills.listening`. It is on by default."""


def _entry(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class Table(Noted):
    """A table, to read or to write in."""

    table: Text
    """What stands above it."""
    columns: Annotated[list[Text], Field(min_length=2)]
    """The headers of the columns."""
    rows: Annotated[
        list[Annotated[Row, BeforeValidator(_record, json_schema_input_type=list[Cell] | Row)]], Field(min_length=1)
    ]
    """The rows. A row is written as a list of its cells."""

    @model_validator(mode="after")
    def _fits_its_columns(self) -> Self:
        blank = next((column for column in self.columns if "[[" in column), None)
        if blank:
            raise ValueError(f'the head of a column cannot hold a blank, as "{blank}" does')
        room = len(self.columns)
        wide = next((row.cells for row in self.rows if len(row.cells) > room), None)
        if wide:
            raise ValueError(f'the row "{wide[0]}" has {len(wide)} cells, but the table has {room} columns')
        return self


class Checks(Noted):
    """A list with a box to tick before each entry."""

    checks: Annotated[
        list[Annotated[Check, BeforeValidator(_entry, json_schema_input_type=Text | Check)]], Field(min_length=1)
    ]
    """The entries, in order. An entry is written as its text."""


class Sign(Noted):
    """Lines to sign on."""

    sign: Annotated[list[Text], Field(min_length=1)]
    """What stands before each line: Name, Signature, Date."""


class Write(Noted):
    """Room to write in."""

    write: Text
    """What it is for."""
    rows: Annotated[int, Field(ge=1, le=12)] = 3
    """How many lines it has."""
