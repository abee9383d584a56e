"""The sheet on the page: the document with its blanks marked and, next to it, why each part is here."""

from __future__ import annotations

from macros.content.speech import spoken
from macros.model import Source, Statement, Template
from macros.model.part import Noted
from macros.program import escape
from macros.render.layout import Item, Layout, Nodes, Note, Row, conditional, grouped, listed
from macros.render.rich import LISTS


class Page(Layout):
    """HTML for one page. Headings start at h2, because the page has its own h1."""

    escaper = "xml"

    def unfilled(self, blank_id: str, label: str) -> str:
        return f'<mark class="kit-blank" data-blank="{blank_id}">[{escape.xml(label)}]</mark>'

    def document(self, template: Template, body: Nodes) -> Nodes:
        return ['<h2 class="kit-title">', *self.title_of(template), "</h2>", *body]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        header = ["<h3>", *heading, *mark(note), "</h3>"] if heading else []
        start = '<section class="kit-section kit-section--page">' if new_page else '<section class="kit-section">'
        return [start, *header, *self.note(note), *body, "</section>"]

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return ["<p>", *text, *mark(note), "</p>", *self.note(note)]

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "paragraphs":
            rows = listed(items, lambda item: self.paragraph(item.text, item.note))
            return grouped(items, [*self.note(note, of_list=True), *rows])
        tag = LISTS[layout]
        entries = listed(
            items, lambda item: ["<li>", *item.text, *mark(item.note), *self.note(item.note), "</li>"])
        start = f'<{tag} class="kit-checks">' if layout == "checks" else f"<{tag}>"
        return grouped(items, [*self.note(note, of_list=True), start, *entries, f"</{tag}>"])

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [
            node for item in items
            for node in conditional(item, ["<div><dt>", *item.label, "</dt><dd>", *item.text, *mark(item.note),
                                    *self.note(item.note), "</dd></div>"])
        ]
        return grouped(items, [*self.note(note, of_list=True), '<dl class="kit-facts">', *rows, "</dl>"])

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        """A real table in a box whose width decides whether it shows as one, or each row as a card."""
        headers = "".join(f'<th scope="col">{column}</th>' for column in columns)
        header = f"</caption><thead><tr>{headers}</tr></thead><tbody>"
        entries = [node for row in rows for node in conditional(row, _row(columns, row))]
        return grouped(rows, [
            *self.note(note, of_list=True), '<div class="kit-fold"><table class="kit-table"><caption>', *caption,
            header, *entries, "</tbody></table></div>",
        ])

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        line = ':</span> <span class="kit-line"></span></p>'
        lines = [node for label in labels for node in ['<p class="kit-sign"><span>', *label, line]]
        return [*self.note(note, of_list=True), *lines]

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        room = '<div class="kit-line"></div>' * rows
        start = '<div class="kit-write"><p><strong>'
        return [*self.note(note, of_list=True), start, *label, f"</strong></p>{room}</div>"]

    def note(self, note: Note | None, of_list: bool = False) -> Nodes:
        """The reason in the margin, with its sources, as one block that is never copied.

        A note on words follows their mark and has its number; a note on a whole list counts itself.
        """
        if not note:
            return []
        kind = "kit-note kit-note--list" if of_list else "kit-note"
        words = escape.xml(spoken(note.text, self.words))
        return [f'<div class="{kind}" role="note"><p>{words}</p>{self.sources(note.sources)}</div>']

    def sources(self, names: list[str]) -> str:
        """One line that names the sources, each linked where its address is known."""
        if not names:
            return ""
        sources = [self.catalog.sources[name] for name in names]
        return f"<p>Source: {'; '.join(_link(source, source.short) for source in sources)}</p>"


class Preview(Page):
    """The sheet in the builder, where the reasons are next to the statements and not in the text."""

    def reason(self, part: Noted | Statement) -> Note | None:
        return None


def _row(columns: list[str], row: Row) -> Nodes:
    """The style sheet shows `data-label` before each cell of a card."""
    nodes: Nodes = ['<tr><th scope="row">', *row.text, "</th>"]
    for column, cell in zip(columns[1:], row.cells, strict=True):
        empty = "" if cell else ' class="kit-empty"'
        nodes += [f'<td data-label="{column}"{empty}>', *cell, "</td>"]
    return [*nodes, "</tr>"]


def mark(note: Note | None) -> Nodes:
    """The place of a note's number, after the words that the note is about. The style sheet counts."""
    return ['<span class="kit-mark"></span>'] if note else []


def reference(source: Source) -> str:
    """A source in full: title, publisher and date, and its address where it is known."""
    title = _link(source, source.title)
    return f"<cite>{title}</cite>. {escape.xml(source.publisher)}, {escape.xml(source.date)}."


def _link(source: Source, words: str) -> str:
    return f'<a href="{escape.xml(source.url)}">{escape.xml(words)}</a>' if source.url else escape.xml(words)
