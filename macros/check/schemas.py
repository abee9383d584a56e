"""JSON Schemas for editors, generated from the models and kept in data/schema/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.model.registers import FOLDERS, GENERATED, REGISTERS

SINGULAR = {"templates": "template", "roles": "role"}
"""Folders with one thing in each file: their schema is named after it."""

MODELS: dict[str, Any] = {SINGULAR.get(name, name): model for name, (model, _) in FOLDERS.items()} | REGISTERS


def expected() -> dict[str, str]:
    """{file name: content} of every schema, as the models define it now."""
    return {f"{name}.json": _schema(model) for name, model in MODELS.items()}


def _schema(model: Any) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(model).json_schema()}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def write(root: Path) -> list[Path]:
    """Write every schema that is missing or outdated, and return their paths."""
    folder = root / "data" / GENERATED
    folder.mkdir(parents=True, exist_ok=True)
    wanted = expected()
    stale = [folder / name for name, content in wanted.items() if _read(folder / name) != content]
    for path in stale:
        path.write_text(wanted[path.name], encoding="utf-8", newline="\n")
    for path in folder.glob("*.json"):
        if path.name not in wanted:
            path.unlink()
    return stale


def check(catalog: Catalog) -> None:
    """Report each schema that is missing, outdated or no longer needed."""
    folder = catalog.root / "data" / GENERATED
    if not folder.is_dir():
        return  # a kit without editor schemas is complete; a test makes sure that the real one has them
    wanted = expected()
    names = set(wanted) | {path.name for path in folder.glob("*.json")}
    for name in names:
        if _read(folder / name) != wanted.get(name):
            catalog.report(f"data/{GENERATED}/{name}", Code.STALE_SCHEMA,
                           "This generated file is out of step with the models.",
                           "Run: python3 dev.py schema")


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n") if path.is_file() else None
