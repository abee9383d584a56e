"""Rules about names: everything that is named exists, and everything that exists is used."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from macros.check import unused
from macros.codes import Code
from macros.compose import thread
from macros.content import page_patterns
from macros.content.catalog import Catalog
from macros.content.file import File, Keys
from macros.content.speech import PLAIN, WORD
from macros.model.registers import FOLDERS, REGISTERS
from macros.model.relied_on import DUTIES
from macros.problems import did_you_mean

BLANK = re.compile(r"\[\[([^\[\]]*)\]\]")
HALF_BLANK = re.compile(r"(?<!\[)\[[^\[\]]*\]{1,2}|\[\[[^\[\]]*\](?!\])|\[\[[^\[\]]*$|_{3,}")
NAMES = {
    "sources": (Code.UNKNOWN_SOURCE, "source", "sources"),
    "stage": (Code.UNKNOWN_STAGE, "stage", "stages"),
    "competency": (Code.UNKNOWN_COMPETENCY, "competency", "competencies"),
    "settings": (Code.UNKNOWN_ENTRY, "setting", "settings"),
    "family": (Code.UNKNOWN_ENTRY, "family", "families"),
    "titles": (Code.UNKNOWN_ENTRY, "title", "titles"),
    "use_code": (Code.UNKNOWN_ENTRY, "code", "codes"),
    "avoid_codes": (Code.UNKNOWN_ENTRY, "code", "codes"),
}
"""Fields that hold ids: the code of the problem, what they name, and the register that holds it."""

DECLARE = "Declare it in data/blanks.yml, or use one that is declared."


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report names in data/ that refer to nothing, and entries that nothing refers to."""
    used = _Used()
    copied = [file for kind in FOLDERS for file in catalog.folder(kind).values()]
    registers = [catalog.files[key] for key in REGISTERS if key in catalog.files]
    refs = thread.references(catalog)
    for at, file in enumerate([*copied, *registers]):
        for keys, text in file.scalars():
            if at < len(copied):
                _blanks(catalog, file, keys, text, used)
            _words(file, keys, text)
            _named(catalog, file, keys, text, refs)
    for file in catalog.folder("templates").values():
        _picks(catalog, file, used)
    unused.report(catalog, used.blanks, used.statements)
    _same_names(catalog)


class _Used:
    def __init__(self) -> None:
        self.blanks: set[str] = set()
        self.statements: set[tuple[str, str]] = set()
        """(bank, statement) of what templates place or offer. `unused` adds what roles bring in."""


def _blanks(catalog: Catalog, file: File, keys: Keys, text: str, used: _Used) -> None:
    if "[" not in text and "___" not in text:
        return
    known = catalog.names("blanks")
    for match in BLANK.finditer(text):
        name = match[1]
        used.blanks.add(name)
        if known is not None and name not in known:
            file.report_at(keys, Code.UNKNOWN_BLANK, f'There is no blank "{name}".',
                           did_you_mean(name, known).strip() or DECLARE, find=f"[[{name}")
    for match in HALF_BLANK.finditer(BLANK.sub("", text)):
        file.report_at(keys, Code.HALF_A_BLANK,
                       f'"{match.group()[:40]}" looks like a blank, but is not a declared one.',
                       "Write a blank with two brackets on both sides, like [[organization]]. " + DECLARE,
                       find=match.group().split("\n")[0][:20])


def _words(file: File, keys: Keys, text: str) -> None:
    """Report unknown role words."""
    for match in WORD.finditer(text) if "{" in text else ():
        word = match[1][:1].lower() + match[1][1:]
        if word not in PLAIN:
            file.report_at(keys, Code.UNKNOWN_WORD, f'There is no role word "{match.group()}".',
                           did_you_mean(word, PLAIN).strip() or f"Role words are: {', '.join(PLAIN)}.",
                           find=match.group())


