"""Every page: nothing that axe finds, nothing over the edge, everything can be pressed, and no noise.

Noise is what `Visits` listens for: a message on the console, an error, a request to another host. In which widths,
colors and with which notes a page is looked at: tests/browser/states.py.
"""

import pytest

from tests.browser import axe
from tests.browser.asking import COUNT, answered
from tests.browser.looking import Look, complete
from tests.browser.parts import UNFOLD
from tests.browser.states import SCHEMES
from tests.serving import PAGES

PARTS = 24
"""So many workers could share the pages."""


@pytest.fixture(scope="session")
def look(browser, site, every):
    found = Look(browser, site, every)
    yield found
    found.end()


@pytest.fixture(scope="module", params=range(PARTS))
def faults(request, look):
    """What is wrong with every page of this part: {rule: [what, with the page's address]}."""
    return look.at(PAGES[request.param :: PARTS])


def named(faults):
    return "\n".join(faults)


def test_axe_finds_nothing(faults):
    assert not faults["axe"], named(faults["axe"])


def test_nothing_reaches_over_the_edge_and_everything_can_be_pressed(faults):
    assert not faults["edge"], named(faults["edge"])


def test_no_page_makes_a_noise_or_fails_to_get_ready(faults):
    assert not faults["noise"], named(faults["noise"])


@pytest.mark.parametrize("address", ["", "build/", "roles/crisis-peer/interview-kit/", "404.html"])
def test_the_search_works(visit, site, address):
    """At every depth, since only the way to the search's index differs from page to page."""
    page = complete(visit, site, address)
    page.get_by_role("textbox", name="Search").first.press_sequentially("peer")
    page.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_what_opens(visit, site, width, scheme):
    """The search with its results, the navigation of a narrow screen, and everything that unfolds."""
    page = complete(visit, site, next(iter(site.sheets.values())), scheme, width=width, script=COUNT)
    page.evaluate(axe.SCRIPT)
    page.evaluate(UNFOLD)
    found = axe.faults(page, "unfolded")
    opener = page.get_by_role("banner").locator("[for=__drawer]")
    if opener.is_visible():
        opener.click()
        found += axe.faults(page, "navigation")
        opener.press("Enter")
        page.get_by_role("banner").locator("label[for=__search]").first.click()
    page.get_by_role("textbox", name="Search").first.press_sequentially("peer")
    answered(page, "peer")
    page.locator(".md-search-result__link").first.wait_for()
    found += axe.faults(page, "search")
    assert found == [], "\n".join(found)
