"""Rich text for the clipboard: only elements that word processors, mail and application forms keep."""

from __future__ import annotations

from macros.model import Template
from macros.program import escape
from macros.render.layout import RULE, SIGNATURE, Item, Layout, Nodes, Note, Row, conditional, grouped, listed

LISTS = {"bullets": "ul", "numbers": "ol", "checks": "ul"}


class Rich(Layout):
    """h1, h2, p, ul, ol, li, strong and tables; no classes, no styles.

    A table has `border`, because Word and mail draw no lines without it: its empty cells could not be seen.
    """

    escaper = "xml"

    def unfilled(self, blank_id: str, label: str) -> str:
        return f"<strong>[{escape.xml(label)}]</strong>"

    def document(self, template: Template, body: Nodes) -> Nodes:
        return ["<h1>", *self.title_of(template), "</h1>", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        return ["<h2>", *heading, "</h2>", *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["<p>", *text, "</p>"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            return listed(items, lambda item: self.paragraph(item.text, None))
        tag = LISTS[layout]
        box = "☐ " if layout == "checks" else ""
        entries = listed(items, lambda item: [f"<li>{box}", *item.text, "</li>"])
        return grouped(items, [f"<{tag}>", *entries, f"</{tag}>"])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [
            node for item in items
            for node in conditional(item, ["<p><strong>", *item.label, ":</strong> ", *item.text, "</p>"])
        ]
        return grouped(items, rows)

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        headers = "".join(f"<th>{column}</th>" for column in columns)
        header = f"</caption><thead><tr>{headers}</tr></thead><tbody>"
        entries = [node for row in rows for node in conditional(row, _row(row))]
        return grouped(rows, ['<table border="1"><caption>', *caption, header, *entries, "</tbody></table>"])

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        return [node for label in labels for node in ["<p>", *label, f": {SIGNATURE}</p>"]]

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        return ["<p><strong>", *label, "</strong></p>", f"<p>{RULE}</p>" * rows]


def _row(row: Row) -> Nodes:
    cells = [node for cell in [row.text, *row.cells] for node in ["<td>", *cell, "</td>"]]
    return ["<tr>", *cells, "</tr>"]
