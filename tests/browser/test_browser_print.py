"""On paper: the document and nothing else."""

import re

from tests.browser.parts import VISIBLE


def pages_of(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_only_the_sheet_is_printed(open_sheet):
    sheet = open_sheet()
    sheet.button("Copy as Markdown").click()
    sheet.message()
    sheet.page.emulate_media(media="print")
    assert sheet.document.evaluate(VISIBLE) == sheet.solid()
    assert sheet.page.locator("body").evaluate(VISIBLE) == sheet.solid()
    for control in sheet.page.locator("button, input, summary, nav, [role=status]").all():
        assert not control.is_visible()
    paper = sheet.page.pdf(format="Letter")
    assert paper.startswith(b"%PDF")
    assert 1 <= pages_of(paper) <= 1 + len(sheet.words()) // 150, "an ordinary page holds more than 150 words"


def test_the_head_of_a_table_stays_with_its_first_row(visit, site):
    page = visit(site.sheets["consensus-form"])
    page.emulate_media(media="print")
    found = page.locator("table.kit-table").evaluate_all("""tables => tables.map((table) => [
      getComputedStyle(table.tHead).breakAfter, getComputedStyle(table.tBodies[0].rows[0]).breakBefore,
      getComputedStyle(table.tBodies[0].rows[0]).breakInside])""")
    assert found and all(styles == ["avoid", "avoid", "avoid"] for styles in found)


def test_the_notes_are_printed_only_when_they_are_switched_on(open_sheet):
    sheet = open_sheet(color_scheme="dark")
    sheet.show_notes()
    sheet.page.emulate_media(media="print")
    text = sheet.page.locator("body").evaluate(VISIBLE)
    for note in sheet.note_texts():
        assert "".join(note.split()) in text


def test_the_ink_is_dark_for_readers_of_the_dark_scheme_too(open_sheet):
    """Browsers print no backgrounds, so light letters would vanish on the paper."""
    sheet = open_sheet(color_scheme="dark")
    sheet.page.emulate_media(media="print", color_scheme="dark")
    ink = sheet.document.evaluate("""article => [...article.querySelectorAll('h2, h3, p, li, dt, dd, mark')]
      .filter((one) => one.checkVisibility())
      .map((one) => getComputedStyle(one).color.match(/[0-9.]+/g).slice(0, 3).map(Number))""")
    assert ink and max(max(color) for color in ink) < 140
