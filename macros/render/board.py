"""HTML for job boards, which drop or garble most elements: only p, ul, li, b and br, and no attributes.

Google's guide to job postings names p, ul and li as what it reads; boards add bold and line breaks.
"""

from __future__ import annotations

from macros.model import Template
from macros.program import escape
from macros.render.layout import CELL, RULE, SIGNATURE, Item, Layout, Nodes, Note, Row, conditional, grouped, listed


class Board(Layout):
    """Headings are bold paragraphs, numbers and boxes are text, and a table is a paragraph for each row."""

    escaper = "xml"

    def unfilled(self, blank_id: str, label: str) -> str:
        return f"<b>[{escape.xml(label)}]</b>"

    def document(self, template: Template, body: Nodes) -> Nodes:
        return ["<p><b>", *self.title_of(template), "</b></p>", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        return ["<p><b>", *heading, "</b></p>", *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["<p>", *text, "</p>"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            return listed(items, lambda item: self.paragraph(item.text, None))
        if layout == "numbers":
            return grouped(items, listed(items, lambda item: ["<p>", {"n": 1}, ". ", *item.text, "</p>"]))
        box = "☐ " if layout == "checks" else ""
        return grouped(items, ["<ul>", *listed(items, lambda item: [f"<li>{box}", *item.text, "</li>"]), "</ul>"])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [
            node for item in items
            for node in conditional(item, ["<p><b>", *item.label, ":</b> ", *item.text, "</p>"])
        ]
        return grouped(items, rows)

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        entries = [node for row in rows for node in conditional(row, _row(columns, row))]
        return grouped(rows, ["<p><b>", *caption, "</b></p>", *entries])

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        return [node for label in labels for node in ["<p>", *label, f": {SIGNATURE}</p>"]]

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        return ["<p><b>", *label, "</b></p>", f"<p>{RULE}</p>" * rows]


def _row(columns: list[str], row: Row) -> Nodes:
    nodes: Nodes = ["<p><b>", *row.text, "</b>"]
    for column, cell in zip(columns[1:], row.cells, strict=True):
        nodes += [f"<br/>{column}: ", *(cell or [CELL])]
    return [*nodes, "</p>"]
