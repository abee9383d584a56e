"""The sheet on the page: the document with its blanks marked and, beside it, why each part is here."""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model import Template
from macros.program import escape
from macros.render.layout import Item, Layout, Nodes, Note, grouped, kept
from macros.render.rich import LISTS


class Page(Layout):
    """HTML for one page. Headings start at h2, because the page has its own h1."""

    escaper = "xml"

    def __init__(self, catalog: Catalog, template_id: str) -> None:
        super().__init__(catalog, template_id)
        self.anchored: set[str] = set()

    def unfilled(self, blank_id: str, label: str) -> str:
        first = blank_id not in self.anchored
        self.anchored.add(blank_id)
        anchor = f' id="{self.template_id}-{blank_id}"' if first else ""
        return f'<mark class="kit-blank"{anchor}>[{escape.xml(label)}]</mark>'

    def document(self, template: Template, body: Nodes) -> Nodes:
        return ['<h2 class="kit-title">', *self.inline(template.title), "</h2>", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None) -> Nodes:
        head = ["<h3>", *heading, "</h3>"] if heading else []
        return ['<section class="kit-section">', *head, *self.note(note), *body, "</section>"]

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return [*self.note(note), "<p>", *text, "</p>"]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            rows = [node for item in items for node in kept(item, self.paragraph(item.text, item.note))]
            return [*self.note(note), *rows]
        tag = LISTS[layout]
        entries = [
            node for item in items for node in kept(item, ["<li>", *self.note(item.note), *item.text, "</li>"])
        ]
        return grouped(items, [*self.note(note), f"<{tag}>", *entries, f"</{tag}>"])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [
            node for item in items
            for node in kept(item, ["<div><dt>", *item.label, "</dt><dd>", *item.text, *self.note(item.note),
                                    "</dd></div>"])
        ]
        return grouped(items, [*self.note(note), '<dl class="kit-facts">', *rows, "</dl>"])

    def note(self, note: Note | None) -> Nodes:
        """The reason in the margin, with its sources, as one block that is never copied."""
        if not note:
            return []
        return [f'<div class="kit-note" role="note"><p>{escape.xml(note.text)}</p>{self.sources(note.sources)}</div>']

    def sources(self, names: list[str]) -> str:
        """A line for each source: publisher, title, date, with a link where the address is known."""
        rows = []
        for source in (self.catalog.sources[name] for name in names):
            title = f"<cite>{escape.xml(source.title)}</cite>"
            if source.url:
                title = f'<a href="{escape.xml(source.url)}">{title}</a>'
            rows.append(f"<p>Source: {escape.xml(source.publisher)}, {title}, {escape.xml(source.date)}.</p>")
        return "".join(rows)
