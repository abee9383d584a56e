"""The library on a page: every statement and every question, with what it serves and who uses it."""

from __future__ import annotations

from macros.compose import thread
from macros.compose.thread import used_by
from macros.content.catalog import Catalog
from macros.content.speech import PLAIN, spoken
from macros.model import Question, Statement
from macros.pages import filters
from macros.pages.cite import Citations
from macros.pages.macro import macro
from macros.program import evaluate
from macros.program.escape import xml
from macros.render.rich import Rich

MANY = 5
"""The most roles that are named next to a statement or a question. More are only counted."""


@macro("show_statements")
def statements(catalog: Catalog, citations: Citations) -> str:
    """Every statement, with filters."""
    citations.days += [catalog.sources[name].checked for bank in catalog.banks.values()
                       for statement in bank.statements.values() for name in statement.sources]
    users = used_by(catalog)
    items = [
        _statement(catalog, bank_id, name, statement, users[f"{bank_id}.{name}"])
        for bank_id in filters.banks(catalog) for name, statement in catalog.banks[bank_id].statements.items()
    ]
    return filters.filtered("statements", filters.named_facets(catalog, "bank", "role", "competency", "level"), items)


def _statement(catalog: Catalog, bank_id: str, name: str, statement: Statement, roles: list[str]) -> str:
    levels = {"either": "required preferred", None: ""}.get(statement.level, statement.level)
    facets = {"bank": bank_id, "role": " ".join(roles), "competency": statement.competency or "", "level": levels}
    data = " ".join(f'data-{facet}="{value}"' for facet, value in facets.items())
    text = evaluate({"on": [], "nodes": Rich(catalog, "").inline(statement.text)})
    note = f'<p class="kit-why-here">Why it is here: {xml(spoken(statement.note, PLAIN))}</p>' if statement.note else ""
    return (
        f'<li id="{bank_id}.{name}" {data}><h3>{xml(spoken(statement.label, PLAIN))}</h3><p>{text}</p>'
        f'<p class="kit-tags">{"; ".join(_tags(catalog, bank_id, statement, roles))}.</p>{note}</li>'
    )


def _tags(catalog: Catalog, bank_id: str, statement: Statement, roles: list[str]) -> list[str]:
    bank = catalog.banks[bank_id]
    tags = [f"<strong>{xml(bank.title)}</strong>"]
    if statement.level:
        tags.append({"either": "can be required or preferred"}.get(statement.level, f"can only be {statement.level}"))
    if statement.competency:
        competency = catalog.competencies[statement.competency]
        tags.append(f"serves competency {competency.number}, {xml(competency.title)}")
    tags.append(f"for {_named(catalog, roles)}" if roles else "not in use yet")
    if statement.settings:
        named = ", ".join(xml(catalog.settings[name].title) for name in statement.settings)
        tags.append(f"settings: {named}")
    shorts = ", ".join(xml(catalog.sources[name].short) for name in statement.sources)
    tags.append(f"source: {shorts}" if shorts else "written for this kit")
    day = statement.reviewed or bank.reviewed
    tags.append(f'{"compared" if shorts else "written"} <time datetime="{day.isoformat()}">{day.isoformat()}</time>')
    return tags


def _named(catalog: Catalog, roles: list[str]) -> str:
    """The roles by name; how many where the names would be longer than the statement. The filter knows them all."""
    if len(roles) == len(catalog.roles):
        return "every role"
    if len(roles) > MANY:
        return f"{len(roles)} of {len(catalog.roles)} roles"
    return ", ".join(xml(catalog.roles[role].name) for role in roles)


@macro("show_questions")
def questions(catalog: Catalog) -> str:
    """Every interview question with its anchors, with filters."""
    asked = {name: [role for role, _ in catalog.roles.items() if name in thread.asked(catalog, role)]
             for name in catalog.questions}
    items = [_question(catalog, name, question, asked[name]) for name, question in catalog.questions.items()]
    return filters.filtered("questions", filters.named_facets(catalog, "role", "competency"), items)


def _question(catalog: Catalog, name: str, question: Question, roles: list[str]) -> str:
    def words(text: str) -> str:
        return xml(spoken(text, PLAIN))

    competency = catalog.competencies[question.competency]
    follow = "".join(f"<li>{words(text)}</li>" for text in question.follow_ups)
    anchors = "".join(f"<div><dt>{score}</dt><dd>{words(text)}</dd></div>" for score, text in (
        ("5", question.anchors.five), ("3", question.anchors.three), ("1", question.anchors.one)))
    return (
        f'<li id="{name}" data-role="{" ".join(roles)}" data-competency="{question.competency}">'
        f'<h3>{words(question.label)}</h3><p class="kit-ask">{words(question.ask)}</p>'
        f"<details><summary>Follow-ups, anchors and cautions</summary><p>Listen for: {words(question.looks_for)}</p>"
        f'<ul>{follow}</ul><dl class="kit-anchors">{anchors}</dl><p>Take care: {words(question.caution)}</p>'
        f"<p>It replaces: “{words(question.instead_of)}”</p></details>"
        f'<p class="kit-tags">Serves competency {competency.number}, {xml(competency.title)}; '
        f"asked for: {_named(catalog, roles)}.</p></li>"
    )
