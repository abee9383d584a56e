"""Reading an .xlsx file back: its sheets, with the value, the formula and the kind of each cell."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass
class Cell:
    """value: a number, or text; formula: without its equals sign, "" for none."""

    value: float | str
    formula: str = ""


def read(data: bytes) -> dict[str, dict[str, Cell]]:
    """{sheet: {address, as B4: cell}} of every cell that is not empty."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        def part(name: str) -> ElementTree.Element:
            return ElementTree.fromstring(archive.read(name))

        texts = ["".join(t.text or "" for t in entry.iter(f"{MAIN}t")) for entry in part("xl/sharedStrings.xml")]
        names = [sheet.get("name") for sheet in part("xl/workbook.xml").iter(f"{MAIN}sheet")]
        return {name: _cells(part(f"xl/worksheets/sheet{number}.xml"), texts) for number, name in enumerate(names, 1)}


def _cells(sheet: ElementTree.Element, texts: list[str]) -> dict[str, Cell]:
    found = {}
    for cell in sheet.iter(f"{MAIN}c"):
        value, formula = cell.findtext(f"{MAIN}v"), cell.findtext(f"{MAIN}f") or ""
        if value is None and not formula:
            continue
        kind = cell.get("t", "n")
        read = texts[int(value)] if kind == "s" else float(value) if kind == "n" and value else value or ""
        found[cell.get("r")] = Cell(read, formula)
    return found


def without_values(data: bytes) -> bytes:
    """The same file without the values of its formulas: the program that opens it must compute them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", content)
            new.writestr(name, content)
    return buffer.getvalue()
