"""What any answer becomes before it is written: visible text on one line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.program import clean

ANY = st.text(st.characters(codec=None, categories=None), max_size=60)  # lone surrogates and controls included


@pytest.mark.parametrize(("given_", "line"), [
    ("", ""), ("plain", "plain"), ("  two   spaces  ", "two spaces"), ("tab\there", "tab here"),
    ("line\nbreak\r\nand\rmore", "line break and more"), ("next\u0085line", "next line"),
    ("\u2028separators\u2029", "separators"), ("no-break\u00a0space", "no-break space"),
    ("narrow\u202f1\u2009000", "narrow 1 000"), ("ideographic\u3000space", "ideographic space"),
    ("bell\x07 null\x00 delete\x7f", "bell null delete"), ("c1\x9b31m", "c131m"), ("zero\u200bwidth", "zerowidth"),
    ("\ufeffmark", "mark"), ("turn\u202eed\u202c", "turned"), ("isolate\u2067d\u2069", "isolated"),
    ("non\uffff\ufffecharacters", "noncharacters"), ("half \ud83d", "half \ufffd"), ("half \ude00", "half \ufffd"),
    ("whole 😀", "whole 😀"), ("שלום عليكم", "שלום عليكم"), ("soft\u00adhyphen", "soft\u00adhyphen"),
    ("joined 👩\u200d🚀", "joined 👩\u200d🚀"), ("“curly” – ‘quotes’…", "“curly” – ‘quotes’…"), ("e\u0301", "e\u0301"),
    (" \u200b \x00 ", ""),
])
def test_one_line(given_, line):
    assert clean.line(given_) == line


@pytest.mark.parametrize("value", [None, 0, 7, 1.5, True, [], ["a"], {}, {"a": "b"}, b"bytes"])
def test_what_is_no_text_is_no_answer(value):
    assert clean.line(value) == ""
    assert clean.lines(value) == []


@pytest.mark.parametrize(("given_", "lines"), [
    ("", []), ("one", ["one"]), ("one\ntwo", ["one", "two"]), ("one\r\ntwo\rthree", ["one", "two", "three"]),
    ("\n\n one \n \t \n two\n", ["one", "two"]), ("a\u2028b\u2029c\u0085d", ["a", "b", "c", "d"]),
    ("tab\tis none", ["tab is none"]), ("a\vb\fc", ["a b c"]), ("\x00\n\u200b", []),
])
def test_several_lines(given_, lines):
    assert clean.lines(given_) == lines


@given(ANY)
def test_a_line_is_a_line_and_holds_nothing_unseen(text):
    line = clean.line(text)
    assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in "\ufeff\ufffe\uffff"]
    assert not [c for c in line if c != " " and unicodedata.category(c) == "Zs"]
    assert "  " not in line and line == line.strip()
    line.encode("utf-8")


@given(ANY)
def test_cleaning_twice_is_cleaning_once(text):
    assert clean.line(clean.line(text)) == clean.line(text)
    assert clean.lines("\n".join(clean.lines(text))) == clean.lines(text)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=60))
def test_nothing_that_can_be_seen_is_lost(text):
    assert clean.line(text) == text


@given(ANY)
def test_the_lines_hold_the_words_of_the_line(text):
    assert " ".join(clean.lines(text)) == clean.line(text)
