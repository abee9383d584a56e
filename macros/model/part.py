"""What every block of a template has in common."""

from __future__ import annotations

from macros.model.base import Id, Record, Text


class Noted(Record):
    """Any block can carry the reason why it is there. The reason shows in the annotated view only."""

    part: Id | None = None
    """A name by which roles can change it. Only in a template that is made for each role."""
    note: Text | None = None
    """Why this is here."""
    sources: list[Id] = []
    """What the note stands on."""
