"""Citations on the finished pages: each number leads to its entry, each entry is cited, none is left hanging."""

import pytest

from macros.render.page import reference
from tests.fragments import classed, fragment, words
from tests.naming import for_each
from tests.serving import SOURCES

each_page = for_each("address", SOURCES)


def numbers(page):
    """(what is shown, where it leads) of each citation, in the order of the page."""
    return [(words(link).strip(), link.get("href")) for mark in classed(page.root, "kit-cite")
            for link in mark.iter("a")]


def lists(page):
    return classed(page.root, "kit-references")


@each_page
def test_each_number_leads_to_the_entry_with_that_number(site, address):
    page = site.pages[address]
    entries = [entry for one in lists(page) for entry in one]
    assert len(lists(page)) == bool(numbers(page)), "one list where something is cited, else none"
    assert {href for _, href in numbers(page)} == {f"#{entry.get('id')}" for entry in entries}
    for shown, href in numbers(page):
        assert entries[int(shown) - 1].get("id") == href.removeprefix("#"), "the list counts as the page does"


@each_page
def test_numbers_count_up_as_a_reader_meets_them(site, address):
    met = list(dict.fromkeys(int(shown) for shown, _ in numbers(site.pages[address])))
    assert met == list(range(1, len(met) + 1))


@pytest.fixture(scope="module")
def known(catalog):
    """{what its entry says: source} of the whole register."""
    return {words(fragment(reference(source))): source for source in catalog.sources.values()}


@each_page
def test_each_entry_is_a_source_of_the_register_in_full(site, known, address):
    found = [entry for one in lists(site.pages[address]) for entry in one]
    assert [words(entry) for entry in found if words(entry) not in known] == []
    for entry in found:
        url = known[words(entry)].url
        assert [link.get("href") for link in entry.iter("a")] == ([url] if url else [])
    assert len({words(entry) for entry in found}) == len(found)


@each_page
def test_the_list_stands_under_a_heading_of_its_own_after_everything_that_cites(site, address):
    page = site.pages[address]
    found = lists(page)
    order = [element for element in page.root.iter() if element in found or element.tag in ("h1", "h2", "sup")]
    for one in found:
        at = order.index(one)
        assert order[at - 1].tag == "h2"
        assert [element for element in order[at:] if "kit-cite" in element.get("class", "")] == []


def test_pages_do_cite(site):
    """So that the tests above can fail: the guidance stands on sources."""
    citing = [address for address in SOURCES if numbers(site.pages[address])]
    assert {address.split("/")[0] for address in citing} >= {"understand", "write", "recruit", "questions"}
    assert max(len(numbers(site.pages[address])) for address in citing) > 20
