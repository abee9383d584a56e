"""The catalog: everything in `data/`, loaded, validated and found by id."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field, make_dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.content import page_patterns, speech
from macros.content.document import Document, decode, read
from macros.content.page_patterns import Page
from macros.model import (
    Bank,
    Blanks,
    Channels,
    Codes,
    Comparisons,
    Competencies,
    Components,
    Families,
    Faq,
    Goals,
    Listings,
    Pick,
    Question,
    Questions,
    Role,
    Rule,
    Rules,
    Sources,
    Stages,
    Statement,
    Team,
    Template,
    Titles,
)
from macros.model.builder import Groups, PrivateWords
from macros.model.law import Asks, PayLaws
from macros.model.listing import Tracker, TrackerExample
from macros.model.wording import Clauses, Coverage, Glossary, Myths, Readiness
from macros.model.work import Credentials, Ethics, Ladder, PayFigures, Settings
from macros.problems import Problem, did_you_mean

REGISTERS: dict[str, type[BaseModel]] = {
    "blanks": Blanks, "sources": Sources, "competencies": Competencies, "stages": Stages, "comparison": Comparisons,
    "channels": Channels, "faq": Faq, "titles": Titles, "team": Team, "settings": Settings, "pay": PayFigures,
    "pay_laws": PayLaws, "ask": Asks, "credentials": Credentials, "glossary": Glossary, "clauses": Clauses,
    "readiness": Readiness, "coverage": Coverage, "ladder": Ladder, "myths": Myths, "ethics": Ethics,
    "goals": Goals, "groups": Groups, "private_words": PrivateWords, "codes": Codes,
    "components": Components, "families": Families,
    "documents": Listings, "tracker": Tracker, "tracker_example": TrackerExample,
}
"""Single files of data/ that hold one entry for each id. The catalog has an attribute for each: see `shelf`."""

NEEDED = ("blanks", "sources", "competencies")
"""The registers that no kit can do without."""

FOLDERS: dict[str, tuple[type[BaseModel], int]] = {
    "templates": (Template, 3), "statements": (Bank, 2), "questions": (Questions, 2), "rules": (Rules, 2),
    "roles": (Role, 2),
}
"""Folders of data/: the model of their files, and how many parts a file's path below data/ has."""

FILE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
JUNK = re.compile(r"\.DS_Store|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-z]|~\$.*")
"""What systems and editors leave in a folder; Git leaves it out as well."""

GENERATED = "schema"
"""The folder of data/ that `python3 dev.py schema` writes."""


def shelf(register: str) -> str:
    """The catalog's attribute for a register: of the same name, but `listed` for the documents (those are files)."""
    return "listed" if register == "documents" else register


Registers: Any = make_dataclass(
    "Registers", [(shelf(name), dict[str, Any], field(default_factory=dict)) for name in REGISTERS], kw_only=True)
"""{id: entry} of each register, empty when its file is missing or has mistakes."""


@dataclass
class Catalog(Registers):
    """All content by id. `problems` holds every mistake found while it was read."""

    root: Path
    templates: dict[str, Template] = field(default_factory=dict)
    banks: dict[str, Bank] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    patterns: dict[str, Template] = field(default_factory=dict)
    """The templates that are made for each role, as their files have them. Those that come out are in `templates`."""
    made: dict[str, tuple[str, str]] = field(default_factory=dict)
    """{template id: (role id, id of the template that is made for each role)}"""
    shown_on: dict[str, str] = field(default_factory=dict)
    """{template id: the page that shows it, as its path below docs/}, once the pages have been checked"""
    page_patterns: dict[str, Document] = field(default_factory=dict)
    """{path below data/pages/: the file of a page that is made for each role or document}; `data` is its text."""
    made_pages: dict[str, Page] = field(default_factory=dict)
    """{path below docs/: page} of every page that is made from such a pattern."""
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

    def words(self, template_id: str) -> dict[str, str]:
        """What the role words mean in a template: those of its role, else those of the general job."""
        role_id, _ = self.made.get(template_id, ("", ""))
        return speech.words_of(self.roles[role_id]) if role_id else speech.PLAIN

    def samples(self, template_id: str) -> dict[str, Any]:
        """{blank id: answer} as an employer might fill in a template: the blanks' samples, or its role's own."""
        role_id, _ = self.made.get(template_id, ("", ""))
        role = self.roles.get(role_id)
        titled = {name: role.title for name, blank in self.blanks.items() if role and blank.role_title}
        own = titled | (role.samples if role else {})
        return {name: own.get(name, blank.sample) for name, blank in self.blanks.items()}

    def made_for(self, role_id: str) -> list[Template]:
        """Every document that is made for a role."""
        return [self.templates[name] for name, (role, _) in self.made.items() if role == role_id]

    def shown(self) -> dict[str, Document]:
        """{template id: file} of everything that a page can show, readable or not."""
        shared = self.shared()
        return shared | {f"{role}-{name}": file for name in self.files("templates") if name not in shared
                         for role, file in self.files("roles").items()}

    def shared(self) -> dict[str, Document]:
        """{template id: file} of the templates that are not made for each role, readable or not."""
        return {name: file for name, file in self.files("templates").items()
                if not (isinstance(file.data, dict) and "for_each" in file.data)}

    def files(self, kind: str) -> dict[str, Document]:
        """{id: file} of all files in a folder of data/, readable or not."""
        return self.shelves.get(kind, {})

    def names(self, register: str) -> set[str] | None:
        """The ids in a register as its file has them, so that one mistake there is reported once.

        None when the file is missing or cannot be read: nobody knows then what is in it.
        """
        document = self.documents.get(register)
        return set(document.data) if document and isinstance(document.data, dict) else None


