"""The builder's data: one file for each role, with everything that the page needs besides the programs.

    kit/<role>/builder.json    choices, statements with their reasons, blanks in groups
"""

from __future__ import annotations

from typing import Any

from macros.content.catalog import Catalog
from macros.content.speech import spoken
from macros.model import Blank, Choose, Pick, Section
from macros.model.relied_on import POSTING
from macros.program import posting
from macros.program.evaluate import Program
from macros.render import compile_template
from macros.render.board import Board
from macros.render.page import Preview
from macros.render.plain import Plain
from macros.write import pack


def roles(catalog: Catalog) -> list[str]:
    """The ids of the roles that have a posting, in their order."""
    return [name for name in catalog.roles if f"{name}-{POSTING}" in catalog.templates]


def previewed(catalog: Catalog) -> list[str]:
    """The ids of the templates that the builder shows, each once."""
    return list(dict.fromkeys(name for role_id in roles(catalog) for name in documents(catalog, role_id)))


def programs(catalog: Catalog, template_id: str) -> dict[str, Program]:
    """{format: program} of a template in the formats that only the builder offers."""
    template = catalog.template(template_id)
    return {format_name: compile_template(template, layout(catalog, template_id))
            for format_name, layout in {"html": Preview, "board": Board}.items()}


def data(catalog: Catalog, role_id: str) -> dict[str, Any]:
    """Everything about one role. Texts are plain; `text` of a statement is a list of program nodes."""
    template_id = f"{role_id}-{POSTING}"
    layout = Plain(catalog, template_id)
    sections = catalog.template(template_id).sections
    return {
        "role": role_id,
        "name": catalog.roles[role_id].name,
        "title": catalog.roles[role_id].title,
        "template": template_id,
        "given": role_answers(catalog, role_id),
        "documents": [{"id": name, "name": pack.short_name(catalog, name)} for name in documents(catalog, role_id)],
        "parts": [*(part for section in sections for part in _parts(section, layout)),
                  *_other_choices(catalog, role_id)],
        "blanks": {name: _blank(catalog, template_id, name, blank) for name, blank in catalog.blanks.items()},
        "groups": [{"id": name, "title": group.title, "about": group.about, "blanks": group.blanks}
                   for name, group in catalog.groups.items()],
        "settings": {name: setting.title for name, setting in catalog.settings.items()},
        "private": [{"words": entry.words, "why": entry.why} for entry in catalog.private_words.values()],
        "posting": {"tree": posting.TREE, "needs": posting.NEEDS},
        "pack": pack.index(catalog, role_id),
    }


def documents(catalog: Catalog, role_id: str) -> list[str]:
    """The ids of everything in a role's pack, the posting first."""
    names = [f"{role_id}-{POSTING}", *pack.contents(catalog, role_id).values()]
    return list(dict.fromkeys(names))


def role_answers(catalog: Catalog, role_id: str) -> dict[str, str]:
    """{blank: answer} of the answers that a role implies."""
    return {name: catalog.roles[role_id].title for name, blank in catalog.blanks.items() if blank.role_title}


def _other_choices(catalog: Catalog, role_id: str) -> list[dict[str, Any]]:
    """The wordings that only the other documents of the pack have to choose from."""
    template_id, *others = documents(catalog, role_id)
    seen = {part["choose"] for part in _wordings(catalog, template_id)}
    found = []
    for name in others:
        for part in (part for part in _wordings(catalog, name) if part["choose"] not in seen):
            seen.add(part["choose"])
            found.append({**part, "document": name, "label": f"{pack.short_name(catalog, name)}: {part['label']}"})
    return found


def _wordings(catalog: Catalog, template_id: str) -> list[dict[str, Any]]:
    layout = Plain(catalog, template_id)
    return [part for section in catalog.template(template_id).sections for part in _parts(section, layout)
            if "choose" in part]


def _parts(section: Section, layout: Plain) -> list[dict[str, Any]]:
    """What a person can choose in a section: wordings, and lists of statements."""
    found: list[dict[str, Any]] = []
    for block in section.blocks:
        reason = _reason(block, layout) or _reason(section, layout)
        if isinstance(block, Choose):
            found.append({"choose": block.choose, "label": block.label, "why": reason, "options": [
                {"id": f"{block.choose}.{name}", "label": option.label, "text": layout.inline(option.text)}
                for name, option in block.options.items()
            ]})
        elif isinstance(block, Pick):
            list_name = layout.list_name(block)
            found.append({
                "list": f"list-{list_name}", "heading": _heading(section, block, layout), "why": reason,
                "statements": [
                    {"id": choice, "label": statement.label, "text": layout.inline(statement.text),
                     "why": _reason(statement, layout), "settings": statement.settings}
                    for choice, statement in layout.catalog.picked(block)
                ],
            })
    return found


def _heading(section: Section, block: Pick, layout: Plain) -> str:
    """The part's name: its section's heading and, where a section has several lists, what this one holds."""
    name = spoken(section.heading or layout.catalog.banks[block.statements].title, layout.words)
    lists = [other for other in section.blocks if isinstance(other, Pick)]
    bank = layout.catalog.banks[block.statements].title.lower()
    detail = f"{bank}, {block.level}" if block.level else bank
    return name if len(lists) == 1 else f"{name}: {detail}"


def _reason(part: Any, layout: Plain) -> dict[str, Any] | None:
    """Why a part is there, with its sources; None when it has no note."""
    if not part.note:
        return None
    sources = [layout.catalog.sources[name] for name in part.sources]
    return {"text": spoken(part.note, layout.words),
            "sources": [{"short": source.short, "url": source.url} for source in sources]}


def _blank(catalog: Catalog, template_id: str, name: str, blank: Blank) -> dict[str, Any]:
    sample = catalog.samples(template_id)[name]
    return {"label": blank.field, "kind": blank.kind, "help": blank.help, "sample": sample, "hole": blank.hole(name),
            **({"options": blank.options} if blank.options else {}),
            **({"stands": blank.stands} if blank.stands else {})}
