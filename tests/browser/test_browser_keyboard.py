"""By keyboard alone: every control can be reached, seen where it is, and used; nothing holds the focus."""

import pytest

from tests.browser.focus import LOOKS, ON_SCREEN, stops, tab_to
from tests.browser.parts import ALLOWED
from tests.browser.test_browser_copy import paste
from tests.browser.test_browser_downloads import downloaded


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_can_be_seen_everywhere_and_is_never_held(open_sheet, width):
    sheet = open_sheet(width=width)
    found = stops(sheet.page)
    sheet.page.evaluate("() => document.activeElement.blur()")
    unseen = [element.evaluate("element => element.outerHTML.slice(0, 120)") for element, looks, on_screen in found
              if not on_screen or looks == element.evaluate(LOOKS)]
    assert unseen == []
    reached = [element for element, _, _ in found]
    wanted = [sheet.switch, sheet.blanks.locator("summary"), *sheet.links.all(),
              *sheet.whole.get_by_role("button").all()]
    for control in wanted:
        handle = control.element_handle()
        assert any(handle.evaluate("(one, other) => one === other", other) for other in reached), str(control)


def test_the_first_stop_skips_to_the_content(open_sheet):
    page = open_sheet().page
    page.keyboard.press("Tab")
    link = page.evaluate_handle("() => document.activeElement").as_element()
    assert link.evaluate(ON_SCREEN)
    target = link.get_attribute("href")
    assert target.startswith("#")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")
    page.keyboard.press("Tab")
    inside = "() => document.querySelector('main .md-content, main article').contains(document.activeElement)"
    assert page.evaluate(inside), "after the skip link, Tab goes on inside the content"


def test_the_navigation_opens_and_closes_by_keyboard_on_a_narrow_screen(open_sheet):
    page = open_sheet(width=360).page
    opener = page.get_by_role("banner").locator("[for=__drawer]")
    link = page.get_by_role("navigation", name="Navigation", include_hidden=True).locator("a").first
    tab_to(page, opener)
    assert opener.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    page.wait_for_function(ON_SCREEN, arg=link.element_handle())
    tab_to(page, link)
    tab_to(page, opener, "Shift+Tab")
    page.keyboard.press("Space")
    assert opener.get_attribute("aria-expanded") == "false"
    page.wait_for_function(f"element => !({ON_SCREEN})(element)", arg=link.element_handle())


def test_everything_works_by_keyboard(open_sheet):
    sheet = open_sheet(permissions=ALLOWED)
    keyboard = sheet.page.keyboard
    tab_to(sheet.page, sheet.blanks.locator("summary"))
    before = sheet.blanks.evaluate("element => element.open")
    keyboard.press("Enter")
    assert sheet.blanks.evaluate("element => element.open") is not before
    keyboard.press("Space")
    assert sheet.blanks.evaluate("element => element.open") is before
    tab_to(sheet.page, sheet.button("Copy"))
    keyboard.press("Enter")
    sheet.message("Copied")
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")
    tab_to(sheet.page, sheet.button("Copy as Markdown"))
    keyboard.press("Space")
    sheet.message("Markdown")
    assert paste(sheet, "plain") == sheet.download("md").decode("utf-8")
    tab_to(sheet.page, sheet.switch)
    keyboard.press("Space")
    sheet.notes.first.wait_for()
    assert sheet.switch.is_checked()
    keyboard.press("Space")
    sheet.notes.first.wait_for(state="hidden")


def test_the_word_button_answers_to_the_keyboard(open_sheet):
    sheet = open_sheet()
    tab_to(sheet.page, sheet.button("Download Word"))

    class Enter:
        def click(self):
            sheet.page.keyboard.press("Enter")

    assert downloaded(sheet, Enter())[1] == sheet.download("docx")


def test_a_link_to_a_blank_brings_the_reader_there(open_sheet):
    sheet = open_sheet(width=360, height=640)
    if not sheet.blanks.locator("a").last.is_visible():
        sheet.blanks.locator("summary").press("Enter")
    link = sheet.blanks.locator("a").last
    link.press("Enter")
    blank = sheet.document.locator(f"[id='{link.get_attribute('href').removeprefix('#')}']")
    sheet.page.wait_for_function("""element => {
      const box = element.getClientRects()[0];
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top && (element.contains(top) || top.contains(element) && top.closest('article'));
    }""", arg=blank.element_handle())
