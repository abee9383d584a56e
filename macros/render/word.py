"""Word: the document's XML as a program, with real heading and list styles.

The parts around it (styles, numbering, settings) are in `macros/word/`. Child elements stand in the
order that ECMA-376 gives: Word refuses a file in which they do not.
"""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model import Template
from macros.program import escape
from macros.render.layout import Item, Layout, Nodes, Note, grouped, kept

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUN = '<w:r><w:t xml:space="preserve">'
RUN_END = "</w:t></w:r>"
PAGE = (
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1224" w:right="1296" w:bottom="1224" w:left="1296" w:header="720" w:footer="576" w:gutter="0"/>'
    "</w:sectPr>"
)
"""Letter paper. The margins leave room for A4, which is 0.23 inch narrower and 0.69 inch taller."""


class Word(Layout):
    """word/document.xml. Every list with numbers takes a numbering of its own, so that each starts at 1."""

    escaper = "xml"

    def __init__(self, catalog: Catalog, template_id: str) -> None:
        super().__init__(catalog, template_id)
        self.numbered = 0

    def unfilled(self, blank_id: str, label: str) -> str:
        styled = '<w:r><w:rPr><w:rStyle w:val="Blank"/></w:rPr><w:t xml:space="preserve">'
        return f"{RUN_END}{styled}[{escape.xml(label)}]{RUN_END}{RUN}"

    def document(self, template: Template, body: Nodes) -> Nodes:
        head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>'
        return [head, *_paragraph("Title", self.inline(template.title)), *body, PAGE, "</w:body></w:document>"]

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None) -> Nodes:
        return [*_paragraph("Heading1", heading), *body] if heading else body

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        return _paragraph("BodyText", text)

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        style, numbering = {"bullets": ("ListBullet", ""), "numbers": ("ListNumber", ""),
                            "paragraphs": ("BodyText", "")}[layout]
        if layout == "numbers":
            self.numbered += 1
            numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.numbered + 1}"/></w:numPr>'
        rows = [node for item in items for node in kept(item, _paragraph(style, item.text, numbering))]
        return grouped(items, rows)

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        rows = [node for item in items for node in kept(item, _fact(item))]
        return grouped(items, rows)


def _paragraph(style: str, text: Nodes, numbering: str = "") -> Nodes:
    return [f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{RUN}', *text, f"{RUN_END}</w:p>"]


def _fact(item: Item) -> Nodes:
    bold = '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">'
    start = f'<w:p><w:pPr><w:pStyle w:val="Fact"/></w:pPr>{bold}'
    return [start, *item.label, f": {RUN_END}{RUN}", *item.text, f"{RUN_END}</w:p>"]
