"""Facts on a page that are read one after the other: settings, credentials, terms, clauses, myths and more."""

from __future__ import annotations

import itertools

from macros.content.catalog import Catalog
from macros.model.editorial import Clause, Covered, Term
from macros.model.work import Credential
from macros.pages.addresses import address, page_title
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.pages.parts import day, heading, jump, permalink, terms
from macros.program.escape import xml

WHERE = {"careers-article": "Found in a careers article", "job-advert": "Found in a job advert"}
ARTICLES = {"000": "first", "001": "second", "002": "third", "003": "fourth", "004": "fifth"}
VERDICTS = {"kept": "Kept", "corrected": "Corrected", "left-out": "Left out"}


@macro("show_settings", cites=True)
def settings(catalog: Catalog, citations: Citations) -> str:
    """One part for each setting: what it is, what it changes, what goes wrong."""
    parts = "".join(
        f'<section class="kit-entry">{heading(name, entry.title, "setting")}'
        f"<p>{xml(entry.about)}{citations.cite(*entry.sources)}</p>"
        + terms({"What changes": xml(entry.changes), "What goes wrong": xml(entry.watch)}) + "</section>"
        for name, entry in catalog.settings.items()
    )
    names = {name: entry.title for name, entry in catalog.settings.items()}
    return f'<div>{jump(names, "The settings")}<div class="kit-entries">{parts}</div></div>'


@macro("show_credentials", cites=True)
def credentials(catalog: Catalog, citations: Citations) -> str:
    """One card for each credential, with the day on which it was last read."""
    cards = "".join(_credential(name, entry, citations) for name, entry in catalog.credentials.items())
    return f'<div class="kit-cards">{cards}</div>'


def _credential(name: str, entry: Credential, citations: Citations) -> str:
    citations.read(entry.reviewed)
    parts = {"Training": entry.training, "Experience": entry.experience, "Exam": entry.exam,
             "Lived experience": entry.lived_experience, "To know": entry.note}
    return (
        f'<section class="kit-card">{heading(name, entry.name, "credential")}'
        f'<p class="kit-effort">Issued by {xml(entry.issuer)}.{citations.cite(*entry.sources)} '
        f"We last read it on {day(entry.reviewed)}.</p>"
        + terms({label: xml(text) for label, text in parts.items()}) + "</section>"
    )


@macro("show_glossary", cites=True)
def glossary(catalog: Catalog, citations: Citations) -> str:
    """The terms from A to Z, each with an address."""
    rows = sorted(catalog.glossary.items(), key=lambda row: row[1].term.casefold())
    letters: dict[str, str] = {}
    for name, term in rows:
        letters.setdefault(term.term[0].upper(), name)
    index = jump({name: letter for letter, name in letters.items()}, "From A to Z")
    entries = "".join(_term(name, term, citations) for name, term in rows)
    return f'<div>{index}<dl class="kit-glossary">{entries}</dl></div>'


def _term(name: str, term: Term, citations: Citations) -> str:
    also = f'<dd class="kit-also">Also: {xml(", ".join(term.also))}.</dd>' if term.also else ""
    return (
        f'<div id="{name}"><dt>{xml(term.term)}{permalink(name, "term")}</dt>'
        f"<dd>{xml(term.meaning)}{citations.cite(*term.sources)}</dd>{also}</div>"
    )


@macro("show_clauses", cites=True)
def clauses(catalog: Catalog, citations: Citations) -> str:
    """One card for each clause: the words before, what is wrong with them, the words after."""
    cards = "".join(_clause(name, clause, citations) for name, clause in catalog.clauses.items())
    names = {name: clause.topic for name, clause in catalog.clauses.items()}
    return f'<div>{jump(names, "The clauses")}<div class="kit-cards kit-clauses">{cards}</div></div>'


def _clause(name: str, clause: Clause, citations: Citations) -> str:
    before = f"“{xml(clause.before)}”" if clause.quoted == "yes" else xml(clause.before)
    label = "Before" if clause.quoted == "yes" else "Before, in our words"
    return (
        f'<section class="kit-card">{heading(name, clause.topic, "clause")}'
        f'<p class="kit-effort">{WHERE[clause.where]}</p>'
        + terms({label: f'<span class="kit-before">{before}</span>',
                 "Why it fails": xml(clause.why) + citations.cite(*clause.sources), "After": xml(clause.after)})
        + "</section>"
    )


