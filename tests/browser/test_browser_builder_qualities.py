"""The builder for everybody: axe with content, the accessibility tree, the keyboard alone, a narrow screen, no network,
and a small first view."""

import gzip

import pytest

from tests.browser import axe
from tests.browser.building import capital
from tests.browser.focus import tab_to
from tests.browser.parts import OVER_THE_EDGE, UNFOLD, cut_network
from tests.browser.states import SCHEMES
from tests.wording import about, choose, label

FIRST_VIEW = 60 * 1024
NAMELESS = """() => [...document.querySelectorAll('.kit-builder :is(input, select, textarea, button)')]
  .filter((one) => one.checkVisibility())
  .filter((one) => !(one.labels?.length || one.getAttribute('aria-label') || one.textContent.trim()))
  .map((one) => one.outerHTML.slice(0, 100))"""


def with_content(builder):
    builder.choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.fill("pay_range", {"low": "30", "high": "22", "per": "hour"})
    builder.fill("accommodation_contact", {"email": "me at home"})
    builder.page.evaluate(UNFOLD)
    builder.page.get_by_role("button", name=f"Reword: {label(builder.catalog, 'duties.listen')}").click()
    builder.page.get_by_label("A statement of your own").nth(1).fill("Make tea.")
    builder.page.get_by_label("A statement of your own").nth(1).press("Enter")
    builder.page.evaluate(UNFOLD)
    return builder


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_builder_with_content(start, width, scheme):
    builder = with_content(start(width=width, color_scheme=scheme))
    builder.page.evaluate(axe.SCRIPT)
    found = axe.faults(builder.page, "builder")
    builder.button("Copy").click()
    builder.page.get_by_role("dialog", name="open").wait_for()
    found += axe.faults(builder.page, "gate")
    assert found == [], "\n".join(found)
    assert builder.page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_reaches_over_the_edge(start, width):
    assert with_content(start(width=width)).page.evaluate(OVER_THE_EDGE) == [0, []]


def test_the_accessibility_tree_says_what_each_field_is_and_what_is_wrong(start):
    builder = with_content(start())
    pay = builder.group("pay_range").get_by_role("textbox", name="Lowest")
    assert pay.get_attribute("aria-invalid") == "true"
    named = pay.get_attribute("aria-describedby").split()
    assert "Swap the two" in " ".join(builder.page.locator(f"[id='{name}']").inner_text() for name in named)
    tree = builder.page.locator(".kit-builder").aria_snapshot()
    catalog = builder.catalog
    asked, named = choose(catalog, "lived-experience").label, capital(catalog.blanks["organization"].field)
    for part in ('combobox "Role"', f'group "{asked}"', f'textbox "{named}"', 'article "Preview: Job description"',
                 f'button "Move down: {label(catalog, "duties.share-experience")}"', "status"):
        assert part in tree, part
    assert tree.count("- status") == 1


def test_by_keyboard_alone_from_the_role_to_the_copy(start):
    builder = start()
    page = builder.page
    tab_to(page, builder.roles)
    wanted = builder.catalog.roles["recovery-coach"]
    for _ in builder.catalog.roles:  # a letter goes to the next role that starts with it; words must come in time
        page.keyboard.press(wanted.name[0])
        if builder.roles.input_value() == "recovery-coach":
            break
    builder.sheet.get_by_role("heading", name=wanted.title, exact=True).wait_for()
    tab_to(page, builder.field("organization"))
    page.keyboard.type("Harbor Road")
    copy = builder.button("Copy").element_handle()
    for _ in range(400):
        if copy.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError("Copy cannot be reached")
    page.keyboard.press("Enter")
    gate = page.get_by_role("dialog", name="open")
    gate.wait_for()
    assert gate.evaluate("one => one.contains(document.activeElement)")
    page.keyboard.press("Escape")
    gate.wait_for(state="hidden")
    assert copy.evaluate("one => one === document.activeElement"), "the focus comes back"
    page.keyboard.press("Enter")
    tab_to(page, gate.get_by_role("button", name="Copy with"))
    page.keyboard.press("Enter")
    assert builder.message("Copied").startswith("Copied") and about(builder.catalog, "Harbor Road") in builder.pasted()


def test_after_load_everything_works_without_the_network(start):
    builder = start().choose_role("recovery-coach")
    builder.all_loaded()
    cut_network(builder.page)
    builder.fill("organization", "Harbor Road")
    builder.page.get_by_label("Show", exact=True).select_option(label="Interview kit")
    builder.sheet.get_by_role("heading", name="Interview kit").first.wait_for()
    builder.saved(organization="Harbor Road")
    builder.unfold("Drafts on this device")
    assert b"Harbor Road" in builder.downloaded("Export this draft")[1]


def test_the_first_view_is_small(visit):
    asked = []
    page = visit("404.html", missing="404.html", fresh=True)
    page.on("request", lambda request: asked.append(request))
    page.goto("build/")
    roles = page.get_by_label("Role", exact=True)
    roles.wait_for()
    page.wait_for_load_state("networkidle")  # the first time on a page, this does wait: for what comes by itself
    first = {request.url: request for request in asked}
    assert not any("/kit/" in url for url in first)
    own = [request for url, request in first.items() if "/assets/js/" in url]
    assert any("/builder/" in request.url for request in own)
    assert 0 < sum(len(gzip.compress(request.response().body(), 9)) for request in own) <= FIRST_VIEW
    with page.expect_response("**/kit/**"):  # what a role needs comes from there, when it is chosen
        roles.select_option(index=1)


def test_without_a_script_every_role_is_there(visit, catalog):
    page = visit("build/", java_script_enabled=False)
    links = page.locator(".kit-builder a")
    assert links.count() == 2 * len(catalog.roles)
    links.first.click()
    assert page.get_by_role("heading", level=1).count() == 1
