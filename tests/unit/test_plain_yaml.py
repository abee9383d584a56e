"""Plain YAML: what is written is what is read."""

import pytest

from macros.content import plain_yaml
from macros.content.file import read
from macros.model import Bank
from macros.model.registers import REGISTERS


def parse(text: str):
    """(data, [codes])"""
    codes: list[str] = []
    data, _ = plain_yaml.parse(text, lambda line, column, code, what, fix: codes.append(code))
    return data, codes


@pytest.mark.parametrize("value", [
    "no", "yes", "on", "off", "No", "NO", "true", "False", "null", "~", "12:30", "1_000", "1.10", "1e3", "0x1F", "0o17",
    "007", "+1", ".5", ".inf", ".nan", "2026-01-01", "2026-01-01T10:00:00Z", "=", "<<", "1 000", "No. 5", "555-0134",
    "it's", "“curly”", "a - b", "a?", "50%", "C#", "🏠", "שלום",
])
def test_every_value_is_text(value):
    assert parse(f"key: {value}") == ({"key": value}, [])
    assert parse(f"- {value}") == ([value], [])


@pytest.mark.parametrize(("written", "read"), [
    ('"no"', "no"), ("'12:30'", "12:30"), ("'it''s'", "it's"), ('"a\\tb\\u00e9\\x07"', "a\tbé\x07"), ('""', ""),
    (">-\n  one\n  two\n\n  three", "one two\nthree"), ("|\n  one\n  two\n", "one\ntwo\n"), ("one\n  two", "one two"),
])
def test_quotes_and_folds_are_read_as_yaml_has_them(written, read):
    assert parse(f"key: {written}") == ({"key": read}, [])


@pytest.mark.parametrize("key", ["no", "12", "1.10", "2026-01-01", "null"])
def test_names_are_text_too(key):
    assert parse(f"{key}: x") == ({key: "x"}, [])


def test_a_field_without_a_value_is_none_and_an_empty_text_is_a_text():
    assert parse("a:\nb: ''\nc: >-\n\nd: []") == ({"a": None, "b": "", "c": "", "d": []}, [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines_of_every_system(end, tmp_path):
    path = tmp_path / "bank.yml"
    path.write_bytes(end.join([
        "title: T", "about: >-", "  one", "  two", "reviewed: 2026-01-01", "statements:", "  a:", "    label: L",
        "    text: X", "",
    ]).encode())
    document = read(tmp_path, path, Bank)
    assert document.problems == []
    assert document.model.about == "one two"


def test_a_byte_order_mark_is_no_part_of_the_first_word(tmp_path):
    path = tmp_path / "competencies.yml"
    path.write_bytes(b"\xef\xbb\xbfa:\n  number: 1\n  title: T\n  sources: []\n")
    document = read(tmp_path, path, REGISTERS["competencies"])
    assert document.problems == [] and list(document.model.root) == ["a"]


def test_the_first_of_two_fields_with_one_name_stays():
    data, codes = parse("a: 1\nb: 2\na: 3")
    assert data == {"a": "1", "b": "2"} and codes == ["K210"]


@pytest.mark.parametrize("text", ["", "# remark only", "\n\n"])
def test_an_empty_file_is_a_problem(text):
    assert parse(text) == (None, ["K110"])


@pytest.mark.parametrize("text", [
    "a: x\n- b", "a:\n  b: 1\n c: 2", "just: fine\nnot fine at all\nor: this", "a: 1\n---\nb: 2", "--- &x\na: 1",
    "--- !tag\na: 1", "?\n  - a\nb: c", "a:\n" + "".join(f"{' ' * n}- a:\n" for n in range(2, 4000, 2)),
])
def test_what_cannot_be_read_is_one_problem_or_more_and_never_an_exception(text):
    _, codes = parse(text)
    assert codes and set(codes) <= {"K208", "K209"}


def test_one_trap_does_not_hide_the_rest_of_the_file():
    data, codes = parse("a: [[x]]\nb: fine\nc: Note: this\nd: also fine")
    assert data == {"a": "[[x]]", "b": "fine", "c": "Note: this", "d": "also fine"}
    assert codes == ["K203", "K206"]


def test_a_trap_does_not_hide_another_mistake_two_lines_below():
    assert parse("x: 1\na: [[x]]\nb: 2\n c: 3")[1] == ["K203", "K208"]
    assert parse("a: [[x]]\n c: 3")[1] == ["K203"], "what a trap itself makes unreadable is not reported twice"