def _named(catalog: Catalog, file: File, keys: Keys, text: str, refs: set[str] | None) -> None:
    """Report ids that do not exist, in fields that hold ids."""
    last = next((k for k in reversed(keys) if isinstance(k, str)), "")
    in_list = isinstance(keys[-1] if keys else "", int)
    if last == "stage" and file is catalog.files.get("ask"):
        return  # these questions have moments of their own, which their model checks
    if last in NAMES and (in_list or last in ("stage", "competency", "use_code", "family")):
        code, what, register = NAMES[last]
        _must_exist(file, keys, code, what, text, catalog.names(register), f"data/{register}.yml")
    elif last == "page" and text != "null" and not page_patterns.exists(catalog, text.partition("#")[0]):
        file.report_at(keys, Code.UNKNOWN_PAGE, f'There is no page "{text.partition("#")[0]}" in docs/.',
                       "Write the page's path below docs/, such as write/job-description.md.")
    elif last in ("when_filled", "lines"):
        _must_exist(file, keys, Code.UNKNOWN_BLANK, "blank", text, catalog.names("blanks"), "data/blanks.yml")
        blank = catalog.blanks.get(text)
        if last == "lines" and blank and blank.kind != "lines":
            file.report_at(keys, Code.WRONG_KIND_OF_BLANK, f'The blank "{text}" is of kind {blank.kind}, not lines.',
                           "Use a paragraph with [[" + text + "]], or change the blank's kind in data/blanks.yml.")
    elif last == "blanks" and in_list:
        _must_exist(file, keys, Code.UNKNOWN_BLANK, "blank", text, catalog.names("blanks"), "data/blanks.yml")
    elif last == "duties" and in_list and DUTIES in catalog.folder("statements"):
        bank = catalog.folder("statements")[DUTIES]
        _must_exist(file, keys, Code.UNKNOWN_STATEMENT, "duty", text, _statements(bank), bank.path)
    elif last in ("tests", "shows") and in_list:
        _must_exist(file, keys, Code.UNKNOWN_REQUIREMENT, "requirement", text, refs,
                    'a bank of data/statements/ that has "requirements: true"')
    elif last == "questions" and in_list:
        banks = [_entries(file, "questions") for file in catalog.folder("questions").values()]
        known = None if None in banks else {name for bank in banks for name in bank or ()}
        _must_exist(file, keys, Code.UNKNOWN_QUESTION, "question", text, known, "a file of data/questions/")


def _must_exist(file: File, keys: Keys, code: Code, what: str, name: str, known: set[str] | None,
                where: str) -> None:
    if known is not None and name not in known:
        file.report_at(keys, code, f'There is no {what} "{name}".',
                       did_you_mean(name, known).strip() or f"Add it to {where}, or take the name out here.")


def _picks(catalog: Catalog, file: File, used: _Used) -> None:
    """Check the statements that a template places or offers."""
    seen: dict[tuple[str, str], int] = {}
    banks = catalog.folder("statements")
    for keys, block in _blocks(file.data):
        used.blanks.update(str(block[k]) for k in ("when_filled", "lines") if k in block)
        used.blanks.update(str(f["when_filled"]) for f in _dicts(block.get("facts")) if "when_filled" in f)
        bank = block.get("statements")
        if not isinstance(bank, str):
            continue
        if bank not in banks:
            _must_exist(file, (*keys, "statements"), Code.UNKNOWN_BANK, "bank of statements", bank, set(banks),
                        "data/statements/")
            continue
        known = _statements(banks[bank])
        for field in ("start_with", "offer"):
            for at, name in enumerate(_texts(block.get(field))):
                if not name:
                    continue  # not a text, which the model has reported
                place = (*keys, field, at)
                used.statements.add((bank, name))
                _must_exist(file, place, Code.UNKNOWN_STATEMENT, f"statement in {banks[bank].path} named", name, known,
                            banks[bank].path)
                if (bank, name) in seen and seen[bank, name] != id(block):
                    file.report_at(place, Code.DUPLICATE_STATEMENT,
                                   f'This template already has the statement "{name}".',
                                   "Keep it in one place.")
                seen[bank, name] = id(block)


def _blocks(data: object) -> Iterator[tuple[Keys, dict[str, Any]]]:
    sections = data.get("sections") if isinstance(data, dict) else None
    for at, section in enumerate(_dicts(sections)):
        for index, block in enumerate(_dicts(section.get("blocks"))):
            yield ("sections", at, "blocks", index), block


def _dicts(value: object) -> list[dict[str, Any]]:
    return [item if isinstance(item, dict) else {} for item in value] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [item if isinstance(item, str) else "" for item in value] if isinstance(value, list) else []


def _statements(file: File) -> set[str] | None:
    """The ids in a bank as its file has them; None if the file cannot be read."""
    return _entries(file, "statements")


def _entries(file: File, field: str) -> set[str] | None:
    found = file.data.get(field) if isinstance(file.data, dict) else None
    return set(found) if isinstance(found, dict) else None


def _same_names(catalog: Catalog) -> None:
    first: dict[str, str] = {}
    for template_id, template in catalog.templates.items():
        other = first.setdefault(template.name, template_id)
        if other != template_id:
            catalog.shown()[template_id].report_at(
                ("name",), Code.DUPLICATE_TEMPLATE_NAME, f'The template {other} has the same name, "{template.name}".',
                "Give each template a name of its own, so that a reader can tell them apart.")
