"""Citations: numbers in the order of first use, and a list at the foot that has each of them once."""

import dataclasses
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import check, pages
from macros.model import Source
from macros.pages.cite import Citations
from macros.pages.macro import MACROS
from tests import KIT, TODAY, catalogs
from tests.fragments import classed, fragment, through_markdown, words
from tests.unit.test_hostile import SAYS

ADDRESSES = {name: f"https://{name}.example/?x=1&y='2" for name in "ace"}
MADE_UP = catalogs.made_up()
CATALOG = dataclasses.replace(MADE_UP, sources={
    name: Source(title=f"Title {name}", publisher=f"Publisher {name}", short=name, date=f"200{at}",
                 url=ADDRESSES.get(name), checked="2026-06-01", supports="Nothing.")
    for at, name in enumerate("abcdef")
})
USES = st.lists(st.lists(st.sampled_from("abcdef"), max_size=4), max_size=8)
"""What the sentences of a page cite, one after the other."""


@given(USES)
def test_numbers_count_up_by_first_use_and_a_source_keeps_its_number(uses):
    citations = Citations(CATALOG)
    order = list(dict.fromkeys(name for names in uses for name in names))
    for names in uses:
        found = fragment(citations.cite(*names))
        numbers = [order.index(name) + 1 for name in names]
        assert words(found) == "".join(map(str, numbers))
        assert [link.get("href") for link in found.iter("a")] == [f"#source-{number}" for number in numbers]


@given(USES)
def test_the_list_has_each_source_once_in_full_under_its_number(uses):
    citations = Citations(CATALOG)
    page = "".join(f"<p>Words{citations.cite(*names)}</p>" for names in uses)
    found = fragment(page + citations.references())
    order = list(dict.fromkeys(name for names in uses for name in names))
    rows = list(found.iter("li"))
    assert [row.get("id") for row in rows] == [f"source-{number}" for number in range(1, len(order) + 1)]
    assert [words(row) for row in rows] == [
        f"Title {name}. Publisher {name}, {CATALOG.sources[name].date}." for name in order]
    assert [[link.get("href") for link in row.iter("a")] for row in rows] == \
        [[ADDRESSES[name]] if name in ADDRESSES else [] for name in order]
    targets = {link.get("href")[1:] for mark in found.iter("sup") for link in mark.iter("a")}
    assert targets == {row.get("id") for row in rows}, "no number leads nowhere, and no entry is cited nowhere"


def test_who_hears_a_page_is_told_that_a_number_is_a_source():
    (link,) = fragment(Citations(CATALOG).cite("b")).iter("a")
    assert "source" in link.get("aria-label").lower() and "1" in link.get("aria-label")


def test_a_page_that_cites_nothing_has_no_numbers_and_an_empty_list():
    citations = Citations(CATALOG)
    assert citations.cite() == ""
    assert words(fragment(citations.references())) == ""


@pytest.mark.parametrize("said", SAYS, ids=range(len(SAYS)))
def test_hostile_sources_are_listed_as_text(said):
    given = {"title": f"title {said}", "publisher": f"publisher {said}", "date": f"date {said}"}
    source = Source(**given, short="x", url=ADDRESSES["a"], checked="2026-06-01", supports="Nothing.")
    citations = Citations(dataclasses.replace(CATALOG, sources={"a": source}))
    citations.cite("a")
    (row,) = fragment(citations.references()).iter("li")
    assert words(row) == "{title}. {publisher}, {date}.".format(**given)
    assert [link.get("href") for link in row.iter("a")] == [ADDRESSES["a"]]


@pytest.mark.parametrize("text", ["One@ two@.", "- one@\n- two@", "## One@ { #one }\n\nTwo@", "**One**@ *two*@",
                                  "| a | b |\n| - | - |\n| c@ | d@ |", "> One@ two@", "One_a_@ [two](x)@"])
def test_numbers_stand_wherever_words_can(text):
    citations = Citations(CATALOG)
    marks = [citations.cite("c"), citations.cite("d", "c")]
    for mark in marks:
        text = text.replace("@", mark, 1)
    rendered = through_markdown(f"{text}\n\n{citations.references()}")
    assert all(mark in rendered for mark in marks) and citations.references() in rendered


class Env:
    """What mkdocs-macros hands over, as far as `register` uses it."""

    def __init__(self):
        self.offered, self.page, self.conf = {}, SimpleNamespace(url=""), {"extra": {"contact": "a@b.example"}}

    def macro(self, function, name):
        self.offered[name] = lambda *names: self.held.put_in(self.held.put_in(function(*names)))


def test_each_page_counts_for_itself():
    env = Env()
    pages.register(env, MADE_UP)
    seen = []
    for url, name in [("a/", "logbook"), ("b/", "almanac"), ("a/", "almanac"), ("a/", "logbook"), ("b/", "logbook")]:
        env.page = SimpleNamespace(url=url)
        seen.append(words(fragment(env.offered["cite"](name))))
    assert seen == ["1", "1", "2", "1", "2"]
    assert words(fragment(env.offered["show_sources"]())).startswith("The Almanac")
    env.page = SimpleNamespace(url="a/")
    assert [words(row)[:7] for row in classed(fragment(env.offered["show_sources"]()), "kit-references")[0]] == \
        ["Logbook", "The Alm"]


def test_pages_can_call_exactly_what_the_check_knows():
    env = Env()
    catalog, _ = check.run(KIT, TODAY)  # it knows, too, which page shows which template
    pages.register(env, catalog)
    assert set(env.offered) == set(MACROS)
    names = {"template": "keeper", "statement": "tasks.light-lamp", "stage": "learn", "picture": "team",
             "source": "almanac", "fact": "lamps-from-afar", "law": "lamps", "topic": "pay",
             "moment": "interview", "role": "relief-keeper", "download": "recruiting-tracker"}
    for name, macro in MACROS.items():
        shown = env.offered[name](*([names[macro.names]] if macro.names else []))
        assert words(fragment(shown)), name
        assert bool(classed(fragment(shown), "kit-cite")) == macro.cites, f"{name}: does the page need a list then?"
