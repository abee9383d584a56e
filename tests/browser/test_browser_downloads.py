"""Real downloads: the button's, the plain links', and those of a page whose network has gone."""

from pathlib import Path

import pytest

from tests.browser.parts import ALLOWED, VISIBLE, Sheet, cut_network
from tests.browser.test_browser_copy import paste, press
from tests.reading import words_of_word


def downloaded(sheet, control):
    """(name, bytes) of the file that a click brings."""
    with sheet.page.expect_download() as waiting:
        control.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_button_and_the_link_bring_the_same_word_file(open_sheet, tmp_path):
    sheet = open_sheet()
    name, content = downloaded(sheet, sheet.button("Download Word"))
    assert name == f"{sheet.id}.docx"
    assert sheet.message()
    assert content == sheet.download("docx")
    (tmp_path / name).write_bytes(content)
    assert words_of_word(tmp_path / name) == sheet.words(marks=False)


def test_the_plain_links_download(open_sheet):
    sheet = open_sheet()
    found = dict(downloaded(sheet, link) for link in sheet.links.all())
    assert found == {f"{sheet.id}.{ending}": sheet.download(ending) for ending in ("docx", "md", "txt")}


def test_what_a_page_fetched_before_is_gone_with_the_network(visit, site, richest):
    """So that the tests without a network can fail: the browser's cache does not stand in for it."""
    page = visit(site.sheets[richest], missing="/programs.json")
    fetched = "address => fetch(address).then((answer) => answer.ok, () => false)"
    address = f"{site.url}kit/{richest}/programs.json"
    assert page.evaluate(fetched, address)
    cut_network(page)
    assert not page.evaluate(fetched, address)


def test_a_loaded_page_needs_no_network(open_sheet):
    sheet = open_sheet(permissions=ALLOWED)
    cut_network(sheet.page)
    assert press(sheet, "Copy")
    assert paste(sheet, "plain") == sheet.download("txt").decode("utf-8")
    assert press(sheet, "Copy as Markdown")
    assert paste(sheet, "plain") == sheet.download("md").decode("utf-8")
    assert downloaded(sheet, sheet.button("Download Word"))[1] == sheet.download("docx")


@pytest.mark.parametrize("answer", [{"status": 404, "body": ""}, {"body": "{"}], ids=["gone", "broken"])
def test_without_the_programs_the_page_stays_whole(visit, site, richest, answer):
    """What the toolbar is made from does not come: no dead button, and every word and link is still there."""
    page = visit("404.html", missing="/programs.json")
    page.route("**/programs.json", lambda route: route.fulfill(**answer))
    with page.expect_response("**/programs.json"):
        page.goto(site.sheets[richest])
    sheet = Sheet(page, richest, site)
    page.wait_for_load_state("networkidle")
    assert sheet.whole.get_by_role("button").count() == 0
    assert sheet.document.evaluate(VISIBLE) == sheet.solid()
    assert all(link.is_visible() for link in sheet.links.all()) and sheet.links.count() >= 3
