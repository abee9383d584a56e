"""Rich text for the clipboard: only elements that word processors, mail and application forms keep."""

from __future__ import annotations

from macros.model import Template
from macros.program import escape
from macros.render.layout import Item, Layout, Nodes, Note, grouped, kept

LISTS = {"bullets": "ul", "numbers": "ol"}


class Rich(Layout):
    """h1, h2, p, ul, ol, li and strong; no classes, no styles."""

    escaper = "xml"

    def unfilled(self, blank_id: str, label: str) -> str:
        return f"<strong>[{escape.xml(label)}]</strong>"

    def document(self, template: Template, body: Nodes) -> Nodes:
        return ["<h1>", *self.inline(template.title), "</h1>", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None) -> Nodes:
        return ["<h2>", *heading, "</h2>", *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["<p>", *text, "</p>"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            return [node for item in items for node in kept(item, self.paragraph(item.text, None))]
        tag = LISTS[layout]
        entries = [node for item in items for node in kept(item, ["<li>", *item.text, "</li>"])]
        return grouped(items, [f"<{tag}>", *entries, f"</{tag}>"])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [
            node for item in items
            for node in kept(item, ["<p><strong>", *item.label, ":</strong> ", *item.text, "</p>"])
        ]
        return grouped(items, rows)
