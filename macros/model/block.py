"""The blocks of a template. A block is written with its own name first: `- paragraph: >-`."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, field_validator, model_validator

from macros.model.base import BlankId, Cell, Id, Record, Text

Layout = Literal["bullets", "numbers", "paragraphs", "checks"]


class Noted(Record):
    """Any block can carry the reason why it is there. The reason shows in the annotated view only."""

    part: Id | None = None
    """A name by which roles can change it. Only in a template that is made for each role."""
    note: Text | None = None
    """Why this is here."""
    sources: list[Id] = []
    """What the note stands on."""


class Paragraph(Noted):
    """A paragraph that only this template has."""

    paragraph: Text
    """Its text."""
    when_filled: BlankId | None = None
    """Keep the paragraph only when this blank is filled in."""


class Pick(Noted):
    """Statements from a bank, each of which can be switched on or off."""

    statements: Id
    """The bank's id: the file's name in data/statements/ without .yml."""
    start_with: Annotated[list[Id], Field(min_length=1)]
    """The statements that are on at first, in order."""
    offer: list[Id] = []
    """More statements that can be switched on."""
    layout: Layout = "bullets"
    """bullets, numbers, paragraphs, or checks: a box to tick before each."""
    level: Literal["required", "preferred"] | None = None
    """For requirements: whether what stands here is required or preferred."""

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        named = self.start_with + self.offer
        twice = next((i for i in named if named.count(i) > 1), None)
        if twice:
            raise ValueError(f'"{twice}" is named twice')
        return self


class Option(Record):
    """One of several wordings."""

    label: Text
    """A few words to choose it by."""
    text: Text
    """The words that are copied."""


class Choose(Noted):
    """A place where one of several wordings stands. The first one is on at first."""

    choose: Id
    """The choice's id."""
    label: Text
    """The question that the choice answers."""
    options: Annotated[dict[Id, Option], Field(min_length=2)]
    """The wordings, by their ids. The first one stands there until another is chosen."""
    asks_for: Text | None = None
    """When the choice is something that the job asks for: what it is, in a few words."""
    duties: list[Id] = []
    """The duties that need it (ids of the bank of duties)."""


class Fact(Noted):
    """One labelled line: `Pay: …`."""

    label: Text
    """The words before the colon."""
    text: Text
    """What stands after it."""
    when_filled: BlankId | None = None
    """Keep the line only when this blank is filled in."""


class Facts(Noted):
    """A short list of labelled lines."""

    facts: Annotated[list[Fact], Field(min_length=1)]
    """The lines, in order."""


class Lines(Noted):
    """The lines of one answer, each as an item or a paragraph of its own."""

    lines: BlankId
    """The blank (of kind lines) whose answer stands here."""
    layout: Layout = "bullets"
    """bullets, numbers, paragraphs, or checks: a box to tick before each."""


class Points(Noted):
    """A list whose entries only this template has."""

    points: Annotated[list[Text], Field(min_length=1)]
    """The entries, in order."""
    layout: Literal["bullets", "numbers", "paragraphs"] = "bullets"
    """bullets, numbers or paragraphs. For boxes to tick there are checks."""


class Row(Record):
    """One row of a table. The first cell is its label."""

    cells: Annotated[list[Cell], Field(min_length=1)]
    """What stands in the cells, in order. An empty one, or one that is left out, is there to write in."""
    choice: Text | None = None
    """Keep the row only when this choice is on: `skills.listening`."""
    on: bool = True
    """false: the choice of this row is off at first."""

    @field_validator("cells")
    @classmethod
    def _has_a_label(cls, cells: list[str]) -> list[str]:
        if not cells[0]:
            raise ValueError("a row starts with an empty cell, so nobody knows what its other cells are about")
        return cells


def _record(value: Any) -> Any:
    return {"cells": value} if isinstance(value, list) else value


class Table(Noted):
    """A table, to read or to write in."""

    table: Text
    """What stands above it."""
    columns: Annotated[list[Text], Field(min_length=2)]
    """The heads of the columns."""
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

    checks: Annotated[list[Text], Field(min_length=1)]
    """The entries, in order."""


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


class Asked(Noted):
    """The questions of the role's interview. Only in a template that is made for each role."""

    asked: Literal["guide", "scores", "questions"]
    """guide: each question as a part of its own, with follow-ups, anchors and room for notes.
    scores: one table with a row for each question. questions: the bare list, as candidates get it."""
    words: dict[Id, Text] = {}
    """The words around them. guide: question, category, follow-ups, listen, caution, ratings, score, heard, notes.
    scores: caption, question, tests, score, evidence."""

    @model_validator(mode="after")
    def _has_its_words(self) -> Self:
        missing = [word for word in ASKED_WORDS[self.asked] if word not in self.words]
        if missing:
            raise ValueError(f'the "words" of this block lack {", ".join(missing)}')
        return self


ASKED_WORDS = {
    "guide": ("question", "category", "follow-ups", "listen", "caution", "ratings", "score", "heard", "notes"),
    "scores": ("caption", "question", "tests", "score", "evidence"),
    "questions": (),
}


class Matrix(Noted):
    """The thread from each requirement to its duties, question and goal.

    Only in a template that is made for each role.
    """

    matrix: Text
    """What stands above the table. It has a row for each requirement."""
    columns: Annotated[list[Text], Field(min_length=4, max_length=4)]
    """The heads of its columns: requirement, duties, question, goal."""
    words: dict[Id, Text]
    """Words in its cells: required, preferred, bank, by-day."""

    @model_validator(mode="after")
    def _has_its_words(self) -> Self:
        missing = [word for word in MATRIX_WORDS if word not in self.words]
        if missing:
            raise ValueError(f'the "words" of this block lack {", ".join(missing)}')
        return self


MATRIX_WORDS = ("required", "preferred", "bank", "by-day")


class DueGoals(Noted):
    """The role's goals for one day, with a box to tick before each. Only in a template that is made for each role."""

    goals: Literal["30", "60", "90"]
    """The day by which they are due."""


KINDS: dict[str, type[Noted]] = {
    "paragraph": Paragraph, "statements": Pick, "choose": Choose, "facts": Facts, "lines": Lines,
    "points": Points, "table": Table, "checks": Checks, "sign": Sign, "write": Write, "asked": Asked, "matrix": Matrix,
    "goals": DueGoals,
}


def kind_of(value: Any) -> str | None:
    """The name of the kind a raw block asks for: the first of its fields that names one."""
    if isinstance(value, dict):
        return next((key for key in value if key in KINDS), None)
    return next((name for name, kind in KINDS.items() if isinstance(value, kind)), None)


Block = Annotated[
    Annotated[Paragraph, Tag("paragraph")]
    | Annotated[Pick, Tag("statements")]
    | Annotated[Choose, Tag("choose")]
    | Annotated[Facts, Tag("facts")]
    | Annotated[Lines, Tag("lines")]
    | Annotated[Points, Tag("points")]
    | Annotated[Table, Tag("table")]
    | Annotated[Checks, Tag("checks")]
    | Annotated[Sign, Tag("sign")]
    | Annotated[Write, Tag("write")]
    | Annotated[Asked, Tag("asked")]
    | Annotated[Matrix, Tag("matrix")]
    | Annotated[DueGoals, Tag("goals")],
    Discriminator(kind_of),
]
