"""From one template and the roles to one document for each role: differences, never copies.

    change.py   a role's changes to the parts of a template
    thread.py   requirement -> duties -> questions -> goals, and back
    kit.py      blocks that stand for a role's questions and its matrix
"""

from __future__ import annotations

from macros.compose import change, kit
from macros.content.catalog import Catalog
from macros.content.speech import spoken, words_of
from macros.model import Role, Template


def compose(catalog: Catalog) -> None:
    """Add a template for each pair of a pattern (a template that is `for_each: role`) and a role to the catalog.

    Never raises for bad content: what cannot be made is left out, and the check says why.
    """
    patterns = catalog.patterns = {name: found for name, found in catalog.templates.items() if found.for_each}
    for name in patterns:
        del catalog.templates[name]
    for role_id, role in catalog.roles.items():
        catalog.templates |= {f"{role_id}-{name}": _for_role(pattern, role).made_for(role_id, name)
                              for name, pattern in patterns.items()}
    for template_id, template in catalog.made.items():
        catalog.templates[template_id] = kit.expanded(catalog, template.role, template)


def _for_role(pattern: Template, role: Role) -> Template:
    words = words_of(role)
    major, minor = zip(*(map(int, version.split(".")) for version in (pattern.version, role.version)), strict=True)
    return change.changed(pattern, role.changes).model_copy(update={
        "title": spoken(pattern.title, words),
        "name": spoken(pattern.name, words),
        "use_when": spoken(pattern.use_when, words),
        "not_when": spoken(pattern.not_when, words),
        "version": f"{sum(major) - 1}.{sum(minor)}",  # a change to either makes a new version
        "reviewed": min(pattern.reviewed, role.reviewed),
        "sources": list(dict.fromkeys([*pattern.sources, *role.sources])),
    })
