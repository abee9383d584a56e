"""Every real template, filled in with its samples, in every format and with every choice."""

import io
import re
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree

import docx
import html5lib
import pytest

from macros import pages
from macros.model import Choose, Pick
from macros.program import evaluate
from macros.program.evaluate import Program
from macros.render import LAYOUTS, compiled
from macros.render.compile import default_choices
from macros.write import word
from tests import catalogs
from tests.naming import for_each
from tests.reading import lines_of_word

CATALOG = catalogs.real()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLIP = re.compile(
    r"\.\.| [.,;:!?](?=\s|$)|,,|\ban? an?\b|[!?]\."
    r"|(?<![ap]\.m)\.(?:[,;:]| [a-z])"  # a period too many, but not that of a.m. and p.m.
    r"|[a-z\d)] (?:The|You|We|If|It|This|Please|Our|Your)\b")  # one that is missing
TWICE = re.compile(r"\b(a|an|and|at|for|in|is|of|on|our|the|to|we|you) \1\b")
GENERAL = "peer-support-specialist-"
"""The documents of the role from which all others differ."""


@cache
def program(name: str, form: str) -> Program:
    """A template compiled once for all the ways to fill it in."""
    return compiled(CATALOG, name, form)


def written(name: str, form: str, answers: dict, on: list[str]) -> str:
    return evaluate(program(name, form), answers, on)


def ways(name: str) -> dict[str, list[str]]:
    """{what is chosen: the choices that are on}: as it starts, all offers, each other wording, and nothing."""
    template = CATALOG.template(name)
    start = default_choices(template, CATALOG)
    blocks = [block for section in template.sections for block in section.blocks]
    offers = [choice for block in blocks if isinstance(block, Pick) for choice, _ in CATALOG.picked(block)]
    found = {"as it starts": start, "with all that is offered": [*start, *offers], "with nothing": []}
    if name in CATALOG.made and not name.startswith(GENERAL):  # its other ways are those of the general job
        return {way: found[way] for way in ("as it starts", "with all that is offered")}
    for block in (block for block in blocks if isinstance(block, Choose)):
        first, *others = (f"{block.choose}.{option}" for option in block.options)
        found |= {f"with {other}": [other if choice == first else choice for choice in start] for other in others}
    return found


WAYS = {f"{name}, {way}": (name, on) for name in CATALOG.templates for way, on in ways(name).items()}
every_way = for_each("way", WAYS)


@pytest.mark.parametrize("form", LAYOUTS)
@every_way
def test_a_filled_sample_has_no_blank_left(way, form):
    name, on = WAYS[way]
    text = written(name, form, CATALOG.samples(name), on).replace("- [ ] ", "")  # a box to tick in Markdown
    at = text.find("[")
    assert at < 0, f"still open: {text[at : at + 60]}"


@every_way
def test_a_filled_sample_reads_well_where_its_parts_meet(way):
    name, on = WAYS[way]
    text = written(name, "text", CATALOG.samples(name), on)
    lines = text.split("\n")
    assert [line for line in lines if SLIP.search(line)] == [], "two parts do not fit together"
    assert [line for line in lines if TWICE.search(line)] == [], "a word stands there twice"


@every_way
def test_nothing_stands_alone(way):
    name, on = WAYS[way]
    rich = ElementTree.fromstring(f"<div>{written(name, 'rich', CATALOG.samples(name), on)}</div>")
    tags = [*(element.tag for element in rich), "h2"]
    assert ("h2", "h2") not in list(pairwise(tags)), "a heading has nothing below it"
    assert all(len(element) for element in rich if element.tag in ("ul", "ol")), "a list is empty"


@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
@every_way
def test_its_word_file_opens_and_says_what_the_text_says(way, filled):
    name, on = WAYS[way]
    answers = CATALOG.samples(name) if filled else {}
    around = word.parts(name, CATALOG.template(name))
    document = docx.Document(io.BytesIO(word.package(around, written(name, "docx", answers, on))))
    lines = written(name, "text", answers, on).split("\n")
    assert lines_of_word(document) == [line.removeprefix("  ") for line in lines if line]
    assert document.paragraphs[0].style.name == "Title"
    assert document.core_properties.title == CATALOG.template(name).name
    numberings = {num.get(f"{W}numId") for num in document.part.numbering_part.element.iter(f"{W}num")}
    used = {number.get(f"{W}val") for number in document.element.body.iter(f"{W}numId")}
    assert used <= numberings, "more numbered lists than macros/write/skeleton/numbering.xml has numberings for"


@for_each("name", CATALOG.templates)
def test_on_the_page_it_is_one_line_of_sound_html(name):
    html = pages.show_template(CATALOG, name, "a/page/")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    fragment = parser.parseFragment(html)
    assert parser.errors == [] and "\n" not in html and "[[" not in html
    ids = [element.get("id") for element in fragment.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    inner = [a.get("href")[1:] for a in fragment.iter("a") if a.get("href", "").startswith("#")]
    assert set(inner) <= set(ids), "a link to a blank leads nowhere"
