"""Rules about the front matter of a page: what readers and search engines see first."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from macros.check import hints
from macros.check.calls import PageText
from macros.codes import Code
from macros.content import plain_yaml
from macros.content.explain import explain
from macros.content.front import BLOCK
from macros.content.page_patterns import Page
from macros.model.base import Day
from macros.problems import did_you_mean

OPEN = re.compile(r"---[ \t]*\n[a-z_]+:")
FIELD = re.compile(r"[a-z_]+:|[ \t]+\S|#")
EXAMPLE = "Start with a line of three dashes, then title, description, reviewed and audience, then three dashes."
LIMIT = 170
"""The maximum length of a description, in characters: search engines cut off the rest."""


class FrontMatter(BaseModel):
    """What every page says about itself. Keys for MkDocs and the theme are allowed, too."""

    model_config = ConfigDict(extra="ignore")

    title: Annotated[str, StringConstraints(min_length=1)]
    description: Annotated[str, StringConstraints(min_length=20, max_length=LIMIT)]
    reviewed: Day
    audience: Annotated[str, StringConstraints(min_length=1)]
    stage: str | None = None


def check(whole: PageText, macros: set[str], stages: set[str] | None, today: datetime.date) -> None:
    """Report what is missing or wrong in the front matter of a page. stages: None if they cannot be read."""
    page, text = whole.page, whole.full
    block = BLOCK.match(text)
    far = block and "\n\n" in block[1] and re.search(r"^#+ ", block[1], re.M)  # its end is a line of dashes in the text
    if OPEN.match(text) and (far or (not block and "\n\n" in text)):
        line = next((at for at, row in enumerate(text.split("\n")[1:], 2) if not FIELD.match(row)), 2)
        page.report(line, 1, Code.BAD_FRONT_MATTER,
                    "The first lines of the page are not closed: three dashes are missing here.",
                    "Put a line of three dashes below the last of title, description, reviewed, audience and stage.")
        return
    if not block:
        page.report(1, 1, Code.BAD_FRONT_MATTER, "The page does not say what it is: its first lines are missing.",
                    EXAMPLE)
        return

    def report(line: int, column: int, code: Code, what: str, fix: str, level: str = "problem") -> None:
        page.report(line + 1, column, code, what, fix, level)  # the block starts on the page's second line

    data, node = plain_yaml.parse(block[1], report)
    if node is None or not isinstance(data, dict):
        if node:
            report(1, 1, Code.BAD_FRONT_MATTER, "What stands between the dashes is not a list of fields.", EXAMPLE)
        return
    for key in sorted(set(data) & macros):
        at = plain_yaml.key_node(node, (key,)).start_mark
        report(at.line + 1, at.column + 1, Code.KEY_HIDES_MACRO, f'The key "{key}" would hide the macro "{key}".',
               "Choose another name for the key.")
    whose = max(whole.pages, key=lambda one: len(one.said(str(data.get("description")))), default=Page("", page))
    data = {key: whose.said(value) if isinstance(value, str) else value for key, value in data.items()}
    try:
        FrontMatter.model_validate(data)
    except ValidationError as error:
        for entry in error.errors(include_url=False):
            name = str(entry["loc"][0])
            at = plain_yaml.locate(node, (name,)).start_mark
            if name == "description" and entry["type"].startswith("string_too"):
                for_whom = f" for {whose.id}" if whose.words else ""
                what, fix = f"The description has {len(str(entry['input']))} characters{for_whom}.", \
                    f"Write one sentence of 20 to {LIMIT} characters: search engines show it."
            elif entry["type"] == "missing" and did_you_mean(name, set(data) - set(FrontMatter.model_fields)):
                wrong = did_you_mean(name, set(data) - set(FrontMatter.model_fields)).split('"')[1]
                at = plain_yaml.key_node(node, (wrong,)).start_mark
                what, fix = f'The field "{name}" is missing, and "{wrong}" is none.', f'Did you mean "{name}"?'
            else:
                _, what, fix = explain(entry, name, set(FrontMatter.model_fields))
            report(at.line + 1, at.column + 1, Code.BAD_FRONT_MATTER, what, fix)
    day, stage = hints.of_day(str(data.get("reviewed")), today), _stage(data, stages if whole.pages else None)
    for name, found, level in (("reviewed", day, "suggestion"), ("stage", stage, "problem")):
        if found:
            at = plain_yaml.locate(node, (name,)).start_mark
            report(at.line + 1, at.column + 1, *found, level)


def _stage(data: dict[str, Any], stages: set[str] | None) -> tuple[Code, str, str] | None:
    stage = data.get("stage")
    if stages is None or not isinstance(stage, str) or stage in stages:
        return None
    return Code.BAD_FRONT_MATTER, f'There is no stage "{stage}".', \
        did_you_mean(stage, stages).strip() or f"Stages are: {', '.join(sorted(stages))}."
