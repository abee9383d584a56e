"""Plain text that stands alone: it survives an application form's field, an e-mail, a text box."""

from __future__ import annotations

from typing import Any, ClassVar

from macros.model import Template
from macros.render.layout import Item, Layout, Nodes, Note, grouped, kept


class Plain(Layout):
    """Every block starts with an empty line, so that what is dropped leaves no gap.

    The attributes are the marks of the format; Markdown has its own.
    """

    escaper = "text"
    title: ClassVar[str] = ""
    heading: ClassVar[str] = "\n"
    markers: ClassVar[dict[str, list[Any]]] = {"bullets": ["• "], "numbers": [{"n": 1}, ". "]}
    fact: ClassVar[tuple[str, str]] = ("", ": ")

    def document(self, template: Template, body: Nodes) -> Nodes:
        return [self.title, *self.inline(template.title), "\n", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None) -> Nodes:
        return [self.heading, *heading, "\n", *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["\n", *text, "\n"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            return [node for item in items for node in kept(item, self.paragraph(item.text, None))]
        marker = self.markers[layout]
        return grouped(items, ["\n", *(node for i in items for node in kept(i, [*marker, *i.text, "\n"]))])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        before, after = self.fact
        rows = [node for i in items for node in kept(i, [before, *i.label, after, *i.text, "\n"])]
        return grouped(items, ["\n", *rows])
