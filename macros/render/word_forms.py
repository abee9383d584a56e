"""What forms are made of in Word: tables, checkboxes, and lines to write on."""

from __future__ import annotations

from macros.render.layout import Nodes, Row, conditional
from macros.render.word_sizes import PORTRAIT_TEXT, ROWS_ON_A_PAGE, SHORT_TABLE, WRITING_ROW, column_widths

RUN = '<w:r><w:t xml:space="preserve">'
RUN_END = "</w:t></w:r>"
KEEP = "<w:keepNext/>"
"""Keeps a paragraph on one page with the next."""
NEW_PAGE = "<w:pageBreakBefore/>"
BELOW = '<w:spacing w:before="120" w:after="200"/>'
"""Space between the last line to write on and what follows."""
BOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>'
    '<w:rFonts w:hint="eastAsia" w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>☐</w:t>'
    "</w:r></w:sdtContent></w:sdt><w:r><w:tab/></w:r>"
)
"""A checkbox that Word ticks on a click. It has no id: Word assigns one to each, and repeated lines would repeat it."""


def paragraph(style: str, text: Nodes, numbering: str = "") -> Nodes:
    return [f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{RUN}', *text, f"{RUN_END}</w:p>"]


def empty(style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr></w:p>'


def check(text: Nodes) -> Nodes:
    """An entry with a checkbox before it."""
    return [f'<w:p><w:pPr><w:pStyle w:val="Check"/></w:pPr>{BOX}{RUN}', *text, f"{RUN_END}</w:p>"]


def signatures(labels: list[Nodes]) -> Nodes:
    """Labels, each with a tab whose leader is the line: all end at the same position, and stay on one page."""
    nodes: Nodes = []
    for number, label in enumerate(labels, 1):
        together = KEEP if number < len(labels) else ""
        nodes += [f'<w:p><w:pPr><w:pStyle w:val="Sign"/>{together}</w:pPr>{RUN}', *label,
                  f": {RUN_END}<w:r><w:tab/></w:r></w:p>"]
    return nodes


def room(label: Nodes, rows: int) -> Nodes:
    """A label and empty lines, all on one page."""
    return [*paragraph("WriteLabel", label), empty("WriteLine", KEEP) * (rows - 1), empty("WriteLine", BELOW)]


def table(caption: Nodes, columns: list[str], rows: list[Row], full: int = PORTRAIT_TEXT) -> Nodes:
    """A caption that stays with its table, the table (`full` wide), and the paragraph that Word needs after one."""
    widths = column_widths(columns, rows, full)
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KitTable"/><w:tblW w:w="{full}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
    )
    headers = [paragraph("TableHead", [column], KEEP) for column in columns]
    header = _row("<w:cantSplit/><w:tblHeader/>", widths, headers)
    body = [node for index, row in enumerate(rows)
            for node in conditional(row, _body_row(row, widths, _keep(index, len(rows))))]
    return [*paragraph("Caption", caption), start, *header, *body, "</w:tbl>", empty("TableGap")]


def _keep(index: int, count: int) -> str:
    """KEEP for a row that stays on one page with the next: each of a short table, the first and last of a long one."""
    near = count <= SHORT_TABLE or index < ROWS_ON_A_PAGE - 1 or index >= count - ROWS_ON_A_PAGE
    return KEEP if near and index < count - 1 else ""


def _body_row(row: Row, widths: list[int], keep: str) -> Nodes:
    tall = "" if all(row.cells) else f'<w:trHeight w:val="{WRITING_ROW}" w:hRule="atLeast"/>'
    cells = [paragraph("TableText", cell, keep) if cell else [empty("TableText", keep)] for cell in row.cells]
    return _row(f"<w:cantSplit/>{tall}", widths, [paragraph("TableLabel", row.text, keep), *cells])


def _row(properties: str, widths: list[int], cells: list[Nodes]) -> Nodes:
    nodes: Nodes = [f"<w:tr><w:trPr>{properties}</w:trPr>"]
    for width, cell in zip(widths, cells, strict=True):
        nodes += [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>', *cell, "</w:tc>"]
    return [*nodes, "</w:tr>"]
