"""Every problem code, proved by a broken kit: tests/broken/<code>-<name>/ over the made-up kit.

What the files in such a folder mean is in tests/broken/README.md.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from macros import check, problems
from macros.codes import Code
from tests import ROOT, TODAY
from tests.naming import for_each

BROKEN = ROOT / "tests" / "broken"
CASES = sorted(path for path in BROKEN.iterdir() if path.is_dir())
CODE = re.compile(r"\b[KS][0-9]{3}\b")


def lay_over(kit: Path, case: Path) -> None:
    """Change a copy of the kit as the files of a broken folder say."""
    for path in sorted(case.rglob("*")):
        inside = path.relative_to(case)
        if path.is_dir() or inside.name in ("expected.txt", "committed"):
            continue
        target = kit / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        made = target.with_suffix("")
        match path.suffix:
            case ".gone":
                shutil.rmtree(made) if made.is_dir() else made.unlink()
            case ".add":
                made.write_bytes(made.read_bytes() + path.read_bytes())
            case ".hex":
                made.write_bytes(bytes.fromhex(path.read_text("ascii")))
            case ".size":
                made.write_bytes(b"#" * int(path.read_text("ascii")))
            case _:
                target.write_bytes(path.read_bytes())
    if (case / "committed").is_file():
        commit(kit, (case / "committed").read_text("ascii").strip())


def commit(kit: Path, when: str) -> None:
    """Commit everything in a kit, as somebody did at this time."""
    who = {f"GIT_{one}_{what}": value for one in ("AUTHOR", "COMMITTER")
           for what, value in (("NAME", "Nobody"), ("EMAIL", "nobody@example.org"), ("DATE", when))}
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All of it"]):
        subprocess.run(["git", *command], cwd=kit, env=os.environ | who, check=True)


def report(kit: Path) -> str:
    """Everything that the check has to say, as a terminal shows it."""
    _, found = check.run(kit, TODAY)
    return "\n\n".join([*map(problems.as_text, found), problems.summary(found)]) + "\n"


def test_the_kit_itself_is_whole(kit):
    assert report(kit) == "No problems.\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_report_is_exactly_this(case, kit):
    lay_over(kit, case)
    assert report(kit) == (case / "expected.txt").read_text("utf-8")


@for_each("name", [case.name for case in CASES])
def test_the_folder_proves_the_code_in_its_name(name):
    assert CODE.match(name), "a broken folder starts with the code that it is about"
    assert f" {name[:4]}\n" in (BROKEN / name / "expected.txt").read_text("utf-8")


def test_every_code_has_a_broken_kit_and_no_broken_kit_is_about_nothing():
    assert {case.name[:4] for case in CASES} == set(Code)


def test_the_source_uses_every_code_by_its_name():
    source = "".join(path.read_text("utf-8") for path in (ROOT / "macros").rglob("*.py"))
    assert set(re.findall(r"\bCode\.([A-Z_0-9]+)", source)) == {code.name for code in Code}
    assert sorted(re.findall(r'"([KS][0-9]{3})"', source)) == list(Code), "a code is written once, in macros/codes.py"
