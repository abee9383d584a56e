"""The evaluator by itself. What each node gives is in tests/vectors; here is what vectors cannot say."""

import copy

import pytest

from macros.program import evaluate
from macros.program.evaluate import is_filled


class Counted(list):
    """A list of nodes that counts how many of them were looked at."""

    looked_at = 0

    def __iter__(self):
        for node in super().__iter__():
            Counted.looked_at += 1
            yield node


def counted(nodes):
    def inner(node):
        return {key: counted(value) if key in "pg" else value for key, value in node.items()}
    return Counted(inner(node) if isinstance(node, dict) else node for node in nodes)


def steps(nodes, answers, on=()) -> int:
    Counted.looked_at = 0
    evaluate({"on": [], "nodes": counted(nodes)}, answers, on)
    return Counted.looked_at


@pytest.mark.parametrize("node", [{}, {"x": 1}, {"p": ["text"]}, {"u": "?", "e": "text"}])
def test_a_node_that_nobody_knows_is_an_error_and_not_a_gap(node):
    with pytest.raises(ValueError, match="unknown node"):
        evaluate({"on": [], "nodes": ["a", node]})


def test_an_escaper_that_nobody_knows_is_an_error():
    with pytest.raises(KeyError):
        evaluate({"on": [], "nodes": [{"b": "a", "e": "latex", "u": "?"}]}, {"a": "x"})


def test_neither_program_nor_answers_nor_choices_are_changed():
    program = {"on": ["a"], "nodes": [{"g": [{"n": 1}, {"c": "a", "p": [{"b": "x", "e": "xml", "u": "?"}]}]}]}
    answers, on = {"x": " <y> "}, ["a", "a"]
    before = copy.deepcopy([program, answers, on])
    assert evaluate(program, answers, on) == evaluate(program, answers, on) == "1&lt;y&gt;"
    assert [program, answers, on] == before


def test_choices_may_be_any_collection():
    program = {"on": [], "nodes": [{"c": "a", "p": ["A"]}]}
    assert {evaluate(program, {}, on) for on in (["a"], ("a",), {"a"}, iter(["a"]), {"a": 1})} == {"A"}


@pytest.mark.parametrize(("answer", "filled"), [
    ("x", True), ("0", True), (" \u200b", False), ("", False), (None, False), (5, False), ([], False), (["x"], False),
    ({}, False), ({"a": ""}, False), ({"a": "", "b": "x"}, True), ({"a": {"b": "x"}}, False),
])
def test_whether_an_answer_holds_anything(answer, filled):
    assert is_filled(answer) is filled


BLANK = {"b": "a", "e": "md", "u": "?"}


def test_a_long_answer_takes_as_many_steps_as_a_short_one():
    nodes = ["x", BLANK, {"w": "a", "p": [BLANK]}]
    assert steps(nodes, {"a": "y"}) == steps(nodes, {"a": "y *" * 100_000}) == 4


def test_each_line_of_an_answer_takes_the_same_number_of_steps():
    nodes = ["x", {"l": "a", "e": "md", "u": "?", "p": ["- ", {"n": 1}, {"i": 1}, "\n"]}]
    taken = [steps(nodes, {"a": "line\n" * count}) for count in (10, 100, 1000, 10_000)]
    assert taken == [2 + 4 * count for count in (10, 100, 1000, 10_000)]


@pytest.mark.parametrize("share", [0, 1])
def test_each_node_is_looked_at_once_however_many_there_are(share):
    def nodes(count):
        return [{"g": ["h", {"c": f"c{at}", "p": [BLANK, {"n": 1}]}]} for at in range(count)]

    on = {f"c{at}" for at in range(4000)} if share else set()
    assert [steps(nodes(count), {}, on) for count in (10, 1000, 4000)] == [
        count * (5 if share else 3) for count in (10, 1000, 4000)
    ]


def test_groups_inside_groups_are_looked_at_once():
    nodes = [{"c": "a", "p": ["deepest"]}]
    for _ in range(50):
        nodes = ["h", {"g": nodes}]
    assert steps(nodes, {}, {"a"}) == steps(nodes, {}) + 1 == 2 * 50 + 2
