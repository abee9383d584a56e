"""Laws of the programs of whole templates, tried with made-up answers and choices on the made-up kit."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.content.speech import spoken
from macros.model import Checks, Choose, Facts, Lines, Paragraph, Pick, Points, Sign, Table, Write
from macros.program import clean, evaluate
from macros.render import LAYOUTS, compiled
from tests import catalogs
from tests.naming import for_each

CATALOG = catalogs.made_up()
PROGRAMS = {(name, form): compiled(CATALOG, name, form) for name in CATALOG.templates for form in LAYOUTS}
BLANK = re.compile(r"\[\[([a-z0-9_]+)\]\]")


def choices_of(nodes) -> set[str]:
    inner = [node for node in nodes if isinstance(node, dict)]
    found = {node["c"] for node in inner if "c" in node}
    return found.union(*(choices_of(node.get("p", node.get("g", []))) for node in inner))


TEXT = st.text(st.characters(exclude_categories=(), exclude_characters="[]"), max_size=40)
PARTS = st.dictionaries(st.sampled_from(["low", "high", "per", "name", "email", "x"]), TEXT, max_size=4)
ANSWERS = st.fixed_dictionaries({}, optional=dict.fromkeys(CATALOG.blanks, TEXT | PARTS | st.none()))
CHOICES = {name: sorted(choices_of(PROGRAMS[name, "text"]["nodes"])) for name in CATALOG.templates}
ON = st.fixed_dictionaries({
    name: st.sets(st.sampled_from(choices or ["none"])) for name, choices in CHOICES.items()
})

each_template = for_each("name", CATALOG.templates)
every = pytest.mark.parametrize("form", LAYOUTS)
marked = pytest.mark.parametrize("form", [form for form in LAYOUTS if form not in ("text", "md")])


@every
@each_template
def test_no_answers_is_what_anybody_downloads(name, form):
    program = PROGRAMS[name, form]
    assert evaluate(program) == evaluate(program, {}) == evaluate(program, {}, program["on"])
    assert evaluate(program, dict.fromkeys(CATALOG.blanks, " ")) == evaluate(program)


@every
@given(answers=ANSWERS, on=ON)
@each_template
def test_no_blank_is_left_in_the_way_it_is_written_in_data(name, form, answers, on):
    assert "[[" not in evaluate(PROGRAMS[name, form], answers, on[name])


@marked
@given(answers=ANSWERS, on=ON)
@each_template
def test_what_has_markup_can_be_parsed_with_any_answer(name, form, answers, on):
    written = evaluate(PROGRAMS[name, form], answers, on[name])
    ElementTree.fromstring(written.encode("utf-8") if form == "docx" else f"<div>{written}</div>".encode())


@given(answers=ANSWERS, on=ON)
@each_template
def test_plain_text_holds_each_answer_as_it_was_given(name, answers, on):
    written = evaluate(PROGRAMS[name, "text"], answers, on[name])
    shown = evaluate(PROGRAMS[name, "text"], {}, on[name])
    for blank_id, blank in CATALOG.blanks.items():
        answer = answers.get(blank_id)
        if blank.kind == "line" and f"[{blank.label}]" in shown and clean.line(answer):
            assert clean.line(answer) in written


@given(on=ON)
@each_template
def test_no_heading_and_no_list_stands_alone(name, on):
    rich = ElementTree.fromstring(f"<div>{evaluate(PROGRAMS[name, 'rich'], {}, on[name])}</div>")
    tags = [element.tag for element in rich] + ["h2"]
    assert ("h2", "h2") not in list(pairwise(tags))
    assert all(len(element) for element in rich if element.tag in ("ul", "ol"))
    text = evaluate(PROGRAMS[name, "text"], {}, on[name])
    assert not re.search(r"^(•|[0-9]+\.) *$", text, re.M) and "\n\n\n" not in text and not text.endswith("\n\n")
    markdown = evaluate(PROGRAMS[name, "md"], {}, on[name])
    assert not re.search(r"^(-|#+|[0-9]+\.) *$|^## .*\n+(##|\Z)", markdown, re.M)
    page = ElementTree.fromstring(f"<div>{evaluate(PROGRAMS[name, 'html'], {}, on[name])}</div>")
    assert all(len(element) for element in page.iter() if element.tag in ("ul", "ol", "dl", "section"))
    assert all(len(section) > 1 for section in page.iter("section") if section.find("h3") is not None)


def test_with_everything_off_only_fixed_words_are_left():
    text = evaluate(PROGRAMS["keeper", "text"], {}, [])
    headings = {"In short", "We promise"}  # these have words of their own below them
    assert headings == {line for line in text.split("\n") if line in headings | {"Nights", "In this order"}}
    page = evaluate(PROGRAMS["keeper", "html"], {}, [])
    assert "The order matters" not in page and "Tasks at" not in page


@each_template
def test_the_order_is_that_of_the_file(name):
    everything = evaluate(PROGRAMS[name, "text"], dict.fromkeys(["storm_rule", "other_gifts"], "yes"), CHOICES[name])
    at = 0
    for text in texts_of(name):
        said = spoken(text, CATALOG.words(name))
        shown = BLANK.sub(lambda m: _shown(m[1]), said if "__" in said else clean.line(said))
        assert shown in everything[at:], f"{shown!r} is missing, or stands too early"
        at = everything.index(shown, at) + len(shown)


def _shown(blank_id: str) -> str:
    return "yes" if blank_id in ("storm_rule", "other_gifts") else f"[{CATALOG.blanks[blank_id].label}]"


def texts_of(name: str):
    """The texts of a template in the order of its file."""
    template = CATALOG.template(name)
    yield template.title
    for section in template.sections:
        yield section.heading or ""
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.paragraph
            elif isinstance(block, Pick):
                yield from (statement.text for _, statement in CATALOG.picked(block))
            elif isinstance(block, Choose):
                yield from (option.text for option in block.options.values())
            elif isinstance(block, Facts):
                yield from (f"{fact.label}: {fact.text}" for fact in block.facts)
            elif isinstance(block, Lines):
                yield f"[[{block.lines}]]"
            elif isinstance(block, Table):
                yield block.table
                yield from (cell for row in block.rows for cell in row.cells)
            elif isinstance(block, Sign):
                yield from (f"{label}: ____" for label in block.sign)
            elif isinstance(block, Write):
                yield block.write
                yield "\n".join(["_" * 40] * block.rows)
            elif isinstance(block, Points):
                yield from block.points
            elif isinstance(block, Checks):
                yield from (entry.text for entry in block.checks)
            else:
                raise TypeError(f"this test does not know {type(block).__name__}")
