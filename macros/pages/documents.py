"""Documents on a page: those of one stage in their order, all of them with filters, packs, and other downloads."""

from __future__ import annotations

from macros.content import speech
from macros.content.catalog import Catalog
from macros.model import Checks, Listing, Sign, Table, Template, Write
from macros.pages import filters
from macros.pages.addresses import address, file, word_file
from macros.pages.macro import macro
from macros.pages.parts import terms
from macros.program.escape import xml
from macros.write import pack, tracker

ROLES = "roles/index.md"
DOWNLOADS = {tracker.NAME: (tracker.TITLE, "xlsx", "A spreadsheet with formulas, for Excel and LibreOffice.")}
"""{download that is not a template: (its name, its file extension, what it is)}"""


@macro("show_stage", names="stage")
def stage(catalog: Catalog, stage_id: str, page_url: str) -> str:
    """The documents of a stage in the order in which they are used. One that each role has is listed once."""
    listed = [(name, listing) for name, listing in catalog.documents.items() if listing.stage == stage_id]
    rows = "".join(
        _for_each(catalog, name, listing, page_url) if name in catalog.patterns
        else _shared(catalog, name, listing, page_url)
        for name, listing in listed
    )
    return f'<ol class="kit-stage">{rows}</ol>' if rows else "<p>No documents yet.</p>"


def _shared(catalog: Catalog, name: str, listing: Listing, page_url: str) -> str:
    template = catalog.templates[name]
    return _entry(
        f'<a href="{address(catalog.shown_on[name], page_url)}">{xml(template.name)}</a>',
        listing, template.use_when, f'<a href="{word_file(name, page_url)}" download>Word file</a>')


def _for_each(catalog: Catalog, name: str, listing: Listing, page_url: str) -> str:
    words = f"{xml(pack.pattern_name(catalog, name))}, for each role"
    when = speech.spoken(catalog.patterns[name].use_when, speech.PLAIN)
    link = f'<a href="{address(ROLES, page_url)}">Choose the role</a>'
    return _entry(f"<strong>{words}</strong>", listing, when, link)


def _entry(name: str, listing: Listing, when: str, link: str) -> str:
    return (f'<li><p>{name} <span class="kit-who">{xml(listing.who)}</span></p><p>{xml(when)}</p>'
            f'<p class="kit-get">{link}</p></li>')


@macro("show_templates")
def templates(catalog: Catalog, page_url: str) -> str:
    """Every template, with filters by stage, role and kind. A template that all roles share shows for each of them."""
    named = [(f"{role_id}-{name}" if role_id else name, listing, role_id) for name, listing in pack.in_order(catalog)
             for role_id in (catalog.roles if name in catalog.patterns else [""])]
    items = [_item(catalog, name, listing, role_id, page_url) for name, listing, role_id in named
             if name in catalog.templates]
    return filters.filtered("templates", filters.named_facets(catalog, "stage", "role", "kind"), items)


def _item(catalog: Catalog, name: str, listing: Listing, role_id: str, page_url: str) -> str:
    template = catalog.templates[name]
    facets = {"stage": listing.stage, "kind": kind(template)} | ({"role": role_id} if role_id else {})
    data = " ".join(f'data-{facet}="{value}"' for facet, value in facets.items())
    return (
        f'<li {data}><h3><a href="{address(catalog.shown_on[name], page_url)}">{xml(template.name)}</a></h3>'
        f"<p>{xml(template.use_when)}</p>"
        f'<p class="kit-tags"><strong>{xml(catalog.stages[listing.stage].title)}</strong>; {xml(listing.who)}; '
        f'version {template.version}; <a href="{word_file(name, page_url)}" download>Word file</a></p></li>'
    )


def kind(template: Template) -> str:
    """form: it has room to write in by hand, boxes to tick or lines to sign on. text: it has none."""
    blocks = template.blocks
    by_hand = any(isinstance(block, Checks | Sign | Write) or getattr(block, "layout", "") == "checks"
                  for block in blocks)
    to_write_in = any(isinstance(block, Table) and any(_has_room(row.cells, block) for row in block.rows)
                      for block in blocks)
    return "form" if by_hand or to_write_in else "text"


def _has_room(cells: list[str], table: Table) -> bool:
    return len(cells) < len(table.columns) or not all(cells)


@macro("show_use", names="template")
def use(catalog: Catalog, template_id: str) -> str:
    """When to use a template, and when not."""
    template = catalog.template(template_id)
    return terms({"Use it when": xml(template.use_when), "Do not use it when": xml(template.not_when)}).replace(
        "<dl>", '<dl class="kit-fit">', 1)


@macro("show_pack", names="role")
def role_pack(catalog: Catalog, role_id: str, page_url: str) -> str:
    """A link to the pack of a role, and what is in it."""
    if role_id not in pack.roles(catalog):
        return "<p>No pack yet.</p>"
    zip_file = file(role_id, f"{role_id}-pack.zip", page_url)
    count = len(pack.contents(catalog, role_id))
    documents = "1 Word file" if count == 1 else f"{count} Word files"
    more = "the recruiting tracker and a read-me" if catalog.tracker else "a read-me"
    return (
        f'<p class="kit-pack"><a href="{zip_file}" download>{xml(pack.title(catalog, role_id))} (.zip)</a> '
        f"{documents}, numbered in the order of use, with {more}.</p>"
    )


@macro("show_download", names="download")
def download(name: str, page_url: str) -> str:
    """A link to a download that is not a template."""
    title, ending, about = DOWNLOADS[name]
    href = file(name, f"{name}.{ending}", page_url)
    return f'<p class="kit-pack"><a href="{href}" download>{title} (.{ending})</a> {about}</p>'
