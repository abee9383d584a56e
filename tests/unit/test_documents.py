"""Documents on pages: those of a stage in order, all with filters, what to use when, packs and other downloads."""

import pytest

from macros import check
from macros.compose import thread
from macros.loading import load
from macros.model import Sign, Table
from macros.pages import documents, filters
from tests import KIT, TODAY
from tests.fragments import classed, fragment, through_markdown, words
from tests.made_up import make

CATALOG, _ = check.run(KIT, TODAY)


def links(element):
    return [link.get("href") for link in element.iter("a")]


def entries(html):
    return list(fragment(html).iter("li"))


def test_the_documents_of_a_stage_stand_in_the_order_of_the_register():
    found = entries(documents.stage(CATALOG, "light", "light/documents/"))
    assert [words(entry)[:20] for entry in found] == [
        "Lighthouse keeper: letter"[:20], "Lighthouse keeper: lamp check"[:20],
        words(found[2])[:20], "Talk, for each role T"[:20]]
    assert links(found[0]) == ["../../letters/keeper-letter/", "../../kit/keeper-letter/keeper-letter.docx"]
    assert "The harbor <master>" in words(found[0]) and "You answer a keeper." in words(found[0])


def test_what_each_role_has_stands_once_and_leads_to_the_roles():
    last = entries(documents.stage(CATALOG, "light", "light/documents/"))[-1]
    assert links(last) == ["../../roles/"]
    assert "You talk with a peer support specialist." in words(last)


def test_a_stage_without_documents_says_so():
    assert words(fragment(documents.stage(CATALOG, "nowhere", ""))) == "No documents yet."


def test_all_templates_stand_in_the_list_once_with_their_facets():
    html = documents.templates(CATALOG, "all-templates/")
    found = entries(html)
    shown = [link.get("href").split("/")[-1].removesuffix(".docx") for entry in found for link in entry.iter("a")
             if "download" in link.attrib]
    assert sorted(shown) == sorted(CATALOG.templates)
    facets = {name: (entry.get("data-stage"), entry.get("data-kind"), entry.get("data-role"))
              for name, entry in zip(shown, found, strict=True)}
    assert facets["lamp-check"] == ("light", "form", None), "it fits every role, so no choice of a role hides it"
    assert facets["relief-keeper-post"] == ("learn", "text", "relief-keeper")
    assert facets["keeper-letter"] == ("light", "text", None)
    assert html in through_markdown(f"Words.\n\n{html}\n\nMore.\n")


def test_each_facet_of_the_list_has_a_rule_for_each_of_its_values():
    rules = filters.styles(CATALOG)
    for inputs in fragment(documents.templates(CATALOG, "")).iter("input"):
        if inputs.get("value"):
            assert f'[data-facet="{inputs.get("data-facet")}"][value="{inputs.get("value")}"]:checked' in rules


@pytest.mark.parametrize(("block", "kind"), [
    (Sign(sign=["Name"]), "form"), (Table(table="T", columns=["a", "b"], rows=[["x", "y"]]), "text"),
    (Table(table="T", columns=["a", "b"], rows=[["x", ""]]), "form"),
    (Table(table="T", columns=["a", "b"], rows=[["x"]]), "form"),
])
def test_a_form_has_room_to_write_in_boxes_or_lines_to_sign(block, kind):
    letter = CATALOG.templates["keeper-letter"]
    section = letter.sections[0].model_copy(update={"blocks": [block]})
    assert documents.kind(letter.model_copy(update={"sections": [section]})) == kind


def test_what_to_use_when_comes_from_the_template():
    found = fragment(documents.use(CATALOG, "keeper"))
    assert [words(part) for part in found.iter("dd")] == ["You need light.", "You need darkness."]


def test_a_pack_and_a_download_are_one_link_each():
    (pack,) = classed(fragment(documents.role_pack(CATALOG, "head-keeper", "shifts/head/")), "kit-pack")
    assert links(pack) == ["../../kit/head-keeper/head-keeper-pack.zip"] and "4 Word files" in words(pack)
    (file,) = classed(fragment(documents.download("recruiting-tracker", "a/")), "kit-pack")
    assert links(file) == ["../kit/recruiting-tracker/recruiting-tracker.xlsx"]


def test_without_a_register_there_is_no_pack(tmp_path):
    make(tmp_path, 1)
    assert words(fragment(documents.role_pack(load(tmp_path), "anybody", ""))) == "No pack yet."


def test_goals_are_those_of_the_day_that_show_what_is_asked_for_at_first_each_once():
    assert list(thread.due(CATALOG, "head-keeper", "30")) == ["first-light"]
    assert list(thread.due(CATALOG, "head-keeper", "60")) == [], "nobody asks the head keeper to row"
    assert list(thread.due(CATALOG, "relief-keeper", "60")) == ["dry-oars"]
    (section,) = [part for part in CATALOG.templates["head-keeper-talk"].sections if part.heading == "Later"]
    (goal,) = section.blocks[0].checks
    assert goal.text == CATALOG.goals["first-light"].text and section.blocks[0].note
