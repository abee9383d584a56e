"""The register of documents: at which stage each template is used, by whom, and whether it is in a role's pack."""

from __future__ import annotations

from typing import Literal

from pydantic import RootModel

from macros.model.base import Id, Record, Text


class Listing(Record):
    """How one template is used. One that is made for each role has one entry for all roles."""

    stage: Id
    """The stage at which it is used (an id of stages.yml)."""
    who: Text
    """Who uses it, in a few words."""
    pack: Literal["yes", "no"]
    """yes: it is in the pack of each role."""


class Listings(RootModel[dict[Id, Listing]]):
    """`data/documents.yml`: every template, by its id, in the order in which they are used."""