@macro("show_readiness", cites=True)
def readiness(catalog: Catalog, citations: Citations) -> str:
    """A list with a box to tick for each thing, by area."""
    parts = []
    first: dict[str, str] = {}
    for name, entry in catalog.readiness.items():
        first.setdefault(entry.area, name)
    for area, named in first.items():
        rows = "".join(
            f'<li id="{name}"><strong>{xml(entry.item)}</strong> {xml(entry.why)}{citations.cite(*entry.sources)}</li>'
            for name, entry in catalog.readiness.items() if entry.area == area
        )
        parts.append(heading(f"area-{named}", area) + f'<ul class="kit-ticks">{rows}</ul>')
    return f'<div class="kit-readiness">{"".join(parts)}</div>'


@macro("show_coverage", cites=True)
def coverage(catalog: Catalog, citations: Citations, page_url: str) -> str:
    """What became of each part of each article. The verdict is a word; its color only repeats it."""
    parts = []
    in_order = sorted(catalog.coverage.values(), key=lambda entry: entry.article)
    for article, entries in itertools.groupby(in_order, key=lambda entry: entry.article):
        rows = "".join(_covered(catalog, entry, citations, page_url) for entry in entries)
        parts.append(heading(f"{ARTICLES[article]}-article", f"The {ARTICLES[article]} article", "article")
                     + f'<ul class="kit-coverage">{rows}</ul>')
    return f"<div>{''.join(parts)}</div>"


def _covered(catalog: Catalog, entry: Covered, citations: Citations, page_url: str) -> str:
    link = (f' Read: <a href="{address(entry.page, page_url)}">{xml(page_title(catalog, entry.page))}</a>.'
            if entry.page else "")
    return (
        f'<li class="kit-coverage__{entry.verdict}"><p><strong>{xml(entry.part)}</strong> '
        f'<span class="kit-verdict">{VERDICTS[entry.verdict]}</span></p>'
        f"<p>{xml(entry.now)}{citations.cite(*entry.sources)}{link}</p></li>"
    )


@macro("show_ladder", cites=True)
def ladder(catalog: Catalog, citations: Citations) -> str:
    """The steps of a career, lowest first. A step that does not follow the one above says which it follows."""
    rows = "".join(
        f"<li>{heading(name, entry.step, 'step')}"
        + (f'<p class="kit-also">Comes after: {xml(catalog.ladder[entry.after].step)}</p>' if entry.after else "")
        + terms({"The work": xml(entry.does), "What it takes": xml(entry.needs), "Pay": xml(entry.pay)
                 + citations.cite(*entry.sources)}) + "</li>"
        for name, entry in catalog.ladder.items()
    )
    return f'<ol class="kit-steps kit-ladder">{rows}</ol>'


@macro("show_myths", cites=True)
def myths(catalog: Catalog, citations: Citations) -> str:
    """What people say, in quotes, and what is so."""
    parts = "".join(
        f'<section class="kit-entry kit-myth"><p class="kit-eyebrow">Often said</p>'
        f'{heading(name, f"“{entry.myth}”", "myth")}'
        f"<p>{xml(entry.fact)}{citations.cite(*entry.sources)}</p></section>"
        for name, entry in catalog.myths.items()
    )
    return f'<div class="kit-entries">{parts}</div>'


@macro("show_ethics", cites=True)
def ethics(catalog: Catalog, citations: Citations) -> str:
    """Each value with what it means for the peer and for the employer."""
    parts = "".join(
        f'<section class="kit-entry">{heading(name, entry.value, "value")}'
        + terms({"For the peer": xml(entry.means) + citations.cite(*entry.sources),
                 "For the employer": xml(entry.employer)}) + "</section>"
        for name, entry in catalog.ethics.items()
    )
    names = {name: entry.value for name, entry in catalog.ethics.items()}
    return f'<div>{jump(names, "The values")}<div class="kit-entries">{parts}</div></div>'
