"""The content model: what may stand in `data/`. Plain pydantic models, one file for each kind.

The docstrings of fields become the descriptions in the JSON Schemas that editors show.
"""

from macros.model.base import Competency, Record, Source
from macros.model.blank import Blank
from macros.model.block import Block, Choose, Facts, Lines, Option, Paragraph, Pick, Points
from macros.model.facts import Channel, Comparison, FaqEntry, Link, Stage, Teammate, Title
from macros.model.form import Check, Checks, Row, Sign, Table, Write
from macros.model.interview import Asked, DueGoals, Matrix
from macros.model.law import Laws
from macros.model.listing import Listing
from macros.model.question import Anchors, Goal, Question, Questions
from macros.model.role import Change, Code, Component, Family, Role
from macros.model.rule import Rule, Rules
from macros.model.statement import Bank, Statement
from macros.model.template import Section, Template, Version

__all__ = [
    "Anchors", "Asked", "Bank", "Blank", "Block", "Change", "Channel", "Check", "Checks", "Choose", "Code",
    "Comparison", "Competency", "Component", "DueGoals", "Facts", "Family", "FaqEntry", "Goal", "Laws", "Lines", "Link",
    "Listing", "Matrix", "Option", "Paragraph", "Pick", "Points", "Question", "Questions", "Record", "Role", "Row",
    "Rule", "Rules", "Section", "Sign", "Source", "Stage", "Statement", "Table", "Teammate", "Template", "Title",
    "Version", "Write",
]
