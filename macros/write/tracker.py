"""The recruiting tracker: a spreadsheet of counts by source, with ratios that compute themselves.

Every formula carries its value, so that a preview, which computes nothing, shows it too.
"""

from __future__ import annotations

import datetime
import io
import math
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell as cell

from macros.content.catalog import Catalog
from macros.model.listing import Steps

NAME = "recruiting-tracker"
TITLE = "Recruiting tracker"
DAY = datetime.datetime(2026, 11, 25)
"""The date of this version: the file states when it was created, and must not depend on the day of the build."""

STEPS = {
    "views": "Views", "applications": "Applications", "interviews": "Interviews", "offers": "Offers",
    "started": "Started", "still_here": "Still here after 90 days",
}
RATIOS = {
    "Applications per view": ("applications", "views"),
    "Interviews per application": ("interviews", "applications"),
    "Offers per interview": ("offers", "interviews"),
    "Started per offer": ("started", "offers"),
    "Still here after 90 days per person who started": ("still_here", "started"),
}
"""{ratio: (what is counted, out of what)}"""

OTHERS = {"other": "Other", "rather-not-say": "Rather not say"}
SPARE = 6
"""Empty rows, for an employer's own sources."""
HEADER, FIRST, LABELS = 3, 4, 2
"""The header row, the first row of numbers, and the number of columns before the numbers. Rows count from 0."""
FEW = 10
"""A ratio that is based on fewer people is shown in gray."""
PAPER, LINE_HEIGHT, COLUMNS = 1, 15, (7, 54, 58)
"""Excel's number for Letter paper; the height of a line in points; the widths of the text columns in characters."""
WORDS, EXAMPLE = "Numbers only. No names, and nothing about health.", "EXAMPLE. These numbers are made up."
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#1F4D3A"},
    "note": {"italic": True, "font_color": "#5A5A5A"},
    "example": {"bold": True, "font_color": "#7A2E0E", "bg_color": "#FBE9DC"},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E3ECE6", "border": 1},
    "text": {"text_wrap": True, "valign": "top", "border": 1},
    "count": {"border": 1, "num_format": "0"},
    "sum": {"border": 1, "num_format": "0", "bold": True, "bg_color": "#F1F1EE"},
    "ratio": {"border": 1, "num_format": "0.0%", "bg_color": "#F1F1EE"},
    "few": {"italic": True, "font_color": "#6B6B6B"},
    "heading": {"bold": True, "font_size": 12, "font_color": "#1F4D3A"},
    "line": {"text_wrap": True, "valign": "top"},
}


def sources(catalog: Catalog) -> dict[str, tuple[str, str]]:
    """{id: (code, name)} of every source. A code says nothing to whoever does not have the list."""
    ways = {name: (f"w{number}", channel.title) for number, (name, channel) in enumerate(catalog.channels.items(), 1)}
    return ways | {name: ("", title) for name, title in OTHERS.items()}


