"""The content model: what may stand in `data/`. Plain pydantic models, one file for each kind.

The docstrings of fields become the descriptions in the JSON Schemas that editors show.
"""

from macros.model.base import Competencies, Competency, Record, Source, Sources
from macros.model.blank import Blank, Blanks
from macros.model.block import Block, Choose, Facts, Lines, Option, Paragraph, Pick
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
from macros.model.statement import Bank, Statement
from macros.model.template import Section, Template

__all__ = [
    "Bank", "Blank", "Blanks", "Block", "Channel", "Channels", "Choose", "Comparison", "Comparisons",
    "Competencies", "Competency", "Facts", "Faq", "FaqEntry", "Lines", "Link", "Option", "Paragraph", "Pick",
    "Record", "Section", "Source", "Sources", "Stage", "Stages", "Statement", "Team", "Teammate", "Template",
    "Title", "Titles",
]
