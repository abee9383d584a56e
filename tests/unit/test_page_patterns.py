"""Pages that are made from patterns: which there are, what stands on them, and where a mistake is named."""

import jinja2
import markdown
import pytest

from macros import check
from macros.__main__ import main
from macros.content import front, page_patterns
from macros.loading import load
from macros.pages.addresses import page_title
from tests import FRONT, TODAY
from tests.catalogs import made_up
from tests.fragments import fragment

PATTERN = "data/pages/shifts/{role}.md"
LETTER = """\
---
title: "{name}"
description: "{name}: a paper of the harbor."
reviewed: 2026-06-01
audience: Nobody
stage: "{stage}"
hide: [toc]
search:
  boost: 0.5
---

# {name}

{{ show_template("{document}") }}

Then [{next}]({page}), or see [all](../../papers.md).
"""


@pytest.fixture
def letters(kit):
    """The kit with its documents on pages that are made: a document is its file and its place in the list."""
    (kit / "data/pages/{stage}/papers").mkdir(parents=True)
    (kit / "data/pages/{stage}/papers/{document}.md").write_text(LETTER, encoding="utf-8")
    for page in ("first-day", "keeper", "lamp-check", "letters/keeper-letter"):
        (kit / f"docs/{page}.md").unlink()
    home = kit / "docs/index.md"
    home.write_text(home.read_text("utf-8").replace("keeper.md", "learn/papers/keeper.md"), encoding="utf-8")
    replace(kit, "data/faq.yml", "keeper.md#top", "learn/papers/keeper.md")
    listed = kit / "data/documents.yml"
    listed.write_text(listed.read_text("utf-8").replace("  pack:", "  next: go home\n  page: index.md\n  pack:"),
                      encoding="utf-8")
    return kit


def replace(kit, file, old, new):
    text = (kit / file).read_text("utf-8")
    assert old in text
    (kit / file).write_text(text.replace(old, new), encoding="utf-8")


def problems(kit):
    return [(problem.place, problem.code) for problem in check.run(kit, TODAY)[1]]


def test_each_role_has_a_page_of_each_pattern():
    pages = made_up().made_pages
    assert {path: page.about for path, page in pages.items()} == {
        f"shifts/{role}.md": f"data/roles/{role}.yml" for role in ("head-keeper", "relief-keeper")}
    text = pages["shifts/relief-keeper.md"].text
    assert '# Shifts of the relief-keeper\n\n{{ show_role("relief-keeper") }}\n' in text
    assert page_title(made_up(), "shifts/relief-keeper.md#top") == "Shifts of the relief-keeper"


def test_each_document_has_a_page_at_its_stage_with_a_link_to_what_comes_next(letters):
    catalog, found = check.run(letters, TODAY)
    assert found == []
    assert catalog.shown_on["first-day"] == "light/papers/first-day.md"
    page = catalog.made_pages["light/papers/first-day.md"]
    assert page.about == "data/templates/lists/first-day.yml"
    assert "Then [go home](../../index.md), or" in page.text
    assert front.fields(page.text) == {
        "title": "Lighthouse keeper: first day", "reviewed": "2026-06-01",
        "description": "Lighthouse keeper: first day: a paper of the harbor.",
        "audience": "Nobody", "stage": "light", "hide": ["toc"], "search": {"boost": "0.5"}}


def test_a_page_in_docs_goes_before_a_made_one(kit):
    (kit / "docs/shifts/head-keeper.md").write_text(
        FRONT + '# Mine\n\n{{ show_template("head-keeper-post") }}\n\n{{ show_template("head-keeper-talk") }}\n',
        encoding="utf-8")
    catalog, found = check.run(kit, TODAY)
    assert found == [] and list(catalog.made_pages) == ["shifts/relief-keeper.md"]
    assert page_title(catalog, catalog.shown_on["head-keeper-post"]) == "More"


def test_words_of_the_data_are_words_on_the_page_whatever_they_hold(letters):
    name = 'R&D <b> {{ 7 * 7 }} {% if %} {# a "lead": *one* [two](three) `four` _five_ \\ #1 {people}'
    role = letters / "data/roles/head-keeper.yml"
    role.write_text(role.read_text("utf-8").replace("name: Head keeper", f"name: >-\n  {name}"), encoding="utf-8")
    replace(letters, PATTERN, "# Shifts of the {role}", "# Of {name}")
    replace(letters, PATTERN, "title: Shifts of the {role}", "title: Of {name}")
    text = load(letters).made_pages["shifts/head-keeper.md"].text
    assert front.fields(text)["title"] == f"Of {name}"
    line = next(row for row in text.split("\n") if row.startswith("# "))
    shown = markdown.markdown(jinja2.Template(line).render(), extensions=["attr_list", "md_in_html"])
    assert "".join(fragment(shown).itertext()).strip() == f"Of {name}"


