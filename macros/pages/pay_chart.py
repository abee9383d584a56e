"""Figures for pay as bars and dots on one dollar axis. All words are text of the page, so they never shrink."""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model.work import Pay
from macros.pages.tables import amount
from macros.program.escape import xml

KINDS = {
    "peers": "Peer workers",
    "nearby-job": "Jobs that employers compare with",
    "one-employer": "What one employer pays",
    "article": "Figures that articles give",
}
OLD = 8
"""Years. A figure this much older than the newest one is drawn hollow."""

KEY = (
    '<svg class="kit-pay__key" viewBox="0 0 120 20" role="img" aria-label="The marks used below: a bar, a dot and '
    'a hollow dot"><path class="kit-pay__bar" d="M10 10H44"/><path class="kit-pay__bar" d="M70 10H71"/>'
    '<g class="kit-pay__old"><path class="kit-pay__bar" d="M100 10H101"/>'
    '<path class="kit-pay__hole" d="M100 10H101"/></g></svg>'
)
"""What the marks look like, before the words that explain them."""


def draw(catalog: Catalog, _page_url: str) -> str:
    """One row for each figure, by kind. A range is a bar, a single figure a dot, an old one is hollow."""
    entries = list(catalog.pay.values())
    highest = max((float(entry.high or entry.low) for entry in entries), default=0)
    step = 10 if highest <= 80 else 20
    top = step * (int(highest // step) + 1)
    newest = max((entry.year for entry in entries), default=0)
    groups = "".join(_group(catalog, kind, top, step, newest) for kind in KINDS)
    return (
        f'<figure class="kit-picture kit-pay">{KEY}<figcaption>Dollars an hour, on one line from $0 to ${top}. A '
        f"bar is a range, a dot a single figure. Hollow means {OLD} or more years older than the newest figure here."
        f"</figcaption>{groups}</figure>"
    )


def _group(catalog: Catalog, kind: str, top: int, step: int, newest: int) -> str:
    rows = "".join(_row(catalog, entry, top, step, newest) for entry in catalog.pay.values() if entry.kind == kind)
    marks = "".join(f"<span>${dollars}</span>" for dollars in range(0, top + 1, step))
    return (f'<p class="kit-pay__kind">{KINDS[kind]}</p><ul class="kit-pay__rows">{rows}</ul>'
            f'<p class="kit-pay__axis" aria-hidden="true">{marks}</p>') if rows else ""


def _row(catalog: Catalog, entry: Pay, top: int, step: int, newest: int) -> str:
    old = newest - entry.year >= OLD
    source = "; ".join(catalog.sources[name].short for name in entry.sources)
    about = f"{entry.place}, {entry.year}" + (f". Source: {source}" if source else "")
    return (
        f'<li class="{"kit-pay__old" if old else "kit-pay__new"}">'
        f'<span class="kit-pay__label">{xml(entry.label)}</span> '
        f'<span class="kit-pay__amount">{amount(entry)}</span>{_bar(entry, top, step)}'
        f'<span class="kit-pay__about">{xml(about)}{". Old figure" if old else ""}</span></li>'
    )


def _bar(entry: Pay, top: int, step: int) -> str:
    """The bar or the dot. The drawing is stretched to the width of the page; its strokes are not."""
    low, high = round(float(entry.low) * 100), round(float(entry.high or entry.low) * 100)
    marks = "".join(f"M{dollars * 100} 0V20" for dollars in range(0, top + 1, step))
    shape = f"M{low} 10H{high if high > low else low + 1}"
    what = f"A bar from {entry.low} to {entry.high}" if entry.high else f"A dot at {entry.low}"
    return (
        f'<svg viewBox="0 0 {top * 100} 20" preserveAspectRatio="none" role="img" '
        f'aria-label="{what} on a line from 0 to {top} dollars">'
        f'<path class="kit-pay__marks" d="{marks}"/><path class="kit-pay__bar" d="{shape}"/>'
        f'<path class="kit-pay__hole" d="{shape}"/></svg>'
    )
