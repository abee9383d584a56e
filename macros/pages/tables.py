"""Tables of facts on a page: figures for pay, laws on showing pay, and what to ask instead of what."""

from __future__ import annotations

from typing import get_args

from macros.content.catalog import Catalog
from macros.model.law import Moment
from macros.model.work import Pay
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.pages.parts import table
from macros.program.escape import xml

MOMENTS = get_args(Moment)
WHEN = dict(zip(MOMENTS, ("On the application", "In the interview", "After the offer", "On the job"), strict=True))
COUNSEL = "General information, not legal advice. Check your state and local law, with counsel."


@macro("show_pay_table", cites=True)
def pay(catalog: Catalog, citations: Citations) -> str:
    """Every figure with its place, its year and how it was counted: without these it is meaningless."""
    rows = [
        [xml(entry.label), amount(entry), xml(entry.place), str(entry.year), xml(entry.basis),
         citations.cite(*entry.sources) or "none"]
        for entry in catalog.pay.values()
    ]
    columns = ["Whose pay", "Dollars an hour", "Place", "Year", "What was counted", "Source"]
    return table("kit-pay-table", "Figures for pay, each with its year and its source", columns, rows)


def amount(entry: Pay) -> str:
    """The figure or the range: `$15.42 to $20.00`."""
    return f"${entry.low} to ${entry.high}" if entry.high else f"${entry.low}"


@macro("show_ask", names="moment", cites=True)
def ask(catalog: Catalog, moment: str, citations: Citations) -> str:
    """The questions of one moment: what not to ask, what everyone is asked instead, and why."""
    rows = [
        [f"“{xml(entry.dont)}”", xml(entry.ask), xml(entry.why) + citations.cite(*entry.sources)]
        for entry in catalog.ask.values() if entry.stage == moment
    ]
    return table("kit-ask", f"{WHEN[moment]}: what not to ask, and what to ask", ["Do not ask", "Ask everyone instead",
                                                                                   "Why"], rows)


@macro("show_ask_card")
def ask_card(catalog: Catalog) -> str:
    """The questions of all moments on one card, to print and to take along. No reasons: those are on the page."""
    groups = []
    for moment, words in WHEN.items():
        rows = "".join(
            f'<li><span class="kit-ask-card__dont">Not: “{xml(entry.dont)}”</span> '
            f'<span class="kit-ask-card__ask">Ask: {xml(entry.ask)}</span></li>'
            for entry in catalog.ask.values() if entry.stage == moment
        )
        groups.append(f"<section><h3>{words}</h3><ul>{rows}</ul></section>" if rows else "")
    return (f'<div class="kit-ask-card" data-search-exclude="">{"".join(groups)}'
            f'<p class="kit-ask-card__foot">{COUNSEL}</p></div>')
