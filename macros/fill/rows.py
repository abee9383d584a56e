"""Many postings from a table: one row, one file, one line of report.

Text stays text, even where it looks like a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from macros.content.catalog import Catalog
from macros.fill.answers import WrongAnswer, assign
from macros.fill.filled import ENDINGS, Filled
from macros.fill.known import unknown

NAME = "file"
"""The column with the name of each row's file. Without it, files are numbered."""
RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.I)
"""File names that Windows reserves."""
SAVE = "Save it from the spreadsheet as CSV UTF-8."


def read(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """(headers, rows) of a CSV file, with commas, semicolons or tabs, with or without a byte-order mark.

    A row is (its first line in the file, counted from 1; its cells). Empty columns at the right, which a spreadsheet
    may add, are left out. Raises WrongAnswer when the table cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongAnswer(f"{path} is not saved as UTF-8. {SAVE}") from error
    first_line = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first_line.count)
    try:
        found = [(line, row) for line, row in _lines(csv.reader(io.StringIO(text, newline=None), delimiter=delimiter))
                 if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise WrongAnswer(f"{path} is no table: a quote may be open, or a cell too long. {SAVE}") from error
    headers = [header.strip() for header in found[0][1]] if found else []
    while headers and not headers[-1]:
        headers.pop()
    return headers, [(line, _cells(row, len(headers))) for line, row in found[1:]]


def _lines(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row with its first line: a cell in quotes may hold several."""
    first = 1
    for row in reader:
        yield first, row
        first = reader.line_num + 1


def _cells(row: list[str], wanted: int) -> list[str]:
    while len(row) > wanted and not row[-1].strip():
        row = row[:-1]
    return row


def _check(path: Path, headers: list[str], rows: list[tuple[int, list[str]]], catalog: Catalog) -> None:
    """Raise WrongAnswer with everything that is wrong with the first row."""
    wrong = [f"{path}:1: Column {number} has no name." for number, header in enumerate(headers, 1) if not header]
    twice = [header for header in dict.fromkeys(headers) if header and headers.count(header) > 1]
    wrong += [f'{path}:1: Two columns have the name "{header}".' for header in twice]
    for header in dict.fromkeys(header for header in headers if header and header != NAME):
        answers: dict[str, Any] = {}
        try:
            assign(answers, catalog, f"{header}=")
            wrong += [f"{path}:1: {message}" for message in unknown(catalog, answers).values()]
        except WrongAnswer as error:
            wrong.append(f"{path}:1: {error}")
    if not rows and not wrong:
        wrong.append(f"{path} has no rows. The first one names the blanks, and each row below it is one posting.")
    if wrong:
        raise WrongAnswer("\n".join(wrong))


def fill(catalog: Catalog, shared: Filled, format_name: str, table: Path, out: Path,
         with_blanks: bool) -> Iterator[tuple[bool, str]]:
    """Write a file for each row; yield (whether it was written, a line on it). Raises WrongAnswer for a bad table."""
    headers, rows = read(table)
    taken: set[str] = set()
    _check(table, headers, rows, catalog)
    for number, (line, row) in enumerate(rows, 1):
        place = f"{table}:{line}: "
        name = _name(dict(zip(headers, row, strict=False)).get(NAME, ""), number)
        if len(row) != len(headers):
            yield False, f"{place}{len(row)} cells for {len(headers)} columns. Nothing was written."
            continue
        filled = Filled(catalog, shared.template_id, dict(shared.answers), shared.choices, shared.today)
        for header, cell in zip(headers, row, strict=True):
            if header != NAME and cell.strip():
                assign(filled.answers, catalog, f"{header}={cell}")
        found = filled.findings(format_name)
        if found and (not with_blanks or format_name == "jsonld"):
            yield False, f"{place}Not written. {' '.join(found)}"
            continue
        while name.casefold() in taken:  # some file systems ignore case
            name = f"{name}-{number}"
        taken.add(name.casefold())
        target = out / f"{name}.{ENDINGS[format_name]}"
        out.mkdir(parents=True, exist_ok=True)
        target.write_bytes(filled.file(format_name))
        yield True, f"{place}{target}" + (f", with {len(found)} things open" if found else "")


def _name(wanted: str, number: int) -> str:
    """A file name that every system accepts and that stays inside its folder."""
    plain = re.sub(r"[^\w-]+", "-", wanted.strip()).strip("-")[:80]
    return f"{plain}-{number}" if RESERVED.fullmatch(plain) else plain or f"row-{number}"
