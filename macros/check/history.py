"""Suggestions from the history: a page whose cited sentences were changed after the day that it gives."""

from __future__ import annotations

import datetime
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.front import BLOCK, FENCED, fields
from macros.problems import Problem

CITES = re.compile(r"\{\{\s*cite\(")
"""A shared fact and a law have days of their own."""
GRACE = datetime.timedelta(days=1)
"""What is read in the evening is often committed after midnight."""
EPOCH, FAR = datetime.date(1970, 1, 1), 200_000_000_000
"""Where git's seconds start, and the most that a calendar of four digits has."""
AHEAD = re.compile(r"^([0-9a-f]{40,64}) \d+ (\d+)")


def check(catalog: Catalog) -> None:
    """Report each such page. Where there is no history, or only a part of it, there is nothing to compare."""
    if _git(catalog.root, "rev-parse", "--is-shallow-repository") != "false\n":
        return
    last = _last_changes(catalog.root)
    for path in sorted(path for path in (catalog.root / "docs").rglob("*.md") if path.is_file()):
        name = path.relative_to(catalog.root).as_posix()
        text = FENCED.sub(_blank, path.read_text("utf-8", "replace")) if name in last else ""
        line, given = _given(text)
        if not given or last[name] <= given or not CITES.search(text):
            continue
        changed = max(_changed(catalog.root, path, text), default=given)
        if changed - given > GRACE:
            catalog.problems.append(Problem(
                name, line, 1, Code.OLDER_THAN_WORDS,
                f"A sentence with a source was changed on {changed}, and the page says that it was read on {given}.",
                "If its meaning changed, compare it with its source, and set the date. If only a comma did, leave it.",
                f"reviewed: {given}", "suggestion"))


def _day(words: str) -> datetime.date:
    """A day that git prints; the first of all days where a commit has one that no calendar has."""
    try:
        return datetime.date.fromisoformat(words)
    except ValueError:
        return datetime.date.min


def _blank(code: re.Match[str]) -> str:
    return "\n" * code.group().count("\n")


def _given(text: str) -> tuple[int, datetime.date | None]:
    """The line of the date that a page gives, and the date."""
    try:
        day = datetime.date.fromisoformat(str(fields(text).get("reviewed")))
    except ValueError:
        return 0, None
    lines = text.split("\n")
    return next((at for at, line in enumerate(lines, 1) if line.startswith("reviewed:")), 1), day


def _last_changes(root: Path) -> dict[str, datetime.date]:
    """{page: the day of the last commit that changed it}"""
    last: dict[str, datetime.date] = {}
    day = datetime.date.min
    for row in _git(root, "log", "--format=%x00%as", "--name-only", "--relative", "--", "docs").split("\n"):
        if row.startswith("\0"):
            day = _day(row[1:])
        elif row:
            last[row] = max(last.get(row, day), day)
    return last


def _changed(root: Path, path: Path, text: str) -> Iterator[datetime.date]:
    """The day of the last change of each line of a paragraph that cites."""
    days: dict[int, datetime.date] = {}
    line = at = 0
    for row in _git(root, "blame", "-w", "--line-porcelain", "--", path.relative_to(root).as_posix()).split("\n"):
        if found := AHEAD.match(row):
            line = int(found[2])
        elif row.startswith("author-time "):
            at = int(row.split()[1])
        elif row.startswith("author-tz "):  # as +0130
            zone = int(row.split()[1])
            minutes = (abs(zone) // 100 * 60 + abs(zone) % 100) * (1 if zone >= 0 else -1)
            days[line] = EPOCH + datetime.timedelta(min(at + minutes * 60, FAR) // 86400)
    block = BLOCK.match(text)
    start = block.end() if block else 0
    for paragraph in re.finditer(r"(?:.+\n?)+", text[start:]):
        if CITES.search(paragraph.group()):
            first = text.count("\n", 0, start + paragraph.start()) + 1
            lines = range(first, first + paragraph.group().rstrip().count("\n") + 1)
            yield from (days[at] for at in lines if at in days)


def _git(root: Path, *arguments: str) -> str:
    """What git says; "" if there is no git, or no history."""
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=True,
                              encoding="utf-8", errors="replace").stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
