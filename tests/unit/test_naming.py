"""A rule about many things names each that fails, says what is wrong there, and fails when it was tried on nothing."""

import inspect

import pytest

from tests.naming import for_each, none_fails


def said(rule, names):
    with pytest.raises(pytest.fail.Exception) as failed:
        none_fails(rule, names)
    return str(failed.value)


def small(name):
    assert len(name) < 3, f"{name} is long"


def test_each_name_that_fails_is_in_the_message_with_what_is_wrong_and_the_line_that_found_it():
    message = said(small, ["a", "long", "bb", "longer"])
    assert message.startswith("2 of 4 break it\n\nlong\n    long is long\n")
    assert "\n\nlonger\n    longer is long\n" in message
    line = small.__code__.co_firstlineno + 1
    assert message.count(f"(tests/unit/test_naming.py:{line})") == 2


def test_hundreds_of_names_are_all_there():
    names = [f"page/{number}/" for number in range(500)]
    message = said(small, names)
    assert [name for name in names if f"\n{name}\n" not in message] == []


@pytest.mark.parametrize(("wrong", "what"), [
    (lambda name: {}[name], "KeyError: 'here/'"), (lambda name: pytest.fail("too odd"), "Failed: too odd"),
    (lambda name: [].index(name), "ValueError: "),
])
def test_any_error_is_told_with_its_place(wrong, what):
    message = said(wrong, ["here/"])
    assert f"\nhere/\n    {what}" in message and "(tests/unit/test_naming.py:" in message


def test_the_empty_address_is_home():
    assert "\nhome\n" in said(lambda name: pytest.fail("x"), [""])


def test_nothing_fails_when_nothing_is_wrong():
    none_fails(small, ["a", "b"])


def test_a_rule_that_is_tried_on_nothing_fails():
    with pytest.raises(AssertionError, match="nothing to try"):
        none_fails(small, [])


def test_a_test_for_each_asks_pytest_for_everything_but_the_name():
    tried = []

    @for_each("name", (letter for letter in "ab"))
    def rule(site, name):
        tried.append((site, name))

    assert list(inspect.signature(rule).parameters) == ["site"]
    rule(site="it")
    rule(site="it")
    assert tried == [("it", "a"), ("it", "b")] * 2
