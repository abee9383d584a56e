"""The ids of data/ that code relies on: the posting, the builder and their scripts know these entries by name.

Everything else in data/ can be renamed freely. `check` reports what is missing here.
"""

from __future__ import annotations

from typing import NamedTuple

from macros.program import posting

PAY, POSTED_ON, CLOSING_DATE = "pay_range", "posted_on", "closing_date"
DUTIES = "duties"
POSTING = "job-description"
"""The template, made for each role, that the builder fills in first and that becomes the advert."""


class Reliance(NamedTuple):
    register: str
    """The register or folder of data/ that holds the entries."""
    ids: tuple[str, ...]
    stops: str
    """What stops working without them, as a sentence."""


GROUPS = Reliance("groups", ("organization", "more", "search"),
                  "The builder cannot fold its form, or keep an organization's answers.")
"""A kit that has one of these groups has a builder, and relies on everything below."""

RELIED_ON = (
    GROUPS,
    Reliance("blanks", (PAY,), "Nobody is told that a posting has no pay."),
    Reliance("blanks", (POSTED_ON, CLOSING_DATE), "Nobody is told that a posting ends before it starts."),
    Reliance("blanks", tuple(sorted(posting.named() - {PAY, POSTED_ON, CLOSING_DATE})),
             "The code for search engines is incomplete."),
    Reliance("statements", (DUTIES,), "Requirements, goals and the matrix lose the duties that need them."),
    Reliance("templates", (POSTING,), "There is no builder, and no role has a posting."),
)
