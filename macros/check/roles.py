"""Rules about roles: each change fits its part, and the resulting job is complete."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from macros.check import threads
from macros.codes import Code
from macros.compose.change import parts
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.model import Change, Choose, Facts, Lines, Paragraph, Pick, Template
from macros.model.block import Fact
from macros.model.part import Noted
from macros.model.relied_on import POSTING
from macros.problems import did_you_mean

UNWRITTEN = {Code.UNKNOWN_BANK, Code.UNKNOWN_STATEMENT}
"""With these problems, no document can be made."""

UNFIT = {Code.UNKNOWN_STATEMENT, Code.UNKNOWN_PART, Code.STATEMENT_NOT_IN_PART, Code.UNFIT_CHANGE}
"""With these problems of a change, it is unknown what the documents of a role say."""

BY_STATEMENTS = ("drop", "swap", "first", "add", "offer")
HOW = (
    "Statements can be changed by drop, swap, first, add and offer. A paragraph, a heading or a labelled line is "
    "reworded with one text, a choice with a text for an option. A choice can start_with one of its options."
)


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Check all roles, unless a file that they are made from cannot be read or names something that does not exist."""
    files = [file for kind in ("templates", "statements", "questions", "roles")
             for file in catalog.folder(kind).values()]
    if any(file.model is None or any(problem.code in UNWRITTEN for problem in file.problems) for file in files):
        return
    known = _parts(catalog)
    for role_id, file in catalog.folder("roles").items():
        for name, change in file.model.changes.items():
            _change(catalog, file, name, change, known)
        if not any(problem.code in UNFIT for problem in file.problems):
            _whole(catalog, role_id, file)
            threads.check(catalog, role_id, file)
    threads.asked_nowhere(catalog)


def _parts(catalog: Catalog) -> dict[str, list[Noted]]:
    """{part: everything with this name} in all templates that are made for each role."""
    known: dict[str, list[Noted]] = {}
    for file in catalog.folder("templates").values():
        if file.model.for_each:
            for name, part in parts(file.model).items():
                known.setdefault(name, []).append(part)
    return known


def _change(catalog: Catalog, file: File, name: str, change: Change, known: dict[str, list[Noted]]) -> None:
    if name not in known:
        fix = did_you_mean(name, known).strip() or f"Parts are: {', '.join(sorted(known))}."
        what = f'No template that is made for each role has a part "{name}".'
        file.report_at(("changes", name), Code.UNKNOWN_PART, what, fix, name=True)
        return
    picks = [part for part in known[name] if isinstance(part, Pick)]
    named = {field: getattr(change, field) for field in BY_STATEMENTS if getattr(change, field)}
    starts = {option for part in known[name] if isinstance(part, Choose) for option in part.options}
    unfit = change.start_with is not None and change.start_with not in starts
    if unfit or (named and not picks) or (change.reword and not _rewords(known[name], change.reword)):
        what = f'The part "{name}" cannot be changed like this.'
        file.report_at(("changes", name), Code.UNFIT_CHANGE, what, HOW, name=True)
        return
    there = {statement for pick in picks for statement in pick.start_with + pick.offer}
    there |= {*change.first, *change.add, *change.offer}
    for field, names in named.items():
        place = ("changes", name, field)
        brought = names.values() if isinstance(names, dict) else names if field not in ("drop", "swap") else ()
        for statement in names if field in ("drop", "swap") else ():
            if statement not in there:
                what = f'The part "{name}" has no statement "{statement}".'
                fix = did_you_mean(statement, there).strip() or "Take it out here."
                file.report_at(place, Code.STATEMENT_NOT_IN_PART, what, fix, find=statement)
        for statement in brought:
            bank = picks[0].statements
            if statement not in catalog.banks[bank].statements:
                what = f'There is no statement in data/statements/{bank}.yml named "{statement}".'
                fix = did_you_mean(statement, catalog.banks[bank].statements).strip() or "Add it to that file."
                file.report_at(place, Code.UNKNOWN_STATEMENT, what, fix, find=statement)


def _rewords(known: list[Noted], reword: object) -> bool:
    """Whether a part can be reworded like this."""
    if isinstance(reword, dict):
        return any(isinstance(part, Choose) and set(reword) <= set(part.options) for part in known)
    return any(isinstance(part, Paragraph | Fact) or getattr(part, "heading", None) for part in known)


def _whole(catalog: Catalog, role_id: str, file: File) -> None:
    """No document of a role says anything twice, and its job description has every part that a job needs.

    Without a job description, all of its documents together must have them.
    """
    here: set[str] = set()
    posting = f"{role_id}-{POSTING}"
    for template in catalog.made_for(role_id).values():
        if posting not in catalog.templates or template is catalog.templates[posting]:
            here |= set(_held(catalog, template))
        picks = [block for block in template.blocks if isinstance(block, Pick)]
        count = Counter((pick.statements, name) for pick in picks for name in pick.start_with + pick.offer)
        for bank, name in (key for key, times in count.items() if times > 1):
            what = f'"{name}" of {bank} stands twice in {template.name}.'
            file.report_at(("changes",), Code.DUPLICATE_STATEMENT, what, "Keep it in one place.", find=name)
    for component in catalog.components.values():
        needed = [*component.needs, *(f"[[{blank}]]" for blank in component.blanks)]
        missing = [need for need in needed if need not in here]
        missing += [f"{least} statements of {bank}" for bank, least in component.banks.items()
                    if sum(name.startswith(f"{bank}.") for name in here) < least]
        if missing:
            what = f"The job lacks {component.title.lower()}: {', '.join(missing)}."
            file.report_at(("changes",), Code.INCOMPLETE_JOB, what, f"Do not drop it. {component.why}", name=True)


def _held(catalog: Catalog, template: Template) -> Iterator[str]:
    """What a document has by default: `duties.listen` for statements, the id for choices, [[pay_range]] for blanks."""
    for block in template.blocks:
        match block:
            case Pick():
                yield from (f"{block.statements}.{name}" for name in block.start_with)
                texts = [catalog.statement(block.statements, name).text for name in block.start_with]
            case Choose():
                yield block.choose
                texts = [next(iter(block.options.values())).text]
            case Facts():
                texts = [fact.text for fact in block.facts]
            case Lines():
                texts = [f"[[{block.lines}]]"]
            case Paragraph():
                texts = [block.paragraph]
            case _:
                texts = [block.model_dump_json(indent=1)]  # indented, or a table's rows would begin as blanks do
        for text in texts:
            yield from (f"[[{part.split(']]')[0]}]]" for part in text.split("[[")[1:])
