"""The blocks of a template. A block is written with its own name first: `- paragraph: >-`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, Union

from pydantic import Discriminator, Field, Tag, model_validator

from macros.model.base import BlankId, Id, Record, Text
from macros.model.form import Checks, Sign, Table, Write
from macros.model.interview import Asked, DueGoals, Matrix
from macros.model.part import Noted

Layout = Literal["bullets", "numbers", "paragraphs", "checks"]


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
    """The statements that are on by default, in order."""
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
    """A place for one of several wordings. The first one is the default."""

    choose: Id
    """The choice's id."""
    label: Text
    """The question that the choice answers."""
    options: Annotated[dict[Id, Option], Field(min_length=2)]
    """The wordings, by their ids. The first one is there until another is chosen."""
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


KINDS: dict[str, type[Noted]] = {
    "paragraph": Paragraph, "statements": Pick, "choose": Choose, "facts": Facts, "lines": Lines,
    "points": Points, "table": Table, "checks": Checks, "sign": Sign, "write": Write, "asked": Asked, "matrix": Matrix,
    "goals": DueGoals,
}
"""{the field with which a block starts: its model}. A new kind needs, besides its model:

a method of `render.layout.Layout` and of each format, and a case in `render.compile`; a place in `_rewords` and `_held`
of `check.roles` and in `compose.change`, if a role may change it; in `pages.options` and `pages.documents`, if it is
optional or filled in by hand; a style in `write/skeleton/styles.xml` and in `sheet.css`; its name at K303 on the help
page; and a block in tests/kit with its expected outputs. `python3 dev.py schema` does the rest.
"""


def kind_of(value: Any) -> str | None:
    """The name of the kind a raw block asks for: the first of its fields that names one."""
    if isinstance(value, dict):
        return next((key for key in value if key in KINDS), None)
    return next((name for name, kind in KINDS.items() if isinstance(value, kind)), None)


if TYPE_CHECKING:
    Block = Noted
else:
    Block = Annotated[
        Union[tuple(Annotated[kind, Tag(name)] for name, kind in KINDS.items())],  # noqa: UP007 - not a union that can be written out
        Discriminator(kind_of),
    ]
"""Any kind of block. A type checker sees only what they have in common, because the union is made at run time."""
