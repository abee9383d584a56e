"""What goes with the documents: the register that lists them by stage, and the words and numbers of the tracker."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.base import Id, Record, Text


class Listing(Record):
    """How one template is used. One that is made for each role has one entry for all roles."""

    stage: Id
    """The stage at which it is used (an id of stages.yml)."""
    who: Text
    """Who uses it, in a few words."""
    pack: Literal["yes", "no"]
    """yes: it is in the pack of each role."""
    next: Text | None = None
    """What to do after it, as the words of a link: `read how to screen fairly`. For a document that no role has."""
    page: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/-]+\.md$")] | None = None
    """The page to which that link leads, as its path below docs/."""
    not_for: list[Id] = []
    """Roles whose pack goes without it, because it does not fit the job (ids of roles)."""


class TrackerPart(Record):
    """Some lines on a sheet of the tracker."""

    sheet: Literal["instructions", "codes"]
    """Where they stand: on the sheet of instructions, or above the codes of sources."""
    heading: Text
    """What they are about."""
    says: Annotated[list[Text], Field(min_length=1)]
    """What to do, one entry for each line."""


class Steps(Record):
    """How many people took each step, for one source of the tracker."""

    views: Annotated[int, Field(ge=0)]
    """How often the posting was seen, where somebody counts that."""
    applications: Annotated[int, Field(ge=0)]
    """How many applied."""
    interviews: Annotated[int, Field(ge=0)]
    """How many were interviewed."""
    offers: Annotated[int, Field(ge=0)]
    """How many got an offer."""
    started: Annotated[int, Field(ge=0)]
    """How many started."""
    still_here: Annotated[int, Field(ge=0)]
    """How many of those were still there after 90 days."""
