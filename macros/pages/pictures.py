"""Pictures: inline SVG, so that they follow the color scheme and print, each with a text equivalent."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from macros.content.catalog import Catalog
from macros.pages import journey, ladder, pay_chart
from macros.pages.drawing import label
from macros.pages.macro import macro
from macros.program.escape import xml

DRAWN = Path(__file__).parent / "drawn"
CENTER, RADIUS = 210, 142


@macro("show_picture", names="picture")
def show(catalog: Catalog, name: str, page_url: str = "") -> str:
    """The picture with this name, as one line. Raises KeyError when there is none."""
    return PICTURES[name](catalog, page_url)


def _drawn(name: str) -> Callable[[Catalog, str], str]:
    """A picture that a person drew, from its file."""
    return lambda *_: "".join(
        ["<p>", *(line.strip() for line in (DRAWN / f"{name}.svg").read_text("utf-8").splitlines()), "</p>"])


def _team(catalog: Catalog, _page_url: str) -> str:
    """The person in the center, the team around, the peer next to the person. In words below it."""
    lines, circles = [], []
    for index, (key, mate) in enumerate(catalog.team.items()):
        angle = math.radians(-90 + index * 360 / len(catalog.team))
        x, y = round(CENTER + RADIUS * math.cos(angle)), round(CENTER + RADIUS * math.sin(angle))
        kind = "kit-team__peer" if key == "peer" else "kit-team__mate"
        lines.append(f'<line class="{kind}" x1="{CENTER}" y1="{CENTER}" x2="{x}" y2="{y}"/>')
        circles.append(f'<circle class="{kind}" cx="{x}" cy="{y}" r="56"/>' + label(mate.name, x, y))
    person = f'<circle class="kit-team__person" cx="{CENTER}" cy="{CENTER}" r="46"/>' + label(
        "The person", CENTER, CENTER)
    words = "".join(f"<li><strong>{xml(m.name)}.</strong> {xml(m.does)}.</li>" for m in catalog.team.values())
    return (
        '<figure class="kit-team"><svg viewBox="0 0 420 420" role="img" aria-label="The person stands in the middle. '
        'Around them, each with a line to the person, stand the members of the team named below.">'
        f'{"".join(lines)}{"".join(circles)}{person}</svg>'
        f"<figcaption>The person is in the middle and decides. Around them:<ul>{words}</ul></figcaption></figure>"
    )


Draw = Callable[[Catalog, str], str]
"""Makes a picture as one line; the string is the URL of its page, to which links are relative."""

PICTURES: dict[str, Draw] = {
    "walk": _drawn("walk"), "team": _team, "journey": journey.draw, "ladder": ladder.draw, "pay": pay_chart.draw,
}
"""Every picture that a page can show, by name."""
