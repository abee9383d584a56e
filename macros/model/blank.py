"""Blanks: the declared places that an employer fills in. Written [[pay_range]] in any text."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import model_validator

from macros.model.base import Id, Record, Text
from macros.program import formats

Kind = Literal["line", "lines", "choice", "date", "money", "contact"]
Standing = Literal["number", "middle", "phrase", "sentence"]

CONTACT_PARTS = ("name", "title", "email", "phone")
"""The parts of a contact, in the order in which they are written."""


class Blank(Record):
    """One place to fill in. Its kind decides how an answer is asked for, checked and written."""

    label: Text
    """What stands in the brackets until it is filled in: `pay range, per hour or per year`."""
    ask: Text | None = None
    """What its field is called, when the words in the brackets say too little alone: `months to finish it`."""
    kind: Kind
    """line: one line. lines: several lines. choice: one of `options`. date: a day, 2026-11-22.
    money: a range with low, high and per (hour, week, month or year). contact: name, title, email, phone."""
    help: Text
    """What to write there, in one or two sentences."""
    sample: Any
    """An answer as an employer might give it. The filled samples use it."""
    options: dict[Id, Text] | None = None
    """For kind choice only: each option's id and its text."""
    stands: Standing | None = None
    """For kind line only: how an answer stands in the text, so that a hint can say where it would read as glued.
    number: digits, before a word of the text. middle: common words inside a sentence, so they begin with a small
    letter. phrase: inside a sentence too, but a capital may be right, as in a name. sentence: one or more whole
    sentences, before another one."""
    role_title: bool = False
    """true: where a text is for one role, the role's title stands here until somebody writes another."""

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind == "choice") != bool(self.options):
            raise ValueError('a blank of kind "choice" needs "options", and no other kind may have them')
        if self.stands and self.kind != "line":
            raise ValueError('only a blank of kind "line" may have "stands"')
        fault = formats.fault(self.hole(""), self.sample)
        if fault:
            raise ValueError(f"the sample {fault}")
        return self

    @property
    def field(self) -> str:
        """What it is called away from the text."""
        return self.ask or self.label

    def hole(self, blank_id: str) -> dict[str, Any]:
        """The program node for this blank, without escaper: {b, f?, o?, k?}. See `macros.program`."""
        node: dict[str, Any] = {"b": blank_id}
        if self.kind in ("date", "money"):
            node["f"] = self.kind
        elif self.kind == "choice":
            node |= {"f": "choice", "o": self.options}
        elif self.kind == "contact":
            node |= {"f": "list", "k": list(CONTACT_PARTS)}
        elif self.kind == "lines":
            node["f"] = "lines"
        return node
