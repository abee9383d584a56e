"""The ids that code relies on: what the code names is in their register, and losing one is reported."""

import ast
import re

import pytest

from macros.check import relied_on
from macros.loading import load
from macros.model.registers import FOLDERS
from macros.model.relied_on import RELIED_ON
from macros.program import posting
from tests import ROOT, TODAY, catalogs

EVERY = [(reliance.register, name) for reliance in RELIED_ON for name in reliance.ids]
REAL = catalogs.real()


def ids(register):
    return {name for where, name in EVERY if where == register}


def reported(catalog):
    relied_on.check(catalog, TODAY)
    return [*catalog.problems, *(problem for file in catalog.files.values() for problem in file.problems)]


def test_the_real_kit_has_them_all():
    assert reported(load(ROOT)) == []
    assert len(EVERY) == len(set(EVERY))


@pytest.mark.parametrize(("register", "name"), EVERY)
def test_losing_one_is_reported_with_what_stops(register, name):
    catalog = load(ROOT)
    if register in FOLDERS:
        catalog.folders[register] = {other: file for other, file in catalog.folders[register].items() if other != name}
    else:
        data = catalog.files[register].data
        catalog.files[register].data = {other: entry for other, entry in data.items() if other != name}
    (found,) = reported(catalog)
    assert f'"{name}"' in found.what and found.path.startswith(f"data/{register}")
    assert any(found.what.endswith(reliance.stops) for reliance in RELIED_ON if name in reliance.ids)


@pytest.mark.parametrize("register", ["blanks", "groups"])
def test_what_the_scripts_name_is_in_the_register(register):
    """A quoted word or a property that is the id of a blank or of a group."""
    scripts = "\n".join(path.read_text("utf-8") for path in (ROOT / "overrides/assets/js").rglob("*.js"))
    named = {quoted or after for quoted, after in re.findall(r'"([a-z_-]+)"|\.([a-z]+_[a-z_]+)\b', scripts)}
    found = named & REAL.names(register)
    assert found and found <= ids(register)


def test_the_blanks_that_python_names_are_in_the_register():
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "macros").rglob("*.py")]
    texts = {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert texts & REAL.names("blanks") <= ids("blanks")
    assert posting.BLANKS <= posting.named() <= ids("blanks")
