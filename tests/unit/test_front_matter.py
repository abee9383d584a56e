"""The lines at the top of a page: what is missing or wrong there, each once, and on its own line."""

import pytest

from macros import check
from macros.check import front_matter
from macros.check.calls import PageText
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.pages.addresses import page_title
from tests import FRONT, TODAY

MACROS, STAGES = {"show_faq", "cite"}, {"learn", "light"}
SOUND = {"title": "More", "description": "More about the keepers.", "reviewed": "2026-06-01", "audience": "Keepers"}


def found(text, stages=STAGES):
    """(line, column, code) of each problem, and what all of them say."""
    page = File("docs/more.md", text.split("\n"))
    front_matter.check(PageText(page, text), MACROS, stages, TODAY)
    assert all(problem.fix for problem in page.problems)
    return [(p.line, p.column, p.code) for p in page.problems], " ".join(p.what for p in page.problems)


def top(**fields):
    """A page with these fields; None takes one away."""
    lines = [f"{name}: {value}".rstrip() for name, value in (SOUND | fields).items() if value is not None]
    return "\n".join(["---", *lines, "---", "", "# More", ""])


@pytest.mark.parametrize("text", [
    FRONT,
    top(),
    top(stage="learn"),
    top(stage=""),
    top(hide="[navigation, toc]", search="\n  boost: 2", tags="\n  - a\n  - b"),  # what the theme knows
    top(description="x" * 20),
    top(description="x" * 170),
    top(title="2026", audience="no"),  # numbers and yes or no stay words
    top(title="'Note: #1'"),
    top().replace("---\n\n#", "...\n\n#"),
    top().replace("---\n", "--- \t\n"),  # MkDocs reads these too
    top() + "\n---\n\nA line above.\n\n---\n",
])
def test_sound_pages(text):
    assert found(text) == ([], "")


@pytest.mark.parametrize("text", [
    "", "# More\n", "\n" + FRONT, " " + FRONT, "---\ntitle: More\n", "---\n---\n", FRONT.rstrip("\n"),
    "----\n" + FRONT[4:], "```\n" + FRONT + "```\n",
])
def test_a_page_without_these_lines(text):
    problems, said = found(text)
    assert problems == [(1, 1, "K513")] and "first lines" in said


@pytest.mark.parametrize("inside", ["- title\n- description", "More about the keepers.", "[a, b]"])
def test_lines_that_are_no_fields(inside):
    problems, _ = found(f"---\n{inside}\n---\n\n# More\n")
    assert problems and problems[-1] == (2, 1, "K513")


@pytest.mark.parametrize("name", SOUND)
def test_a_field_that_is_missing_or_empty(name):
    problems, said = found(top(**{name: None}))
    assert problems == [(2, 1, "K513")] and f'"{name}"' in said
    line = 2 + list(SOUND).index(name)
    problems, _ = found(top(**{name: ""}))
    assert [(row, code) for row, _, code in problems] == [(line, "K513")]


@pytest.mark.parametrize(("fields", "place", "says"), [
    ({"description": "x" * 19}, (3, 14), "19"),
    ({"description": "x" * 171}, (3, 14), "171"),
    ({"reviewed": "soon"}, (4, 11), "soon"),
    ({"reviewed": "2026-02-30"}, (4, 11), "2026-02-30"),
    ({"reviewed": "2026-6-1"}, (4, 11), "2026-6-1"),
    ({"reviewed": "2026-06-01 12:00"}, (4, 11), "2026-06-01 12:00"),
    ({"title": "[a]"}, (2, 8), "title"),
    ({"stage": "lern"}, (6, 8), "lern"),
    ({"stage": "Learn"}, (6, 8), "Learn"),
    ({"stage": "[learn, light]"}, (6, 8), "stage"),
])
def test_a_field_that_does_not_fit(fields, place, says):
    problems, said = found(top(**fields))
    assert problems == [(*place, "K513")] and says in said


def test_everything_that_is_wrong_is_said_at_once():
    problems, _ = found(top(title="", description="Short.", reviewed="soon", audience=None))
    assert sorted(line for line, _, _ in problems) == [2, 2, 3, 4]


def test_a_key_that_would_hide_a_macro():
    assert found(top(cite="yes", show_faq="no"))[0] == [(6, 1, "K509"), (7, 1, "K509")]
    assert found(top(cited="yes", extra="\n  cite: yes")) == ([], "")


@pytest.mark.parametrize(("text", "line", "code"), [
    (top().replace("title: More", "title:More"), 2, "K207"),
    (top(audience="a: b"), 5, "K206"),
    (top(hide="\n\t- toc"), 7, "K201"),
    (top(audience="Keepers\naudience: Gulls"), 6, "K210"),
    (top(audience="*keepers"), 5, "K203"),
])
def test_what_yaml_cannot_read_has_its_true_line(text, line, code):
    line_and_code = [(row, code) for row, _, code in found(text)[0]]
    assert line_and_code and line_and_code[0] == (line, code)


def test_files_from_windows_and_with_a_mark_at_the_start(kit):
    (kit / "docs" / "more.md").write_bytes(b"\xef\xbb\xbf" + top().replace("\n", "\r\n").encode())
    assert check.run(kit, TODAY)[1] == []


@pytest.mark.parametrize(("stages", "path"), [("- learn\n", "data/stages.yml"), (None, "docs/more.md")])
def test_stages_that_cannot_be_read_are_reported_once_and_missing_ones_are_missed(kit, stages, path):
    (kit / "docs" / "more.md").write_text(top(stage="learn"), encoding="utf-8")
    for name in ("data/faq.yml", "data/stages.yml", "data/documents.yml", "docs/papers.md"):
        (kit / name).unlink()
    if stages:
        (kit / "data" / "stages.yml").write_text(stages, encoding="utf-8")
    assert [problem.path for problem in check.run(kit, TODAY)[1]] == [path]


@pytest.mark.parametrize(("title", "shown"), [
    (">-\n  A long title\n  of two lines", "A long title of two lines"), ("'Note: #1'", "Note: #1"), ("More", "More"),
    ("", "more.md#part"),
])
def test_a_page_is_linked_by_the_title_that_its_yaml_gives(kit, title, shown):
    (kit / "docs/more.md").write_text(top(title=title), encoding="utf-8")
    assert page_title(Catalog(kit), "more.md#part") == shown
