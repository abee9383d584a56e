"""Reading all of `data/` into a catalog: the only way to get one."""

from __future__ import annotations

import datetime
import difflib
import re
from pathlib import Path

from pydantic import BaseModel

from macros.codes import Code
from macros.compose import compose
from macros.content import page_patterns, shared
from macros.content.catalog import Catalog
from macros.content.file import File, decode, read
from macros.model.registers import FOLDERS, GENERATED, NEEDED, REGISTERS

FILE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
JUNK = re.compile(r"\.DS_Store|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-z]|~\$.*")
"""What operating systems and editors leave in a folder. Git ignores it, too."""


def load(root: Path, today: datetime.date | None = None) -> Catalog:
    """Read everything in `root`/data. Bad content raises nothing: see `problems`.

    today: the day on which laws hold or not; by default this day.
    """
    catalog = Catalog(root, today or datetime.date.today())
    data = root / "data"
    if not data.is_dir():
        catalog.report("data", Code.NO_DATA_FOLDER, "There is no folder data/ here.",
                       "Run the command in the folder that holds mkdocs.yml.")
        return catalog
    for path in sorted(p for p in data.rglob("*") if p.suffix == ".yml" or not p.is_dir()):
        _load_file(catalog, path, path.relative_to(data))
    for name in NEEDED:
        if not (data / f"{name}.yml").is_file():
            catalog.report(f"data/{name}.yml", Code.MISSING_REGISTER, f"The file data/{name}.yml is missing.",
                           f"Restore it: it holds the {name} that templates use.")
    for key in sorted(catalog.files, key=lambda key: (not key.startswith(("laws/", "pay_laws")), key != "facts")):
        _shelve(catalog, key)
    catalog.roles = dict(sorted(catalog.roles.items(), key=lambda entry: entry[1].place))
    compose(catalog)
    catalog.made_pages = page_patterns.made(catalog)
    return catalog


def _load_file(catalog: Catalog, path: Path, inside: Path) -> None:
    kind, model = claim(inside)
    if kind == GENERATED or inside.name == "README.md" or JUNK.fullmatch(inside.name):
        return
    if kind == page_patterns.FOLDER:
        pattern = File(path.relative_to(catalog.root).as_posix(), [])
        pattern.data = decode(pattern, path) or ""
        catalog.page_patterns[inside.relative_to(kind).as_posix()] = pattern
        catalog.problems += pattern.problems
        return
    if model is None:
        _stray(catalog, path, inside)
        return
    file = read(catalog.root, path, model)
    name = path.stem
    if not FILE_ID.fullmatch(name) and kind not in REGISTERS:
        file.report(0, 0, Code.FILE_NAME_NOT_AN_ID, f'"{name}" cannot be an id, and the name of a file is its id.',
                    "Rename the file, with small letters a to z, digits, and single dashes between words.")
    key = kind if kind in REGISTERS else f"{kind}/{name}"
    if key in catalog.files:
        other = catalog.files[key].path
        file.report(0, 0, Code.DUPLICATE_FILE_NAME, f'Two files have the same name, "{name}": the other is {other}.',
                    "Rename one of them: the file name is the id, and an id must be unique.")
    catalog.files.setdefault(key, file)
    catalog.folders.setdefault(kind, {}).setdefault(name, file)
    catalog.problems += file.problems


def _shelve(catalog: Catalog, key: str) -> None:
    """Store what a file holds by its id. Of two things with the same id, the first one stays.

    Laws are stored before facts, and facts before all that may name them.
    """
    model = catalog.files[key].model
    if model is None:
        return
    kind, _, name = key.partition("/")
    model = shared.put_in(catalog, model)
    match kind:
        case "questions" | "rules":
            for entry, value in getattr(model, kind).items():
                getattr(catalog, kind).setdefault(entry, value)
        case "statements":
            catalog.banks.setdefault(name, model)
        case "templates" | "roles" | "laws":
            getattr(catalog, kind).setdefault(name, model)
        case _:
            setattr(catalog, kind, dict(model.root))


def claim(inside: Path) -> tuple[str, type[BaseModel] | None]:
    """(kind, model) for a path inside data/; the model is None if no kind of file belongs there."""
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


def _stray(catalog: Catalog, path: Path, inside: Path) -> None:
    """Report a file that nothing reads, and say where it may belong."""
    place = path.relative_to(catalog.root).as_posix()
    if inside.suffix.lower() in (".yml", ".yaml", ".md", ".txt", ".json") and claim(inside.with_suffix(".yml"))[1]:
        catalog.report(place, Code.WRONG_ENDING, f'The name ends in "{inside.suffix}", so nothing reads this file.',
                       f"Rename it to {inside.with_suffix('.yml').name}.")
        return
    where = {name: f"data/{name}/{'<group>/' if depth == 3 else ''}<id>.yml" for name, (_, depth) in FOLDERS.items()}
    close = difflib.get_close_matches(inside.name, [f"{name}.yml" for name in REGISTERS], n=1, cutoff=0.85)
    guess = f' Did you mean "{close[0]}"?' if close and len(inside.parts) == 1 else ""
    if inside.parts[0] == page_patterns.FOLDER and any(part.startswith(".") for part in inside.parts):
        fix = "Take the dot away with which its name, or that of its folder, starts: MkDocs passes hidden files over."
    elif inside.parts[0] == page_patterns.FOLDER:
        fix = ("Put {role} or {document} into its path, such as data/pages/roles/{role}/advert.md: then each role or "
               "each document has such a page. A single page belongs in docs/.")
    elif inside.parts[0] in FOLDERS and len(inside.parts) > 1:
        fix = f"Move it, so that its place is {where[inside.parts[0]].replace('<id>', inside.stem)}, or delete it."
    else:
        fix = f"Move it or delete it.{guess} Files of your own belong in a folder: {', '.join(where.values())}."
    catalog.report(place, Code.STRAY_FILE, "Nothing in the kit reads a file with this name in this place.", fix)
