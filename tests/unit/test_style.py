"""The style and the types of the code, as continuous integration checks them, and names that lead somewhere."""

import pkgutil
import platform
import re
import shutil
import subprocess
import sys
import sysconfig

import pytest

from tests import ROOT
from tests.naming import for_each

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "macros").rglob("*.py"))
OXLINT = shutil.which("oxlint", path=sysconfig.get_path("scripts"))
LINTERS = {
    "ruff": [sys.executable, "-m", "ruff", "check", "."],
    "mypy": [sys.executable, "-m", "mypy"],
    "oxlint": [OXLINT, "overrides/assets/js"],
}


@pytest.mark.parametrize("name", LINTERS)
def test_the_linter_has_nothing_to_say(name):
    if name == "oxlint" and platform.machine() == "ARM64":
        pytest.skip("oxlint is not there for Windows on ARM")
    done = subprocess.run(
        LINTERS[name],
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
