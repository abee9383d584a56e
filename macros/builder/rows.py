"""Many postings from a table: one row, one file, one line of report.

Text stays text, also where it looks like a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from macros.builder.answers import WrongAnswer, assign, known
from macros.builder.fill import ENDINGS, Filled, write
from macros.content.catalog import Catalog

NAME = "file"
"""The column with the name of each row's file. Without it, files are numbered."""


def read(path: Path) -> tuple[list[str], list[list[str]]]:
    """(heads, rows) of a CSV file, with commas, semicolons or tabs, with or without a byte-order mark."""
    text = path.read_text(encoding="utf-8-sig")
    head = text.split("\n", 1)[0]
    comma = max(",;\t", key=head.count)
    found = [row for row in csv.reader(io.StringIO(text), delimiter=comma) if any(cell.strip() for cell in row)]
    return [head.strip() for head in found[0]] if found else [], found[1:]


def fill(catalog: Catalog, given: Filled, form: str, table: Path, out: Path,
         with_blanks: bool) -> Iterator[tuple[bool, str]]:
    """Write a file for each row; yield (whether it was written, a line about it). WrongAnswer: an unknown column."""
    heads, rows = read(table)
    columns = [head for head in heads if head != NAME]
    taken: set[str] = set()
    known({head.split(".")[0]: "" for head in columns if head.split(".")[0] not in catalog.blanks}, catalog)
    for number, row in enumerate(rows, 1):
        name = _name(dict(zip(heads, row, strict=False)).get(NAME, ""), number)
        if len(row) != len(heads):
            yield False, f"Row {number}: {len(row)} cells for {len(heads)} columns. Nothing was written."
            continue
        filled = Filled(catalog, given.template_id, dict(given.answers), given.choices, given.today)
        try:
            for head, cell in zip(heads, row, strict=True):
                if head != NAME and cell.strip():
                    assign(filled.answers, catalog, f"{head}={cell}")
        except WrongAnswer as wrong:
            yield False, f"Row {number}: {wrong}"
            continue
        found = filled.found(form)
        if found and (not with_blanks or form == "jsonld"):
            yield False, f"Row {number}: not written. {' '.join(found)}"
            continue
        if name in taken:
            name = f"{name}-{number}"
        taken.add(name)
        target = out / f"{name}.{ENDINGS[form]}"
        write(filled, form, target)
        yield True, f"Row {number}: {target}" + (f", with {len(found)} things open" if found else "")


def _name(wanted: str, number: int) -> str:
    """A file name that every system takes and that stays inside of its folder."""
    plain = re.sub(r"[^\w-]+", "-", wanted.strip()).strip("-")[:80]
    return plain or f"row-{number}"
