"""Without JavaScript: the whole text, its downloads, the blanks and the notes; and nothing that does not work."""

import pytest

from tests.browser.parts import VISIBLE, until
from tests.browser.test_browser_downloads import downloaded


@pytest.fixture
def sheet(open_sheet):
    return open_sheet(ready=False, java_script_enabled=False)


def test_the_whole_text_is_there(sheet):
    assert sheet.document.evaluate(VISIBLE) == sheet.solid()


def test_the_downloads_work(sheet):
    found = dict(downloaded(sheet, link) for link in sheet.links.all())
    assert found == {f"{sheet.id}.{ending}": sheet.download(ending) for ending in ("docx", "md", "txt")}


def test_the_notes_can_be_switched_on_and_off(sheet):
    count = sheet.notes.count()
    assert count == len(sheet.note_texts()) > 0
    assert [note.is_visible() for note in sheet.notes.all()] == [False] * count
    sheet.whole.locator(f"label[for='{sheet.switch.get_attribute('id')}']").click()
    sheet.notes.first.wait_for()
    assert [note.is_visible() for note in sheet.notes.all()] == [True] * count
    sheet.switch.uncheck()
    sheet.notes.first.wait_for(state="hidden")
    assert [note.is_visible() for note in sheet.notes.all()] == [False] * count


def test_the_list_of_blanks_leads_to_each_blank(sheet):
    link = sheet.blanks.locator("a").last
    if not link.is_visible():
        sheet.blanks.locator("summary").click()
    link.click()
    anchor = link.get_attribute("href").removeprefix("#")
    sheet.page.wait_for_url(f"**#{anchor}")
    blank = sheet.document.locator(f"[id='{anchor}']")
    until(sheet.page, lambda: blank.evaluate("""element => {
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return element === top || element.contains(top);
    }"""), "the blank is in view, and no header lies over it")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["", "sheet"])
def test_nothing_is_shown_that_needs_a_script(visit, site, richest, address, width):
    page = visit(site.sheets[richest] if address else "", width=width, java_script_enabled=False)
    dead = page.locator("button, [role=button], input[type=text], input[type=search], label[for=__search],"
                        " label[for^=__palette], select")
    assert [element.evaluate("element => element.outerHTML.slice(0, 150)") for element in dead.all()
            if element.is_visible()] == []
