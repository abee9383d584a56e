"""What the builder needs besides templates: the groups of its fields, and words that no link may carry."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.model.base import BlankId, Record, Text


class Group(Record):
    """Some fields that belong together."""

    title: Text
    """Its name."""
    about: Text
    """What it is for, in one or two sentences."""
    blanks: Annotated[list[BlankId], Field(min_length=1)]
    """Its blanks, in order."""


class Private(Record):
    """Words that say the same about whoever follows a link."""

    words: Annotated[list[Text], Field(min_length=1)]
    """The words, in small letters. One counts wherever it stands: `depress` is in `depression`."""
    why: Text
    """What it would say about the reader."""
