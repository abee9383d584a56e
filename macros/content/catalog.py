"""The catalog: everything in `data/`, loaded, validated and found by id."""

from __future__ import annotations

from dataclasses import dataclass, field, make_dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.content.document import Document, read
from macros.model import (
    Bank,
    Blanks,
    Channels,
    Comparisons,
    Competencies,
    Faq,
    Pick,
    Sources,
    Stages,
    Statement,
    Team,
    Template,
    Titles,
)
from macros.model.law import Asks, PayLaws
from macros.model.wording import Clauses, Coverage, Glossary, Myths, Readiness
from macros.model.work import Credentials, Ethics, Ladder, PayFigures, Settings
from macros.problems import Problem, did_you_mean

REGISTERS: dict[str, type[BaseModel]] = {
    "blanks": Blanks, "sources": Sources, "competencies": Competencies, "stages": Stages, "comparison": Comparisons,
    "channels": Channels, "faq": Faq, "titles": Titles, "team": Team, "settings": Settings, "pay": PayFigures,
    "pay_laws": PayLaws, "ask": Asks, "credentials": Credentials, "glossary": Glossary, "clauses": Clauses,
    "readiness": Readiness, "coverage": Coverage, "ladder": Ladder, "myths": Myths, "ethics": Ethics,
}
"""Single files of data/ that hold one entry for each id. The catalog has an attribute of the same name for each."""

NEEDED = ("blanks", "sources", "competencies")
"""The registers that no kit can do without."""

GENERATED = "schema"
"""The folder of data/ that `python3 dev.py schema` writes."""


Registers: Any = make_dataclass(
    "Registers", [(name, dict[str, Any], field(default_factory=dict)) for name in REGISTERS], kw_only=True)
"""{id: entry} of each register, empty when its file is missing or has mistakes."""


@dataclass
class Catalog(Registers):
    """All content by id. `problems` holds every mistake found while it was read."""

    root: Path
    templates: dict[str, Template] = field(default_factory=dict)
    banks: dict[str, Bank] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    shelves: dict[str, dict[str, Document]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def template(self, template_id: str) -> Template:
        """The template with this id; KeyError with a suggestion when there is none."""
        if template_id not in self.templates:
            raise KeyError(f'There is no template "{template_id}".{did_you_mean(template_id, self.templates)}')
        return self.templates[template_id]

    def statement(self, bank_id: str, statement_id: str) -> Statement:
        return self.banks[bank_id].statements[statement_id]

    def picked(self, block: Pick) -> list[tuple[str, Statement]]:
        """(choice id, statement) for every statement that a block places or offers, in order."""
        named = block.start_with + block.offer
        return [(f"{block.statements}.{i}", self.statement(block.statements, i)) for i in named]

    def files(self, kind: str) -> dict[str, Document]:
        """{id: file} of all templates or all statement banks, readable or not."""
        return self.shelves.get(kind, {})

    def names(self, register: str) -> set[str] | None:
        """The ids in a register as its file has them, so that one mistake there is reported once.

        None when the file is missing or cannot be read: nobody knows then what is in it.
        """
        document = self.documents.get(register)
        return set(document.data) if document and isinstance(document.data, dict) else None


def load(root: Path) -> Catalog:
    """Read everything in `root`/data. Never raises for bad content: see `problems`."""
    catalog = Catalog(root)
    data = root / "data"
    if not data.is_dir():
        catalog.problems.append(Problem("data", 0, 0, "K101", "There is no folder data/ here.",
                                        "Run the command in the folder that holds mkdocs.yml."))
        return catalog
    for path in sorted(p for p in data.rglob("*") if p.is_file()):
        _load_file(catalog, path, path.relative_to(data))
    for name in NEEDED:
        if not (data / f"{name}.yml").is_file():
            catalog.problems.append(Problem(f"data/{name}.yml", 0, 0, "K102", f"The file data/{name}.yml is missing.",
                                            f"Restore it: it holds the {name} that templates use."))
    return catalog


def _load_file(catalog: Catalog, path: Path, inside: Path) -> None:
    kind, model = claim(inside)
    if kind == GENERATED or inside.name == "README.md":
        return
    if model is None:
        catalog.problems.append(_stray(catalog.root, path, inside))
        return
    document = read(catalog.root, path, model)
    name = path.stem
    key = kind if kind in REGISTERS else f"{kind}/{name}"
    if key in catalog.documents:
        other = catalog.documents[key].path
        document.report(0, 0, "K105", f'Two files have the same name, "{name}": the other is {other}.',
                        "Rename one of them: the file name is the id, and an id must be unique.")
    catalog.documents.setdefault(key, document)
    catalog.shelves.setdefault(kind, {}).setdefault(name, document)
    catalog.problems += document.problems
    if document.model is not None:
        shelf = {"templates": catalog.templates, "statements": catalog.banks}.get(kind)
        if shelf is not None:
            shelf.setdefault(name, document.model)
        else:
            setattr(catalog, kind, document.model.root)


def claim(inside: Path) -> tuple[str, type[BaseModel] | None]:
    """(kind, model) for a path inside data/; the model is None when no kind of file belongs there."""
    parts = inside.parts
    if parts[0] == GENERATED and inside.suffix == ".json":
        return GENERATED, None
    if inside.suffix != ".yml":
        return "", None
    if len(parts) == 1 and inside.stem in REGISTERS:
        return inside.stem, REGISTERS[inside.stem]
    if parts[0] == "templates" and len(parts) == 3:
        return "templates", Template
    if parts[0] == "statements" and len(parts) == 2:
        return "statements", Bank
    return "", None


def _stray(root: Path, path: Path, inside: Path) -> Problem:
    place = path.relative_to(root).as_posix()
    if inside.suffix in (".yaml", ".md", ".txt", ".json") and claim(inside.with_suffix(".yml"))[1]:
        return Problem(place, 0, 0, "K103", f'The name ends in "{inside.suffix}", so nothing reads this file.',
                       f"Rename it to {inside.with_suffix('.yml').name}.")
    known: list[Any] = ["data/templates/<group>/<id>.yml", "data/statements/<bank>.yml"]
    known += [f"data/{name}.yml" for name in REGISTERS]
    return Problem(place, 0, 0, "K104", "Nothing in the kit reads a file with this name in this place.",
                   f"Move it or delete it. What is read: {', '.join(known)}.")
