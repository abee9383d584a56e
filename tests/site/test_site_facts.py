"""Facts of data/ on the finished pages: every question, channel, comparison row and title, each in its place."""

import collections
import itertools

import pytest

from tests.fragments import classed, words
from tests.naming import for_each
from tests.serving import SOURCES

QUESTIONS = "questions/"


def said(element):
    """The words of an element without the numbers of its sources, the sign of its address and doubled spaces."""
    def parts(one):
        if one.tag != "sup" and "headerlink" not in one.get("class", ""):
            yield one.text or ""
            for inner in one:
                yield from parts(inner)
                yield inner.tail or ""
    return " ".join("".join(parts(element)).split())


def article(site, address):
    return next(site.pages[address].root.iter("article"))


@pytest.fixture(scope="module")
def places(site):
    """{id: [(address, element)]} of everything that has an id in the text of a page."""
    found = collections.defaultdict(list)
    for address in SOURCES:
        for element in article(site, address).iter():
            if element.get("id"):
                found[element.get("id")].append((address, element))
    return dict(found)


def below(start, found):
    """What of the places is on the pages below an address."""
    return [(address, element) for address, element in found if address.startswith(start)]


def entry_of(site, address, heading):
    """The nearest element that holds a heading and all that belongs to it."""
    parents = {child: parent for parent in article(site, address).iter() for child in parent}
    return parents[heading]


def test_each_question_is_on_the_page_of_questions_once_under_its_own_address(site, catalog, places):
    assert catalog.faq
    for name, entry in catalog.faq.items():
        ((address, heading),) = below(QUESTIONS, places[name])
        assert address == QUESTIONS and said(heading) == entry.question
        answer = said(entry_of(site, address, heading))
        assert [text for text in entry.answer if text not in answer] == [], name


def test_each_stage_has_its_questions_under_its_heading(site, catalog):
    order = [element.get("id") for element in article(site, QUESTIONS).iter()
             if element.tag in ("h2", "h3") and element.get("id") in {*catalog.stages, *catalog.faq}]
    groups = [list(group) for _, group in itertools.groupby(order, lambda name: name in catalog.stages)]
    found = {heading[-1]: names for heading, names in zip(groups[::2], groups[1::2], strict=True)}
    expected = {stage: [name for name, entry in catalog.faq.items() if entry.stage == stage]
                for stage in catalog.stages}
    assert found == {stage: names for stage, names in expected.items() if names}
    assert list(found) == [stage for stage in catalog.stages if expected[stage]], "in the order of a hire"


def test_each_channel_has_an_address_and_everything_that_is_known_of_it(site, catalog, places):
    assert catalog.channels
    for name, channel in catalog.channels.items():
        ((address, heading),) = below("recruit/", places[name])
        shown = said(entry_of(site, address, heading))
        assert said(heading) == channel.title
        texts = (channel.what, channel.why, channel.how, channel.first_step, channel.caution, channel.effort)
        assert [text for text in texts if text not in shown] == [], name


def test_each_row_of_the_comparison_is_in_one_table(site, catalog):
    tables = [table for address in SOURCES for table in article(site, address).iter("table")
              if table.get("class", "") == "kit-comparison"]
    assert len(tables) == 1
    rows = [[said(cell) for cell in row] for body in tables[0].iter("tbody") for row in body]
    assert rows == [[row.label, row.peer, row.therapist] for row in catalog.comparison.values()] != []


def test_each_title_is_shown_once_with_whom_it_is_for_and_what_else_it_is_called(site, catalog):
    lists = [found for address in SOURCES for found in classed(article(site, address), "kit-titles")]
    assert len(lists) == 1
    shown = {said(next(entry.iter("dt"))): said(entry) for entry in lists[0]}
    assert list(shown) == [title.title for title in catalog.titles.values()] != []
    for title in catalog.titles.values():
        for text in (title.used_for, title.advice, ", ".join(title.also_called)):
            assert text in shown[title.title]


@pytest.mark.parametrize("register", [
    "settings", "credentials", "glossary", "clauses", "readiness", "ladder", "myths", "ethics"])
def test_each_entry_that_has_an_address_can_be_reached(catalog, places, register):
    assert set(getattr(catalog, register)) - set(places) == set()


@pytest.mark.parametrize(("register", "fields"), [
    ("pay", ("label", "place", "basis")), ("pay_laws", ("place", "what")), ("ask", ("dont", "ask", "why"))])
def test_each_row_of_a_table_of_facts_is_on_one_page(site, catalog, register, fields):
    tables = [said(row) for address in SOURCES for row in article(site, address).iter("tr")]
    for name, entry in getattr(catalog, register).items():
        assert sum(all(getattr(entry, field) in row for field in fields) for row in tables) == 1, name


def test_each_law_is_on_one_page_with_whom_it_reaches_and_each_fact_on_some(site, catalog):
    tables = [said(row) for address in SOURCES for row in article(site, address).iter("tr")]
    for topic, laws in catalog.laws.items():
        for name, law in laws.laws.items():
            wanted = [law.law or law.place, law.what, *(step.words[1:] for step in law.reaches)]
            assert sum(all(text in row for text in wanted) for row in tables) == 1, f"{topic}.{name}"
    whole = " ".join(said(article(site, address)) for address in SOURCES)
    assert [name for name, fact in catalog.facts.items() if fact.text not in whole] == []


def test_each_member_of_the_team_is_told_in_words(site, catalog):
    captions = [said(found) for address in SOURCES for found in article(site, address).iter("figcaption")]
    for mate in catalog.team.values():
        assert any(mate.name in caption and mate.does in caption for caption in captions)


def test_who_looks_for_a_word_finds_it_where_the_role_is_defined(site, catalog):
    words_on = {address: said(article(site, address)) for address in SOURCES if address.startswith("understand/")}
    names = {word for title in catalog.titles.values() for word in [title.title, *title.also_called]}
    assert any(all(name in text for name in names) for text in words_on.values())


@for_each("address", [one for one in SOURCES if one.count("/") > 1 or one == QUESTIONS])
def test_no_heading_of_a_page_stands_over_nothing(site, address):
    """`show_faq` for a stage without questions, or a register that was emptied, would leave a bare heading."""
    shown = [element for element in article(site, address).iter() if element.tag in
             ("h2", "h3", "p", "li", "table", "figure", "blockquote", "dl", "pre", "details", "svg")]
    bare = [words(one) for one, two in itertools.pairwise(shown) if one.tag == "h2" == two.tag]
    assert bare == [] and shown[-1].tag not in ("h2", "h3")
