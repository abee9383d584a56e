"""Roles on pages: the list of all, and for one role whom it is for, how it differs, its titles and its documents."""

from __future__ import annotations

from macros.content.catalog import Catalog
from macros.model import Code, Role
from macros.pages.addresses import address, word_file
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.program.escape import xml

BUILDER = "build/index.md"


@macro("show_roles")
def roles(catalog: Catalog, page_url: str) -> str:
    """Every role in its family, each with a link to its page."""
    families = "".join(
        f'<section class="kit-family"><h2 id="{name}">{xml(family.title)}</h2><p>{xml(family.about)}</p>'
        f"<ul>{_members(catalog, name, page_url)}</ul></section>"
        for name, family in catalog.families.items()
    )
    return f'<div class="kit-roles">{families}</div>'


def _members(catalog: Catalog, family: str, page_url: str) -> str:
    return "".join(_entry(role_id, role, page_url) for role_id, role in catalog.roles.items() if role.family == family)


def _entry(role_id: str, role: Role, page_url: str) -> str:
    page = address(f"roles/{role_id}/index.md", page_url)
    return f'<li><a href="{page}">{xml(role.name)}</a> {xml(role.summary)}</li>'


@macro("show_role", names="role")
def role(catalog: Catalog, role_id: str, page_url: str) -> str:
    """For whom the role is, and what to do with it."""
    return f"<div>{fit(catalog, role_id)}{actions(role_id, page_url)}</div>"


def fit(catalog: Catalog, role_id: str) -> str:
    """For whom the role is, and when another one fits better."""
    role = catalog.roles[role_id]
    return (
        f'<dl class="kit-fit"><div><dt>Choose it when</dt><dd>{xml(role.for_whom)}</dd></div>'
        f"<div><dt>Choose another when</dt><dd>{xml(role.not_for)}</dd></div></dl>"
    )


def actions(role_id: str, page_url: str) -> str:
    """What to do with a role, at the top of its page: to its text, into the builder, or to all its documents."""
    builder = f"{address(BUILDER, page_url)}#role={role_id}"
    return (
        '<p class="kit-actions"><a class="kit-button" href="#job-description">Copy or download it</a> '
        f'<a class="kit-button kit-button--quiet" href="{builder}">Fill it in here</a> '
        '<a class="kit-button kit-button--quiet" href="#documents">All documents</a></p>'
    )


@macro("show_differences", names="role", cites=True)
def differences(catalog: Catalog, role_id: str, citations: Citations) -> str:
    """What differs from the general job, and why."""
    rows = "".join(
        f"<li><strong>{xml(part.what)}</strong> {xml(part.why)}{citations.cite(*part.sources)}</li>"
        for part in catalog.roles[role_id].differs
    )
    return f'<ul class="kit-differs">{rows}</ul>'


@macro("show_role_names", names="role", cites=True)
def names(catalog: Catalog, role_id: str, citations: Citations) -> str:
    """Titles that people search for, the one to use first, and the occupation codes to use and to avoid."""
    role = catalog.roles[role_id]
    first, *others = (catalog.titles[name] for name in role.titles)
    also = dict.fromkeys(word for title in (first, *others) for word in (title.title, *title.also_called))
    also.pop(first.title)
    avoid = "".join(f"<li>{_code(catalog.codes[name], citations)}</li>" for name in role.avoid_codes)
    return (
        '<dl class="kit-fit">'
        f"<div><dt>Title above the advert</dt><dd>{xml(first.title)}. {xml(first.advice)}"
        f"{citations.cite(*first.sources)}</dd></div>"
        f"<div><dt>Other words that people search for</dt><dd>{xml(', '.join(also))}.</dd></div>"
        f"<div><dt>Occupation code to use</dt><dd>{_code(catalog.codes[role.use_code], citations)}</dd></div>"
        f"<div><dt>Codes to avoid</dt><dd><ul>{avoid}</ul></dd></div></dl>"
    )


def _code(code: Code, citations: Citations) -> str:
    return f"<strong>{xml(code.code)}</strong> {xml(code.title)}. {xml(code.about)}{citations.cite(*code.sources)}"


@macro("show_documents", names="role")
def documents(catalog: Catalog, role_id: str, page_url: str) -> str:
    """Every document that is made for the role: where it is shown, and its files."""
    rows = "".join(_document(catalog, template_id, page_url) for template_id in catalog.made_for(role_id))
    return f'<ul class="kit-documents">{rows}</ul>'


def _document(catalog: Catalog, template_id: str, page_url: str) -> str:
    template = catalog.templates[template_id]
    page = address(catalog.shown_on[template_id], page_url)
    return (
        f'<li><a href="{page}">{xml(template.name)}</a>. {xml(template.use_when)} '
        f'<a href="{word_file(template_id, page_url)}" download>Word file</a></li>'
    )
