"""The content model: what may stand in `data/`. Plain pydantic models, one file for each kind.

The docstrings of fields become the descriptions in the JSON Schemas that editors show.
"""

from macros.model.base import Competencies, Competency, Record, Source, Sources
from macros.model.blank import Blank, Blanks
from macros.model.block import Block, Choose, Facts, Lines, Option, Paragraph, Pick, Points
from macros.model.facts import (
    Channel,
    Channels,
    Comparison,
    Comparisons,
    Faq,
    FaqEntry,
    Link,
    Stage,
    Stages,
    Team,
    Teammate,
    Title,
    Titles,
)
from macros.model.form import Check, Checks, Row, Sign, Table, Write
from macros.model.interview import Asked, DueGoals, Matrix
from macros.model.listing import Listing, Listings
from macros.model.question import Anchors, Goal, Goals, Question, Questions
from macros.model.role import Change, Code, Codes, Component, Components, Families, Family, Role
from macros.model.rule import Rule, Rules
from macros.model.statement import Bank, Statement
from macros.model.template import Section, Template, Version

__all__ = [
    "Anchors", "Asked", "Bank", "Blank", "Blanks", "Block", "Change", "Channel", "Channels", "Check", "Checks",
    "Choose", "Code", "Codes", "Comparison", "Comparisons", "Competencies", "Competency", "Component", "Components",
    "DueGoals", "Facts", "Families", "Family", "Faq", "FaqEntry", "Goal", "Goals", "Lines", "Link", "Listing",
    "Listings", "Matrix", "Option", "Paragraph", "Pick", "Points", "Question", "Questions", "Record", "Role", "Row",
    "Rule", "Rules", "Section", "Sign", "Source", "Sources", "Stage", "Stages", "Statement", "Table", "Team",
    "Teammate", "Template", "Title", "Titles", "Version", "Write",
]
