"""Pictures: inline SVG, so that they follow the color scheme and print, each with a text equivalent."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from macros.content.catalog import Catalog
from macros.program.escape import xml

DRAWN = Path(__file__).parent / "drawn"
CENTER, RADIUS = 210, 142


def show(catalog: Catalog, name: str) -> str:
    """The picture with this name, as one line. KeyError: no such picture."""
    return PICTURES[name](catalog)


def _drawn(name: str) -> Callable[[Catalog], str]:
    """A picture that a person drew, from its file."""
    return lambda _: "".join(line.strip() for line in (DRAWN / f"{name}.svg").read_text("utf-8").splitlines())


def _team(catalog: Catalog) -> str:
    """The person in the middle, the team around, the peer beside the person. In words below it."""
    lines, circles = [], []
    for at, (key, mate) in enumerate(catalog.team.items()):
        angle = math.radians(-90 + at * 360 / len(catalog.team))
        x, y = round(CENTER + RADIUS * math.cos(angle)), round(CENTER + RADIUS * math.sin(angle))
        kind = "kit-team__peer" if key == "peer" else "kit-team__mate"
        lines.append(f'<line class="{kind}" x1="{CENTER}" y1="{CENTER}" x2="{x}" y2="{y}"/>')
        circles.append(f'<circle class="{kind}" cx="{x}" cy="{y}" r="56"/>' + _label(mate.name, x, y))
    person = f'<circle class="kit-team__person" cx="{CENTER}" cy="{CENTER}" r="46"/>' + _label(
        "The person", CENTER, CENTER)
    words = "".join(f"<li><strong>{xml(m.name)}.</strong> {xml(m.does)}.</li>" for m in catalog.team.values())
    return (
        '<figure class="kit-team"><svg viewBox="0 0 420 420" role="img" aria-label="The person stands in the middle. '
        'Around them, each with a line to the person, stand the members of the team named below.">'
        f'{"".join(lines)}{"".join(circles)}{person}</svg>'
        f"<figcaption>The person is in the middle and decides. Around them:<ul>{words}</ul></figcaption></figure>"
    )


def _label(text: str, x: int, y: int) -> str:
    """Words centered on a point, in lines of at most twelve letters."""
    rows: list[str] = []
    for word in text.split():
        if rows and len(rows[-1]) + len(word) < 12:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    start = y + 5 - (len(rows) - 1) * 8
    spans = "".join(f'<tspan x="{x}" y="{start + at * 16}">{xml(row)}</tspan>' for at, row in enumerate(rows))
    return f"<text>{spans}</text>"


PICTURES: dict[str, Callable[[Catalog], str]] = {"walk": _drawn("walk"), "team": _team}
"""Every picture that a page can show, by name."""
