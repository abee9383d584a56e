"""Finished HTML waits beside its page, so that neither Markdown nor the search plugin has to read through it."""

from __future__ import annotations

import re

MARK = re.compile(r"<!--held \d+-->")


class Held:
    """Pieces of HTML, each with the mark that stands in its place until it is put in.

    A piece may hold the marks of others: they stay until the page is put together once more.
    """

    def __init__(self) -> None:
        self.pieces: dict[str, str] = {}

    def back(self, html: str) -> str:
        """Hold a piece back; the mark to put in its place."""
        mark = f"<!--held {len(self.pieces)}-->"
        self.pieces[mark] = html
        return mark

    def put_in(self, page: str) -> str:
        """The page with the piece in the place of each of its marks."""
        return MARK.sub(lambda mark: self.pieces.get(mark.group(), mark.group()), page)
