"""Facts on a page: the comparison, the channels, the titles, the questions. HTML from data, with sources."""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model import Channel, FaqEntry, Link, Title
from macros.pages.addresses import address
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.pages.parts import day, heading, jump
from macros.program import evaluate
from macros.program.escape import xml
from macros.render.page import reference
from macros.render.rich import Rich

PEER, THERAPIST = "Peer support specialist", "Therapist"


@macro("show_comparison", cites=True)
def comparison(catalog: Catalog, citations: Citations) -> str:
    """A table with one row for each topic. On a phone each row becomes a small card (see the style sheet)."""
    rows = "".join(
        f'<tr><th scope="row">{xml(row.label)}{citations.cite(*row.sources)}</th>'
        f'<td data-label="{PEER}">{xml(row.peer)}</td>'
        f'<td data-label="{THERAPIST}">{xml(row.therapist)}</td></tr>'
        for row in catalog.comparison.values()
    )
    header = f'<tr><td></td><th scope="col">{PEER}</th><th scope="col">{THERAPIST}</th></tr>'
    return (
        '<table class="kit-comparison"><caption>A peer support specialist and a therapist, side by side</caption>'
        f"<thead>{header}</thead><tbody>{rows}</tbody></table>"
    )


@macro("show_channels", cites=True)
def channels(catalog: Catalog, citations: Citations) -> str:
    """One card for each channel, with a heading and an address of its own."""
    cards = "".join(_channel(name, channel, citations) for name, channel in catalog.channels.items())
    names = {name: channel.title for name, channel in catalog.channels.items()}
    return f'<div>{jump(names, "The ways to find people")}<div class="kit-cards">{cards}</div></div>'


def _channel(name: str, channel: Channel, citations: Citations) -> str:
    parts = {"Why it suits peers": channel.why, "How": channel.how, "Take care": channel.caution,
             "First step": channel.first_step}
    rows = "".join(f"<div><dt>{label}</dt><dd>{xml(text)}</dd></div>" for label, text in parts.items())
    return (
        f'<section class="kit-card"><h3 id="{name}">{xml(channel.title)}</h3>'
        f'<p class="kit-effort">Effort: {channel.effort}</p>'
        f"<p>{xml(channel.what)}{citations.cite(*channel.sources)}</p>"
        f"<dl>{rows}</dl></section>"
    )


@macro("show_titles", cites=True)
def titles(catalog: Catalog, citations: Citations) -> str:
    """One entry for each job title, with the other names that people search for."""
    rows = "".join(_title(title, citations) for title in catalog.titles.values())
    return f'<dl class="kit-titles">{rows}</dl>'


def _title(title: Title, citations: Citations) -> str:
    also = f'<dd class="kit-also">Also called: {xml(", ".join(title.also_called))}.</dd>' if title.also_called else ""
    return (
        f"<div><dt>{xml(title.title)}</dt><dd>{xml(title.used_for)} {xml(title.advice)}"
        f"{citations.cite(*title.sources)}</dd>{also}</div>"
    )


@macro("show_names")
def names(catalog: Catalog) -> str:
    """Every other word for the role, in one line, for readers and for the search box."""
    words = {word: None for title in catalog.titles.values() for word in [title.title, *title.also_called]}
    return f'<p class="kit-also">{xml(", ".join(words))}.</p>'


@macro("show_faq", names="stage", cites=True)
def faq(catalog: Catalog, stage: str, citations: Citations, page_url: str) -> str:
    """The questions of one stage, each under a heading that is its address."""
    return "".join(
        _faq_entry(name, entry, citations, page_url)
        for name, entry in catalog.faq.items() if entry.stage == stage
    )


def _faq_entry(name: str, entry: FaqEntry, citations: Citations, page_url: str) -> str:
    if entry.sources:
        citations.read(entry.reviewed)
    paragraphs = [xml(text) for text in entry.answer]
    paragraphs[-1] += citations.cite(*entry.sources)
    more = f'<p class="kit-read-on">Read on: {_link(entry.read_on, page_url)}</p>' if entry.read_on else ""
    return (
        f'<section class="kit-question">{heading(name, entry.question, "question")}'
        f"{''.join(f'<p>{text}</p>' for text in paragraphs)}{more}</section>"
    )


@macro("show_statement", names="statement")
def statement(catalog: Catalog, name: str) -> str:
    """One statement as an example, by its bank and id: `duties.listen`. Blanks stand in brackets."""
    bank, _, key = name.partition(".")
    nodes = Rich(catalog, "").inline(catalog.statement(bank, key).text)
    return f'<blockquote class="kit-example"><p>{evaluate({"on": [], "nodes": nodes})}</p></blockquote>'


@macro("show_contact")
def contact(publisher: str) -> str:
    """How to reach the people who publish this copy: an e-mail address or a web page, or that there is none."""
    if not publisher:
        return "<p>The people who publish this copy have not named an address yet.</p>"
    link = publisher if publisher.startswith("https://") else f"mailto:{publisher}" if "@" in publisher else ""
    shown = f'<a href="{xml(link)}">{xml(publisher)}</a>' if link else xml(publisher)
    return f"<p>Write to {shown}. You need no account for that.</p>"


def _link(link: Link, page_url: str) -> str:
    return f'<a href="{address(link.page, page_url)}">{xml(link.words)}</a>'


@macro("show_all_sources")
def all_sources(catalog: Catalog, citations: Citations) -> str:
    """Every source of the kit by its title, with what it says that we rely on and the day we compared the two."""
    citations.days += [source.checked for source in catalog.sources.values()]
    rows = "".join(
        f"<li>{reference(source)} {xml(source.supports)} Compared on {day(source.checked)}.</li>"
        for source in sorted(catalog.sources.values(), key=lambda source: source.title.lower())
    )
    return f'<ul class="kit-all-sources">{rows}</ul>'
