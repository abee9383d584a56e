"""A copy of a checkout to plant faults in, and the tests that are run there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.strength.faults import Fault

MADE = {".git", ".venv", "site"}
"""What stands at the top of a checkout and is no part of it."""
CACHES = {"__pycache__", ".pytest_cache", ".ruff_cache", ".cache", ".hypothesis"}
WHOLE = ["-o", "truncation_limit_lines=0", "-o", "truncation_limit_chars=0"]
"""Messages in full: a list of pages is not cut short."""


MANY = 10
"""Tests that say the very same. More of them do not tell of one page: the suite as a whole is broken."""


@dataclass(frozen=True)
class Failure:
    """A test that failed, and what it said."""

    test: str
    message: str
    is_its_own: bool
    """Whether the test itself failed, and few others with the same words. Otherwise its id says nothing about the
    place: what a page complains about when it is closed, pytest tells as an error of the test that comes next."""

    @property
    def said(self) -> str:
        return f"{self.test}\n{self.message}" if self.is_its_own else self.message


def copied(checkout: Path, target: Path) -> Path:
    """A copy of a checkout without what is made in it."""
    def left_out(folder: str, names: list[str]) -> set[str]:
        return set(names) & (CACHES | MADE if Path(folder) == checkout else CACHES)

    return shutil.copytree(checkout, target, ignore=left_out)


@contextmanager
def planted(faults: Iterable[Fault], tree: Path) -> Iterator[None]:
    """The tree with these faults in it; afterwards as it was."""
    before: dict[Path, bytes] = {}
    try:
        for fault in faults:
            path = tree / fault.file
            if path.is_file():
                before.setdefault(path, path.read_bytes())
            fault.plant(tree)
        yield
    finally:
        for path, content in before.items():
            path.write_bytes(content)


def failures(tree: Path, folders: list[str], report: Path, keep: str = "") -> list[Failure]:
    """Run the tests of some folders in the tree; those that failed. RuntimeError when they did not run at all."""
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", *folders, "-n", "auto", "--dist", "worksteal", "-q", *WHOLE,
               f"--junitxml={report}", *(["-k", keep] if keep else [])]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, encoding="utf-8", errors="replace")
    if done.returncode not in (0, 1) and not _failed(report):
        raise RuntimeError(f"the tests did not run:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return _failed(report)


def _failed(report: Path) -> list[Failure]:
    if not report.is_file():
        return []
    parts = [(case, part) for case in ElementTree.parse(report).iter("testcase") for part in case
             if part.tag in ("failure", "error")]
    same = Counter(_message(part) for _, part in parts)
    return [Failure(_id(case), _message(part), part.tag == "failure" and same[_message(part)] <= MANY)
            for case, part in parts]


def _id(case: ElementTree.Element) -> str:
    """As pytest writes it: tests/site/test_x.py::test_y[z]."""
    module, name = case.get("classname", ""), case.get("name", "")
    return f"{module.replace('.', '/')}.py::{name}" if module else name


def _message(part: ElementTree.Element) -> str:
    """What a test said, in full, and without its code: that would name everything.

    The attribute is cut short. In the text, what was said stands behind an E, or alone.
    """
    text = part.text or ""
    said = "\n".join(line for line in text.split("\n") if line.startswith("E "))
    return f"{part.get('message', '')}\n{said or text}"
