"""A template on a page: the sheet, its downloads, its blanks, and the sources of its notes."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable

from macros.content.catalog import Catalog
from macros.model import Blank, Template
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.pages.options import options
from macros.pages.parts import day
from macros.program import evaluate
from macros.program.escape import xml
from macros.program.evaluate import unfilled
from macros.render import compiled
from macros.render.page import reference
from macros.write import downloads


@macro("show_template", names="template")
def show_template(catalog: Catalog, template_id: str, page_url: str, hold: Callable[[str], str] = str,
                  citations: Citations | None = None) -> str:
    """A template as a sheet, with its downloads, its blanks, and the reasons for its parts.

    page_url: the page's address below the site's root, to which the downloads are relative.
    hold: keeps out of the page a piece that search does not need to read, and returns its placeholder.
    citations: of the page, whose foot says when the template's sources were read.
    """
    template = catalog.template(template_id)
    program = compiled(catalog, template_id, "html")
    names = unfilled(program)
    read = [catalog.sources[name].checked for name in catalog.sources_of(template_id)]
    if citations:
        citations.days += read
        citations.written = template.reviewed
    folder = posixpath.relpath(f"{downloads.FOLDER}/{template_id}", page_url or ".")
    sheet = (
        f'<article class="kit-sheet kit-sheet--{template.paper}" data-search-exclude="" lang="{template.language}" '
        f'aria-label="{xml(template.name)}">{_anchored(evaluate(program), template_id, names)}</article>'
    )
    return "".join([
        f'<div class="kit-template" data-template="{template_id}" data-kit="{folder}/">',
        hold(_blanks(catalog, template_id, names)),
        _downloads(template_id, folder),
        f'<input type="checkbox" class="kit-why" id="{template_id}-why">',
        f'<label class="kit-why-label" for="{template_id}-why">Show why each part is here</label>',
        hold(sheet + options(catalog, template, template_id)),
        _about(template, template_id, folder, read),
        hold(_sources(catalog, template_id)),
        "</div>",
    ])


def _anchored(sheet: str, template_id: str, names: list[str]) -> str:
    """The sheet with an id on the first place that shows each blank: the list of blanks links to it."""
    for name in names:
        mark = f'data-blank="{name}"'
        sheet = sheet.replace(mark, f'{mark} id="{template_id}-{name}"', 1)
    return sheet


def _downloads(template_id: str, folder: str) -> str:
    names = {"docx": "Word", "md": "Markdown", "txt": "plain text"}
    links = ", ".join(
        f'<a href="{folder}/{template_id}.{ending}" download>{name} (.{ending})</a>' for ending, name in names.items()
    )
    return f'<p class="kit-downloads">Download: {links}.</p>'


def _blanks(catalog: Catalog, template_id: str, names: list[str]) -> str:
    count = "1 blank" if len(names) == 1 else f"{len(names)} blanks"
    rows = "".join(_blank(f"{template_id}-{name}", catalog.blanks[name]) for name in names)
    return (
        f'<details class="kit-blanks" data-search-exclude=""><summary>Fill in first: {count}</summary>'
        f"<ol>{rows}</ol></details>" if names else ""
    )


def _blank(anchor: str, blank: Blank) -> str:
    return f'<li><a href="#{anchor}">{xml(blank.label)}</a>. {xml(blank.help)}</li>'


def _about(template: Template, template_id: str, folder: str, read: list[datetime.date]) -> str:
    when = f"Its sources were last read on {day(min(read))} or later. " if read else \
        f"Written on {day(template.reviewed)}. "
    address = f"{downloads.FOLDER}/{template_id}/{template_id}.docx"
    return (
        f'<p class="kit-about">Version {template.version}. {_changed(template)}{when}'
        f"The text is free to use, with no need to name us. "
        f'Its files stay at this address: <a href="{folder}/{template_id}.docx" download>{address}</a></p>'
    )


def _changed(template: Template) -> str:
    """What the last version changed. A document that is made for a role has the history of the text for all roles."""
    if not template.history:
        return ""
    last = template.history[-1]
    which = "" if last.version == template.version else f" in version {last.version} of the text for all roles"
    return f"What changed{which}: {xml(last.what)} "


def _sources(catalog: Catalog, template_id: str) -> str:
    """Every source of the template's notes, in full."""
    names = catalog.sources_of(template_id)
    rows = "".join(f"<li>{reference(catalog.sources[name])}</li>" for name in names)
    start = '<details class="kit-sources" data-search-exclude=""><summary>Sources</summary>'
    return f"{start}<ul>{rows}</ul></details>" if names else ""
