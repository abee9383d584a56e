"""The shared vectors: what a program gives with certain answers, for Python here and for the browser elsewhere.

Each file of tests/vectors is a JSON list of {name, program, answers?, on?, output}. They were thought out by hand
from the description in `macros.program`, not written by the evaluator. Where `answers` or `on` is left out, the
evaluator is called without it.
"""

import json

import pytest

from macros.program import evaluate
from macros.program.escape import ESCAPERS
from tests import ROOT

VECTORS = [
    (path.stem, vector) for path in sorted((ROOT / "tests" / "vectors").glob("*.json"))
    for vector in json.loads(path.read_text("utf-8"))
]
NODES, FORMATS = set("bcgwlnirs"), {"money", "date", "choice", "list", "lines"}


@pytest.mark.parametrize(("group", "vector"), VECTORS, ids=lambda part: part if isinstance(part, str) else part["name"])
def test_vector(group, vector):
    given = {name: vector[name] for name in ("answers", "on") if name in vector}
    assert evaluate(vector["program"], **given) == vector["output"]


def nodes_in(nodes):
    for node in nodes:
        if isinstance(node, dict):
            yield node
            yield from nodes_in([*node.get("p", node.get("g", [])), *node.get("m", [])])


def test_the_vectors_use_every_node_formatter_and_escaper():
    used = [node for _, vector in VECTORS for node in nodes_in(vector["program"]["nodes"])]
    assert {key for node in used for key in node} == NODES | {"e", "u", "f", "o", "k", "p", "m"}
    assert {node["f"] for node in used if "f" in node} == FORMATS
    assert {node["e"] for node in used if "e" in node} == set(ESCAPERS)


def test_the_vectors_can_be_told_apart_and_are_complete():
    names = [f"{group}: {vector['name']}" for group, vector in VECTORS]
    assert len(names) >= 60 and len(set(names)) == len(names)
    for _, vector in VECTORS:
        assert {"name", "program", "output"} <= set(vector) <= {"name", "program", "answers", "on", "output"}
        assert set(vector["program"]) == {"on", "nodes"}


def test_a_program_that_is_sent_as_json_stays_the_same_program():
    for _, vector in VECTORS:
        assert json.loads(json.dumps(vector["program"])) == vector["program"]