def workbook(catalog: Catalog) -> bytes:
    """The spreadsheet as the bytes of an .xlsx file: the same content makes the same bytes on any day."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": TITLE, "created": DAY, "comments": WORDS})
    formats = {name: book.add_format(properties) for name, properties in FORMATS.items()}
    _lines(book.add_worksheet("Instructions"), catalog, "instructions", formats)
    _table(book.add_worksheet("Tracker"), catalog, {}, formats)
    _table(book.add_worksheet("Example"), catalog, catalog.tracker_example, formats)
    _codes(book.add_worksheet("Codes"), catalog, formats)
    book.close()
    return buffer.getvalue()


def _lines(sheet: Any, catalog: Catalog, name: str, formats: dict[str, Any]) -> int:
    """Write the texts of a sheet across its columns. Returns the first row below them."""
    for column, width in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
    sheet.set_portrait()
    sheet.set_paper(PAPER)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, TITLE, formats["title"])
    row = 2
    for part in (part for part in catalog.tracker.values() if part.sheet == name):
        sheet.write_string(row, 0, part.heading, formats["heading"])
        for row, line in enumerate(part.says, row + 1):  # noqa: B020, the rows go on below the heading
            # No program fits the height of a row to merged cells.
            sheet.set_row(row, LINE_HEIGHT * math.ceil(len(line) / sum(COLUMNS)))
            sheet.merge_range(row, 0, row, len(COLUMNS) - 1, line, formats["line"])
        row += 2
    return row


def _codes(sheet: Any, catalog: Catalog, formats: dict[str, Any]) -> None:
    header_row = _lines(sheet, catalog, "codes", formats)
    for column, words in enumerate(["Code", "Where they heard of the job", "What stands at the end of a link"]):
        sheet.write_string(header_row, column, words, formats["head"])
    for row, (code, name) in enumerate(sources(catalog).values(), header_row + 1):
        link = f"?utm_source=a&utm_medium={code}&utm_campaign=peer-2026-11" if code else ""
        for column, words in enumerate([code, name, link]):
            sheet.write_string(row, column, words, formats["text"])


def _table(sheet: Any, catalog: Catalog, numbers: dict[str, Steps], formats: dict[str, Any]) -> None:
    """The counts with their ratios. numbers: {source: its steps}, empty for the sheet to fill in."""
    named = sources(catalog)
    rows = [*named.items(), *[("", ("", ""))] * (0 if numbers else SPARE)]
    last = FIRST + len(rows) - 1
    _frame(sheet, last, formats)
    sheet.write_string(1, 0, EXAMPLE if numbers else WORDS, formats["example" if numbers else "note"])
    for row, (name, (code, title)) in enumerate(rows, FIRST):
        sheet.write_string(row, 0, code, formats["text"])
        sheet.write_string(row, 1, title, formats["text"])
        steps = _steps(numbers.get(name), bool(numbers and name))
        for column, step in enumerate(STEPS, LABELS):
            count = steps.get(step)
            sheet.write(row, column, count, formats["count"]) if count is not None else sheet.write_blank(
                row, column, None, formats["count"])
        _ratios(sheet, row, steps, formats, None)
    _totals(sheet, last, numbers, formats)


def _steps(steps: Steps | None, example: bool) -> dict[str, int]:
    """{step: count}, without views that nobody counted. In the example, a source without numbers has zeros."""
    counts = dict.fromkeys(STEPS, 0) if example else {}
    counts |= steps.model_dump() if steps else {}
    return {step: count for step, count in counts.items() if count or step != "views"}


def _frame(sheet: Any, last: int, formats: dict[str, Any]) -> None:
    sheet.write_string(0, 0, TITLE, formats["title"])
    for column, words in enumerate(["Code", "Where they heard of the job", *STEPS.values(), *RATIOS]):
        sheet.write_string(HEADER, column, words, formats["head"])
    for column, width in enumerate(COLUMNS[:LABELS]):
        sheet.set_column(column, column, width)
    sheet.set_column(LABELS, LABELS + len(STEPS) + len(RATIOS) - 1, 13)
    sheet.freeze_panes(FIRST, LABELS)
    sheet.set_row(HEADER, 4 * LINE_HEIGHT)
    sheet.set_landscape()
    sheet.set_paper(PAPER)
    sheet.repeat_rows(HEADER)
    sheet.fit_to_pages(1, 0)
    counts = FIRST, LABELS, last, LABELS + len(STEPS) - 1
    sheet.data_validation(*counts, {
        "validate": "integer", "criteria": ">=", "value": 0, "ignore_blank": True, "error_title": "A number, please",
        "error_message": "Only whole numbers stand here: no names, and no words about a person."})
    for column, (_, whole) in enumerate(RATIOS.values(), LABELS + len(STEPS)):
        whole_cell = cell(FIRST, LABELS + list(STEPS).index(whole), col_abs=True)
        sheet.conditional_format(FIRST, column, last + 1, column, {
            "type": "formula", "criteria": f"=N({whole_cell})<{FEW}", "format": formats["few"]})


def _ratios(sheet: Any, row: int, counts: dict[str, int], formats: dict[str, Any], viewed: str | None) -> None:
    """The ratios of one row, "" where there is nothing to divide by. viewed: for the total, the formula for the
    applications of the rows that have views."""
    places = {step: cell(row, column) for column, step in enumerate(STEPS, LABELS)}
    for column, (part, whole) in enumerate(RATIOS.values(), LABELS + len(STEPS)):
        over = viewed if viewed and whole == "views" else places[part]
        many = counts.get("viewed" if viewed and whole == "views" else part, 0)
        value = many / counts[whole] if counts.get(whole) else ""
        formula = f'=IF(N({places[whole]})=0,"",{over}/{places[whole]})'
        sheet.write_formula(row, column, formula, formats["ratio"], value)


def _totals(sheet: Any, last: int, numbers: dict[str, Steps], formats: dict[str, Any]) -> None:
    row = last + 1
    sheet.write_string(row, 0, "", formats["sum"])
    sheet.write_string(row, 1, "All together", formats["sum"])
    totals = {step: sum(getattr(steps, step) for steps in numbers.values()) for step in STEPS}
    ranges = {step: f"{cell(FIRST, column)}:{cell(last, column)}" for column, step in enumerate(STEPS, LABELS)}
    for column, step in enumerate(STEPS, LABELS):
        sheet.write_formula(row, column, f"=SUM({ranges[step]})", formats["sum"], totals[step])
    totals["viewed"] = sum(steps.applications for steps in numbers.values() if steps.views)
    viewed = f'SUMIF({ranges["views"]},">0",{ranges["applications"]})'
    _ratios(sheet, row, totals, formats, viewed)
