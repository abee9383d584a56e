"""Markdown that CommonMark and GitHub read alike."""

from __future__ import annotations

from macros.program import escape
from macros.render.plain import Plain


class Markdown(Plain):
    """Laid out like plain text, with the marks of Markdown."""

    escaper = "md"
    title = "# "
    heading = "\n## "
    markers = {"bullets": ["- "], "numbers": [{"n": 1}, ". "]}
    fact = ("- **", ":** ")

    def literal(self, text: str, first: bool) -> str:
        """Only the first stretch of a text can stand at the start of a line, where more signs are marks."""
        return escape.markdown(text) if first else escape.markdown("x" + text)[1:]
