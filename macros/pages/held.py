"""Finished HTML that is kept out of its page, so that neither Markdown nor the search plugin has to parse it."""

from __future__ import annotations

import re

PLACEHOLDER = re.compile(r"<!--held \d+-->")


class Held:
    """Pieces of HTML, each with a placeholder that stands for it until it is inserted.

    A piece may contain the placeholders of others: they stay until the next call of `put_in`.
    """

    def __init__(self) -> None:
        self.pieces: dict[str, str] = {}

    def back(self, html: str) -> str:
        """Hold a piece back. Returns its placeholder."""
        placeholder = f"<!--held {len(self.pieces)}-->"
        self.pieces[placeholder] = html
        return placeholder

    def put_in(self, page: str) -> str:
        """The page with each placeholder replaced by its piece."""
        return PLACEHOLDER.sub(lambda placeholder: self.pieces.get(placeholder.group(), placeholder.group()), page)
