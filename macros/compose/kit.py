"""Blocks that stand for a role's questions, its matrix and its goals, written out as ordinary blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.compose import thread
from macros.content.catalog import Catalog
from macros.model import (
    Asked,
    Check,
    Checks,
    DueGoals,
    Facts,
    Goal,
    Matrix,
    Paragraph,
    Points,
    Question,
    Section,
    Table,
    Template,
    Write,
)
from macros.model.block import Fact
from macros.model.form import Row
from macros.model.relied_on import DUTIES


@dataclass
class Kit:
    """What the blocks are written from: a role's questions with their numbers, and what the job asks for."""

    catalog: Catalog
    role_id: str
    questions: dict[str, Question]
    requirements: list[thread.Requirement]
    duties: set[str]

    def numbers(self, ref: str) -> list[int]:
        """The numbers, from 1, of the questions that test a requirement."""
        return [number for number, question in enumerate(self.questions.values(), 1) if ref in question.tests]

    def category(self, question: Question) -> str:
        """The name of the competency that a question serves; its id if there is none, which the check reports."""
        known = self.catalog.competencies.get(question.competency)
        return known.title if known else question.competency


def expanded(catalog: Catalog, role_id: str, template: Template) -> Template:
    """The template with ordinary blocks in place of those that stand for questions, the matrix or goals."""
    if not any(isinstance(block, Asked | Matrix | DueGoals) for block in template.blocks):
        return template
    kit = Kit(catalog, role_id, thread.asked(catalog, role_id), thread.requirements(catalog, role_id),
              thread.duties(catalog, role_id, offered=False))
    sections = [new for section in template.sections for new in _sections(section, kit)]
    return template.model_copy(update={"sections": sections})


def _sections(section: Section, kit: Kit) -> Iterator[Section]:
    guides = [block for block in section.blocks if isinstance(block, Asked) and block.asked == "guide"]
    written = [_written(block, kit) for block in section.blocks if block not in guides]
    others = [block for block in written if block]
    if others:
        yield section.model_copy(update={"blocks": others})
    for block in guides:
        for number, question in enumerate(kit.questions.values(), 1):
            yield _guide(number, question, kit.category(question), block.words)


def _written(block: Any, kit: Kit) -> Any:
    """The block itself, or what it stands for; None if there is nothing to write, which the check reports."""
    if isinstance(block, Asked | Matrix) and not (kit.questions and kit.requirements):
        return None
    match block:
        case Asked(asked="scores"):
            return _scores(block, kit)
        case Asked():
            return Points(points=[question.ask for question in kit.questions.values()], layout="numbers")
        case Matrix():
            return _matrix(block, kit)
        case DueGoals():
            entries = [_goal(goal, kit) for goal in thread.due(kit.catalog, kit.role_id, block.goals).values()]
            return Checks(checks=entries, note=block.note, sources=block.sources) if entries else None
    return block


def _guide(number: int, question: Question, category: str, words: dict[str, str]) -> Section:
    """One question with everything that the panel needs while it is asked."""
    anchors = question.anchors
    return Section(heading=f"{words['question']} {number}: {question.label}", blocks=[
        Paragraph(paragraph=question.ask),
        Facts(facts=[
            Fact(label=words["category"], text=category),
            Fact(label=words["listen"], text=question.looks_for),
            Fact(label=words["caution"], text=question.caution),
        ]),
        Paragraph(paragraph=words["follow-ups"]),
        Points(points=question.follow_ups),
        Table(table=f"{words['ratings']} {number}", columns=[words["score"], words["heard"]], rows=[
            Row(cells=["5", anchors.five]), Row(cells=["3", anchors.three]), Row(cells=["1", anchors.one]),
        ]),
        Write(write=words["notes"], rows=4),
    ])


def _scores(block: Asked, kit: Kit) -> Table:
    """A row for each question, with the requirements that it tests and that the job has by default."""
    words = block.words
    labels = {requirement.ref: requirement.name for requirement in kit.requirements if requirement.on}
    columns = [words[name] for name in ("question", "tests", "score", "evidence")]
    return Table(table=words["caption"], columns=columns, rows=[
        Row(cells=[f"{number}. {question.label}", "; ".join(labels[ref] for ref in question.tests if ref in labels),
                   "", ""])
        for number, question in enumerate(kit.questions.values(), 1)
    ])


def _matrix(block: Matrix, kit: Kit) -> Table:
    """A row for each requirement. Rows come and go with the choices of the job description."""
    return Table(table=block.matrix, columns=block.columns, rows=[
        Row(choice=requirement.choice, on=requirement.on, cells=[
            f"{requirement.label} ({block.words[requirement.level]})" if requirement.level else requirement.label,
            _duties(requirement, kit),
            _questions(requirement, kit, block.words),
            " ".join(f"{block.words['by-day']} {goal.by}: {goal.text}" for goal in _goals(requirement, kit)[:1]),
        ])
        for requirement in kit.requirements
    ])


def _goals(requirement: thread.Requirement, kit: Kit) -> list[Goal]:
    held = kit.duties if requirement.on else thread.duties(kit.catalog, kit.role_id)
    return list(thread.shown_by(kit.catalog, requirement.ref, held).values())


def _goal(goal: Goal, kit: Kit) -> Check:
    """A goal that shows only one requirement comes and goes with it."""
    return Check(text=goal.text, choice=thread.only_for(kit.requirements, goal))


def _duties(requirement: thread.Requirement, kit: Kit) -> str:
    bank = kit.catalog.banks.get(DUTIES)
    known = bank.statements if bank else {}
    return "; ".join(known[name].label for name in requirement.duties if name in known and name in kit.duties)


def _questions(requirement: thread.Requirement, kit: Kit, words: dict[str, str]) -> str:
    """The numbers of its questions. One that is only offered may have its question only in the bank."""
    numbers = kit.numbers(requirement.ref)
    if numbers:
        return ", ".join(map(str, numbers))
    return words["bank"] if thread.tests(kit.catalog.questions, requirement.ref) else ""
