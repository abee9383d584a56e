"""The library as open data: kit/catalog.json, and kit/statements.csv for spreadsheets.

The fields are described for readers in docs/reference/open-data.md; a test keeps the two in sync.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from macros.compose.thread import used_by
from macros.content.catalog import Catalog

VERSION = "1.0"
"""The version of the format. The first number goes up when a field is removed or changes meaning, else the second."""

LICENSE = "CC0-1.0"
COLUMNS = ("id", "bank", "label", "text", "competency", "level", "roles", "settings", "duties", "note", "sources",
           "reviewed")
FORMULA = ("=", "+", "-", "@", "\t")
"""Characters with which a formula in a spreadsheet starts."""


def files(catalog: Catalog) -> dict[str, bytes]:
    """{file name: content}"""
    text = json.dumps(tree(catalog), ensure_ascii=False, indent=1) + "\n"
    return {"catalog.json": text.encode(), "statements.csv": table(catalog).encode()}


def tree(catalog: Catalog) -> dict[str, Any]:
    """Everything that others can build on, as plain data."""
    return {
        "version": VERSION, "license": LICENSE,
        "competencies": _plain(catalog.competencies), "statements": list(statements(catalog)),
        "questions": _plain(catalog.questions), "goals": _plain(catalog.goals), "rules": _plain(catalog.rules),
        "roles": _plain(catalog.roles), "blanks": _plain(catalog.blanks), "sources": _plain(catalog.sources),
        "templates": [
            {"id": name, "name": template.name, "version": template.version, "reviewed": template.reviewed.isoformat(),
             "history": [version.model_dump(mode="json") for version in template.history],
             "role": template.role or None, "folder": f"kit/{name}/"}
            for name, template in catalog.templates.items()
        ],
    }


def statements(catalog: Catalog) -> list[dict[str, Any]]:
    """One record for each statement, with the roles whose documents place or offer it."""
    users = used_by(catalog)
    return [
        {"id": f"{bank_id}.{name}", "bank": bank_id, "label": statement.label, "text": statement.text,
         "competency": statement.competency, "level": statement.level, "roles": users[f"{bank_id}.{name}"],
         "settings": statement.settings, "duties": statement.duties, "note": statement.note,
         "sources": statement.sources, "reviewed": (statement.reviewed or bank.reviewed).isoformat()}
        for bank_id, bank in catalog.banks.items() for name, statement in bank.statements.items()
    ]


def table(catalog: Catalog) -> str:
    """The statements as comma-separated values, with a byte-order mark so that Excel reads them as UTF-8."""
    out = io.StringIO()
    rows = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    rows.writeheader()
    for record in statements(catalog):
        rows.writerow({name: _cell(record[name]) for name in COLUMNS})
    return "\ufeff" + out.getvalue()


def _cell(value: Any) -> str:
    """A value as one cell. What a spreadsheet would read as a formula gets an apostrophe in front."""
    text = " ".join(value) if isinstance(value, list) else value or ""
    return f"'{text}" if text.startswith(FORMULA) else text


def _plain(entries: Mapping[str, BaseModel]) -> dict[str, Any]:
    return {name: entry.model_dump(mode="json", exclude_none=True) for name, entry in entries.items()}
