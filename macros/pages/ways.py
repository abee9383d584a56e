"""Two ways as pictures: the stages of a hire as a path, and the steps of a career as a ladder that can fork."""

from __future__ import annotations

import itertools

from macros.content.catalog import Catalog
from macros.pages.parts import address, label
from macros.program.escape import xml

WIDE = 320
"""The width of both drawings. A phone shows them at about this size, so that their words stay readable."""

IN_A_ROW, ROW, LEFT, APART, BEND = 3, 104, 54, 106, 58
BOX_WIDE, BOX_HIGH, RUNG = 150, 56, 94


def journey(catalog: Catalog, page_url: str) -> str:
    """A path with a numbered stop for each stage. It turns at the end of each row. Links are in the list below it."""
    stops = [_stop(at) for at in range(len(catalog.stages))]
    rows = max((len(stops) - 1) // IN_A_ROW + 1, 1)
    way = f'<path d="{_path(stops)}"/>'
    marks = "".join(
        f'<circle cx="{x}" cy="{y}" r="21"/><text class="kit-journey__number" x="{x}" y="{y + 6}">{at}</text>'
        f'<text x="{x}" y="{y + 42}">{xml(stage.title)}</text>'
        for at, ((x, y), stage) in enumerate(zip(stops, catalog.stages.values(), strict=True), 1)
    )
    names = ", ".join(stage.title for stage in catalog.stages.values())
    entries = "".join(
        f"<li><strong>{_link(stage.title, stage.page, page_url)}.</strong> {xml(stage.about)}</li>"
        for stage in catalog.stages.values()
    )
    return (
        f'<figure class="kit-picture kit-journey"><svg viewBox="0 0 {WIDE} {rows * ROW - 8}" role="img" aria-label="'
        f'A path with numbered stops, in this order: {xml(names)}.">'
        f'<g class="kit-journey__way">{way}</g><g class="kit-journey__line">{way}</g>{marks}</svg>'
        f"<figcaption><ol>{entries}</ol></figcaption></figure>"
    )


def _stop(at: int) -> tuple[int, int]:
    row, column = divmod(at, IN_A_ROW)
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
            out = x + (BEND if x > WIDE // 2 else -BEND)
            drawn.append(f"C{out} {y} {out} {to_y} {to_x} {to_y}")
    return "".join(drawn)


def _link(words: str, page: str | None, page_url: str) -> str:
    return f'<a href="{address(page, page_url)}">{xml(words)}</a>' if page else xml(words)


def ladder(catalog: Catalog, _page_url: str) -> str:
    """Boxes from the bottom up, in two columns at most, with a line from each step to those that can follow."""
    before = _before(catalog)
    places = _places(before)
    high = max((row for row, _ in places.values()), default=0) * RUNG + BOX_HIGH + 8
    across = 1 + any(column for _, column in places.values())
    gap = (WIDE - across * BOX_WIDE) // (across + 1)
    middles = {
        name: (gap + BOX_WIDE // 2 + column * (BOX_WIDE + gap), high - 4 - BOX_HIGH // 2 - row * RUNG)
        for name, (row, column) in places.items()
    }
    lines = "".join(_rung(middles[parent], middles[name]) for name, parent in before.items() if parent)
    boxes = "".join(
        f'<rect class="{"kit-rungs__side" if places[name][1] else "kit-rungs__main"}" x="{x - BOX_WIDE // 2}" '
        f'y="{y - BOX_HIGH // 2}" width="{BOX_WIDE}" height="{BOX_HIGH}" rx="6"/>'
        + label(catalog.ladder[name].step, x, y, 18)
        for name, (x, y) in middles.items()
    )
    entries = "".join(
        f"<li><strong>{xml(step.step)}</strong>"
        + (f", after: {xml(catalog.ladder[before[name]].step)}" if before[name] else "") + "</li>"
        for name, step in catalog.ladder.items()
    )
    return (
        f'<figure class="kit-picture kit-rungs"><svg viewBox="0 0 {WIDE} {high}" role="img" aria-label="'
        'Steps of a career from the bottom up, each with a line to the steps that can follow. The list names them.">'
        f'<g>{lines}</g>{boxes}</svg>'
        f"<figcaption>Read the picture from the bottom up. Where it forks, either step can follow.<ol>{entries}</ol>"
        "</figcaption></figure>"
    )


def _rung(low: tuple[int, int], high: tuple[int, int]) -> str:
    """A line from the top of one box to the bottom of another, given their middles."""
    (x, y), (to_x, to_y) = low, high
    y, to_y = y - BOX_HIGH // 2, to_y + BOX_HIGH // 2
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
    """{step: (row from the bottom, column)}: above the step before it, else beside that place, else higher up."""
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
