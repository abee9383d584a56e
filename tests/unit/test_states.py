"""The states of a page: pages that hold every shape are looked at in all, each other page in one of its own."""

import pytest

from tests.browser import states
from tests.reading import Page
from tests.serving import PAGES, Site

TEXTS = {"": "<h1>Home</h1><p>Words.</p>", "a/": "<h1>A</h1><p>Words.</p>", "b/": "<h1>B</h1><p class=x>Words.</p>",
         "c/": "<h1>C</h1><ul><li>Words.</ul>", "404.html": "<h1>Gone</h1>"}


def site(**more):
    pages = {address: Page(f"<!doctype html><body>{text}") for address, text in {**TEXTS, **more}.items()}
    return Site(None, "", pages)


def all_shapes(pages):
    return set().union(*map(states.shapes, pages))


def test_the_chosen_pages_hold_every_shape_and_are_not_all():
    found = site()
    chosen = states.cover(found)
    assert {"b/", "c/"} <= chosen < set(found.pages)
    assert all_shapes(found.pages[one] for one in chosen) == all_shapes(found.pages.values())


@pytest.mark.parametrize("edit", ["<h1>B</h1><p class=x>Other words.</p>", "<h1>B</h1><p class=x><em>New.</em></p>",
                                  "<h1>B</h1><div role=note aria-label=x class=y>New.</div><p class=x>Words.</p>"])
def test_an_edit_that_takes_no_shape_away_moves_no_other_page(edit):
    before, after = (states.cover(found) - {"b/"} for found in (site(), site(**{"b/": edit})))
    assert after <= before


@pytest.mark.parametrize(("one", "other"), [
    ("<p>", "<div>"), ("<p>", "<p class=x>"), ("<p>", "<p role=note>"), ("<p>", "<p hidden>"), ("<p>", "<p title=x>"),
    ("<input>", "<input type=radio>"), ("<ul><li>", "<ol><li>"), ("<p class=x>", "<p class='x y'>"),
])
def test_what_a_style_or_axe_tells_apart_are_two_shapes(one, other):
    assert states.shapes(Page(f"<!doctype html>{one}")) != states.shapes(Page(f"<!doctype html>{other}"))


def test_a_page_keeps_its_state_until_its_own_source_changes(monkeypatch):
    texts = {address: f"Text of {address}" for address in PAGES}
    monkeypatch.setattr(states, "source", texts.get)
    found = Site(None, "", {address: Page("<!doctype html>") for address in PAGES})

    def now():
        return {address: states.states_of(found, address, False) for address in PAGES}

    before, moved = now(), 0
    for address in PAGES[:40]:
        texts[address] += " and more"
        after = now()
        assert {one for one in PAGES if before[one] != after[one]} <= {address}
        moved, before = moved + (before != after), after
    assert moved, "the text of a page counts, not its address alone"


def test_the_sample_uses_every_state_and_all_of_them_are_looked_at_where_every_is_asked():
    notes = "<article data-template=t>"
    found = Site(None, "", {address: Page(f"<!doctype html>{notes}") for address in PAGES})
    assert {state for address in PAGES for state in states.states_of(found, address, False)} == set(states.ALL)
    assert states.states_of(found, PAGES[0], True) == states.ALL
    plain = Site(None, "", {PAGES[0]: Page("<!doctype html>")})
    assert states.states_of(plain, PAGES[0], True) == [state for state in states.ALL if not state.notes]
