"""The documents next to a document: those of the same role or stage, which the menu does not name."""

from __future__ import annotations

import posixpath

from macros.content.catalog import Catalog
from macros.pages.addresses import address
from macros.write import pack


def neighbors(catalog: Catalog) -> dict[str, list[tuple[str, str]]]:
    """{address of a page with a document: [(name, address)] of all documents in its folder, in the order of use}.

    The addresses are relative to the root of the site: `roles/crisis-peer/matrix/`.
    """
    folders: dict[str, dict[str, str]] = {}
    for template_id in _in_order(catalog):
        if page := catalog.shown_on.get(template_id):
            name = pack.short_name(catalog, template_id)
            folders.setdefault(posixpath.dirname(page), {}).setdefault(address(page, ""), name)
    return {url: [(name, other) for other, name in pages.items()] for pages in folders.values() for url in pages}


def _in_order(catalog: Catalog) -> list[str]:
    return [template_id for name, _ in pack.in_order(catalog)
            for template_id in ([f"{role_id}-{name}" for role_id in catalog.roles] if name in catalog.patterns
                                else [name])]
