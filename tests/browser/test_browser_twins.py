"""What exists in two languages gives the same in both: the evaluator, and the Word file around its result."""

import base64
import json
from pathlib import Path

import pytest

from macros.program import evaluate
from macros.render import LAYOUTS, compiled
from macros.write import word
from tests.browser.twins import Maker, as_sent, keys_in, names_in
from tests.browser.visits import Visits

VECTORS = sorted((Path(__file__).parent.parent / "vectors").glob("*.json"))
SAMPLE, ALL = 500, 2_500
"""Random programs: in each run, and in one with --every."""
BATCH = 500
KINDS = set("bcwsrlgnifokm")
"""What marks each kind of node of a program: see `macros.program`."""
# Everything travels as JSON in ASCII: the wire between the two would lose half surrogates.
EVALUATE = """async ([address, cases]) => {
  const { evaluate } = await import(address);
  const result = JSON.parse(cases).map(({ program, answers, on }) => evaluate(program, answers, on ?? undefined));
  return JSON.stringify(result);
}"""
SETS = """async ([address, programs]) => {
  const { evaluate } = await import(address);
  const result = JSON.parse(programs).map(({ program, sets }) =>
    sets.map(({ answers, on }) => evaluate(program, answers, on)));
  return JSON.stringify(result);
}"""
PACKAGE = """async ([evaluator, writer, cases]) => {
  const { evaluate } = await import(evaluator);
  const { wordFile } = await import(writer);
  return JSON.parse(cases).map(({ around, program, answers }) => {
    const bytes = wordFile(around, evaluate(program, answers));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
}"""


@pytest.fixture(scope="module")
def page(contexts):
    """Any page that may load the site's scripts."""
    visits = Visits(contexts)
    yield visits("")
    visits.end()


def in_browser(page, site, cases):
    result = page.evaluate(EVALUATE, [site.url + "assets/js/evaluate.js", json.dumps(cases)])
    return json.loads(result)


def in_python(case):
    return evaluate(case["program"], case["answers"], case["on"])


def compare(page, site, cases):
    for start in range(0, len(cases), BATCH):
        batch = cases[start : start + BATCH]
        for case, got in zip(batch, in_browser(page, site, batch), strict=True):
            assert got == in_python(case), json.dumps(case)


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_the_page_evaluates_every_vector(page, site, path):
    vectors = json.loads(path.read_text(encoding="utf-8"))
    cases = [{key: vector.get(key) for key in ("program", "answers", "on")} for vector in vectors]
    for case in cases:
        case["answers"] = case["answers"] or {}
    got = dict(zip([vector["name"] for vector in vectors], in_browser(page, site, cases), strict=True))
    assert got == {vector["name"]: vector["output"] for vector in vectors}


def test_there_are_vectors():
    assert VECTORS


def test_random_programs_give_the_same_in_both_languages(page, site, every):
    maker = Maker(20261122)
    cases = [maker.case() for _ in range(ALL if every else SAMPLE)]
    made = set().union(*(keys_in(case["program"]["nodes"]) for case in cases))
    assert KINDS - made == set(), "the sample lacks a kind of node"
    compare(page, site, cases)


def answered(maker, program):
    """Two sets of answers for a program; what is on in one is off in the other, so that each part is once evaluated."""
    blanks, choices = set(), set()
    names_in(program["nodes"], blanks, choices)
    on = [name for name in sorted(choices) if maker.random.random() < 0.5]
    return [as_sent({"answers": maker.answers(sorted(blanks)), "on": chosen})
            for chosen in (on, sorted(choices - set(on)))]


@pytest.mark.parametrize("form", LAYOUTS)
def test_every_template_gives_the_same_in_both_languages(page, site, catalog, form, every):
    cases = []
    for template_id in catalog.templates:
        maker, program = Maker(f"{template_id} {form}"), compiled(catalog, template_id, form)
        sets = [one for _ in range(2 if every else 1) for one in answered(maker, program)]
        cases.append({"program": program, "sets": sets})
    result = json.loads(page.evaluate(SETS, [site.url + "assets/js/evaluate.js", json.dumps(cases)]))
    for template_id, case, texts in zip(catalog.templates, cases, result, strict=True):
        for one, got in zip(case["sets"], texts, strict=True):
            wanted = in_python({"program": case["program"], **one})
            assert got == wanted, f"{template_id}, {form}: {json.dumps(one)}"


def test_the_browser_writes_the_same_word_file_to_the_byte(page, site, catalog):
    maker, cases = Maker(11), []
    for template_id, template in catalog.templates.items():
        program, around = compiled(catalog, template_id, "docx"), word.parts(template_id, template)
        blanks = set()
        names_in(program["nodes"], blanks, set())
        cases += [as_sent({"around": around, "program": program, "answers": answers})
                  for answers in ({}, maker.answers(sorted(blanks)))]
    places = [site.url + f"assets/js/{name}.js" for name in ("evaluate", "word")]
    for case, got in zip(cases, page.evaluate(PACKAGE, [*places, json.dumps(cases)]), strict=True):
        assert base64.b64decode(got) == word.package(case["around"], evaluate(case["program"], case["answers"]))
