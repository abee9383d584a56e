"""A walk through the site without a mouse: from home to a copied text, and from a question to its answer."""

import pytest

from tests.browser.asking import COUNT, answered, box
from tests.browser.focus import ON_SCREEN, tab_to
from tests.browser.parts import ALLOWED, Sheet
from tests.browser.test_browser_copy import paste

FOCUSED = "() => { const one = document.activeElement; return one.href ?? one.name ?? one.tagName; }"
HAS_SCHEME = "name => document.body.dataset.mdColorScheme === name"
SAYS = "word => document.activeElement.ariaLabel?.includes(word)"


@pytest.fixture
def home(visit):
    return visit("", script=COUNT, permissions=ALLOWED)


def main_button(page):
    """What the home page most wants its reader to press: the first link of its text that leads to a page."""
    return page.get_by_role("article").locator("a:not([rel=edit]):not([href^='#'])").first


def press_until(page, key, wanted, most=20):
    """Press a key until the link with the focus has an address that ends like this."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(FOCUSED).split("?")[0].split("#")[0].endswith(wanted):
            return
    pytest.fail(f"{key} does not lead to {wanted}, but to {page.evaluate(FOCUSED)}", pytrace=False)


def search_by_keyboard(page, question):
    page.keyboard.press("/")
    page.wait_for_function("box => box === document.activeElement", arg=box(page).element_handle())
    page.keyboard.type(question)
    answered(page, question)
    assert box(page).input_value() == question, "the key that opens the search is no part of the question"


def test_from_home_to_a_copied_job_description(home, site):
    richest = "peer-support-specialist-job-description"
    button = home.get_by_role("article").get_by_role("link", name="Copy the job description")
    tab_to(home, button)
    assert button.evaluate(ON_SCREEN)
    home.keyboard.press("Enter")
    home.wait_for_url(site.url + site.sheets[richest])
    sheet = Sheet(home, richest, site)
    sheet.button("Copy").wait_for()
    tab_to(home, sheet.button("Copy"))
    home.keyboard.press("Enter")
    sheet.message("Copied")
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")


def test_from_a_copied_text_to_the_answer_of_a_question(visit, site, richest):
    page = visit(site.sheets[richest], script=COUNT)
    sheet = Sheet(page, richest, site)
    sheet.button("Copy").wait_for()
    tab_to(page, sheet.button("Copy"))
    search_by_keyboard(page, "volunteers")
    wanted = "recruit/recruiting-strategies/"
    press_until(page, "ArrowDown", wanted)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED).endswith("#volunteers"), "the page first, then its part"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}{wanted}*#volunteers")
    heading = page.locator("#volunteers")
    page.wait_for_function(ON_SCREEN, arg=heading.element_handle())


def test_enter_alone_takes_the_best_answer(home, site):
    search_by_keyboard(home, "criminal record")
    home.keyboard.press("Enter")
    home.wait_for_url(f"{site.url}choose/records-by-state/**")
    home.wait_for_function(ON_SCREEN, arg=home.locator("h1").element_handle())


def test_escape_ends_the_search_and_the_page_can_be_read_on(home):
    search_by_keyboard(home, "pay")
    result = home.locator(".md-search-result__item").first
    result.wait_for()
    home.keyboard.press("Escape")
    result.wait_for(state="hidden")
    tab_to(home, main_button(home))


@pytest.mark.parametrize(("one", "other"), [("dark", "light"), ("light", "dark")])
def test_the_colors_follow_the_system_until_a_reader_chooses(visit, one, other):
    names = {"dark": "slate", "light": "default"}
    page = visit("", color_scheme=one)
    page.wait_for_function(HAS_SCHEME, arg=names[one])
    page.emulate_media(color_scheme=other)
    page.reload()
    page.wait_for_function(HAS_SCHEME, arg=names[other])  # nothing was chosen
    page.emulate_media(color_scheme=one)
    page.wait_for_function(HAS_SCHEME, arg=names[one])


@pytest.mark.parametrize("system", ["dark", "light"])
def test_a_choice_of_colors_is_remembered_everywhere_and_can_be_taken_back(visit, site, system):
    page = visit("", color_scheme=system)

    def choose(words, scheme):
        page.get_by_role("banner").get_by_title(words).click()
        for change in (lambda: None, page.reload, lambda: page.goto("questions/"), lambda: page.goto("")):
            change()
            page.wait_for_function(HAS_SCHEME, arg=scheme)

    choose("as in the system", "default")  # each sign says what holds, and leads to the next
    choose("Light colors", "slate")
    choose("Dark colors", {"dark": "slate", "light": "default"}[system])


def test_the_colors_are_chosen_by_keyboard(visit):
    page = visit("", color_scheme="light")
    tab_to(page, page.locator("input[name=__palette]").first)
    for word, scheme in (("system", "default"), ("Light", "slate"), ("Dark", "default")):
        page.wait_for_function(SAYS, arg=word)
        page.keyboard.press("Enter")
        page.wait_for_function(HAS_SCHEME, arg=scheme)
