"""Laws on a page: whom each reaches, from which day on, and when it was last read; and facts that pages share."""

from __future__ import annotations

import datetime

from macros.content.catalog import Catalog
from macros.model.law import Law, PayLaw, Reach
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.pages.parts import day, jump, table
from macros.program.escape import xml

MANY = 8
"""From so many laws on, a table starts with links to its places."""
FEDERAL = "Federal"
"""The place of a law that holds everywhere. A table of such laws names the laws and no place."""
NOTE = ('<p class="kit-laws-note">Private employers include nonprofits. Workers are employees, and each law counts '
        "them in its own way. A law of which we name only private employers may reach public ones, too: we did not "
        "read that. A row says in short what may matter when you hire peers. The law has more in it, such as "
        "exceptions for the police, banks, religious groups or what another law requires. Many rows stand on accounts "
        "by law firms or agencies, and the list of sources says which.{}</p>")
"""How the words of every table of laws are meant."""
MISSING = "Is your state or city missing? Then we have not read its law, and it may have one."
PAY = {
    "now": "The posting must show pay now",
    "soon": "Laws on telling the pay that start later",
    "unasked": "Pay must be told during hiring, unasked",
    "asked": "Pay must be told to those who ask",
}

@macro("fact", names="fact", cites=True, inline=True)
def fact(catalog: Catalog, name: str, citations: Citations) -> str:
    """A fact that several pages state, with its sources."""
    entry = catalog.facts[name]
    citations.read(entry.reviewed)
    return _literal(entry.text) + citations.cite(*entry.sources)


@macro("reach", names="law", cites=True, inline=True)
def reach(catalog: Catalog, name: str, citations: Citations) -> str:
    """Whom a law reaches, always in the same words: employers with 15 or more workers."""
    law = catalog.law(name)
    assert law, f"the check lets no page name {name}"
    citations.read(law.reviewed)
    return f'<span class="kit-reach">{_literal(law.reach(catalog.today))}</span>{citations.cite(*law.sources)}'


def _literal(text: str) -> str:
    """A text within a sentence of a page. Every sign but letters, digits and spaces may be markup to Markdown."""
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in text)


@macro("show_laws", names="topic", cites=True)
def laws(catalog: Catalog, topic: str, citations: Citations) -> str:
    """One table with every law of a topic. Laws on pay are in one for each way in which it must be told."""
    entries = catalog.laws_on(topic)
    note = NOTE.format("" if topic == "federal" else f" {MISSING}")
    if topic != "pay":
        return f"<div>{_table(topic, xml(catalog.laws[topic].title), entries, citations, catalog.today)}{note}</div>"
    groups: dict[str, dict[str, Law]] = {name: {} for name in PAY}
    for name, law in entries.items():
        groups[_told(law, catalog.today)][name] = law
    tables = (_table(topic, PAY[group], found, citations, catalog.today) for group, found in groups.items() if found)
    return f"<div>{''.join(tables)}{note}</div>"


def _told(law: PayLaw, today: datetime.date) -> str:
    """The group of a law. One that nobody has read since its day stays among those that start later."""
    day = min(today, law.reviewed)
    if all(step.starts_after(day) for step in law.reaches):
        return "soon"
    return "now" if law.told == "posting" else law.told


def _table(topic: str, caption: str, entries: dict[str, Law], citations: Citations, today: datetime.date) -> str:
    columns = ["Place", "Who is covered", "What it requires"]
    rows = [[_place(law, citations), _steps(law, today), _what(law) + _read(law, citations)]
            for law in entries.values()]
    ids = [f"law-{topic}-{name}" for name in entries]
    laws = table(f"kit-laws kit-laws--{topic}", caption, columns, rows, ids)
    return laws if len(entries) < MANY else _jump(dict(zip(ids, entries.values(), strict=True)), caption) + laws


def _jump(entries: dict[str, Law], caption: str) -> str:
    """A link to the first law of each place, or to each law that holds everywhere."""
    names: dict[str, str] = {}
    for at, law in entries.items():
        names.setdefault((law.law or "").partition(" (")[0] if law.place == FEDERAL and law.law else law.place, at)
    return jump({at: name for name, at in names.items()}, caption)


def _place(law: Law, citations: Citations) -> str:
    if law.place == FEDERAL and law.law:
        return xml(law.law) + citations.cite(*law.sources)
    cited = citations.cite(*law.sources)
    return xml(law.place) + (f' <span class="kit-laws__name">{xml(law.law)}{cited}</span>' if law.law else cited)


def _what(law: Law) -> str:
    not_for = f' <span class="kit-laws__more"><em>Exceptions:</em> {xml(law.not_for)}</span>' if law.not_for else ""
    return xml(law.what) + not_for


def _read(law: Law, citations: Citations) -> str:
    citations.read(law.reviewed)
    return f' <span class="kit-laws__more kit-laws__read">We last read it on {day(law.reviewed)}.</span>'


def _steps(law: Law, today: datetime.date) -> str:
    """Each step of a law on its own, with its day: since it, or from it on."""
    return " ".join(
        f'<span class="kit-laws__step">{xml(step.words[:1].upper() + step.words[1:])}'
        f"{_when(step, law.reviewed, today)}.</span>" for step in law.reaches)


def _when(step: Reach, read: datetime.date, today: datetime.date) -> str:
    """Since when a step holds. What came after the day on which the law was last read, nobody knows."""
    if step.starts_after(today):
        return f", <strong>from {step.when} on</strong>"
    if step.starts_after(read):
        return f", <strong>was to start on {step.when}</strong> (we have not looked since)"
    return f", since {step.when}" if step.since else ""
