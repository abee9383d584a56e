"""Open data: complete, documented, and safe to open in a spreadsheet."""

import csv
import io
import json
import re

import pytest

from macros.write import opendata
from tests import ROOT

PAGE = (ROOT / "docs/reference/open-data.md").read_text("utf-8")


@pytest.fixture(scope="module")
def tree(catalog):
    return json.loads(json.dumps(opendata.tree(catalog)))


def documented(heading: str) -> set[str]:
    part = PAGE.split(f"{{ #{heading} }}")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `(\w+)` \|", part, re.M))


def test_every_field_is_documented_and_no_other(tree):
    assert documented("fields") == set(tree)
    assert documented("statement") == set(tree["statements"][0]) == set(opendata.COLUMNS)


def test_every_statement_is_there_once(catalog, tree):
    ids = [f"{bank}.{name}" for bank, entries in catalog.banks.items() for name in entries.statements]
    assert [statement["id"] for statement in tree["statements"]] == ids


def test_every_name_in_it_is_in_it(tree):
    for statement in tree["statements"]:
        assert statement["competency"] is None or statement["competency"] in tree["competencies"]
        assert set(statement["roles"]) <= set(tree["roles"])
        assert set(statement["sources"]) <= set(tree["sources"])


def test_the_table_says_what_the_tree_says(catalog, tree):
    text = opendata.table(catalog)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert [row["id"] for row in rows] == [statement["id"] for statement in tree["statements"]]
    assert [row["text"] for row in rows] == [statement["text"] for statement in tree["statements"]]


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_nothing_in_the_table_is_a_formula(made_up, sign):
    bank = made_up.banks["promises"]
    said = bank.statements["soup"].model_copy(update={"text": sign})
    changed = bank.model_copy(update={"statements": {"soup": said}})
    banks = made_up.banks
    try:
        made_up.banks = banks | {"promises": changed}
        rows = list(csv.DictReader(io.StringIO(opendata.table(made_up)[1:])))
    finally:
        made_up.banks = banks
    assert [row["text"] for row in rows if row["id"] == "promises.soup"] == [f"'{sign}"]
