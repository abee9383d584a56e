"""Sizes in Word, in twentieths of a point: the paper, the rows to write in, and the widths of a table's columns.

The sizes of type are in `macros/write/skeleton/styles.xml`, in half-points.
"""

from __future__ import annotations

from macros.render.layout import Nodes, Row

SHORT_EDGE, LONG_EDGE = 12240, 15840
"""The edges of Letter paper."""
SIDE_MARGIN, LANDSCAPE_MARGIN = 1296, 720
"""The margins at the sides of portrait paper, and all margins of landscape paper."""
PORTRAIT_TEXT, LANDSCAPE_TEXT = SHORT_EDGE - 2 * SIDE_MARGIN, LONG_EDGE - 2 * LANDSCAPE_MARGIN
"""The width from margin to margin."""
WRITING_ROW = 504
"""The minimum height of a row with an empty cell: 0.35 inch, enough to write in by hand."""
LETTER, CELL_MARGINS = 120, 216
"""The width of a bold letter in a table, and of the margins of a cell."""

MOST_LETTERS, LONGEST_WORD, EMPTY_COLUMN = 60, 14, 16
"""In letters: the most that a text counts for (twice as many on landscape paper), the longest word that gets its full
width, and an empty column."""
BY_HAND, BY_HAND_OF_MANY = {2: 55, 3: 36}, 15
"""{columns of a table: the share of its last one, in percent} when that one alone is there to write in, and the share
in a table of more columns: a pen needs more room than a label. forms.css has the same shares."""

SHORT_TABLE = 8
"""The most rows of a table that is kept on one page: the scores of all questions are read side by side."""
ROWS_ON_A_PAGE = 3
"""The minimum number of rows that a longer table has on each page."""


def column_widths(columns: list[str], rows: list[Row], full: int = PORTRAIT_TEXT) -> list[int]:
    """The width of each column; they add up to `full`."""
    texts = [[_as_text(cell) for cell in [row.text, *row.cells]] for row in rows]
    filled = [any(cells) for cells in zip(*texts, strict=True)]
    if filled[-1] or not all(filled[:-1]):
        return _shared(columns, texts, full)
    hand = full * BY_HAND.get(len(columns), BY_HAND_OF_MANY) // 100
    return [*_shared(columns[:-1], [cells[:-1] for cells in texts], full - hand), hand]


def _shared(columns: list[str], texts: list[list[str]], full: int) -> list[int]:
    """Each column has room for its longest word, and a share of the rest in proportion to its longest text."""
    minimums, letters = [], []
    for header, *cells in zip(columns, *texts, strict=True):
        word = max(len(word) for text in (header, *cells) for word in text.split() or [""])
        minimums.append(min(min(word, LONGEST_WORD) * LETTER + CELL_MARGINS, full // len(columns)))
        longest = max(map(len, cells)) or max(EMPTY_COLUMN, len(header) ** 2 // 14)  # a long question has a long answer
        letters.append(min(max(len(header), longest), MOST_LETTERS * (1 + (full > PORTRAIT_TEXT))))
    spare = full - sum(minimums)
    widths = [minimum + spare * count // sum(letters) for minimum, count in zip(minimums, letters, strict=True)]
    widths[-1] += full - sum(widths)
    return widths


def _as_text(text: Nodes) -> str:
    """Roughly the final text: each blank as a short answer."""
    return "".join(node if isinstance(node, str) else "a short answer" for node in text)
