"""The style and the types of the code, as continuous integration checks them, and names that lead somewhere."""

import pkgutil
import re
import subprocess
import sys

import pytest

from tests import ROOT
from tests.naming import for_each

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "macros").rglob("*.py"))
LINTERS = {"ruff": ["-m", "ruff", "check", "."], "mypy": ["-m", "mypy"]}


@pytest.mark.parametrize("name", LINTERS)
def test_the_linter_has_nothing_to_say(name):
    done = subprocess.run(
        [sys.executable, *LINTERS[name]],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
    )
    if done.returncode:
        pytest.fail(f"{name} says:\n{done.stdout}{done.stderr}", pytrace=False)


@for_each("path", MODULES)
def test_what_a_docstring_names_exists(path):
    for name in re.findall(r"`(macros(?:\.\w+)+)`", (ROOT / path).read_text("utf-8")):
        assert pkgutil.resolve_name(name), name
