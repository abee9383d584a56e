"""Word: the document's XML as a program, with real heading and list styles.

The parts around it (styles, numbering, settings) are in `macros/write/`. Child elements are in the
order that ECMA-376 requires: Word rejects a file in which they are not.
"""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model import Template
from macros.program import escape
from macros.render import word_forms
from macros.render.layout import Item, Layout, Nodes, Note, Row, conditional, grouped, listed
from macros.render.word_forms import NEW_PAGE, RUN, RUN_END, paragraph
from macros.render.word_sizes import (
    LANDSCAPE_MARGIN,
    LANDSCAPE_TEXT,
    LONG_EDGE,
    PORTRAIT_TEXT,
    SHORT_EDGE,
    SIDE_MARGIN,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:document xmlns:w="{W}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14"><w:body>'
)
"""Checkboxes are an extension of Word 2010: what reads only the standard may ignore it, and shows the characters."""
PAGES = {
    "portrait": f'<w:pgSz w:w="{SHORT_EDGE}" w:h="{LONG_EDGE}"/><w:pgMar w:top="1224" w:right="{SIDE_MARGIN}" '
                f'w:bottom="1224" w:left="{SIDE_MARGIN}" w:header="720" w:footer="576" w:gutter="0"/>',
    "landscape": f'<w:pgSz w:w="{LONG_EDGE}" w:h="{SHORT_EDGE}" w:orient="landscape"/>'
                 f'<w:pgMar w:top="{LANDSCAPE_MARGIN}" w:right="{LANDSCAPE_MARGIN}" w:bottom="{LANDSCAPE_MARGIN}" '
                 f'w:left="{LANDSCAPE_MARGIN}" w:header="432" w:footer="432" w:gutter="0"/>',
}
"""Letter paper. The margins also fit A4, which is 0.23 inch narrower and 0.69 inch taller."""


class Word(Layout):
    """word/document.xml. Each numbered list has its own numbering, so that each starts at 1."""

    escaper = "xml"

    def __init__(self, catalog: Catalog, template_id: str) -> None:
        super().__init__(catalog, template_id)
        self.numbered = 0

    def unfilled(self, blank_id: str, label: str) -> str:
        styled = '<w:r><w:rPr><w:rStyle w:val="Blank"/></w:rPr><w:t xml:space="preserve">'
        return f"{RUN_END}{styled}[{escape.xml(label)}]{RUN_END}{RUN}"

    def document(self, template: Template, body: Nodes) -> Nodes:
        return [OPENING, *paragraph("Title", self.title_of(template)), *body,
                f"<w:sectPr>{PAGES[template.paper]}</w:sectPr></w:body></w:document>"]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        return [*paragraph("Heading1", heading, NEW_PAGE if new_page else ""), *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return paragraph("BodyText", text)

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        if layout == "checks":
            return grouped(items, listed(items, lambda item: word_forms.check(item.text)))
        style, numbering = {"bullets": ("ListBullet", ""), "numbers": ("ListNumber", ""),
                            "paragraphs": ("BodyText", "")}[layout]
        if layout == "numbers":
            self.numbered += 1
            numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.numbered + 1}"/></w:numPr>'
        rows = listed(items, lambda item: paragraph(style, item.text, numbering))
        return grouped(items, rows)

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [node for item in items for node in conditional(item, _fact(item))]
        return grouped(items, rows)

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        is_landscape = self.catalog.template(self.template_id).paper == "landscape"
        return grouped(rows, word_forms.table(caption, columns, rows,
                                              LANDSCAPE_TEXT if is_landscape else PORTRAIT_TEXT))

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        return word_forms.signatures(labels)

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        return word_forms.room(label, rows)


def _fact(item: Item) -> Nodes:
    bold = '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">'
    start = f'<w:p><w:pPr><w:pStyle w:val="Fact"/></w:pPr>{bold}'
    return [start, *item.label, f": {RUN_END}{RUN}", *item.text, f"{RUN_END}</w:p>"]
