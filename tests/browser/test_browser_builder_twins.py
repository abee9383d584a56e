"""The builder's part of what exists in two languages: messages, open blanks, findings, data for search engines, and
whole documents from random sets of answers and choices, in every format, the pack to the byte."""

import base64
import hashlib
import json
from typing import get_args

import pytest

from macros.fill.answers import chosen
from macros.fill.filled import Filled
from macros.fill.findings import findings
from macros.model.blank import Standing
from macros.program import evaluate, posting
from macros.program.evaluate import holes
from macros.program.validate import messages
from macros.render import LAYOUTS
from macros.write import word
from tests.browser.twins import Maker, as_sent, names_in
from tests.browser.visits import Visits
from tests.unit.test_builder_vectors import TODAY, blanks_of, vectors

SAMPLE, ALL = 200, 2_000
"""Random sets: in each run, and in one with --every."""
CALL = """async ([folder, cases]) => {
  const part = (name) => import(folder + name + '.js');
  const [{ evaluate, holes }, { messages }, { chosen }, posting, { findings }] = await Promise.all(
    ['evaluate', 'builder/validate', 'builder/store', 'builder/posting', 'builder/findings'].map(part));
  const acts = {
    text: ({ program, answers, choices }) => evaluate(program, answers, chosen(program, choices)),
    holes: ({ program, answers, choices }) => holes(program, answers, chosen(program, choices)),
    messages: ({ hole, answer, today, ...blank }) => messages(hole, answer, today, blank),
    posting: ({ tree, needs, answers, texts }) => [posting.asScript(posting.planted(tree, answers, texts)),
      posting.missing(needs, answers)],
    findings: ({ answers, holes: shown, blanks }) => findings({ draft: { answers }, holes: shown, blanks }),
  };
  return JSON.stringify(JSON.parse(cases).map((one) => acts[one.act](one)));
}"""
DIGESTS = """async ([folder, given]) => {
  const [{ evaluate }, { chosen }] = await Promise.all(
    ['evaluate', 'builder/store'].map((name) => import(folder + name + '.js')));
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const { programs, sets } = JSON.parse(given);
  return Promise.all(sets.map(async ({ answers, choices }) => Object.fromEntries(await Promise.all(
    Object.entries(programs).map(async ([form, program]) => {
      const text = new TextEncoder().encode(evaluate(program, answers, chosen(program, choices)));
      return [form, hex(await crypto.subtle.digest("SHA-256", text))];
    })))));
}"""
"""For each set: a digest of the text in each format, because the texts together have some hundred megabytes."""
ZIP = """async ([address, entries]) => {
  const { zip } = await import(address);
  const bytes = zip(JSON.parse(entries).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}"""


@pytest.fixture(scope="module")
def page(contexts):
    visits = Visits(contexts)
    yield visits("")
    visits.end()


def asked(page, site, cases):
    return json.loads(page.evaluate(CALL, [site.url + "assets/js/", json.dumps(cases)]))


def as_loaded(blanks):
    """The blanks as the page has them, as far as the findings look."""
    return {name: {"label": blank.field, "hole": blank.hole(name)} for name, blank in blanks.items()}


def test_the_vectors_hold_in_the_browser(page, site):
    given = [{"act": "messages", "today": TODAY, **one} for one in vectors("messages")]
    assert asked(page, site, given) == [one["messages"] for one in vectors("messages")]
    given = [{"act": "holes", "choices": {}, **one} for one in vectors("holes")]
    assert asked(page, site, given) == [one["holes"] for one in vectors("holes")]
    given = [{"act": "findings", **one, "blanks": as_loaded(blanks_of(one))} for one in vectors("findings")]
    assert asked(page, site, given) == [one["findings"] for one in vectors("findings")]
    given = [{"act": "posting", "tree": posting.TREE, "needs": posting.NEEDS, **one} for one in vectors("postings")]
    assert asked(page, site, given) == [[posting.as_script(one["posting"]), one["missing"]]
                                        for one in vectors("postings")]


