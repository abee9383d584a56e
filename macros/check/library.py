"""Rules about roles: their changes fit, the job stays whole, and no requirement is left without its thread."""

from __future__ import annotations

import datetime
from collections import Counter

from macros.compose import thread
from macros.compose.change import parts
from macros.content.catalog import Catalog
from macros.content.document import Document
from macros.model import Choose, Facts, Paragraph, Pick, Role
from macros.model.block import Fact, Noted
from macros.problems import Problem, did_you_mean

COMPETENCIES = 5
"""The fewest categories that the questions of one interview serve."""


def check(catalog: Catalog, _today: datetime.date) -> list[Problem]:
    """All problems of roles. Waits while a file that they are made from cannot be read."""
    if any(file.model is None for kind in ("templates", "statements", "questions", "roles")
           for file in catalog.files(kind).values()):
        return []
    known = _parts(catalog)
    found: list[Problem] = []
    for role_id, document in catalog.files("roles").items():
        before = len(document.problems)
        _changes(catalog, document, document.model, known)
        if len(document.problems) == before:
            _whole(catalog, role_id, document)
            _thread(catalog, role_id, document)
        found += document.problems[before:]
    _asked_nowhere(catalog)
    return found + [p for file in catalog.files("questions").values() for p in file.problems if p.code == "K419"]


def _parts(catalog: Catalog) -> dict[str, list[Noted]]:
    """{part: what has this name} over all templates that are made for each role."""
    known: dict[str, list[Noted]] = {}
    for file in catalog.files("templates").values():
        if file.model.for_each:
            for name, part in parts(file.model).items():
                known.setdefault(name, []).append(part)
    return known


def _changes(catalog: Catalog, document: Document, role: Role, known: dict[str, list[Noted]]) -> None:
    for name, change in role.changes.items():
        place = ("changes", name)
        if name not in known:
            document.report_at(place, "K420", f'No template that is made for each role has a part "{name}".',
                               did_you_mean(name, known).strip() or f"Parts are: {', '.join(sorted(known))}.", name=True)
            continue
        picks = [part for part in known[name] if isinstance(part, Pick)]
        named = {field: getattr(change, field) for field in ("drop", "swap", "first", "add", "offer")}
        named = {field: names for field, names in named.items() if names}
        fits = _rewords(known[name], change.reword) if change.reword else True
        if (named and not picks) or not fits:
            document.report_at(place, "K422", f'The part "{name}" cannot be changed like this.',
                               "Statements can be changed by drop, swap, first, add and offer. A paragraph, a heading or "
                               "a labelled line is reworded with one text, a choice with a text for an option.", name=True)
            continue
        there = {statement for pick in picks for statement in pick.start_with + pick.offer}
        banks = {statement for pick in picks for statement in catalog.banks[pick.statements].statements}
        for field, names in named.items():
            for statement in [n for n in names if field in ("drop", "swap") and n not in there]:
                document.report_at((*place, field), "K421", f'The part "{name}" has no statement "{statement}".',
                                   did_you_mean(statement, there).strip() or "Take it out here.", find=statement)
            brought = names.values() if isinstance(names, dict) else names
            for statement in [n for n in brought if field != "drop" and n not in banks]:
                bank = picks[0].statements
                document.report_at((*place, field), "K405", f'There is no statement in data/statements/{bank}.yml '
                                   f'named "{statement}".', did_you_mean(statement, banks).strip() or "Add it to that file.",
                                   find=statement)


def _rewords(known: list[Noted], reword: object) -> bool:
    """Whether a part can be reworded in this way."""
    if isinstance(reword, dict):
        return any(isinstance(part, Choose) and set(reword) <= set(part.options) for part in known)
    return any(isinstance(part, Paragraph | Fact) or getattr(part, "heading", None) for part in known)


