"""The style of all Python in the tree, as continuous integration checks it."""

import subprocess
import sys
from pathlib import Path

import pytest


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
