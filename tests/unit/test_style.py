"""The style of all Python in the tree, as continuous integration checks it, and names that lead somewhere."""

import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT
from tests.naming import for_each

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "macros").rglob("*.py"))


def test_ruff_has_nothing_to_say():
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "."],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
    )
    if done.returncode:
        pytest.fail(f"ruff check says:\n{done.stdout}{done.stderr}", pytrace=False)


@for_each("path", MODULES)
def test_what_a_docstring_names_exists(path):
    for name in re.findall(r"`(macros(?:\.\w+)+)`", (ROOT / path).read_text("utf-8")):
        assert pkgutil.resolve_name(name), name
