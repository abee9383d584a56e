"""The pack of a role: what a person orders, adds and ticks in the posting holds in every document, and only there."""

import re

import pytest

from macros.fill.filled import Filled
from macros.model import Pick
from macros.model.relied_on import POSTING
from macros.render.compile import default_choices
from macros.write import builder
from tests import catalogs
from tests.naming import for_each

CATALOG = catalogs.real()
ROLES = builder.roles(CATALOG)
OWN = "We meet at the old mill"
STATEMENT = re.compile(rf"\b(?:{'|'.join(CATALOG.banks)})\.[a-z0-9-]+\b")
every = for_each("role", ROLES)


def lists(role):
    """{answer of a list: the ids of its statements} of the role's posting."""
    parts = builder.data(CATALOG, role)["parts"]
    return {part["list"]: [entry["id"] for entry in part["statements"]] for part in parts if "list" in part}


def offered(template_id):
    return {f"{block.statements}.{name}" for block in CATALOG.templates[template_id].blocks
            if isinstance(block, Pick) for name in [*block.start_with, *block.offer]}


@every
def test_a_list_in_another_order_leaves_no_names_and_own_words_stay_in_what_is_made_for_the_role(role):
    answers = {name: "\n".join([OWN, *reversed(ids)]) for name, ids in lists(role).items()}
    on = {choice: True for ids in lists(role).values() for choice in ids}
    posting = f"{role}-{POSTING}"
    filled = Filled(CATALOG, posting, answers, on, "2026-11-28")
    assert OWN in filled.text(posting, "text")
    for name in builder.documents(CATALOG, role):
        text = filled.text(name, "text")
        assert not STATEMENT.search(text), f"{name} prints {STATEMENT.search(text)[0]}"
        assert name in CATALOG.made or OWN not in text, name


@pytest.mark.parametrize("other", ["advert", "position-description"])
@every
def test_what_can_be_ticked_in_the_posting_can_stand_in_the_other_texts(role, other):
    rest = {name for name in offered(f"{role}-{POSTING}") if not name.startswith("hiring.")}
    starts = default_choices(CATALOG.template(f"{role}-{POSTING}"), CATALOG)
    assert rest - set(starts) - offered(f"{role}-{other}") == set()


@every
def test_a_title_of_ones_own_stands_above_every_text(role):
    posting = f"{role}-{POSTING}"
    filled = Filled(CATALOG, posting, {"job_title": "Harbor Navigator"}, {}, "2026-11-28")
    for name in builder.documents(CATALOG, role):
        first = filled.text(name, "text").split("\n", 1)[0]
        assert CATALOG.roles[role].title not in first, name
    assert b'"title": "Harbor Navigator"' in filled.file("jsonld")
