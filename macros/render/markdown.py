"""Markdown that CommonMark and GitHub read alike."""

from __future__ import annotations

from macros.program import escape
from macros.render.layout import RULE, SIGNATURE, Nodes, Note, Row, conditional, grouped
from macros.render.plain import Plain


class Markdown(Plain):
    """Laid out like plain text, with Markdown's markup."""

    escaper = "md"
    title = "# "
    heading = "\n## "
    markers = {"bullets": ["- "], "numbers": [{"n": 1}, ". "], "checks": ["- [ ] "]}
    fact = ("- **", ":** ")

    def literal(self, text: str, first: bool) -> str:
        """Only the first stretch of a text can stand at the start of a line, where more characters are markup."""
        return escape.markdown(text) if first else escape.markdown("x" + text)[1:]

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        """A table as GitHub reads it. The escaper takes care of bars inside cells."""
        header = f"| {' | '.join(columns)} |\n|{' --- |' * len(columns)}\n"
        entries = [node for row in rows for node in conditional(row, _row(row))]
        return grouped(rows, ["\n**", *caption, f"**\n\n{header}", *entries])

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        """Each line as a paragraph of its own, or renderers would join them."""
        line = escape.markdown(SIGNATURE)
        return [node for label in labels for node in ["\n", *label, f": {line}\n"]]

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        """Escaped, because bare underscores are a rule across the page."""
        return ["\n**", *label, "**\n", f"\n{escape.markdown(RULE)}\n" * rows]


def _row(row: Row) -> Nodes:
    return ["|", *(node for cell in [row.text, *row.cells] for node in [" ", *cell, " |"]), "\n"]
