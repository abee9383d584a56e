"""A problem in print: for a terminal, for a pull request, and the words that guess what was meant."""

import pytest

from macros.problems import Problem, as_github, as_text, did_you_mean, summary


def problem(**changed) -> Problem:
    given = {"path": "data/a.yml", "line": 3, "column": 5, "code": "K999", "what": "It is wrong.",
             "fix": "Mend it.", "source": "    text: Hello"}
    return Problem(**given | changed)


def test_the_report_shows_the_place_the_line_and_a_caret_below_the_column():
    assert as_text(problem()) == "\n".join([
        "data/a.yml:3:5  problem K999",
        "    3 |     text: Hello",
        "      |     ^",
        "  What: It is wrong.",
        "  Mend: Mend it.",
        "  Help: docs/contribute/problems.md#k999",
    ])


def test_a_problem_of_a_whole_file_has_no_line_and_no_caret():
    rows = as_text(problem(line=0, column=0, source="")).split("\n")
    assert rows[0] == "data/a.yml  problem K999"
    assert rows[1] == "  What: It is wrong."


@pytest.mark.parametrize("column", [1, 2, 60, 101, 150, 299, 300])
def test_the_caret_stands_below_its_sign_in_a_line_of_any_length(column):
    line = "".join(chr(ord("a") + at % 26) for at in range(300))
    _, shown, caret, *_ = as_text(problem(source=line, column=column)).split("\n")
    assert len(shown) <= 108
    assert shown[caret.index("^")] == line[column - 1]


@pytest.mark.parametrize("line", [3, 99_999, 100_000])
def test_the_caret_stays_in_place_beside_long_line_numbers(line):
    _, shown, caret, *_ = as_text(problem(line=line, source="abcdefgh", column=3)).split("\n")
    assert shown[caret.index("^")] == "c"


def test_signs_that_cannot_be_seen_are_shown_as_something():
    _, shown, caret, *_ = as_text(problem(source="a\tb\u00a0c\x07d", column=7)).split("\n")
    assert shown.endswith("a\ufffdb\ufffdc\ufffdd")
    assert shown[caret.index("^")] == "d"


def test_an_annotation_names_the_file_the_line_and_the_column():
    assert as_github(problem()) == (
        "::error file=data/a.yml,line=3,col=5,title=K999::It is wrong. Mend it. "
        "(help: docs/contribute/problems.md#k999)"
    )


def test_a_suggestion_is_a_notice_and_a_whole_file_has_no_line():
    assert as_github(problem(level="suggestion", line=0)).startswith("::notice file=data/a.yml,title=K999::")


def test_an_annotation_cannot_be_broken_by_what_it_quotes():
    hostile = problem(path="data/a,line=9:%.yml", what="100%\r\n::error::gotcha")
    printed = as_github(hostile)
    assert "\n" not in printed and "\r" not in printed
    assert printed.startswith("::error file=data/a%2Cline=9%3A%25.yml,line=3,")
    assert "::100%25%0D%0A::error::gotcha Mend it." in printed


@pytest.mark.parametrize(("levels", "says"), [
    ([], "No problems."),
    (["suggestion"], "No problems. 1 suggestion."),
    (["problem"], "1 problem in 1 file."),
    (["problem", "problem", "suggestion", "suggestion"], "2 problems in 1 file. 2 suggestions."),
])
def test_the_closing_line_counts(levels, says):
    assert summary(problem(level=level) for level in levels) == says


def test_the_closing_line_counts_files_once():
    paths = ["a.yml", "b.yml", "a.yml"]
    assert summary(problem(path=path) for path in paths) == "3 problems in 2 files."


@pytest.mark.parametrize(("wrong", "meant"), [
    ("titel", "title"), ("Title", "title"), ("use-when", "use_when"), ("USE_WHEN", "use_when"), ("sources", "source"),
])
def test_a_near_miss_is_guessed(wrong, meant):
    assert did_you_mean(wrong, ["use_when", "title", "source"]) == f' Did you mean "{meant}"?'


@pytest.mark.parametrize("wrong", ["", "zzz", "completely-different"])
def test_nothing_is_guessed_from_far_away(wrong):
    assert did_you_mean(wrong, ["use_when", "title"]) == ""


def test_the_guess_does_not_depend_on_the_order():
    names = ["soup-a", "soup-b", "soup-c"]
    assert did_you_mean("soup-x", names) == did_you_mean("soup-x", reversed(names)) != ""


def test_problems_stand_in_the_order_of_files_and_lines():
    places = [("b.yml", 1, 1), ("a.yml", 10, 1), ("a.yml", 2, 9), ("a.yml", 2, 3)]
    found = sorted(problem(path=path, line=line, column=column) for path, line, column in places)
    assert [p.place for p in found] == ["a.yml:2:3", "a.yml:2:9", "a.yml:10:1", "b.yml:1:1"]
