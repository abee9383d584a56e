"""Which files data/ has, and the model of each."""

from __future__ import annotations

from pydantic import BaseModel

from macros.model import (
    Bank,
    Blanks,
    Channels,
    Codes,
    Comparisons,
    Competencies,
    Components,
    Families,
    Faq,
    Goals,
    Listings,
    Questions,
    Role,
    Rules,
    Sources,
    Stages,
    Team,
    Template,
    Titles,
)
from macros.model.builder import Groups, PrivateWords
from macros.model.law import Asks, PayLaws
from macros.model.listing import Tracker, TrackerExample
from macros.model.words import Clauses, Coverage, Glossary, Myths, Readiness
from macros.model.work import Credentials, Ethics, Ladder, PayFigures, Settings

REGISTERS: dict[str, type[BaseModel]] = {
    "blanks": Blanks, "sources": Sources, "competencies": Competencies, "stages": Stages, "comparison": Comparisons,
    "channels": Channels, "faq": Faq, "titles": Titles, "team": Team, "settings": Settings, "pay": PayFigures,
    "pay_laws": PayLaws, "ask": Asks, "credentials": Credentials, "glossary": Glossary, "clauses": Clauses,
    "readiness": Readiness, "coverage": Coverage, "ladder": Ladder, "myths": Myths, "ethics": Ethics,
    "goals": Goals, "groups": Groups, "private_words": PrivateWords, "codes": Codes,
    "components": Components, "families": Families,
    "documents": Listings, "tracker": Tracker, "tracker_example": TrackerExample,
}
"""Single files of data/ that hold one entry for each id. The catalog has an attribute of the same name for each."""

NEEDED = ("blanks", "sources", "competencies")
"""The registers that no kit can do without."""

FOLDERS: dict[str, tuple[type[BaseModel], int]] = {
    "templates": (Template, 3), "statements": (Bank, 2), "questions": (Questions, 2), "rules": (Rules, 2),
    "roles": (Role, 2),
}
"""Folders of data/: the model of their files, and how many parts a file's path below data/ has."""

GENERATED = "schema"
"""The folder of data/ that `python3 dev.py schema` writes."""
