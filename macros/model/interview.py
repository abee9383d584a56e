"""Blocks that a role fills: its interview questions, the thread from requirement to goal, and the goals for one day."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from macros.model.base import Id, Text
from macros.model.part import Noted


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
    """The headers of its columns: requirement, duties, question, goal."""
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