@pytest.mark.parametrize(("old", "new", "place"), [
    ("place: 1\n", "place: first\n", "data/roles/head-keeper.yml:3:8"),
    ("questions: [far-ship,", "questions: [far-shop,", "data/roles/head-keeper.yml:21:13"),
])
def test_a_mistake_of_a_role_is_named_in_its_file_alone(kit, old, new, place):
    replace(kit, "data/roles/head-keeper.yml", old, new)
    assert [where for where, _ in problems(kit) if not where.startswith("data/questions")] == [place]


@pytest.mark.parametrize(("old", "new", "found"), [
    ("  stage: light\n", "  stage: lihgt\n", {("data/documents.yml:2:10", "K412")}),
    ("keeper-letter:\n", "keeper-lettre:\n", {("data/documents.yml:1:1", "K436"),
                                              ("data/templates/letters/keeper-letter.yml", "K435")}),
    ("  who: The harbor <master>\n", "  who:\n", {("data/documents.yml:3:3", "K304")}),
    ("  who: The harbor <master>\n", "  who: \0\n", {("data/documents.yml:3:8", "K202")}),
    ("  page: index.md\n", "  page: idnex.md\n", {("data/documents.yml:5:9", "K413")}),
    ("  page: index.md\n", "  page: index.md#top\n", {("data/documents.yml:5:9", "K308")}),
])
def test_a_mistake_in_the_list_of_documents_is_named_there_alone(letters, old, new, found):
    text = (letters / "data/documents.yml").read_text("utf-8")
    (letters / "data/documents.yml").write_text(text.replace(old, new, 1), encoding="utf-8")
    replace(letters, "docs/papers.md", "# All papers\n", "# All papers\n\nSee [one](light/papers/keeper-letter.md).\n")
    assert set(problems(letters)) == found


@pytest.mark.parametrize(("old", "new", "place", "code"), [
    ("reviewed: 2026-06-01\n", "", ":2:1", "K513"),
    ("{{ show_sources() }}", "", ":12:1", "K514"),
    ("# Shifts", "# Shifts\n\n# More shifts", ":10:1", "K517"),
    ("# Shifts", "[all](index.md#none)\n\n# Shifts", ":8:7", None),
    ("Shifts of the {role}\n\n", "Shifts of the {role}\n\nAn addict.\n\n", ":10:4", "K431"),
    ('{{ show_role("{role}") }}', '{{ show_role("{role}") }', ":10:1", "K503"),
])
def test_a_mistake_in_a_pattern_is_named_once_and_there(kit, old, new, place, code):
    replace(kit, PATTERN, old, new)
    assert problems(kit) == ([(PATTERN + place, code)] if code else [])


def test_a_pattern_that_cannot_be_read_is_all_that_is_named(kit):
    (kit / PATTERN).write_bytes(b"\xff\xfe")
    replace(kit, "docs/index.md", "Start", "See [a shift](shifts/head-keeper.md). Start")
    assert problems(kit) == [(f"{PATTERN}:1:1", "K112")]


def test_a_link_to_a_made_page_and_to_its_parts_is_checked(kit):
    replace(kit, PATTERN, '{{ show_role("{role}") }}', "## Night { #night }")
    for macro in ("show_differences", "show_role_names", "show_documents"):
        replace(kit, PATTERN, f'{{{{ {macro}("{{role}}") }}}}\n', "")
    replace(kit, "docs/index.md", "Start", "[a](shifts/head-keeper.md#top) [b](shifts/head.md) Start")
    assert problems(kit) == [("docs/index.md:10:36", "K515")]


def test_another_site_builder_gets_the_same_pages_as_files(letters, capsys):
    """With them in docs/ the check finds every page where it was, and none that has to be made."""
    before = check.run(letters, TODAY)[0]
    assert main(["--root", str(letters), "pages", str(letters / "docs")]) == 0
    assert capsys.readouterr().out == f"Wrote {len(before.made_pages)} pages into {letters / 'docs'}.\n"
    after, found = check.run(letters, TODAY)
    assert (found, after.made_pages, after.shown_on) == ([], {}, before.shown_on)
    assert page_patterns.write(after, letters / "docs") == []