def _whole(catalog: Catalog, role_id: str, document: Document) -> None:
    """The job description still has every part that makes a job whole, and says nothing twice."""
    for template_id, (role, _) in catalog.made.items():
        if role != role_id:
            continue
        picks = [b for s in catalog.templates[template_id].sections for b in s.blocks if isinstance(b, Pick)]
        count = Counter((pick.statements, name) for pick in picks for name in pick.start_with + pick.offer)
        for bank, name in [key for key, times in count.items() if times > 1]:
            document.report_at(("changes",), "K409", f'The role\'s {template_id} has the statement "{name}" of {bank} twice.',
                               "Keep it in one place.", find=name)
        for pick in [pick for pick in picks if pick.level]:
            for name in pick.start_with + pick.offer:
                level = catalog.banks[pick.statements].statements[name].level
                if level not in (pick.level, "either", None):
                    document.report_at(("changes",), "K428", f'"{name}" stands among what is {pick.level}, but its bank '
                                       f"says {level}.", "Move it to the other part, or change its level.", find=name)
    here = _held(catalog, role_id)
    for name, component in catalog.components.items():
        missing = [part for part in component.needs if part not in here]
        missing += [f"{least} statements of {bank}" for bank, least in component.banks.items()
                    if sum(part.startswith(f"{bank}.") for part in here) < least]
        if missing:
            document.report_at(("changes",), "K424", f"The job description lacks {component.title.lower()}: "
                               f"{', '.join(missing)}.", "Do not drop it: " + component.why, name=True)


def _held(catalog: Catalog, role_id: str) -> set[str]:
    """What a role's job documents hold at first: `duties.listen` for statements, `[[pay_range]]` for blanks."""
    held: set[str] = set()
    for template_id, (role, _) in catalog.made.items():
        if role == role_id:
            for section in catalog.templates[template_id].sections:
                for block in section.blocks:
                    held |= _of(catalog, block)
    return held


def _of(catalog: Catalog, block: object) -> set[str]:
    match block:
        case Pick():
            named = {f"{block.statements}.{name}" for name in block.start_with}
            texts = [catalog.statement(block.statements, name).text for name in block.start_with]
        case Choose():
            named, texts = {block.choose}, [next(iter(block.options.values())).text]
        case Facts():
            named, texts = set(), [fact.text for fact in block.facts]
        case Paragraph():
            named, texts = set(), [block.paragraph]
        case _:
            named, texts = set(), [f"[[{block.lines}]]"] if hasattr(block, "lines") else []
    return named | {word for text in texts for word in _blanks(text)}


def _blanks(text: str) -> list[str]:
    return [f"[[{part.split(']]')[0]}]]" for part in text.split("[[")[1:]]


def _thread(catalog: Catalog, role_id: str, document: Document) -> None:
    """Each requirement has a duty, a question and a goal; each question a requirement."""
    questions = thread.asked(catalog, role_id)
    needed = thread.requirements(catalog, role_id)
    duties = thread.duties(catalog, role_id)
    for requirement in {need.ref: need for need in needed}.values():
        ref = requirement.ref
        if not duties & set(requirement.duties):
            document.report_at(("changes",), "K427", f'No duty of this job needs "{ref}".', "Drop the requirement, or add one of "
                               f"the duties that need it: {', '.join(requirement.duties)}.", find=ref.split(".")[-1])
        if not thread.tests(questions, ref):
            fitting = [name for name, question in catalog.questions.items() if ref in question.tests]
            document.report_at(("questions",), "K425", f'No question of this interview tests "{ref}".',
                               f"Ask one of: {', '.join(fitting)}." if fitting else "Write a question that tests it.", name=True)
        if not thread.shown_by(catalog, ref):
            document.report_at(("changes",), "K426", f'No goal of the first 90 days shows "{ref}".',
                               "Add one to data/goals.yml.", find=ref.split(".")[-1])
    refs = {need.ref for need in needed}
    for at, name in enumerate(document.model.questions):
        if name in questions and not refs & set(questions[name].tests):
            document.report_at(("questions", at), "K418", f'The question "{name}" tests nothing that this job asks for.',
                               "Ask another one, or add what it tests to the job.")
    served = {question.competency for question in questions.values()}
    if len(questions) == len(document.model.questions) and len(served) < COMPETENCIES:
        document.report_at(("questions",), "K423", f"The questions serve {len(served)} of the twelve competencies.",
                           f"Choose questions that serve at least {COMPETENCIES}.", name=True)


def _asked_nowhere(catalog: Catalog) -> None:
    asked = {name for role in catalog.roles.values() for name in role.questions}
    for file in catalog.files("questions").values():
        for name in file.model.questions:
            if name not in asked:
                file.report_at(("questions", name), "K419", f'No role asks the question "{name}".',
                               "Add it to the questions of a role, or delete it.", name=True)
