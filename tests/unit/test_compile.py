"""Compiling: one walk of a template, one program for each format."""

import json
import re
from itertools import pairwise

import pytest

from macros.loading import load
from macros.program import evaluate
from macros.program.escape import ESCAPERS
from macros.program.evaluate import unfilled
from macros.render import LAYOUTS, compiled, programs
from macros.render.layout import Item, conditional, grouped, merged


def nodes_in(nodes):
    for node in nodes:
        yield node
        if isinstance(node, dict):
            yield from nodes_in([*node.get("p", node.get("g", [])), *node.get("m", [])])


every = pytest.mark.parametrize("form", LAYOUTS)
templates = pytest.mark.parametrize("name", ["keeper", "keeper-letter", "first-day", "lamp-check"])


@every
@templates
def test_a_program_is_json_and_made_of_known_nodes(made_up, name, form):
    program = compiled(made_up, name, form)
    assert json.loads(json.dumps(program)) == program
    shapes = {"b": {"b", "e", "u"}, "c": {"c", "p"}, "w": {"w", "p"}, "g": {"g"}, "l": {"l", "e", "u", "p"}, "n": {"n"},
              "i": {"i"}, "r": {"r", "e", "p"}, "s": {"s", "e", "p", "m"}}
    for node in nodes_in(program["nodes"]):
        if isinstance(node, dict):
            kind = next(iter(node.keys() & shapes.keys()))
            assert shapes[kind] <= set(node) <= shapes[kind] | ({"f", "o", "k"} if kind == "b" else set())
            assert node.get("e", LAYOUTS[form].escaper) == LAYOUTS[form].escaper in ESCAPERS


@every
@templates
def test_strings_that_touch_are_one_string(made_up, name, form):
    def check(nodes):
        kinds = [isinstance(node, str) for node in nodes]
        assert (True, True) not in list(pairwise(kinds)) and "" not in nodes
        for node in nodes:
            if isinstance(node, dict):
                check(node.get("p", node.get("g", [])))
                check(node.get("m", []))
    check(compiled(made_up, name, form)["nodes"])


@templates
def test_every_format_has_the_same_choices_blanks_and_lines(made_up, name):
    def skeleton(form):
        nodes = [node for node in nodes_in(compiled(made_up, name, form)["nodes"]) if isinstance(node, dict)]
        return [next(node[k] for k in "bcwlrs" if k in node) for node in nodes if node.keys() & set("bcwlrs")]
    assert {form: skeleton(form) for form in LAYOUTS} == dict.fromkeys(LAYOUTS, skeleton("text"))
    assert {form: compiled(made_up, name, form)["on"] for form in LAYOUTS} == dict.fromkeys(
        LAYOUTS, compiled(made_up, name, "text")["on"])


def test_what_a_template_starts_with_is_on(made_up):
    assert compiled(made_up, "keeper", "text")["on"] == [
        "tasks.light-lamp", "tasks.wave", "nights.all", "tasks.count-stars", "promises.soup",
    ]
    assert compiled(made_up, "first-day", "text")["on"] == []


def test_the_blanks_that_show_at_first_stand_in_the_order_of_the_text(made_up):
    assert unfilled(compiled(made_up, "keeper", "html")) == [
        "harbor", "shells", "boat", "first_night", "perks", "harbor_master",
    ]


def test_a_blank_in_the_heading_of_a_part_that_does_not_show_does_not_show(kit):
    path = kit / "data/templates/lists/first-day.yml"
    path.write_text(path.read_text("utf-8").replace("heading: Gifts", "heading: Gifts of [[harbor]]"), encoding="utf-8")
    program = compiled(load(kit), "first-day", "html")
    assert "Gifts of" not in evaluate(program) and unfilled(program) == ["steps", "perks"]


def test_the_programs_of_a_template_are_those_of_all_formats_but_the_page(made_up):
    assert set(programs(made_up, "keeper")) == set(LAYOUTS) - {"html", "board"}


def test_a_template_that_is_not_there_is_a_key_error_with_a_guess(made_up):
    with pytest.raises(KeyError, match=r'no template "keepr".*Did you mean "keeper"'):
        compiled(made_up, "keepr", "text")


def test_reasons_and_sources_show_on_the_page_and_nowhere_else(made_up):
    written = {form: evaluate(compiled(made_up, "keeper", form)) for form in LAYOUTS}
    reasons = ["Say it first.", "People look here first.", "Shells are heavy.", "Without a lamp it is only a tower.",
               "Sleep matters.", "The order matters.", "Keepers like it.", "Almanac, 2030", "almanac.example"]
    for reason in reasons:
        assert [form for form in LAYOUTS if reason in written[form]] == ["html"], reason


@pytest.mark.parametrize("form", ["rich", "html"])
def test_numbered_lists_and_bullets_are_real_lists(made_up, form):
    written = evaluate(compiled(made_up, "keeper", form))
    assert written.count("<ul>") == 2 and written.count("<ol>") == 1 and "•" not in written
    assert re.search(r"<ol><li>1\. Count stars; 2 &lt; 3 &amp; so on\.", written)


def test_rich_text_has_only_what_word_processors_keep(made_up):
    written = evaluate(compiled(made_up, "keeper", "rich"))
    assert set(re.findall(r"</?([a-z0-9]+)", written)) == {"h1", "h2", "p", "ul", "ol", "li", "strong"}
    assert not re.search(r"<[a-z0-9]+ ", written), "no attributes"


def test_numbers_start_again_in_each_list(made_up):
    answers = {"steps": "a\nb\nc", "perks": "d\ne"}
    numbers = re.findall(r"^([0-9]+)\. ", evaluate(compiled(made_up, "first-day", "text"), answers), re.M)
    assert numbers == ["1", "2", "3", "1", "2"]


def test_headings_of_the_page_stand_below_the_pages_own(made_up):
    written = evaluate(compiled(made_up, "keeper", "html"))
    assert re.findall(r"<(h[1-6])", written) == ["h2", "h3", "h3", "h3", "h3", "h3"]


def test_a_letter_has_no_headings_but_its_title(made_up):
    assert "\n## " not in evaluate(compiled(made_up, "keeper-letter", "md"))
    assert "Heading1" not in evaluate(compiled(made_up, "keeper-letter", "docx"))


def test_the_parts_of_a_layout():
    on, filled, lines = Item(["x"], choice="c"), Item(["x"], when_filled="w"), Item(["x"], lines={"l": "b"})
    assert conditional(on, ["n"]) == [{"c": "c", "p": ["n"]}]
    assert conditional(filled, ["n"]) == [{"w": "w", "p": ["n"]}]
    assert conditional(lines, ["n"]) == [{"l": "b", "p": ["n"]}]
    assert conditional(Item(["x"]), ["n"]) == ["n"]
    assert grouped([on, filled, lines], ["n"]) == [{"g": ["n"]}]
    assert grouped([on, Item(["x"])], ["n"]) == ["n"]
    assert merged(["a", "", "b", {"g": ["c", "d", {"n": 1}, ""]}, "e"]) == ["ab", {"g": ["cd", {"n": 1}]}, "e"]
