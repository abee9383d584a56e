"""The rules on wording: whole words in any case, any ending where a star says so, and what is fine taken out first."""

import pytest

from macros.check.phrases import findings
from macros.model import Rule
from tests import catalogs
from tests.naming import for_each

CATALOG = catalogs.real()


def rule(*avoid: str, unless: tuple[str, ...] = ()) -> dict[str, Rule]:
    return {"r": Rule(label="x", avoid=list(avoid), unless=list(unless), level="problem", why="x", instead="x")}


@pytest.mark.parametrize(("text", "found"), [
    ("Assess needs.", "Assess"), ("We ASSESSED it", "ASSESSED"), ("reassess", None), ("assessor's desk", "assessor"),
    ("care plan", "care plan"), ("care  plan", "care  plan"), ("care-plan", "care-plan"), ("careplan", None),
    ("care plans", None), ("24/7", "24/7"), ("(24/7)", "24/7"), ("124/7", None), ("no assessment here", None),
    ("no assessment, but assess", "assess"), ("c++ or c", None), ("", None),
])
def test_what_a_rule_finds(text, found):
    rules = rule("assess*", "care plan", "24/7", unless=("no assess*",))
    assert list(findings(text, rules)) == ([("r", found)] if found else [])


def test_each_rule_is_met_once():
    assert len(list(findings("assess, assess and assess", rule("assess*")))) == 1


@for_each("name", CATALOG.rules)
def test_a_rule_finds_each_of_its_own_wordings_and_none_of_what_is_fine(name):
    one = {name: CATALOG.rules[name]}
    for wording in one[name].avoid:
        said = f"You will {wording.replace('*', '')} here."
        assert list(findings(said, one)), f'"{wording}" is not found in "{said}"'
    for wording in one[name].unless:
        said = f"Words: {wording.replace('*', '')}."
        assert not list(findings(said, one)), f'"{wording}" should be fine'


@pytest.mark.parametrize("text", [
    "Assess clients' needs and develop care plans.", "Provide counseling and therapeutic interventions.",
    "Must be available 24/7.", "Monitor symptoms and ensure medication compliance.",
    "Must have a diagnosed mental illness.", "Two years clean and sober.", "Competitive salary, DOE.",
    "Valid driver's license required.", "Bachelor's degree in psychology preferred.",
])
def test_what_real_adverts_say_is_found(text):
    assert list(findings(text, CATALOG.rules)), "no rule speaks against it"
