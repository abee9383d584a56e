"""The words in data/, for tests that look for them: an edit of data/ needs no edit of a test."""

import re

from macros.content.catalog import Catalog
from macros.model import Choose, Pick, Section

POSTING = "recovery-coach-job-description"


def piece(text: str) -> str:
    """The longest part of a text between its blanks and the words of a role: it is there whatever is filled in."""
    return max(re.split(r"\[\[\w+\]\]|\{\w+\}", text), key=len).strip(" ,")


def choose(catalog: Catalog, name: str, template: str = POSTING) -> Choose:
    """One place where a person picks one of several wordings."""
    blocks = catalog.template(template).blocks
    return next(block for block in blocks if isinstance(block, Choose) and block.choose == name)


def label(catalog: Catalog, choice: str, template: str = POSTING) -> str:
    """What a person picks: `certification.certified` is a wording, `duties.listen` a statement."""
    place, name = choice.split(".")
    if place in catalog.banks:
        return catalog.statement(place, name).label
    return choose(catalog, place, template).options[name].label


def part_with(catalog: Catalog, bank: str) -> tuple[Section, Pick]:
    """The part of a job description in which the statements of a bank stand, and the block with them."""
    return next((section, block) for section in catalog.template(POSTING).sections for block in section.blocks
                if isinstance(block, Pick) and block.statements == bank)


def about(catalog: Catalog, organization: str) -> str:
    """The heading of a job description that names the organization."""
    headings = [section.heading or "" for section in catalog.template(POSTING).sections]
    return next(text for text in headings if "[[organization]]" in text).replace("[[organization]]", organization)
