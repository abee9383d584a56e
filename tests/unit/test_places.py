"""Where a problem is: line and column of fields, entries and words, in the file as its author sees it."""

import pytest

from macros.content import plain_yaml
from macros.content.file import File

TEXT = """\
title: Plain
folded: >-
  First line with a word,
  second line with another.

  After an empty line.
list:
  - one
  -   two
  - name: inner
    text: "quoted word"
flow: [a, bb,   ccc]
empty:
deep:
  deeper:
    deepest: x
"""


@pytest.fixture
def document() -> File:
    data, node = plain_yaml.parse(TEXT, lambda *_: pytest.fail("this text has no problems"))
    return File("data/x.yml", TEXT.split("\n"), node, data)


def place(document: File, keys, **more) -> tuple[int, int]:
    document.report_at(keys, "K999", "what", "fix", **more)
    problem = document.problems[-1]
    assert problem.source == document.lines[problem.line - 1]
    return problem.line, problem.column


@pytest.mark.parametrize(("keys", "line", "column"), [
    (("title",), 1, 8),
    (("folded",), 2, 9),
    (("list",), 8, 3),
    (("list", 0), 8, 5),
    (("list", 1), 9, 7),
    (("list", 2), 10, 5),
    (("list", 2, "text"), 11, 11),
    (("flow", 0), 12, 8),
    (("flow", 2), 12, 17),
    (("empty",), 13, 1),  # there is no value, so the name
    (("deep", "deeper", "deepest"), 16, 14),
    (("deep", "deeper", "missing"), 16, 5),  # the nearest that exists
    (("list", 9), 8, 3),
    ((), 1, 1),
])
def test_values(document, keys, line, column):
    assert place(document, keys) == (line, column)


@pytest.mark.parametrize(("keys", "line", "column"), [
    (("title",), 1, 1), (("list", 2, "text"), 11, 5), (("deep", "deeper"), 15, 3), (("deep", "nothing"), 15, 3),
])
def test_names(document, keys, line, column):
    assert place(document, keys, name=True) == (line, column)


@pytest.mark.parametrize(("keys", "find", "line", "column"), [
    (("folded",), "First", 3, 3),
    (("folded",), "word", 3, 21),
    (("folded",), "another", 4, 20),
    (("folded",), "After", 6, 3),
    (("folded",), "not there", 2, 9),
    (("list", 2, "text"), "word", 11, 19),
    (("title",), "title", 1, 8),  # never before the value
    (("flow",), "ccc", 12, 17),
])
def test_words_in_a_value(document, keys, find, line, column):
    assert place(document, keys, find=find) == (line, column)


def test_a_file_that_cannot_be_read_has_its_problems_at_the_top():
    document = File("data/x.yml", ["[["], None, None)
    assert place(document, ("a", "b")) == (1, 1)


def test_every_value_is_walked_with_its_path(document):
    assert dict(document.scalars()) == {
        ("title",): "Plain",
        ("folded",): "First line with a word, second line with another.\nAfter an empty line.",
        ("list", 0): "one", ("list", 1): "two", ("list", 2, "name"): "inner", ("list", 2, "text"): "quoted word",
        ("flow", 0): "a", ("flow", 1): "bb", ("flow", 2): "ccc", ("deep", "deeper", "deepest"): "x",
    }


def test_a_quoted_value_is_short_and_on_one_line():
    document = File("data/x.yml", ["x"])
    document.report(1, 1, "K999", 'There is no "' + "a\n" * 500 + '".', "mend")
    assert "\n" not in document.problems[0].what
    assert len(document.problems[0].what) == 300
