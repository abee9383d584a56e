"""Every page: sound HTML, one clear outline, a title and a description of its own."""

import itertools
import re

import pytest

from tests.naming import for_each
from tests.serving import PAGES

LEFTOVERS = ("data-held", "Macro Rendering Error", "Macro Syntax Error", "{{", "}}", "{%", "{#")
CODE = re.compile(r"<(code|pre|script)\b.*?</\1>", re.S)
THEME_ERRORS: dict[str, str] = {}
"""Parser errors that the theme's own markup makes on every page, each with the reason why it has to stay."""

each_page = for_each("address", PAGES)


def test_the_site_has_a_page_for_each_source_and_no_other(site):
    assert set(site.pages) == set(PAGES)


@each_page
def test_nothing_is_left_of_macros(site, address):
    """Code may show a macro's braces to contributors; running text must not."""
    running = CODE.sub("", site.pages[address].source)
    assert [mark for mark in LEFTOVERS if mark in running] == []


@each_page
def test_the_markup_is_valid(site, address):
    errors = [e for e in site.pages[address].errors if not any(known in e for known in THEME_ERRORS)]
    assert errors == []


def test_no_exception_for_the_theme_outlives_its_reason(site):
    seen = "\n".join(error for page in site.pages.values() for error in page.errors)
    assert [known for known in THEME_ERRORS if known not in seen] == []


@each_page
def test_ids_are_unique(site, address):
    ids = site.pages[address].ids
    assert sorted({name for name in ids if ids.count(name) > 1}) == []
    assert all(name and not re.search(r"\s", name) for name in ids)


@each_page
def test_headings_make_an_outline(site, address):
    levels = [int(element.tag[1]) for element in site.pages[address].all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@each_page
def test_labels_and_references_lead_to_something(site, address):
    page = site.pages[address]
    wanted = [(element.tag, name, target) for element in page.root.iter()
              for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list")
              for target in element.get(name, "").split()]
    assert [use for use in wanted if use[2] not in page.ids] == []


@each_page
def test_the_page_names_its_language(site, address):
    page = site.pages[address]
    assert page.root.get("lang")
    assert [e.get("lang") for e in page.root.iter() if "lang" in e.attrib and not e.get("lang")] == []


@each_page
def test_there_is_one_title_and_one_description(site, address):
    page = site.pages[address]
    assert ["".join(element.itertext()).strip() != "" for element in page.root.find("head").iter("title")] == [True]
    assert [content.strip() != "" for content in page.meta("description")] == [True]
    assert page.meta("viewport") and "user-scalable" not in page.meta("viewport")[0]


@pytest.mark.parametrize("what", [lambda page: page.all("title")[0].text, lambda page: page.meta("description")[0]],
                         ids=["title", "description"])
def test_titles_and_descriptions_are_unique(site, what):
    """Except on 404.html: its address is unknown, no list of results ever shows it."""
    addresses: dict[str, list[str]] = {}
    for address, page in site.pages.items():
        if address != "404.html":
            addresses.setdefault(what(page).strip(), []).append(address)
    assert {text: several for text, several in addresses.items() if len(several) > 1} == {}
