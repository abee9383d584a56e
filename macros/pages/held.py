"""Finished HTML waits beside its page, so that neither Markdown nor the search plugin has to read through it."""

from __future__ import annotations

import re
import secrets


class Held:
    """Pieces of HTML, each with the mark that stands in its place until it is put in.

    A mark is an empty block, which Markdown leaves alone, also inside of a comment. Nobody can know what it will be. A
    piece may hold the marks of others: they stay until the page is put together once more.
    """

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.start = f'<div data-held="{secrets.token_hex(8)}-'
        self.mark = re.compile(rf'{self.start}(\d+)"></div>')

    def back(self, html: str) -> str:
        """Hold a piece back; the mark to put in its place."""
        self.pieces.append(html)
        return f'{self.start}{len(self.pieces) - 1}"></div>'

    def put_in(self, page: str) -> str:
        """The page with the piece in the place of each of its marks."""
        return self.mark.sub(lambda mark: self.pieces[int(mark[1])], page)
