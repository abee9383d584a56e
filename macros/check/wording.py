"""Rules on wording: nothing that people copy says what data/rules/ advises against."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from macros.check.phrases import any_of, findings
from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File, Keys

FIELDS = {
    "statements": ("label", "text"), "questions": ("label", "ask", "follow_ups"), "roles": ("reword",),
    "templates": ("title", "name", "sections"),
}
"""The fields of each kind of file that are checked against the rules."""
NOT_COPIED = {"note", "sources", "part", "statements", "start_with", "offer", "choose", "duties"}
"""Fields of a template that nobody copies: reasons, which may name what to avoid, and the names of things."""


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report each wording that a rule advises against, as a problem or as a suggestion."""
    suspicious = any_of(catalog.rules)
    for file, keys, text in _texts(catalog):
        if not suspicious.search(text):
            continue
        for name, words in findings(text, catalog.rules):
            rule = catalog.rules[name]
            code = Code.WORDING_TO_AVOID if rule.level == "problem" else Code.WORDING_TO_RECONSIDER
            what, fix = f'"{words}" is a wording to avoid. {rule.why}', f"{rule.instead} (rule: {name})"
            file.report_at(keys, code, what, fix, find=words, level=rule.level)


def _texts(catalog: Catalog) -> Iterator[tuple[File, Keys, str]]:
    for kind, fields in FIELDS.items():
        for file in catalog.folder(kind).values():
            if getattr(file.model, "names_limits", False):
                continue  # it says what the job is not
            for keys, text in file.scalars():
                inside = keys if kind == "templates" else ()
                if any(key in fields for key in keys) and not NOT_COPIED.intersection(inside):
                    yield file, keys, text
    if "goals" in catalog.files:
        goals = catalog.files["goals"]
        yield from ((goals, keys, text) for keys, text in goals.scalars() if keys[-1] == "text")
