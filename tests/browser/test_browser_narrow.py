"""A small window, a large zoom, forced colors: what has the focus is in sight, and what is long is wrapped."""

import pytest

from tests.browser.building import Builder
from tests.browser.focus import tab_to
from tests.browser.parts import OVER_THE_EDGE

BELOW_THE_HEADER = """() => {
  const element = document.activeElement;
  const header = document.querySelector('.md-header').getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return element === document.body || element.closest('.md-header, .md-skip') || box.height === 0
    || box.bottom > header.bottom;
}"""
LONG = "accommodations.and.everything.else@two-rivers-recovery-center.example"


@pytest.mark.parametrize("address", ["", "prepare/pay-and-benefits/", "all-templates/", "roles/recovery-coach/"])
def test_walking_back_keeps_the_focus_in_sight(visit, address):
    page = visit(address, width=640, height=450)
    page.locator("footer a").last.focus()
    hidden = []
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if not page.evaluate(BELOW_THE_HEADER):
            hidden.append(page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)"))
    assert hidden == []


def test_the_open_navigation_holds_the_focus_and_escape_closes_it(open_sheet):
    page = open_sheet(width=360).page
    opener = page.get_by_role("banner").locator("[for=__drawer]")
    tab_to(page, opener)
    page.keyboard.press("Enter")
    assert page.locator(".md-content").evaluate("one => one.inert")
    page.keyboard.press("Escape")
    assert opener.get_attribute("aria-expanded") == "false"
    assert not page.locator(".md-content").evaluate("one => one.inert")
    assert opener.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_function("() => !document.querySelector('.md-content').inert")


@pytest.mark.parametrize("width", [320, 640])
def test_a_long_word_does_not_widen_the_builder(visit, catalog, width):
    builder = Builder(visit("build/", width=width), catalog).choose_role("recovery-coach")
    builder.fill("accommodation_contact", {"email": LONG})
    builder.fill("workplace", f"https://example.org/{LONG}")
    builder.fill("organization", LONG * 20)
    builder.page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert builder.page.evaluate(OVER_THE_EDGE) == [0, []]


def test_with_forced_colors_a_fold_keeps_its_arrow(visit):
    page = visit("all-templates/", forced_colors="active")
    arrow = page.locator("summary").first.evaluate("one => getComputedStyle(one, '::after').backgroundColor")
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert arrow not in (paper, "rgba(0, 0, 0, 0)")


def test_a_folded_filter_says_what_it_is_set_to_also_after_coming_back(visit):
    page = visit("all-templates/")
    stage = page.locator("details", has=page.locator("summary", has_text="Stage"))
    stage.locator("summary").click()
    stage.get_by_role("radio", name="Recruit").check()
    page.get_by_role("status").filter(has_text="Shows").wait_for()
    assert stage.locator("summary").inner_text() == "Stage: Recruit"
    said = page.get_by_role("status").filter(has_text="Shows").inner_text()
    page.goto("roles/")
    page.go_back()
    page.get_by_role("status").filter(has_text=said).wait_for()
    assert stage.locator("summary").inner_text() == "Stage: Recruit"


def test_the_search_says_how_much_it_found_and_never_that_a_found_word_is_missing(visit):
    page = visit("")
    page.get_by_role("textbox", name="Search").first.press_sequentially("background checks")
    found = page.get_by_role("status").filter(has_text="matching")
    found.wait_for()
    assert page.locator(".md-search-result").get_by_text("Missing:").filter(visible=True).count() == 0
