"""The shared vectors of the builder: messages beside fields, open blanks, findings, and data for search
engines.

Thought out by hand. `tests/browser/test_browser_builder_twins.py` asks the page for the same.
"""

import json
import re

import pytest

from macros.fill.findings import findings
from macros.model import Blank
from macros.program import posting, validate
from macros.program.evaluate import holes
from tests import ROOT

TODAY = "2026-11-25"


def vectors(folder):
    return [vector for path in sorted((ROOT / "tests/vectors" / folder).glob("*.json"))
            for vector in json.loads(path.read_text("utf-8"))]


def each(folder):
    return pytest.mark.parametrize("vector", vectors(folder), ids=lambda vector: vector["name"])


@each("messages")
def test_messages(vector):
    around = (vector.get("stands"), vector.get("sample"))
    assert validate.messages(vector["hole"], vector["answer"], TODAY, *around) == vector["messages"]


@each("holes")
def test_holes(vector):
    assert holes(vector["program"], vector["answers"]) == vector["holes"]


def blanks_of(vector):
    """{id: blank} for the {label, kind} that a vector says of each."""
    return {name: Blank.model_construct(**given) for name, given in vector["blanks"].items()}


@each("findings")
def test_findings(vector):
    assert findings(vector["answers"], vector["holes"], blanks_of(vector), TODAY) == vector["findings"]


@each("postings")
def test_postings(vector):
    planted = posting.planted(posting.TREE, vector["answers"], vector["texts"])
    assert planted == vector["posting"]
    assert list(planted or {}) == list(vector["posting"] or {})
    assert posting.missing(vector["answers"]) == vector["missing"]


def test_a_script_cannot_be_ended_from_inside_and_holds_the_same_data():
    for vector in vectors("postings"):
        script = posting.as_script(vector["posting"])
        assert script.count("<") == 2 and script.count("</script>") == 1
        assert json.loads(re.sub(r"</?script[^>]*>", "", script)) == vector["posting"]
