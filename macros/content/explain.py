"""Pydantic's findings in plain words: what is wrong and how to fix it."""

from __future__ import annotations

import re

from pydantic_core import ErrorDetails

from macros.codes import Code
from macros.content.traps import FOLD
from macros.model.block import KINDS
from macros.problems import did_you_mean
from macros.program.clean import UNSEEN

IDS = "Use small letters a to z, digits, and single dashes between words, for example peer-support."
BLANK_IDS = "Use small letters a to z, digits, and single underscores between words, for example pay_range."


def explain(error: ErrorDetails, name: str, fields: set[str]) -> tuple[Code, str, str]:
    """(code, what, fix) for one entry of pydantic's `errors()`.

    name: the field's name, or a description of its place; fields: the names known at that place.
    """
    kind, context, value = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "missing":
        return Code.MISSING_FIELD, f'The field "{name}" is missing here.', f'Add a line "{name}:" with its value.'
    if kind == "extra_forbidden":
        guess = did_you_mean(name, fields)
        known = f"Fields that can stand here: {', '.join(sorted(fields))}." if fields else ""
        return Code.UNKNOWN_FIELD, f'"{name}" is not a field of this entry.', (guess or known or "Take it out.").strip()
    if kind == "union_tag_not_found":
        return Code.BLOCK_WITHOUT_KIND, "This block does not say what it is.", \
            f"Start it with one of: {', '.join(KINDS)}."
    if kind == "too_short" and value:
        return Code.EMPTY_FIELD, f'"{name}" needs at least {context["min_length"]} entries, and has {len(value)}.', \
            "Add what is missing."
    if value is None or kind in ("string_too_short", "too_short"):
        return Code.EMPTY_FIELD, f'"{name}" is empty.', "Write its value after the colon, or below it, indented."
    if kind == "string_type":
        found = "a list stands" if isinstance(value, list) else "fields of their own stand"
        return Code.WRONG_TYPE, f'"{name}" should be one text, but {found} here.', FOLD
    if kind == "list_type":
        return Code.WRONG_TYPE, f'"{name}" should be a list.', \
            'Write each entry on a line of its own that starts with "- ".'
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        return Code.WRONG_TYPE, f'"{name}" should have fields of its own.', \
            'Write each field as "name: value", indented below.'
    if kind.startswith("date"):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            return Code.NOT_A_DATE_OR_NUMBER, f'The calendar has no day "{value}".', \
                "Write a day that there is, as year-month-day."
        return Code.NOT_A_DATE_OR_NUMBER, f'"{name}" is not a date: "{value}".', \
            "Write it as year-month-day, for example 2026-11-30."
    if kind.startswith("int"):
        return Code.NOT_A_DATE_OR_NUMBER, f'"{name}" is not a number: "{value}".', "Write it in digits, without quotes."
    if kind.startswith("bool"):
        return Code.IMPOSSIBLE_VALUE, f'"{value}" is not possible for "{name}".', "Use one of: true, false."
    if kind in ("greater_than_equal", "less_than_equal"):
        least, most = context.get("ge"), context.get("le")
        bound = f"The least is {least}." if least is not None else f"The most is {most}."
        return Code.IMPOSSIBLE_VALUE, f'"{value}" is not possible for "{name}".', bound
    if kind == "literal_error":
        options = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return Code.IMPOSSIBLE_VALUE, f'"{value}" is not possible for "{name}".', \
            f"Use one of: {', '.join(options)}.{did_you_mean(str(value), options)}"
    if kind == "string_pattern_mismatch":
        return _pattern(name, str(value), str(context["pattern"]))
    if kind == "too_long":
        return Code.TOO_LONG, f'"{name}" has {len(value)} entries, and {context["max_length"]} are the most.', \
            "Take some out."
    if kind == "string_too_long":
        return Code.TOO_LONG, f'"{name}" is longer than {context["max_length"]:,} characters.', \
            "Shorten it, or split it."
    message = str(context.get("error", error["msg"]))
    return Code.DOES_NOT_FIT, message[:1].upper() + message[1:] + ".", "Change the value so that it fits."


def _pattern(name: str, value: str, pattern: str) -> tuple[Code, str, str]:
    curly = next((c for c in value if c in "“”‘’\u00a0" or UNSEEN.match(c)), "")
    if "https" in pattern:
        return Code.WRONG_FORMAT, f'"{name}" is not a web address that starts with https://.', \
            "Give the publisher's own address, or leave the field out."
    if r"\.md" in pattern:
        return Code.WRONG_FORMAT, f'"{name}" is not the path of a page: "{value}".', \
            "Write the page's path below docs/, with its ending, such as write/job-description.md."
    if r"\d+\." in pattern:
        return Code.WRONG_FORMAT, f'"{name}" is not a version: "{value}".', \
            "Write two numbers with a dot between, such as 1.0." + (" Take the curly quotes out." if curly else "")
    if "19|20" in pattern:
        return Code.WRONG_FORMAT, f'"{name}" is not a day or a year: "{value}".', \
            "Write it as year-month-day, for example 2026-11-30, or as a year, such as 2026."
    if "A-Z" in pattern:
        return Code.WRONG_FORMAT, f'"{name}" is not a language: "{value}".', "Write it like en-US or es."
    if " " in value and len(value.split()) < 4:
        return Code.WRONG_FORMAT, f'"{value}" cannot be an id: it has a space.', \
            "Put a dash for the space. Are these two ids? Then write each on a line of its own that starts with a dash."
    looks = "cannot be seen" if UNSEEN.match(curly) else "looks like another sign"
    reason = f" It holds {curly!r}, which {looks}." if curly else ""
    return Code.WRONG_FORMAT, f'"{value}" cannot be an id.{reason}', BLANK_IDS if "_" in pattern else IDS
