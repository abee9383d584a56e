"""One file of `data/`: its model, and the place of every part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails
from yaml.nodes import Node

from macros.codes import Code
from macros.content import merges, plain_yaml
from macros.content.explain import explain
from macros.kept import kept
from macros.model.block import KINDS
from macros.problems import Problem
from macros.program import clean

LIMIT = 1_000_000
"""Bytes. The largest real file, sources.yml, is about a ninth of this; anything bigger is a mistake."""

UNSURE = {Code.INVISIBLE_CHARACTER, Code.RESERVED_START, Code.UNREADABLE_LINE}
"""After these problems, it is unknown what the line means."""

TEXTS = {Code.UNKNOWN_BLANK, Code.UNKNOWN_WORD, Code.WORDING_TO_AVOID, Code.HURTFUL_WORD}
"""Problems with words, which are true whatever else is wrong with their line."""

Keys = tuple[Any, ...]


@dataclass
class File:
    """A file that was read. `data` is its plain content (None when it is not YAML), `model` what the
    kit uses (None when the content does not fit)."""

    path: str
    lines: list[str]
    node: Node | None = None
    data: Any = None
    model: Any = None
    problems: list[Problem] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)
    """The lines whose meaning is unknown."""

    @property
    def id(self) -> str:
        return Path(self.path).stem

    def report(self, line: int, column: int, code: Code, what: str, fix: str, level: str = "problem") -> None:
        """Report a problem at a line and column, both counted from 1, unless it only follows from another one there."""
        if code in UNSURE:
            self.unsure.add(line)
        elif line in self.unsure and code[:2] in ("K3", "K4") and code not in TEXTS:
            return
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        what, fix = clean.line(what), clean.line(fix)  # they may quote anything in the file
        what = what if len(what) <= 300 else what[:299] + "…"
        self.problems.append(Problem(self.path, line, column, code, what, fix, source, level))

    def report_at(self, keys: Keys, code: Code, what: str, fix: str, *, find: str = "", name: bool = False,
                  level: str = "problem") -> None:
        """Report a problem at a path of keys; `find` moves the caret to those words in the value.

        name: point at the field's name instead of its value.
        """
        node = self.node and (plain_yaml.key_node if name else plain_yaml.locate)(self.node, keys)
        line, column = (node.start_mark.line, node.start_mark.column) if node else (0, 0)
        if find and node:
            text = "\n".join(self.lines[line:node.end_mark.line + 1])
            words = re.compile(r"\s+".join(map(re.escape, find.split())))  # in the file, they may go over a line
            if found := words.search(text, column):
                line += text.count("\n", 0, found.start())
                column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
        self.report(line + 1, column + 1, code, what, fix, level)

    def scalars(self) -> Iterator[tuple[Keys, str]]:
        """(path of keys, text) of every value in the file, whether or not the file fits its model."""
        yield from _walk(self.data, ())


def _walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _walk(inner, (*keys, key))


def read(root: Path, path: Path, model: type[BaseModel]) -> File:
    """Read and validate one file. Every mistake in it is in its `problems`."""
    file = File(path.relative_to(root).as_posix(), [])
    text = decode(file, path)
    if text is None:
        return file
    whole = "\n".join(file.lines)
    known = kept(f"{file.path} as {model.__name__}", whole.encode(), partial(_understood, file, text, model))
    return replace(known, problems=[*known.problems], unsure={*known.unsure})  # the rules will add theirs


def _understood(file: File, text: str, model: type[BaseModel]) -> File:
    file.data, file.node = plain_yaml.parse(text, file.report)
    if file.node is None:
        return file
    try:
        file.model = TypeAdapter(model).validate_python(file.data)
    except ValidationError as error:
        for entry in error.errors(include_url=False):
            _explain(file, entry, model)
    if file.problems:
        file.model = None
    return file


def decode(file: File, path: Path) -> str | None:
    """The file's text, while its lines go into `file`; or None, with the reason reported."""
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= LIMIT else b""
    except OSError as error:
        file.report(0, 0, Code.CANNOT_OPEN, f"The file cannot be opened: {error.strerror}.",
                        "Put a file of this name here that can be read, or delete what is here.")
        return None
    if size > LIMIT:
        file.report(0, 0, Code.FILE_TOO_BIG, f"The file has {size:,} bytes; {LIMIT:,} is the most that is read.",
                        "Check that it is the right file, and split it when it is.")
        return None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        file.lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8")) + 1
        file.report(line, column, Code.NOT_UTF8, "The file is not saved as UTF-8, so a sign here cannot be read.",
                        "Open it in an editor, choose Save with encoding: UTF-8, and check this line.")
        return None
    file.lines = text.split("\n")
    return merges.choose(text, file.report)


def _explain(file: File, error: ErrorDetails, model: type[BaseModel]) -> None:
    loc = error["loc"]
    keys = tuple(part for at, part in enumerate(loc) if part != "[key]" and not _is_tag(loc, at))
    fields = _fields(model, loc[:-1])
    name = next((str(k) for k in reversed(keys) if isinstance(k, str)), "this file")
    if keys and isinstance(keys[-1], int):
        name = f"{name} (entry {keys[-1] + 1})"
    code, what, fix = explain(error, name, fields)
    file.report_at(keys, code, what, fix, name=error["type"] == "extra_forbidden" or "[key]" in loc)


def _fields(model: type[BaseModel], keys: Keys) -> set[str]:
    """The names of the fields at a path, found by walking the model's annotations."""
    here: Any = model
    for at, key in enumerate(keys):
        if _is_tag(keys, at):
            here = KINDS[key]
        elif isinstance(here, type) and issubclass(here, RootModel):
            here = _inner(here.model_fields["root"].annotation)
        elif isinstance(here, type) and issubclass(here, BaseModel) and key in here.model_fields:
            here = _inner(here.model_fields[key].annotation)
    return set(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else set()


def _is_tag(loc: Keys, at: int) -> bool:
    """Whether this part of a location is pydantic's word for the kind of a block and not a field."""
    return at >= 2 and loc[at] in KINDS and isinstance(loc[at - 1], int) and loc[at - 2] == "blocks"


def _inner(annotation: Any) -> Any:
    """The model inside list[Model], dict[Id, Model] or Model | None; else the annotation itself."""
    arguments = getattr(annotation, "__args__", ())
    inner = next((a for a in map(_inner, arguments) if isinstance(a, type) and issubclass(a, BaseModel)), None)
    return inner or annotation
