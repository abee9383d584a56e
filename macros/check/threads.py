"""Rules about the thread: a requirement has a duty, a question and a goal, and a question tests a requirement."""

from __future__ import annotations

from macros.codes import Code
from macros.compose import thread
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.model import DueGoals, Pick

COMPETENCIES = 5
"""The minimum number of categories that the questions of one interview cover."""


def check(catalog: Catalog, role_id: str, file: File) -> None:
    """Report every loose end of one role in its file."""
    questions = thread.asked(catalog, role_id)
    every = thread.requirements(catalog, role_id)
    needed = {need.ref: need for need in sorted(every, key=lambda need: need.on)}
    complete = len(questions) == len(file.model.questions)  # otherwise, what the missing one tests is unknown
    goals = catalog.files.get("goals")
    goals_are_known = not goals or goals.model is not None
    placed, offered = thread.duties(catalog, role_id, offered=False), thread.duties(catalog, role_id)
    for ref, need in needed.items():
        if not (placed if need.on else offered) & set(need.duties):
            fix = f"Drop the requirement, or add one of the duties that need it: {', '.join(need.duties)}."
            file.report_at(("changes",), Code.REQUIREMENT_WITHOUT_DUTY, f'No duty of this job needs "{ref}".', fix,
                           name=True)
        if complete and not thread.tests(questions if need.on else catalog.questions, ref):
            fitting = ", ".join(thread.tests(catalog.questions, ref))
            fix = f"Ask one of: {fitting}." if fitting else "Write a question that tests it."
            file.report_at(("questions",), Code.REQUIREMENT_WITHOUT_QUESTION,
                           f'No question of this interview tests "{ref}".', fix, name=True)
        if goals_are_known and not thread.shown_by(catalog, ref, placed if need.on else offered):
            what = f'No goal of the first 90 days shows "{ref}".'
            file.report_at(("changes",), Code.REQUIREMENT_WITHOUT_GOAL, what, "Add one to data/goals.yml.", name=True)
    for at, name in enumerate(file.model.questions):
        if name in questions and not {ref for ref, need in needed.items() if need.on} & set(questions[name].tests):
            what = f'The question "{name}" tests nothing that this job asks for.'
            file.report_at(("questions", at), Code.QUESTION_TESTS_NOTHING, what,
                           "Ask another one, or add what it tests to the job.")
    served = {question.competency for question in questions.values()}
    if complete and len(served) < COMPETENCIES:
        what = f"The questions serve {len(served)} of the twelve competencies."
        fix = f"Choose questions that serve {COMPETENCIES} or more."
        file.report_at(("questions",), Code.QUESTIONS_TOO_ALIKE, what, fix, name=True)
    for day in sorted(_days(catalog)) if goals_are_known else ():
        if not thread.due(catalog, role_id, day):
            what = f"No goal for day {day} shows what this job asks for."
            file.report_at(("changes",), Code.DAY_WITHOUT_GOALS, what, "Add one to data/goals.yml.", name=True)
    _levels(catalog, role_id, file)


def _days(catalog: Catalog) -> set[str]:
    """The days for which documents list goals."""
    return {block.goals for pattern in catalog.patterns.values() for block in pattern.blocks
            if isinstance(block, DueGoals)}


def _levels(catalog: Catalog, role_id: str, file: File) -> None:
    """What is listed as required may be required, and what is listed as preferred may be preferred."""
    for template in catalog.made_for(role_id).values():
        for block in template.blocks:
            if not isinstance(block, Pick) or not block.level:
                continue
            for name in block.start_with + block.offer:
                level = catalog.statement(block.statements, name).level
                if level not in (block.level, "either"):
                    what = f'"{name}" stands among what is {block.level}, but its bank says {level}.'
                    fix = "Move it to the other part, or change its level."
                    file.report_at(("changes",), Code.WRONG_LEVEL, what, fix, find=name)


def asked_nowhere(catalog: Catalog) -> None:
    """Report every question that no role asks. Waits while a role names one that does not exist."""
    asked = {name for role in catalog.roles.values() for name in role.questions}
    if asked - catalog.questions.keys():
        return
    for file in catalog.folder("questions").values():
        for name in file.model.questions:
            if name not in asked:
                fix = "Add it to the questions of a role, or delete it."
                file.report_at(("questions", name), Code.UNUSED_QUESTION, f'No role asks the question "{name}".', fix,
                               name=True)
