"""The library and the roles on pages: complete, filtered by rules that fit, and hostile text stays text."""

import re

import pytest

from macros.pages import filters, library, roles
from macros.pages.cite import Citations
from tests.fragments import classed, fragment, words


def items(html: str) -> list:
    return list(classed(fragment(html), "kit-entries")[0])


def test_every_statement_has_an_entry_with_its_address(made_up):
    shown = [item.get("id") for item in items(library.statements(made_up, Citations(made_up)))]
    assert sorted(shown) == sorted(f"{bank}.{name}" for bank, entries in made_up.banks.items()
                                   for name in entries.statements)


def test_a_statement_says_what_it_serves_who_uses_it_and_what_it_stands_on(made_up):
    entries = {item.get("id"): item for item in items(library.statements(made_up, Citations(made_up)))}
    row = words(entries["duties.row"])
    assert "Rows well" in row and "for Relief keeper" in row and "written for this kit" in row and "2026-06-01" in row
    assert "for every role" in words(entries["duties.tend"])
    assert "Source: Almanac" in words(entries["duties.signal"]).replace("source:", "Source:")
    assert "not in use yet" in words(entries["tasks.wave"])
    assert entries["duties.row"].get("data-role") == "relief-keeper"
    assert entries["demands.oars"].get("data-level") == "required preferred"


def test_every_question_has_its_ratings_and_what_it_replaces(made_up):
    entries = items(library.questions(made_up))
    assert [entry.get("id") for entry in entries] == list(made_up.questions)
    said = words(entries[0])
    ratings = ("Looks away.", "Looks, waves, and writes it down.")
    for part in (*ratings, "Do not ask about the nose.", "Is your nose cold?"):
        assert part in said


def test_each_filter_has_a_rule_that_hides_what_does_not_fit(made_up):
    html = library.statements(made_up, Citations(made_up))
    radios = list(fragment(html).iter("input"))
    wanted = {(r.get("data-facet"), r.get("value")) for r in radios if r.get("value")}
    rules = set(re.findall(r'\.kit-f\[data-facet="([^"]+)"\]\[value="([^"]+)"\]:checked', filters.styles(made_up)))
    assert wanted and wanted <= rules
    groups = {r.get("name") for r in radios}
    for group in groups:
        checked = [r for r in radios if r.get("name") == group and r.get("checked") is not None]
        assert [r.get("value") for r in checked] == [""], "all are shown at first"


def test_a_role_page_names_titles_and_codes(made_up):
    said = words(fragment(roles.names(made_up, "relief-keeper", Citations(made_up))))
    assert "Keeper. Use it." in said and "lamp keeper, wickie" in said
    assert "00-0001 Keepers. They keep." in said and "00-0002 Gulls. They do not." in said


def test_every_role_is_listed_in_its_family_and_in_its_place(made_up):
    shown = fragment(roles.roles(made_up, "shifts/"))
    assert [words(family).split(".")[0] for family in classed(shown, "kit-family")] == [
        "On landWith dry feet", "On the waterWith wet feet"]
    assert [a.get("href") for a in shown.iter("a")] == ["../roles/head-keeper/", "../roles/relief-keeper/"]


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", '"><b>x', "{{ 7 * 7 }}", "a & b"])
def test_hostile_words_in_a_role_are_text(made_up, said):
    role = made_up.roles["relief-keeper"].model_copy(update={"for_whom": said, "name": said})
    before = made_up.roles
    try:
        made_up.roles = before | {"relief-keeper": role}
        assert said in words(fragment(roles.fit(made_up, "relief-keeper")))
        assert said in words(fragment(roles.roles(made_up, "")))
    finally:
        made_up.roles = before


def test_many_roles_are_counted_and_few_are_named(made_up, monkeypatch):
    monkeypatch.setattr(library, "MANY", 0)
    entries = {item.get("id"): item for item in items(library.statements(made_up, Citations(made_up)))}
    assert f"for 1 of {len(made_up.roles)} roles" in words(entries["duties.row"])
    assert "for every role" in words(entries["duties.tend"])


def test_a_role_leads_to_its_text_to_the_builder_and_to_its_documents():
    found = fragment(roles.actions("relief-keeper", "roles/relief-keeper/"))
    assert [a.get("href") for a in found.iter("a")] == [
        "#job-description", "../../build/#role=relief-keeper", "#documents"]
