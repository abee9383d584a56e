"""What can be answered and chosen in documents of the kit, by the names that answers and choices have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.content.catalog import Catalog
from macros.model import Choose, Pick
from macros.model.relied_on import POSTING
from macros.problems import did_you_mean
from macros.render.plain import Plain
from macros.write import builder


@dataclass
class Known:
    """groups: {choice: its options}; statements: `duties.listen`; lists: `list-duties`, whose order can be set."""

    groups: dict[str, set[str]] = field(default_factory=dict)
    statements: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)

    @property
    def choices(self) -> set[str]:
        """The names of everything that can be on or off."""
        return {f"{name}.{option}" for name, options in self.groups.items() for option in options} | self.statements

    def alternatives_off(self, choice: str) -> dict[str, bool]:
        """{choice: off} of the other wordings for the same place, which are turned off when one of them is chosen."""
        group = choice.partition(".")[0]
        others = () if choice in self.statements else self.groups.get(group, ())
        return {f"{group}.{option}": False for option in others if f"{group}.{option}" != choice}


def known(catalog: Catalog, documents: Iterable[str] | None = None) -> Known:
    """What these documents hold; without `documents`, what any document of the kit holds."""
    found = Known()
    for template_id in catalog.templates if documents is None else documents:
        layout = Plain(catalog, template_id)
        for block in catalog.template(template_id).blocks:
            if isinstance(block, Choose):
                found.groups.setdefault(block.choose, set()).update(block.options)
            elif isinstance(block, Pick):
                found.lists.add(f"list-{layout.list_name(block)}")
                found.statements |= {choice for choice, _ in catalog.picked(block)}
    return found


def template_named(catalog: Catalog, name: str) -> str:
    """The template that a person means, by its own id or by its role's for the posting. Raises KeyError for neither."""
    posting_id = f"{name}-{POSTING}"
    if name in catalog.templates or posting_id not in catalog.templates:
        if name not in catalog.templates:
            raise KeyError(f'There is no template "{name}".{did_you_mean(name, {*catalog.roles, *catalog.templates})}')
        return name
    return posting_id


def documents(catalog: Catalog, template_id: str, format_name: str) -> list[str]:
    """The documents that a file of this format holds: the template, or everything in its role's pack."""
    if format_name == "zip" and (role_id := catalog.template(template_id).role):
        return builder.documents(catalog, role_id)
    return [template_id]


def unknown(catalog: Catalog, names: Iterable[str]) -> dict[str, str]:
    """{name: what is wrong with it} of answers to nothing: neither a blank, nor a statement or a list of any document.

    Names of any document are accepted: one draft serves several roles.
    """
    others = [name for name in names if name not in catalog.blanks]
    known_names = known(catalog) if others else Known()
    own_words = known_names.statements | known_names.lists
    return {name: _unknown(name, catalog, known_names) for name in others if name not in own_words}


def _unknown(name: str, catalog: Catalog, known_names: Known) -> str:
    shown = " ".join(name.split())[:60]
    if name.startswith("list-"):
        suggestion = did_you_mean(name, known_names.lists) or f" The lists are: {', '.join(sorted(known_names.lists))}."
        return f'There is no list "{shown}".{suggestion}'
    if name.partition(".")[0] in catalog.banks:
        suggestion = (did_you_mean(name, known_names.statements)
                or " The statements are in data/statements/, as duties.listen.")
        return f'There is no statement "{shown}".{suggestion}'
    suggestion = did_you_mean(name, catalog.blanks) or " The blanks are in data/blanks.yml."
    return f'There is no blank "{shown}".{suggestion}'
