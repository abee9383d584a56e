"""Rules about the lines between the dashes at the top of a page: what a reader and a search engine see first."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from macros.content import plain_yaml, words
from macros.content.document import Document
from macros.model.base import Day
from macros.problems import did_you_mean

BLOCK = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.S)
EXAMPLE = "Start with a line of three dashes, then title, description, reviewed and audience, then three dashes."
LIMIT = 170
"""The most characters of a description: search engines cut what is longer."""


class FrontMatter(BaseModel):
    """What every page says about itself. Keys that MkDocs and the theme know may stand beside these."""

    model_config = ConfigDict(extra="ignore")

    title: Annotated[str, StringConstraints(min_length=1)]
    description: Annotated[str, StringConstraints(min_length=20, max_length=LIMIT)]
    reviewed: Day
    audience: Annotated[str, StringConstraints(min_length=1)]
    stage: str | None = None


def check(page: Document, text: str, macros: set[str], stages: set[str] | None) -> None:
    """Report what is missing or wrong at the top of a page. stages: None when nobody knows them."""
    block = BLOCK.match(text)
    if not block:
        page.report(1, 1, "K513", "The page does not say what it is: its first lines are missing.", EXAMPLE)
        return

    def report(line: int, column: int, code: str, what: str, mend: str) -> None:
        page.report(line + 1, column, code, what, mend)  # the block starts on the page's second line

    data, node = plain_yaml.parse(block[1], report)
    if not isinstance(data, dict):
        if node:
            report(1, 1, "K513", "What stands between the dashes is not a list of fields.", EXAMPLE)
        return
    for key in sorted(set(data) & macros):
        at = plain_yaml.key_node(node, (key,)).start_mark
        report(at.line + 1, at.column + 1, "K509", f'The key "{key}" would hide the macro "{key}".',
               "Choose another name for the key.")
    try:
        meta = FrontMatter.model_validate(data)
    except ValidationError as error:
        for entry in error.errors(include_url=False):
            name = str(entry["loc"][0])
            at = plain_yaml.locate(node, (name,)).start_mark
            if name == "description" and entry["type"].startswith("string_too"):
                what, mend = f"The description has {len(str(entry['input']))} characters.", \
                    f"Write one sentence of 20 to {LIMIT} characters: search engines show it."
            else:
                _, what, mend = words.explain(entry, name, set(FrontMatter.model_fields))
            report(at.line + 1, at.column + 1, "K513", what, mend)
        return
    if meta.stage and stages is not None and meta.stage not in stages:
        at = plain_yaml.locate(node, ("stage",)).start_mark
        report(at.line + 1, at.column + 1, "K513", f'There is no stage "{meta.stage}".',
               did_you_mean(meta.stage, stages).strip() or f"Stages are: {', '.join(sorted(stages))}.")
