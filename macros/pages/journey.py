"""The stages of a hire as a path."""

from __future__ import annotations

import itertools

from macros.content.catalog import Catalog
from macros.pages.addresses import address
from macros.pages.drawing import WIDTH
from macros.program.escape import xml

IN_A_ROW, ROW, LEFT, APART, BEND = 3, 104, 54, 106, 58
"""The stops in a row, its height, the first stop's distance from the edge, that between stops, the width of a bend."""


def draw(catalog: Catalog, page_url: str) -> str:
    """A path with a numbered stop for each stage. It turns at the end of each row. Links are in the list below it."""
    stops = [_stop(index) for index in range(len(catalog.stages))]
    rows = max((len(stops) - 1) // IN_A_ROW + 1, 1)
    way = f'<path d="{_path(stops)}"/>'
    marks = "".join(
        f'<circle cx="{x}" cy="{y}" r="21"/><text class="kit-journey__number" x="{x}" y="{y + 6}">{number}</text>'
        f'<text x="{x}" y="{y + 42}">{xml(stage.title)}</text>'
        for number, ((x, y), stage) in enumerate(zip(stops, catalog.stages.values(), strict=True), 1)
    )
    names = ", ".join(stage.title for stage in catalog.stages.values())
    entries = "".join(
        f"<li><strong>{_link(stage.title, stage.page, page_url)}.</strong> {xml(stage.about)}</li>"
        for stage in catalog.stages.values()
    )
    return (
        f'<figure class="kit-picture kit-journey"><svg viewBox="0 0 {WIDTH} {rows * ROW - 8}" role="img" aria-label="'
        f'A path with numbered stops, in this order: {xml(names)}.">'
        f'<g class="kit-journey__way">{way}</g><g class="kit-journey__line">{way}</g>{marks}</svg>'
        f"<figcaption><ol>{entries}</ol></figcaption></figure>"
    )


def _stop(index: int) -> tuple[int, int]:
    row, column = divmod(index, IN_A_ROW)
    column = IN_A_ROW - 1 - column if row % 2 else column
    return LEFT + column * APART, 36 + row * ROW


def _path(stops: list[tuple[int, int]]) -> str:
    """Through every stop: a wave along a row, a wide bend to the next one."""
    drawn = [f"M{x} {y}" for x, y in stops[:1]]
    for (x, y), (to_x, to_y) in itertools.pairwise(stops):
        if y == to_y:
            near, far = x + (to_x - x) // 3, to_x - (to_x - x) // 3
            drawn.append(f"C{near} {y - 18} {far} {y + 18} {to_x} {to_y}")
        else:
            out = x + (BEND if x > WIDTH // 2 else -BEND)
            drawn.append(f"C{out} {y} {out} {to_y} {to_x} {to_y}")
    return "".join(drawn)


def _link(words: str, page: str | None, page_url: str) -> str:
    return f'<a href="{address(page, page_url)}">{xml(words)}</a>' if page else xml(words)
