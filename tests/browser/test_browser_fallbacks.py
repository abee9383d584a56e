"""Browsers that allow less: each way to copy may be missing or refuse, and the reader always gets to know."""

import pytest

from tests.browser.conftest import INSECURE
from tests.browser.parts import ALLOWED, Sheet
from tests.browser.test_browser_copy import paste, press
from tests.reading import Page, words_on_page

REFUSE = "() => Promise.reject(new DOMException('refused', 'NotAllowedError'))"
THROW = "() => { throw new TypeError('not here'); }"
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });"
NO_EVENT = "document.execCommand = () => false;"
RICH = {
    "write is missing": "delete Clipboard.prototype.write;",
    "write refuses": f"Clipboard.prototype.write = {REFUSE};",
    "write throws": f"Clipboard.prototype.write = {THROW};",
    "items are missing": "delete window.ClipboardItem;",
    "items refuse": f"window.ClipboardItem = function () {{ ({THROW})(); }};",
    "nothing but the copy event": NO_CLIPBOARD,
}
PLAIN = {
    "write refuses and events do not work": f"Clipboard.prototype.write = {REFUSE}; {NO_EVENT}",
    "write is missing and events throw": f"delete Clipboard.prototype.write; document.execCommand = {THROW};",
}
NONE = {
    "no way at all": f"{NO_CLIPBOARD} {NO_EVENT}",
    "every way refuses": f"Clipboard.prototype.write = Clipboard.prototype.writeText = {REFUSE}; {NO_EVENT}",
    "every way throws": f"Clipboard.prototype.write = Clipboard.prototype.writeText = {THROW};"
                        f"document.execCommand = {THROW};",
}


def cases(table):
    """The scripts of a table, for the site alone: the page to paste into stays as it is."""
    scripts = [f"if (location.protocol !== 'about:') {{ {script} }}" for script in table.values()]
    return pytest.mark.parametrize("script", scripts, ids=table)


@pytest.fixture(scope="module")
def usual(browser, site, richest):
    """What the reader is told where nothing is missing."""
    context = browser.new_context(base_url=site.url, permissions=ALLOWED)
    page = context.new_page()
    page.goto(site.sheets[richest])
    message = press(Sheet(page, richest, site), "Copy")
    context.close()
    return message


@cases(RICH)
def test_headings_and_lists_arrive_all_the_same(open_sheet, usual, script):
    sheet = open_sheet(permissions=ALLOWED, script=script)
    assert press(sheet, "Copy as Markdown") != usual
    assert paste(sheet, "plain") == sheet.download("md").decode("utf-8")
    sheet.button("Copy").click()
    sheet.page.wait_for_function("([element, text]) => element.textContent === text",
                                 arg=[sheet.status.element_handle(), usual])
    assert words_on_page(Page(paste(sheet, "rich")).root.find("body")) == sheet.words()
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")


@cases(PLAIN)
def test_plain_text_arrives_and_the_message_says_that_it_is_plain(open_sheet, usual, script):
    sheet = open_sheet(permissions=ALLOWED, script=script)
    assert press(sheet, "Copy") != usual
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")


@cases(NONE)
def test_when_nothing_works_the_text_is_selected_and_the_reader_is_told(open_sheet, script):
    sheet = open_sheet(permissions=ALLOWED, script=script)
    sheet.show_notes()
    for name in ("Copy", "Copy as plain text", "Copy as Markdown"):
        sheet.page.evaluate("() => getSelection().removeAllRanges()")
        told = press(sheet, name)
        assert "Ctrl+C" in told and "Command+C" in told
        sheet.page.keyboard.press("ControlOrMeta+c")
        assert "".join(paste(sheet, "plain").split()) == sheet.solid()


def test_a_site_without_https_copies_too(open_sheet, site):
    """There the browser has no navigator.clipboard at all, and this time it is the browser that says so."""
    sheet = open_sheet(base_url=site.url.replace("127.0.0.1", INSECURE))
    assert sheet.page.evaluate("[isSecureContext, navigator.clipboard === undefined]") == [False, True]
    press(sheet, "Copy")
    assert words_on_page(Page(paste(sheet, "rich")).root.find("body")) == sheet.words()
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")
