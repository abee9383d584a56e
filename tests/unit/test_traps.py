"""The scan for YAML's traps: what it repairs, and what it leaves alone. What it says is in tests/broken."""

import pytest

from macros.content import traps


def scan(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """(repaired text, [(line, column, code)])"""
    found: list[tuple[int, int, str]] = []
    repaired = traps.scan(text, lambda line, column, code, what, fix: found.append((line, column, code)))
    return repaired, found


@pytest.mark.parametrize("line", [
    "title: Plain words",
    "title: A 9:30 start, and 1.10 of it",
    "title: It's fine",
    "title: C# and F#",
    "title: see https://harbor.example/a#b",
    'title: "A quoted text: with a colon # and a hash"',
    "title: 'It''s quoted'",
    "title: \"with \\\" inside\"",
    "sources: [almanac, log-book, a_b]",
    "sources: []",
    'columns: [Lamp, "Seen: from afar, or not", "\\"3\\" # 4"]',
    '- ["[[lamp]]", ""]',
    "# a remark: with [signs] and *more*",
    "  # an indented remark",
    "---",
    "-",
    "- one-word",
    "- - nested",
    "title:",
    "text: half-light and 50% of it, a & b, a*b, a!",
    "text: -5 degrees",
])
def test_what_is_no_trap_is_left_alone(line):
    assert scan(line) == (line, [])


@pytest.mark.parametrize("sign", [">-", ">", "|", "|-", "|+", ">+"])
def test_everything_may_stand_below_a_folding_sign(sign):
    text = f"text: {sign}\n  [[role]] leads: *all* # 1\n\n  - \"half\n    @ & ! % `\n  key:value\nnext: x"
    assert scan(text) == (text, [])


def test_a_list_item_may_be_folded_too():
    text = "list:\n  - >-\n    Note: this\n  - paragraph: >-\n      Note: that\n    note: >-\n      # three"
    assert scan(text) == (text, [])


@pytest.mark.parametrize(("line", "column", "code"), [
    ("text: Note: this", 11, "K206"),
    ("text: ends with this:", 21, "K206"),
    ("- Note it: this", 3, None),  # a field of that name: the model says that there is none
    ("- [[role]] leads", 3, "K203"),
    ("  - text: *Hope*", 11, "K203"),
    ("text: a # 1", 9, "K204"),
    ("text: {a: b}", 7, "K203"),
    ('- ["A", b: c]', 3, "K203"),
    ('- ["A" and b]', 3, "K203"),
    ("- [Lamp, *white*]", 3, "K203"),
    ('text: "A" is', 7, "K203"),
    ("text: 'tis", 7, "K203"),
    ("text: > more", 7, "K203"),
    ("text:glued", 6, "K207"),
    ("-glued", 2, "K207"),
    ("  - text:glued", 10, "K207"),
    ("text:\tx", 6, "K201"),
    ("text:\u00a0x", 6, "K201"),
    ("-\u2003x", 2, "K201"),
    ("\ttext: x", 1, "K201"),
    (" \u00a0text: x", 2, "K201"),
    ("\u3000text: x", 1, "K201"),
    ("text: a\x00b", 8, "K202"),
    ("text: a\ufeffb", 8, "K202"),
    ("text: a\u0085b", 8, "K202"),
])
def test_each_trap_is_found_at_its_sign(line, column, code):
    _, found = scan(line)
    assert found == ([(1, column, code)] if code else [])


def test_a_repaired_line_says_what_was_meant():
    repaired, _ = scan('a: [[x]] "y"\nb: it\\s # 1\nc:d\n-e\nf:\u00a0g\n\th: i')
    assert repaired == 'a: "[[x]] \\"y\\""\nb: "it\\\\s # 1"\nc: d\n- e\nf: g\nh: i'


def test_a_line_can_hold_two_traps():
    repaired, found = scan("\ttext:note: this # 1")
    assert [code for _, _, code in found] == ["K201", "K207", "K204"]
    assert repaired == '  text: "note: this # 1"'


def test_a_text_that_is_not_indented_is_moved_below_its_field():
    repaired, found = scan("a:\n  text: >-\n  Not indented\n  next: x")
    assert found == [(3, 3, "K205")]
    assert repaired == "a:\n  text: >-\n    Not indented\n  next: x"


def test_after_an_empty_folded_text_the_next_field_is_a_field():
    text = "text: >-\n\nnext: x\nlast: >-\n"
    assert scan(text) == (text, [])


def test_the_number_of_lines_never_changes():
    text = "a: >-\nb\n\t\n - x:y\n[\n\u2028"
    assert scan(text)[0].count("\n") == text.count("\n")
