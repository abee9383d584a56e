"""Answers as words, and what is wrong with an answer that does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.blank import CONTACT_PARTS
from macros.program.formats import fault, written

MONEY, DATE = {"b": "x", "f": "money"}, {"b": "x", "f": "date"}
CHOICE = {"b": "x", "f": "choice", "o": {"full-time": "Full-time", "part-time": "Part-time  work"}}
CONTACT = {"b": "x", "f": "list", "k": list(CONTACT_PARTS)}
LINES, LINE = {"b": "x", "f": "lines"}, {"b": "x"}


@pytest.mark.parametrize(("low", "high", "per", "words"), [
    ("22.50", "27", "hour", "$22.50 to $27.00 an hour"),
    ("22.00", "27", "hour", "$22 to $27 an hour"),
    ("45000", "52000", "year", "$45,000 to $52,000 a year"),
    ("1234567", "123456789", "year", "$1,234,567 to $123,456,789 a year"),
    ("999", "1000", "month", "$999 to $1,000 a month"),
    ("20", "20", "week", "$20 a week"),
    ("20", "", "hour", "$20 an hour"),
    ("20.5", "", "hour", "$20.50 an hour"),
    ("", "20", "hour", "20 an hour"),  # no lowest pay: as it stands
    ("$20", "$ 1,500", "hour", "$20 to $1,500 an hour"),
    ("0020", "0", "", "$20 to $0"),
    ("20", "30", "", "$20 to $30"),
    ("20", "30", "shift", "$20 to $30 shift"),
    ("20.555", "30", "hour", "20.555 to 30 an hour"),
    ("", "", "hour", ""),
])
def test_money(low, high, per, words):
    assert written(MONEY, {"low": low, "high": high, "per": per}) == words


@pytest.mark.parametrize(("answer", "words"), [
    ("about $20", "about $20"), ("", ""), (None, ""), (20, ""), ({}, ""), ({"low": 20, "high": None}, ""),
    ({"low": "20"}, "$20"), ({"per": "hour"}, ""), ([], ""),
])
def test_money_that_is_no_range(answer, words):
    assert written(MONEY, answer) == words


@pytest.mark.parametrize(("answer", "words"), [
    ("2026-11-30", "November 30, 2026"), ("2026-01-01", "January 1, 2026"), (" 2026-12-09 ", "December 9, 2026"),
    ("0999-05-05", "May 5, 0999"), ("2026-13-01", "2026-13-01"), ("2026-00-10", "2026-00-10"),
    ("2026-10-32", "2026-10-32"), ("2026-10-00", "2026-10-00"), ("next Monday", "next Monday"),
    ("11/30/2026", "11/30/2026"), ("2026-1-1", "2026-1-1"), ("٢٠٢٦-١١-٣٠", "٢٠٢٦-١١-٣٠"), ("", ""), (None, ""),
])
def test_dates(answer, words):
    assert written(DATE, answer) == words


@pytest.mark.parametrize(("answer", "words"), [
    ("full-time", "Full-time"), (" full-time ", "Full-time"), ("part-time", "Part-time work"),
    ("something else", "something else"), ("", ""), (None, ""), (["full-time"], ""), ("constructor", "constructor"),
    ("__proto__", "__proto__"),
])
def test_choices(answer, words):
    assert written(CHOICE, answer) == words


@pytest.mark.parametrize(("answer", "words"), [
    ({"phone": "555", "name": "A", "email": "e", "title": "T"}, "A, T, e, 555"), ({"name": "A", "phone": ""}, "A"),
    ({"name": " A\nB "}, "A B"), ({"other": "x"}, ""), ({}, ""), ("just words", "just words"), (None, ""),
    ({"name": 7, "email": "e"}, "e"),
])
def test_contacts(answer, words):
    assert written(CONTACT, answer) == words


def test_lines_in_the_middle_of_a_text_become_one():
    assert written(LINES, "one\n two \n\nthree") == "one; two; three"
    assert written(LINE, "one\n two \n\nthree") == "one two three"


@given(st.integers(0, 999_999_999))
def test_amounts_keep_their_value(amount):
    words = written(MONEY, {"low": str(amount)})
    assert words == f"${amount:,}"


@pytest.mark.parametrize(("hole", "answer"), [
    (LINE, "x"), (LINES, "x\ny"), (DATE, "2028-02-29"), (DATE, " 2026-11-30 "), (CHOICE, "part-time"),
    (CONTACT, {"email": "e"}),
    (MONEY, {"low": "10", "high": "10.50", "per": "week"}), (MONEY, {"low": "$1,000", "high": "2000", "per": "year"}),
])
def test_an_answer_that_fits_has_no_fault(hole, answer):
    assert fault(hole, answer) == ""


@pytest.mark.parametrize(("hole", "answer"), [
    (LINE, ""), (LINE, None), (LINE, 5), (LINE, ["x"]), (LINE, "\u200b"), (LINES, "\n"), (DATE, "2026-02-31"),
    (DATE, "2026-02-29"), (DATE, "30.11.2026"), (DATE, "tomorrow"), (DATE, "20261130"), (CHOICE, "Full-time"),
    (CHOICE, ["full-time"]), (CONTACT, "A"), (CONTACT, {}), (CONTACT, {"nick": "A"}), (CONTACT, {"name": ""}),
    (MONEY, "20 to 30"), (MONEY, {"low": "10", "high": "20"}), (MONEY, {"low": "x", "high": "20", "per": "hour"}),
    (MONEY, {"low": "30", "high": "20", "per": "hour"}), (MONEY, {"low": "10", "high": "20", "per": "day"}),
    (MONEY, {"low": "10", "high": "20", "per": ["hour"]}), (MONEY, {"low": {}, "high": "20", "per": "hour"}),
    (MONEY, {"low": "10", "high": "20", "per": "hour", "more": "x"}),
])
def test_an_answer_that_does_not_fit_has_a_fault_in_words(hole, answer):
    assert fault(hole, answer).split()[0] in ("must", "has")
