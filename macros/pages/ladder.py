"""The steps of a career as a ladder that can fork."""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.pages.drawing import WIDTH, label
from macros.program.escape import xml

BOX_WIDTH, BOX_HEIGHT, RUNG = 150, 56, 94
"""The size of a box, and the height from one step to the next."""


def draw(catalog: Catalog, _page_url: str) -> str:
    """Boxes from the bottom up, in two columns at most, with a line from each step to those that can follow."""
    before = _before(catalog)
    places = _places(before)
    high = max((row for row, _ in places.values()), default=0) * RUNG + BOX_HEIGHT + 8
    across = 1 + any(column for _, column in places.values())
    gap = (WIDTH - across * BOX_WIDTH) // (across + 1)
    middles = {
        name: (gap + BOX_WIDTH // 2 + column * (BOX_WIDTH + gap), high - 4 - BOX_HEIGHT // 2 - row * RUNG)
        for name, (row, column) in places.items()
    }
    lines = "".join(_rung(middles[parent], middles[name]) for name, parent in before.items() if parent)
    boxes = "".join(
        f'<rect class="{"kit-rungs__side" if places[name][1] else "kit-rungs__main"}" x="{x - BOX_WIDTH // 2}" '
        f'y="{y - BOX_HEIGHT // 2}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="6"/>'
        + label(catalog.ladder[name].step, x, y, 18)
        for name, (x, y) in middles.items()
    )
    entries = "".join(
        f"<li><strong>{xml(step.step)}</strong>"
        + (f", after: {xml(catalog.ladder[before[name]].step)}" if before[name] else "") + "</li>"
        for name, step in catalog.ladder.items()
    )
    return (
        f'<figure class="kit-picture kit-rungs"><svg viewBox="0 0 {WIDTH} {high}" role="img" aria-label="'
        'Steps of a career from the bottom up, each with a line to the steps that can follow. The list names them.">'
        f'<g>{lines}</g>{boxes}</svg>'
        f"<figcaption>Read the picture from the bottom up. Where it forks, either step can follow.<ol>{entries}</ol>"
        "</figcaption></figure>"
    )


def _rung(low: tuple[int, int], high: tuple[int, int]) -> str:
    """A line from the top of one box to the bottom of another, given their middles."""
    (x, y), (to_x, to_y) = low, high
    y, to_y = y - BOX_HEIGHT // 2, to_y + BOX_HEIGHT // 2
    bend = (y + to_y) // 2
    return f'<path d="M{x} {y}C{x} {bend} {to_x} {bend} {to_x} {to_y}"/>'


def _before(catalog: Catalog) -> dict[str, str]:
    """{step: the step before it}, "" for the first."""
    before, above = {}, ""
    for name, step in catalog.ladder.items():
        before[name] = step.after or above
        above = name
    return before


def _places(before: dict[str, str]) -> dict[str, tuple[int, int]]:
    """{step: (row from the bottom, column)}: above the step before it, else next to that place, else higher up."""
    places: dict[str, tuple[int, int]] = {}
    for name, parent in before.items():
        row, column = places[parent] if parent else (-1, 0)
        row += 1
        while (row, column) in places.values():
            if (row, 1 - column) not in places.values():
                column = 1 - column
            else:
                row += 1
        places[name] = (row, column)
    return places
