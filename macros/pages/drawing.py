"""What the drawings share: their width, and words in lines."""

from __future__ import annotations

from macros.program.escape import xml

WIDTH = 320
"""The width of the journey and of the ladder. A phone shows them at about this size, so that their words stay readable.
"""


def label(text: str, x: int, y: int, letters: int = 12) -> str:
    """Words in a drawing, centered on a point, in lines of at most this many letters."""
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + len(word) < letters:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    start = y + 5 - (len(rows) - 1) * 8
    spans = "".join(f'<tspan x="{x}" y="{start + index * 16}">{xml(row)}</tspan>' for index, row in enumerate(rows))
    return f"<text>{spans}</text>"