def load(root: Path) -> Catalog:
    """Read everything in `root`/data. Never raises for bad content: see `problems`."""
    from macros.compose import compose  # it needs the Catalog of this file

    catalog = Catalog(root)
    data = root / "data"
    if not data.is_dir():
        catalog.problems.append(Problem("data", 0, 0, "K101", "There is no folder data/ here.",
                                        "Run the command in the folder that holds mkdocs.yml."))
        return catalog
    for path in sorted(p for p in data.rglob("*") if p.suffix == ".yml" or not p.is_dir()):
        _load_file(catalog, path, path.relative_to(data))
    for name in NEEDED:
        if not (data / f"{name}.yml").is_file():
            catalog.problems.append(Problem(f"data/{name}.yml", 0, 0, "K102", f"The file data/{name}.yml is missing.",
                                            f"Restore it: it holds the {name} that templates use."))
    compose(catalog)
    catalog.made_pages = page_patterns.made(catalog)
    return catalog


def _load_file(catalog: Catalog, path: Path, inside: Path) -> None:
    kind, model = claim(inside)
    if kind == GENERATED or inside.name == "README.md" or JUNK.fullmatch(inside.name):
        return
    if kind == page_patterns.FOLDER:
        pattern = Document(path.relative_to(catalog.root).as_posix(), [])
        pattern.data = decode(pattern, path) or ""
        catalog.page_patterns[inside.relative_to(kind).as_posix()] = pattern
        catalog.problems += pattern.problems
        return
    if model is None:
        catalog.problems.append(_stray(catalog.root, path, inside))
        return
    document = read(catalog.root, path, model)
    name = path.stem
    if not FILE_ID.fullmatch(name) and kind not in REGISTERS:
        document.report(0, 0, "K106", f'"{name}" cannot be an id, and the name of a file is its id.',
                        "Rename the file, with small letters a to z, digits, and single dashes between words.")
    key = kind if kind in REGISTERS else f"{kind}/{name}"
    if key in catalog.documents:
        other = catalog.documents[key].path
        document.report(0, 0, "K105", f'Two files have the same name, "{name}": the other is {other}.',
                        "Rename one of them: the file name is the id, and an id must be unique.")
    catalog.documents.setdefault(key, document)
    catalog.shelves.setdefault(kind, {}).setdefault(name, document)
    catalog.problems += document.problems
    if document.model is not None:
        _shelve(catalog, kind, name, document.model)


def _shelve(catalog: Catalog, kind: str, name: str, model: Any) -> None:
    """Put what a file holds where it is found by id; of two things with one id, the first."""
    match kind:
        case "questions" | "rules":
            for entry, value in getattr(model, kind).items():
                getattr(catalog, kind).setdefault(entry, value)
        case "statements":
            catalog.banks.setdefault(name, model)
        case "templates" | "roles":
            getattr(catalog, kind).setdefault(name, model)
        case _:
            setattr(catalog, shelf(kind), dict(model.root))


def claim(inside: Path) -> tuple[str, type[BaseModel] | None]:
    """(kind, model) for a path inside data/; the model is None when no kind of file belongs there."""
    parts = inside.parts
    if parts[0] == GENERATED and inside.suffix == ".json":
        return GENERATED, None
    if parts[0] == page_patterns.FOLDER and page_patterns.subject(inside.relative_to(parts[0]).as_posix()):
        return page_patterns.FOLDER, None
    if inside.suffix != ".yml":
        return "", None
    if len(parts) == 1 and inside.stem in REGISTERS:
        return inside.stem, REGISTERS[inside.stem]
    model, depth = FOLDERS.get(parts[0], (None, 0))
    return (parts[0], model) if model and len(parts) == depth else ("", None)


def _stray(root: Path, path: Path, inside: Path) -> Problem:
    place = path.relative_to(root).as_posix()
    if inside.suffix.lower() in (".yml", ".yaml", ".md", ".txt", ".json") and claim(inside.with_suffix(".yml"))[1]:
        return Problem(place, 0, 0, "K103", f'The name ends in "{inside.suffix}", so nothing reads this file.',
                       f"Rename it to {inside.with_suffix('.yml').name}.")
    where = {name: f"data/{name}/{'<group>/' if depth == 3 else ''}<id>.yml" for name, (_, depth) in FOLDERS.items()}
    close = difflib.get_close_matches(inside.name, [f"{name}.yml" for name in REGISTERS], n=1, cutoff=0.85)
    guess = f' Did you mean "{close[0]}"?' if close and len(inside.parts) == 1 else ""
    if inside.parts[0] == page_patterns.FOLDER:
        mend = ("Put {role} or {document} into its path, such as data/pages/roles/{role}/advert.md: then each role or "
                "each document has such a page. A single page belongs in docs/.")
    elif inside.parts[0] in FOLDERS and len(inside.parts) > 1:
        mend = f"Move it, so that its place is {where[inside.parts[0]].replace('<id>', inside.stem)}, or delete it."
    else:
        mend = f"Move it or delete it.{guess} Files of your own belong in a folder: {', '.join(where.values())}."
    return Problem(place, 0, 0, "K104", "Nothing in the kit reads a file with this name in this place.", mend)
