"""What forms are made of in Word: tables, boxes to tick, and lines to write on."""

from __future__ import annotations

from macros.render.layout import Nodes, Row, conditional

RUN = '<w:r><w:t xml:space="preserve">'
RUN_END = "</w:t></w:r>"
SHORT, LONG, SIDE, EDGE = 12240, 15840, 1296, 720
"""The edges of Letter paper, its margins at the sides, and all margins when it lies; in twentieths of a point."""
WIDTH, WIDE_WIDTH = SHORT - 2 * SIDE, LONG - 2 * EDGE
"""From margin to margin on upright paper, and on paper that lies on its side."""
ROOM = 504
"""The least height of a row with an empty cell: 0.35 inch, enough to write in by hand."""
LETTER, EDGES = 120, 216
"""The width of a bold letter in a table, and of the margins of a cell."""
WIDE, WORD, TO_WRITE_IN = 60, 14, 16
"""The letters that a text counts for at most (twice as many on paper that lies), a word, and an empty column."""

BY_HAND, BY_HAND_OF_MANY = {2: 55, 3: 36}, 15
"""{columns of a table: the share of its last one, in percent} when that one alone is there to write in, and the share
in a table of more columns: a pen needs more room than a label. forms.css has the same shares."""

TOGETHER = 8
"""The rows of a table that stands on one page: the scores of all questions are read side by side."""
TORN = 3
"""The rows that a longer table has at least on each page."""
KEEP = "<w:keepNext/>"
"""On one page with the paragraph that follows."""
NEW_PAGE = "<w:pageBreakBefore/>"
BELOW = '<w:spacing w:before="120" w:after="200"/>'
"""Room between the last line to write on and what follows."""
BOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>'
    '<w:rFonts w:hint="eastAsia" w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/></w:rPr><w:t>☐</w:t>'
    "</w:r></w:sdtContent></w:sdt><w:r><w:tab/></w:r>"
)
"""A box that Word ticks when it is clicked. Without an id: Word gives one to each, and lines may repeat it."""


def paragraph(style: str, text: Nodes, numbering: str = "") -> Nodes:
    return [f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{numbering}</w:pPr>{RUN}', *text, f"{RUN_END}</w:p>"]


def empty(style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr></w:p>'


def check(text: Nodes) -> Nodes:
    """An entry with a box before it."""
    return [f'<w:p><w:pPr><w:pStyle w:val="Check"/></w:pPr>{BOX}{RUN}', *text, f"{RUN_END}</w:p>"]


def signatures(labels: list[Nodes]) -> Nodes:
    """Labels, each with a tab whose leader is the line: all end at the same place, and stand on one page."""
    nodes: Nodes = []
    for number, label in enumerate(labels, 1):
        together = KEEP if number < len(labels) else ""
        nodes += [f'<w:p><w:pPr><w:pStyle w:val="Sign"/>{together}</w:pPr>{RUN}', *label,
                  f": {RUN_END}<w:r><w:tab/></w:r></w:p>"]
    return nodes


def room(label: Nodes, rows: int) -> Nodes:
    """A label and empty lines, all on one page."""
    return [*paragraph("WriteLabel", label), empty("WriteLine", KEEP) * (rows - 1), empty("WriteLine", BELOW)]


def table(caption: Nodes, columns: list[str], rows: list[Row], full: int = WIDTH) -> Nodes:
    """A caption that stays with its table, the table (`full` wide), and the paragraph that Word needs after one."""
    widths = _widths(columns, rows, full)
    start = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="KitTable"/><w:tblW w:w="{full}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
    )
    heads = [paragraph("TableHead", [column], KEEP) for column in columns]
    head = _row("<w:cantSplit/><w:tblHeader/>", widths, heads)
    body = [node for index, row in enumerate(rows)
            for node in conditional(row, _body_row(row, widths, _keep(index, len(rows))))]
    return [*paragraph("Caption", caption), start, *head, *body, "</w:tbl>", empty("TableGap")]


def _keep(index: int, count: int) -> str:
    """Whether a row stays on one page with the next: in a short table each, in a long one the first and the last."""
    near = count <= TOGETHER or index < TORN - 1 or index >= count - TORN
    return KEEP if near and index < count - 1 else ""


def _body_row(row: Row, widths: list[int], keep: str) -> Nodes:
    tall = "" if all(row.cells) else f'<w:trHeight w:val="{ROOM}" w:hRule="atLeast"/>'
    cells = [paragraph("TableText", cell, keep) if cell else [empty("TableText", keep)] for cell in row.cells]
    return _row(f"<w:cantSplit/>{tall}", widths, [paragraph("TableLabel", row.text, keep), *cells])


def _row(properties: str, widths: list[int], cells: list[Nodes]) -> Nodes:
    nodes: Nodes = [f"<w:tr><w:trPr>{properties}</w:trPr>"]
    for width, cell in zip(widths, cells, strict=True):
        nodes += [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>', *cell, "</w:tc>"]
    return [*nodes, "</w:tr>"]


def _widths(columns: list[str], rows: list[Row], full: int = WIDTH) -> list[int]:
    """The width of each column; together they are `full`."""
    texts = [[_plainly(cell) for cell in [row.text, *row.cells]] for row in rows]
    filled = [any(cells) for cells in zip(*texts, strict=True)]
    if filled[-1] or not all(filled[:-1]):
        return _shared(columns, texts, full)
    hand = full * BY_HAND.get(len(columns), BY_HAND_OF_MANY) // 100
    return [*_shared(columns[:-1], [cells[:-1] for cells in texts], full - hand), hand]


def _shared(columns: list[str], texts: list[list[str]], full: int) -> list[int]:
    """Each column has room for its longest word, and takes the more of what is left the longer its longest text is."""
    least, letters = [], []
    for head, *cells in zip(columns, *texts, strict=True):
        word = max(len(word) for text in (head, *cells) for word in text.split() or [""])
        least.append(min(min(word, WORD) * LETTER + EDGES, full // len(columns)))
        longest = max(map(len, cells)) or max(TO_WRITE_IN, len(head) ** 2 // 14)  # a long question has a long answer
        letters.append(min(max(len(head), longest), WIDE * (1 + (full > WIDTH))))
    spare = full - sum(least)
    widths = [low + spare * count // sum(letters) for low, count in zip(least, letters, strict=True)]
    widths[-1] += full - sum(widths)
    return widths


def _plainly(text: Nodes) -> str:
    """About what a text will look like: each blank as a short answer."""
    return "".join(node if isinstance(node, str) else "a short answer" for node in text)
