"""Copying, and pasting elsewhere with the keyboard: headings and lists where they fit, clean text where not."""

import pytest

from tests.browser.parts import ALLOWED
from tests.reading import Page, words_on_page

HOLD = "() => { navigator.clipboard.writeText = () => new Promise((done) => { window.answer = done; }); }"
PLACES = {"rich": "<main contenteditable>", "plain": "<textarea></textarea>"}


def paste(sheet, kind):
    """What arrives in a rich or a plain text field on another page."""
    other = sheet.page.context.new_page()
    other.set_content(PLACES[kind])
    field = other.locator("main, textarea")
    field.focus()
    other.keyboard.press("ControlOrMeta+v")
    other.wait_for_function("field => field.value || field.textContent", arg=field.element_handle())
    content = field.inner_html() if kind == "rich" else field.input_value()
    other.close()
    sheet.page.bring_to_front()
    return content


@pytest.fixture
def sheet(open_sheet):
    return open_sheet(permissions=ALLOWED)


def press(sheet, name):
    return sheet.press(name)


@pytest.mark.parametrize("notes", [False, True], ids=["notes off", "notes on"])
def test_copy_brings_headings_lists_and_clean_text(sheet, notes):
    if notes:
        sheet.show_notes()
    assert press(sheet, "Copy")
    pasted = Page(paste(sheet, "rich")).root.find("body")
    assert words_on_page(pasted) == sheet.words()
    assert len(list(pasted.iter("h1"))) == 1
    headings = len(list(sheet.source.iter("h3")))
    entries = len([item for part in sheet.source.iter("ul") for item in part])
    assert len(list(pasted.iter("h2"))) == headings > 0
    assert len([item for part in pasted.iter("ul") for item in part if item.tag == "li"]) == entries > 0
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")
    text = "".join(pasted.itertext())
    assert sheet.note_texts() and not any(note in text for note in sheet.note_texts())


@pytest.mark.parametrize(("name", "ending"), [("Copy as plain text", "txt"), ("Copy as Markdown", "md")])
def test_the_other_copies_are_the_downloads(sheet, name, ending):
    sheet.show_notes()
    assert press(sheet, name)
    assert paste(sheet, "plain") == sheet.download(ending).decode("utf-8")
    assert list(Page(paste(sheet, "rich")).root.find("body").iter("h1")) == []


def test_what_a_reader_selects_by_hand_holds_no_notes(sheet):
    sheet.show_notes()
    sheet.document.evaluate("element => getSelection().selectAllChildren(element)")
    sheet.page.keyboard.press("ControlOrMeta+c")
    text = paste(sheet, "plain")
    assert "".join(text.split()) == sheet.solid()


def test_a_copy_says_what_is_still_to_fill_in(sheet):
    """The number of blanks that the list above the sheet has is in the message."""
    count = sheet.blanks.locator("li").count()
    assert count and str(count) in press(sheet, "Copy")


def test_the_message_is_announced_and_announced_again(sheet):
    assert sheet.status.count() == 1
    assert sheet.status.inner_text() == ""
    assert sheet.status.locator("button").count() == 0
    assert sheet.page.locator("button [role=status]").count() == 0
    sheet.status.evaluate("""element => {
      window.heard = [];
      new MutationObserver(() => window.heard.push(element.textContent)).observe(element, { childList: true });
    }""")
    first = press(sheet, "Copy")
    sheet.button("Copy").click()
    sheet.page.wait_for_function("() => window.heard.filter(Boolean).length > 1")
    heard = sheet.page.evaluate("() => window.heard")
    assert [text for text in heard if text] == [first, first]
    assert "" in heard[heard.index(first) + 1 : len(heard) - 1 - heard[::-1].index(first)]
    assert press(sheet, "Copy as Markdown") != first


def test_what_was_said_is_gone_while_the_clipboard_has_not_answered(sheet):
    first = press(sheet, "Copy as Markdown")
    sheet.page.evaluate(HOLD)
    sheet.button("Copy as Markdown").click()
    sheet.page.wait_for_timeout(100)
    assert sheet.status.inner_text() == ""
    sheet.page.evaluate("window.answer()")
    assert sheet.message() == first


def test_the_buttons_stay_what_they_are(sheet):
    names = sheet.whole.get_by_role("button").all_inner_texts()
    for name in ("Copy", "Copy as plain text", "Copy as Markdown"):
        press(sheet, name)
        assert sheet.button(name).evaluate("element => element === document.activeElement")
    assert sheet.whole.get_by_role("button").all_inner_texts() == names
