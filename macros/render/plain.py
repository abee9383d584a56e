"""Plain text without any markup: it survives an application form's field, an e-mail, a text box."""

from __future__ import annotations

from typing import Any, ClassVar

from macros.model import Template
from macros.render.layout import CELL, RULE, SIGNATURE, Item, Layout, Nodes, Note, Row, conditional, grouped, listed


class Plain(Layout):
    """Every block starts with an empty line, so that what is dropped leaves no gap.

    The attributes are the markup of the format; Markdown overrides them.
    """

    escaper = "text"
    title: ClassVar[str] = ""
    heading: ClassVar[str] = "\n"
    markers: ClassVar[dict[str, list[Any]]] = {"bullets": ["• "], "numbers": [{"n": 1}, ". "], "checks": ["☐ "]}
    fact: ClassVar[tuple[str, str]] = ("", ": ")

    def document(self, template: Template, body: Nodes) -> Nodes:
        return [self.title, *self.title_of(template), "\n", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        return [self.heading, *heading, "\n", *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["\n", *text, "\n"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            return listed(items, lambda item: self.paragraph(item.text, None))
        marker = self.markers[layout]
        return grouped(items, ["\n", *listed(items, lambda item: [*marker, *item.text, "\n"])])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        before, after = self.fact
        rows = [node for i in items for node in conditional(i, [before, *i.label, after, *i.text, "\n"])]
        return grouped(items, ["\n", *rows])

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        """Row by row, each cell after the header of its column: a drawn table would break on a narrow screen."""
        blocks = [node for row in rows for node in conditional(row, self._row(columns, row))]
        return grouped(rows, ["\n", *caption, "\n", *blocks])

    def _row(self, columns: list[str], row: Row) -> Nodes:
        cells = zip(columns[1:], row.cells, strict=True)
        lines = [node for column, cell in cells for node in [f"  {column}: ", *(cell or [CELL]), "\n"]]
        return ["\n", *row.text, "\n", *lines]

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        return ["\n", *(node for label in labels for node in [*label, f": {SIGNATURE}\n"])]

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        return ["\n", *label, "\n", f"{RULE}\n" * rows]