class Entered:
    """Random answers and choices for a template, with own words and orders among them."""

    def __init__(self, catalog, template_id, program):
        self.blanks, self.choices = set(), set()
        names_in(program["nodes"], self.blanks, self.choices)
        self.maker = Maker(len(template_id))

    def one(self):
        pick = self.maker.random
        answers = self.maker.answers(sorted(self.blanks))
        for name in (name for name in sorted(self.blanks) if name.startswith("list-") and pick.random() < 0.5):
            entries = [*pick.sample(sorted(self.choices), min(6, len(self.choices))), self.maker.text(), "Own words."]
            pick.shuffle(entries)
            answers[name] = "\n".join(entries)
        choices = {name: pick.random() < 0.5 for name in sorted(self.choices) if pick.random() < 0.4}
        return as_sent({"answers": answers, "choices": choices})


def test_random_sets_of_answers_give_the_same_in_every_format(page, site, catalog, every):
    templates = [name for name, template in catalog.made.items() if template.pattern == "job-description"]
    each = (ALL if every else SAMPLE) // len(templates) + 1
    for template_id in templates:
        filled = Filled(catalog, template_id)
        programs = {form: filled.program(template_id, form) for form in LAYOUTS}
        entered = Entered(catalog, template_id, programs["text"])
        sets = [entered.one() for _ in range(each)]
        given = [site.url + "assets/js/", json.dumps({"programs": programs, "sets": sets})]
        for one, got in zip(sets, page.evaluate(DIGESTS, given), strict=True):
            for form, program in programs.items():
                text = evaluate(program, one["answers"], chosen(program, one["choices"]))
                if hashlib.sha256(text.encode("utf-8")).hexdigest() != got[form]:
                    assert asked(page, site, [{"act": "text", "program": program, **one}]) == [text], form


def test_open_blanks_and_findings_are_the_same(page, site, catalog):
    blanks = as_loaded(catalog.blanks)
    for template_id in (name for name, template in catalog.made.items() if template.pattern == "job-description"):
        program = Filled(catalog, template_id).program(template_id, "text")
        entered, cases, wanted = Entered(catalog, template_id, program), [], []
        for given in (entered.one() for _ in range(10)):
            shown = holes(program, given["answers"], chosen(program, given["choices"]))
            cases.append({"act": "holes", "program": program, **given})
            cases.append({"act": "findings", "answers": given["answers"], "holes": shown, "blanks": blanks})
            wanted += [shown, findings(given["answers"], shown, catalog.blanks, TODAY)]
        for case, got, want in zip(cases, asked(page, site, cases), wanted, strict=True):
            assert got == want, json.dumps(case)[:2000]


def test_random_postings_and_messages_give_the_same(page, site, catalog):
    maker, cases, wanted = Maker(5), [], []
    names = sorted({*posting.BLANKS, *(need["blank"] for need in posting.NEEDS), "job_number"})
    for _ in range(400):
        answers = as_sent(maker.answers(names))
        for name in names:
            options = catalog.blanks[name].options
            if options and maker.random.random() < 0.7:
                answers[name] = maker.random.choice(sorted(options))
        cases.append({"act": "posting", "tree": posting.TREE, "needs": posting.NEEDS, "answers": answers,
                      "texts": {"title": "T", "description": "<p>D</p>"}})
        planted = posting.planted(posting.TREE, answers, {"title": "T", "description": "<p>D</p>"})
        wanted.append([posting.as_script(planted), posting.missing(answers)])
    for _ in range(400):
        hole, answer = maker.hole(), as_sent([maker.answer()])[0]
        stands, sample = maker.random.choice([*get_args(Standing), None]), as_sent([maker.answer()])[0]
        cases.append(as_sent({"act": "messages", "hole": hole, "answer": answer, "today": TODAY, "stands": stands,
                              "sample": sample}))
        wanted.append(messages(cases[-1]["hole"], answer, TODAY, stands, sample))
    for case, got, want in zip(cases, asked(page, site, cases), wanted, strict=True):
        assert got == want, json.dumps(case)[:3000]


def test_the_browser_writes_the_same_zip_to_the_byte(page, site):
    entries = [["READ ME.txt", "a\r\nb"], ["1 Écrire/01 Ünï.docx", "x" * 1000], ["empty", ""]]
    got = page.evaluate(ZIP, [site.url + "assets/js/word.js", json.dumps(entries)])
    assert base64.b64decode(got) == word.zipped({name: text.encode("utf-8") for name, text in entries})
