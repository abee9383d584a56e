"""Which files data/ has, and the model of each."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, RootModel, create_model

from macros.model.base import BlankId, Competency, Id, Source
from macros.model.blank import Blank
from macros.model.builder import Group, Private
from macros.model.editorial import Clause, Covered, Myth, Ready, Term
from macros.model.facts import Channel, Comparison, FaqEntry, Stage, Teammate, Title
from macros.model.law import Ask, Fact, Laws, PayLaw
from macros.model.listing import Listing, Steps, TrackerPart
from macros.model.question import Goal, Questions
from macros.model.role import Code, Component, Family, Role
from macros.model.rule import Rules
from macros.model.statement import Bank
from macros.model.template import Template
from macros.model.work import Credential, Ladder, Pay, Setting, Value

CONTENT: dict[str, tuple[Any, str]] = {
    "blanks": (dict[BlankId, Blank], "every blank, by its id."),
    "sources": (dict[Id, Source], "every source, by its id."),
    "competencies": (dict[Id, Competency], "the twelve categories, by their ids."),
    "stages": (dict[Id, Stage], "the stages of a hire, in order."),
    "comparison": (dict[Id, Comparison], "the rows, in the order of the table."),
    "channels": (dict[Id, Channel], "the channels, best first."),
    "faq": (dict[Id, FaqEntry], "questions and answers, in order within each stage."),
    "titles": (dict[Id, Title], "the titles, most common first."),
    "team": (dict[Id, Teammate], "who stands around the person, clockwise from the top. `peer` is one of them."),
    "settings": (dict[Id, Setting], "the settings, in the order of the page."),
    "pay": (dict[Id, Pay], "the figures, in the order of the table."),
    "facts": (dict[Id, Fact], "facts that several pages state, by their ids."),
    "pay_laws": (dict[Id, PayLaw], "laws on telling people the pay, in the order of the table."),
    "ask": (dict[Id, Ask], "the questions, in order within each stage."),
    "credentials": (dict[Id, Credential], "national credentials first, then examples from states."),
    "glossary": (dict[Id, Term], "the terms. The page sorts them."),
    "clauses": (dict[Id, Clause], "the clauses, in the order of the page."),
    "readiness": (dict[Id, Ready], "the list, in order within each area."),
    "coverage": (dict[Id, Covered], "every part of every article, in order."),
    "ladder": (Ladder, "the steps, lowest first."),
    "myths": (dict[Id, Myth], "the myths, in the order of the page."),
    "ethics": (dict[Id, Value], "the values, in the order of their publisher."),
    "goals": (dict[Id, Goal], "every goal, by its id, the early ones first."),
    "groups": (dict[Id, Group], "the groups in which the builder asks for blanks, in order."),
    "private_words": (dict[Id, Private], "what no link may say about the people who follow it."),
    "codes": (dict[Id, Code], "occupation codes, by id."),
    "components": (dict[Id, Component], "the parts of a whole job description, by id."),
    "families": (dict[Id, Family], "the groups of roles, in the order of lists."),
    "documents": (dict[Id, Listing], "every template, by its id, in the order in which they are used."),
    "tracker": (dict[Id, TrackerPart], "the words on the sheets of the tracker, in order."),
    "tracker_example": (dict[Id, Steps], "made-up numbers by source: an id of channels.yml, other, or rather-not-say."),
}
"""{register: (what it holds, the same in words)}. A register is a single file of data/; `data/pay.yml` is "pay"."""


def _model(name: str, content: Any, about: str) -> type[BaseModel]:
    """The model of one register. Its title and its words stand in the schema that editors show."""
    title = name.title().replace("_", "")
    return create_model(title, __base__=RootModel, __doc__=f"`data/{name}.yml`: {about}", root=(content, ...))


REGISTERS = {name: _model(name, content, about) for name, (content, about) in CONTENT.items()}
"""{register: model of its file}. The catalog has an attribute of the same name for each."""

NEEDED = ("blanks", "sources", "competencies")
"""The registers that no kit can do without."""

FOLDERS: dict[str, tuple[type[BaseModel], int]] = {
    "templates": (Template, 3), "statements": (Bank, 2), "questions": (Questions, 2), "rules": (Rules, 2),
    "roles": (Role, 2), "laws": (Laws, 2),
}
"""Folders of data/: the model of their files, and how many parts a file's path below data/ has."""

GENERATED = "schema"
"""The folder of data/ that `python3 dev.py schema` writes."""
