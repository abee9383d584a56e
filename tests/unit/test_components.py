"""What every job needs counts wherever it stands in a document."""

import pytest

from macros.check.roles import _held
from macros.model.block import KINDS, kind_of
from macros.model.template import Section
from tests import catalogs

BLOCKS = [
    {"paragraph": "The pay is [[pay]]."}, {"points": ["The pay is [[pay]]."]}, {"checks": [{"text": "[[pay]]"}]},
    {"facts": [{"label": "Pay", "text": "[[pay]]"}]}, {"lines": "pay"}, {"sign": ["[[pay]]"]},
    {"write": "About [[pay]]", "rows": 2},
    {"table": "Pay", "columns": ["What", "How much"], "rows": [{"cells": ["Pay", "[[pay]]"]}]},
]


@pytest.mark.parametrize("block", BLOCKS, ids=[kind_of(block) for block in BLOCKS])
def test_a_blank_is_there_in_whatever_kind_of_block_it_stands(block):
    catalog = catalogs.made_up()
    section = Section.model_validate({"blocks": [block]})
    template = next(iter(catalog.made.values())).model_copy(update={"sections": [section]})
    assert list(_held(catalog, template)) == ["[[pay]]"]


def test_the_words_of_a_kind_that_holds_none_are_none():
    assert KINDS.keys() >= {kind_of(block) for block in BLOCKS}
    table = {"table": "T", "columns": ["A", "B"], "rows": [{"cells": ["a", "b"]}]}
    section = Section.model_validate({"blocks": [table]})
    template = next(iter(catalogs.made_up().made.values())).model_copy(update={"sections": [section]})
    assert list(_held(catalogs.made_up(), template)) == []
