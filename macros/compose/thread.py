"""The thread: a requirement leads to the duties that need it, the questions that test it and the goals that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.content.catalog import Catalog
from macros.model import Choose, Goal, Pick, Question
from macros.model.relied_on import DUTIES


@dataclass(frozen=True)
class Requirement:
    """Something that a role's documents ask for.

    ref: its name in questions and goals, `skills.listening` or `lived-experience`; choice: the id of the
    choice with which it stands in a document; on: whether it is there by default; label: what it is, with
    its wording where there are several; name: the same without the wording.
    """

    ref: str
    choice: str
    label: str
    name: str
    level: str
    duties: tuple[str, ...]
    on: bool


def requirements(catalog: Catalog, role_id: str) -> list[Requirement]:
    """What the documents of a role ask for, in the order of the text, each once."""
    found: dict[str, Requirement] = {}
    for block in _blocks(catalog, role_id):
        for requirement in _of(catalog, block):
            found.setdefault(requirement.choice, requirement)
    return list(found.values())


def _blocks(catalog: Catalog, role_id: str) -> Iterator[object]:
    for template in catalog.made_for(role_id).values():
        yield from template.blocks


def _of(catalog: Catalog, block: object) -> Iterable[Requirement]:
    if isinstance(block, Choose) and block.asks_for:
        first = next(iter(block.options))
        for name, option in block.options.items():
            choice = f"{block.choose}.{name}"
            label = f"{block.asks_for}: {option.label}"
            yield Requirement(block.choose, choice, label, block.asks_for, "", tuple(block.duties), name == first)
    if isinstance(block, Pick) and block.statements in catalog.banks and catalog.banks[block.statements].requirements:
        bank = catalog.banks[block.statements].statements
        for name in (name for name in block.start_with + block.offer if name in bank):
            ref = f"{block.statements}.{name}"
            label = bank[name].label
            yield Requirement(ref, ref, label, label, block.level or "", tuple(bank[name].duties),
                              name in block.start_with)


def references(catalog: Catalog) -> set[str] | None:
    """Every name of a requirement that a question or a goal can use; None when a file that has some cannot be read."""
    if any(file.model is None for kind in ("templates", "statements") for file in catalog.folder(kind).values()):
        return None
    named = {f"{bank_id}.{name}" for bank_id, bank in catalog.banks.items() if bank.requirements
             for name in bank.statements}
    return named | {block.choose for file in catalog.folder("templates").values() for block in file.model.blocks
                    if isinstance(block, Choose) and block.asks_for}


def duties(catalog: Catalog, role_id: str, offered: bool = True) -> set[str]:
    """The duties (ids of the bank of duties) that a role's documents place, and those that they offer."""
    picks = [block for block in _blocks(catalog, role_id) if isinstance(block, Pick) and block.statements == DUTIES]
    return {name for pick in picks for name in [*pick.start_with, *(pick.offer if offered else ())]}


def asked(catalog: Catalog, role_id: str) -> dict[str, Question]:
    """{id: question} of a role's interview, in order."""
    return {name: catalog.questions[name] for name in catalog.roles[role_id].questions if name in catalog.questions}


def tests(questions: dict[str, Question], ref: str) -> list[str]:
    """The ids of the questions that test a requirement."""
    return [name for name, question in questions.items() if ref in question.tests]


def shown_by(catalog: Catalog, ref: str, held: set[str]) -> dict[str, Goal]:
    """{id: goal} of the goals that show a requirement in a job that holds these duties, the early ones first."""
    return {name: goal for name, goal in catalog.goals.items() if ref in goal.shows and _fits(goal, held)}


def due(catalog: Catalog, role_id: str, day: str) -> dict[str, Goal]:
    """{id: goal} of the goals for a day that show what a role's documents ask for by default, in the file's order."""
    refs = {need.ref for need in requirements(catalog, role_id) if need.on}
    held = duties(catalog, role_id, offered=False)
    return {name: goal for name, goal in catalog.goals.items()
            if goal.by == day and refs & set(goal.shows) and _fits(goal, held)}


def _fits(goal: Goal, held: set[str]) -> bool:
    return not goal.duties or bool(held & set(goal.duties))


def only_for(needs: list[Requirement], goal: Goal) -> str | None:
    """The choice of the only requirement that a goal shows; None if it shows several, or one that is always there.

    needs: the requirements of a role.
    """
    choices = [need.choice for need in needs if need.ref in goal.shows]
    return choices[0] if len(choices) == 1 else None


def used_by(catalog: Catalog) -> dict[str, list[str]]:
    """{statement, as `duties.listen`: the ids of the roles whose documents place or offer it}"""
    users: dict[str, list[str]] = defaultdict(list)
    for template in catalog.made.values():
        for block in template.blocks:
            for choice, _ in catalog.picked(block) if isinstance(block, Pick) else ():
                if template.role not in users[choice]:
                    users[choice].append(template.role)
    return users
