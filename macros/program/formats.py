"""Formatters: an answer as words. `money`, `date`, `choice`, `list`. Twin of `overrides/assets/js/formats.js`.

A range of pay is `money`. Pay in tables of facts is written by `macros.pages.tables`, because it is no answer.

An answer that does not fit its format is written as it stands; whether it fits is for `fault` to say.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from macros.program import clean

MONTHS = ("January February March April May June July August September October November December").split()
PERIODS = {"hour": "an hour", "week": "a week", "month": "a month", "year": "a year"}
AMOUNT = re.compile(r"^[0-9]{1,9}(\.[0-9]{1,2})?$")
COMMA = re.compile(r"^[^.]*[0-9],[0-9]{2}$")
"""24,50: the comma stands for a point."""
DATE = re.compile(r"^([0-9]{4})-([0-9]{2})-([0-9]{2})$")


def written(hole: dict[str, Any], answer: Any) -> str:
    """The answer to a blank as one line of text; "" when there is none.

    `hole` is a blank node (see `macros.program`); `answer` a string, or an object for money and list.
    """
    form = hole.get("f")
    if form == "money":
        return _money(answer)
    if form == "date":
        return _date(clean.line(answer))
    if form == "choice":
        chosen = clean.line(answer)
        return clean.line(hole["o"].get(chosen, chosen))
    if form == "list":
        return _parts(answer, hole["k"], ", ")
    if form == "lines":
        return "; ".join(clean.lines(answer))
    return clean.line(answer)


def _money(answer: Any) -> str:
    if not isinstance(answer, dict):
        return clean.line(answer)
    low, high = amount(answer.get("low")), amount(answer.get("high"))
    per = clean.line(answer.get("per"))
    per = PERIODS.get(per, per)
    if AMOUNT.match(low) and AMOUNT.match(high or "0"):
        cents = _has_cents(low) or _has_cents(high)
        low, high = _dollars(low, cents), high and _dollars(high, cents)
    words = f"{low} to {high}" if low and high and low != high else low or high
    return f"{words} {per}" if words and per else words


def amount(value: Any) -> str:
    """An amount as digits, without signs around it; any other text as it stands."""
    text = clean.line(value)
    if COMMA.match(text):
        return text
    digits = re.sub(r"[$, ]", "", text)
    return digits if AMOUNT.match(digits) else text


def _has_cents(amount: str) -> bool:
    return "." in amount and amount.split(".")[1].rstrip("0") != ""


def _dollars(amount: str, cents: bool) -> str:
    whole, _, part = amount.partition(".")
    whole = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", ",", whole.lstrip("0") or "0")
    return f"${whole}.{(part + '00')[:2]}" if cents else f"${whole}"


def _date(value: str) -> str:
    match = DATE.match(value)
    if not match or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= 31:
        return value
    return f"{MONTHS[int(match[2]) - 1]} {int(match[3])}, {match[1]}"


def _parts(answer: Any, keys: list[str], comma: str) -> str:
    if not isinstance(answer, dict):
        return clean.line(answer)
    return comma.join(part for part in (clean.line(answer.get(key)) for key in keys) if part)


def fault(hole: dict[str, Any], answer: Any) -> str:
    """Why an answer does not fit its blank, to be read after "the sample …"; "" when it fits."""
    form = hole.get("f")
    if form == "money":
        return _money_fault(answer)
    if form == "list":
        if not isinstance(answer, dict) or set(answer) - set(hole["k"]) or not written(hole, answer):
            return f"must have fields among {', '.join(hole['k'])}"
        return ""
    if not isinstance(answer, str) or not written(hole, answer):
        return "must be text"
    if form == "date" and not is_day(clean.line(answer)):
        return f'must be a date such as 2026-11-30, not "{clean.line(answer)}"'
    if form == "choice" and answer not in hole["o"]:
        return f'must be one of the options ({", ".join(hole["o"])}), not "{clean.line(answer)}"'
    return ""


def is_day(value: str) -> bool:
    """Whether this is a day of the calendar, which February 31 is not."""
    try:
        return bool(DATE.match(value)) and bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


def _money_fault(answer: Any) -> str:
    if not isinstance(answer, dict) or set(answer) != {"low", "high", "per"}:
        return "must have the fields low, high and per"
    low, high = amount(answer["low"]), amount(answer["high"])
    if not AMOUNT.match(low) or not AMOUNT.match(high):
        return "must give low and high as amounts such as 24.50"
    if float(low) > float(high):
        return f"has a lowest pay ({low}) above its highest pay ({high})"
    if clean.line(answer["per"]) not in PERIODS:
        return f"must say per: {', '.join(PERIODS)}"
    return ""
