"""What this suite takes from axe: every rule counts, and contrast is held against the level that is promised there."""

import itertools

import pytest

from tests.browser import axe
from tests.browser.faint import may_be_faint

PAGE = """<html lang=en><title>T</title><main><h1>T</h1>%s</main>"""
FAINT, WEAK, LARGE = "color:#999;background:#fff", "color:#6b6b6b;background:#fff", "font-size:30px;"
"""Contrasts of 2.8, which is too little for any letters, and of 5.3, which is enough for level AA."""
CASES = {
    f"<article><p style='{WEAK}'>Words</p></article>": ["color-contrast-enhanced"],
    f"<article><p style='{LARGE}{WEAK}'>Words</p></article>": [],
    f"<article><p role=note style='{WEAK}'>Words</p></article>": [],
    f"<article><p role=note style='{FAINT}'>Words</p></article>": ["color-contrast-enhanced"],
    f"<p style='{WEAK}'>Words</p>": [],
    f"<p style='{FAINT}'>Words</p>": ["color-contrast-enhanced"],
    f"<p style='{LARGE}{FAINT}'>Words</p>": ["color-contrast-enhanced"],
    f"<p style='{LARGE}color:#8c8c8c;background:#fff'>Words</p>": [],
    f"<div role=status><article><p style='{WEAK}'>Words</p></article></div>": ["color-contrast-enhanced"],
    "<article><input></article>": ["label"],
    "<article><h4>Words</h4></article>": ["heading-order"],
}


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("body", CASES)
def test_what_counts(page, body):
    page.set_content(PAGE % body)
    page.evaluate(axe.SCRIPT)
    found = [one.split(" at ")[0] for one in axe.faults(page, "x")]
    assert [one.removeprefix("x: ") for one in found] == CASES[body]
    assert may_be_faint(page) == any("contrast" in rule for rule in CASES[body])


@pytest.mark.parametrize("style", [
    "background:linear-gradient(#fff,#fff)", "filter:contrast(.9)", "color:color-mix(in oklab, black, white)",
    "mix-blend-mode:multiply", "opacity:.9;background:#eee", "color:rgba(0,0,0,.3)", "opacity:.3",
    "color:#aaa;background:rgba(0,0,0,.2)",
])
def test_what_is_faint_or_cannot_be_told_from_the_style_alone_is_asked_of_axe(page, style):
    page.set_content(PAGE % f"<p style='{style}'>Words</p>")
    assert may_be_faint(page)


@pytest.mark.parametrize("style", ["color:#000", "color:rgba(0,0,0,.8)", "opacity:.9", "background:rgba(0,0,0,.1)",
                                   "opacity:0", "visibility:hidden;color:#eee"])
def test_what_can_be_told_is_not(page, style):
    page.set_content(PAGE % f"<p style='{style}'>Words</p>")
    assert not may_be_faint(page)


BOTH = """async () => {
  const both = ['color-contrast', 'color-contrast-enhanced'];
  const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: both }});
  const of = (rule) => violations.filter(({ id }) => id === rule).flatMap(({ nodes }) => nodes);
  return both.map((rule) => of(rule).map(({ target }) => target.join(' ')));
}"""


@pytest.mark.parametrize(("around", "levels"), [("%s", 1), ("<article>%s</article>", 2)], ids=["AA", "AAA in a text"])
def test_contrast_measured_once_finds_what_the_two_rules_of_axe_find(page, around, levels):
    looks = itertools.product(range(0, 256, 12), ("fff", "000", "777"), (14, 20, 30), (400, 700))
    words = [f"<p style='color:rgb({gray},{gray},{gray});background:#{paper};font-size:{size}px;font-weight:{weight}'>"
             f"{gray}</p>" for gray, paper, size, weight in looks]
    page.set_content(PAGE % (around % "".join(words)))
    page.evaluate(axe.SCRIPT)
    lower, higher = page.evaluate(BOTH)
    found = [one.split(" at ")[1].split(": ")[0] for one in axe.faults(page, "x") if "contrast" in one]
    assert len(lower) > 100 and len(higher) > 50 and sorted(found) == sorted([lower, lower + higher][levels - 1])
