"""Filters that work without JavaScript: radio buttons, and style rules that hide what does not fit.

The rules depend on the data, so `macros.on_post_build` writes them into the site as kit/filters.css.
"""

from __future__ import annotations

from collections.abc import Iterable

from macros.content.catalog import Catalog
from macros.model import Pick
from macros.program.escape import xml

STYLES = "filters.css"

Facets = dict[str, tuple[str, dict[str, str]]]
"""{facet: (what it asks, {value: label})}"""


def facets(catalog: Catalog) -> Facets:
    """Everything by which a list of the kit can be filtered."""
    return {
        "bank": ("Part of the job", {name: catalog.banks[name].title for name in banks(catalog)}),
        "role": ("Role", {name: role.name for name, role in catalog.roles.items()}),
        "competency": ("Core competency", {name: f"{c.number}. {c.title}" for name, c in catalog.competencies.items()}),
        "level": ("Required or preferred", {"required": "Can be required", "preferred": "Can be preferred"}),
        "stage": ("Stage", {name: stage.title for name, stage in catalog.stages.items()}),
        "kind": ("Kind", {"form": "Forms to fill in by hand", "text": "Texts to copy"}),
    }


def banks(catalog: Catalog) -> list[str]:
    """The ids of the banks in the order in which documents use them; what no document uses comes last."""
    used = [block.statements for template in catalog.templates.values() for block in template.blocks
            if isinstance(block, Pick)]
    return [name for name in dict.fromkeys([*used, *catalog.banks]) if name in catalog.banks]


def named_facets(catalog: Catalog, *names: str) -> Facets:
    """Some of the facets, in the order given."""
    every = facets(catalog)
    return {name: every[name] for name in names}




def filtered(name: str, filter_by: Facets, items: Iterable[str]) -> str:
    """A list with its filters. Each item is an <li> with data-<facet>="values"."""
    entries = list(items)
    groups = "".join(_group(name, facet, title, values) for facet, (title, values) in filter_by.items())
    return (
        f'<div class="kit-list" data-list="{name}">'
        f'<div class="kit-filters" role="group" aria-label="Filters">{groups}</div>'
        f'<p class="kit-count">{len(entries)} entries in all.</p><ul class="kit-entries">{"".join(entries)}</ul></div>'
    )


def _group(name: str, facet: str, title: str, values: dict[str, str]) -> str:
    radios = "".join(
        f'<label><input type="radio" name="{name}-{facet}" class="kit-f" data-facet="{facet}" value="{value}"'
        f'{" checked" if not value else ""}> {xml(label)}</label>'
        for value, label in {"": "All", **values}.items()
    )
    return (
        f'<details class="kit-facet"><summary>{title}</summary><fieldset><legend class="kit-unseen">{title}</legend>'
        f"{radios}</fieldset></details>"
    )


def styles(catalog: Catalog) -> str:
    """The rules: with a value chosen, everything that has the facet and not this value is hidden."""
    rules = [
        f'.kit-list:has(.kit-f[data-facet="{facet}"][value="{value}"]:checked) '
        f'[data-{facet}]:not([data-{facet}~="{value}"]) {{ display: none; }}'
        for facet, (_, values) in facets(catalog).items() for value in values
    ]
    return "\n".join(rules) + "\n"
