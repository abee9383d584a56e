"""The comparison on a telephone and on a desk, and guidance on paper."""

import re

import pytest

from tests import catalogs
from tests.browser.parts import OVER_THE_EDGE, VISIBLE
from tests.fragments import classed
from tests.serving import SOURCES

COMPARED = "understand/peer-and-therapist/"
GUIDES = [address for address, source in SOURCES.items()
          if address.split("/")[0] in ("understand", "write", "recruit", "questions")
          and "show_sources" in (text := catalogs.pages()[source])
          and "show_template" not in text]  # a sheet: test_browser_print.py
# Of each row: its cells as boxes, and what stands before the words of each.
ROWS = """table => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => {
  const { top, bottom, left, right } = cell.getBoundingClientRect();
  const label = getComputedStyle(cell, '::before').content;
  return { top, bottom, left, right, label: label === 'none' ? '' : label.slice(1, -1), seen: cell.checkVisibility() };
}))"""
HEADS = """table => [...table.tHead.rows[0].cells].map((cell) => {
  const { left, right, width, height } = cell.getBoundingClientRect();
  return { left, right, width, height, words: cell.textContent.trim() };
})"""
NOT_PAPER = "header, footer, nav, .md-tabs, .md-search, .md-sidebar, button, .headerlink, [rel=edit]"
PAPER = """(notPaper) => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
    && one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const say = (words, elements) => elements.map((one) => `${words}: ${one.outerHTML.slice(0, 100)}`);
  const texts = 'h1, h2, h3, p, li:not(nav li), dt, dd, th, td'.split(', ').map((one) => `article ${one}`).join();
  const list = document.querySelector('ol.kit-references');
  return [
    ...say('printed', all(notPaper).filter(shown)),
    ...say('not printed', all(texts).filter((one) => one.textContent.trim() && !shown(one))),
    ...say('a number is not printed', all('sup a').filter((one) => !shown(one))),
    ...say('not numbered', list && getComputedStyle(list).listStyleType === 'decimal' ? [] : [list ?? document.body]),
  ];
}"""
"""What is wrong on paper: what is printed and should not be, and the other way round."""
PARTS = 4


def table(visit, width, **options):
    page = visit(COMPARED, width=width, **options)
    return page, page.locator("article table").first


def test_on_a_telephone_each_row_is_read_from_top_to_bottom_and_each_cell_says_whose_it_is(visit):
    page, found = table(visit, 320)
    columns = [head["words"] for head in found.evaluate(HEADS)][1:]
    rows = found.evaluate(ROWS)
    assert len(columns) == 2 and len(rows) > 5
    before = 0
    for topic, *cells in rows:
        assert [cell["label"] for cell in cells] == columns
        for cell in (topic, *cells):
            assert cell["seen"] and cell["top"] >= before - 1 and cell["left"] >= 0 and cell["right"] <= 320
            before = cell["bottom"]
    assert page.evaluate(OVER_THE_EDGE) == [0, []]


@pytest.mark.parametrize("part", range(PARTS))
def test_without_script_no_page_scrolls_sideways_on_a_telephone(visit, part):
    page = visit("", width=320, java_script_enabled=False)
    over = {}
    for address in [*SOURCES][part::PARTS]:
        page.goto(address)
        over[address] = page.evaluate(OVER_THE_EDGE)
    assert {address: found for address, found in over.items() if found != [0, []]} == {}


def test_what_stands_before_a_cell_is_read_aloud(visit):
    """What the style sheet writes there is a part of what a screen reader gets."""
    _, found = table(visit, 320)
    rows = found.get_by_role("rowheader").count()
    for head in found.evaluate(HEADS)[1:]:
        assert found.get_by_role("cell", name=re.compile(f"^{head['words']} ")).count() == rows > 5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_desk_it_is_a_real_table_with_its_columns_named(visit, scheme):
    page, found = table(visit, 1280, color_scheme=scheme)
    heads, rows = found.evaluate(HEADS), found.evaluate(ROWS)
    names = [head["words"] for head in heads[1:]]
    assert [found.get_by_role("columnheader", name=name, exact=True).is_visible() for name in names] == [True, True]
    assert all(head["width"] > 50 and head["height"] > 10 for head in heads[1:])
    for row in rows:
        assert [cell["label"] for cell in row] == ["", "", ""], "the column says it"
        assert len({cell["top"] for cell in row}) == 1
        for cell, head in zip(row, heads, strict=True):
            assert abs(cell["left"] - head["left"]) < 1 and abs(cell["right"] - head["right"]) < 1
    assert found.get_by_role("rowheader").count() == len(rows)
    assert page.evaluate(OVER_THE_EDGE) == [0, []]


@pytest.mark.parametrize("part", range(PARTS))
def test_on_paper_are_all_words_with_the_sources_and_their_numbers_and_nothing_else(visit, site, part):
    page, faults = visit(GUIDES[part], color_scheme="dark"), {}
    page.emulate_media(media="print", color_scheme="dark")
    for address in GUIDES[part::PARTS]:
        page.goto(address)
        entries = ["".join("".join(entry.itertext()).split())
                   for one in classed(site.pages[address].root, "kit-references") for entry in one]
        seen = page.locator("body").evaluate(VISIBLE)
        found = page.evaluate(PAPER, NOT_PAPER)
        text = page.get_by_role("article").first.evaluate(VISIBLE)
        found += ["something is printed around the text"] * (seen != text)
        found += [f"a source is not printed: {entry}" for entry in entries if entry not in seen]
        found += ["there are no sources"] * (entries == [])
        numbers = page.locator("sup a").count()
        found += ["a source has no number"] * (numbers < len(entries))
        faults |= {address: found} if found else {}
    assert faults == {}


def test_on_paper_the_comparison_is_a_table(visit):
    page, found = table(visit, 1280)
    page.emulate_media(media="print")
    assert [head["words"] for head in found.evaluate(HEADS) if head["width"] > 50][-2:] == \
        [cell.inner_text() for cell in found.locator("thead th").all()]
    assert page.pdf(format="Letter").startswith(b"%PDF")
