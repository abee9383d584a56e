"""A problem: where it is, what is wrong, how to fix it. One object, several ways to print it.

Everything that checks content reports `Problem` objects; only this module turns them into text.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from macros.codes import Code

HELP_PAGE = "docs/contribute/problems.md"


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one file. `line` and `column` count from 1; `line` 0 means the whole file.

    `level` is "problem" (fails the check) or "suggestion" (informs only).
    """

    path: str
    line: int
    column: int
    code: Code
    what: str
    fix: str
    source: str = ""
    level: str = "problem"

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    @property
    def help(self) -> str:
        return f"{HELP_PAGE}#{self.code.lower()}"


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """' Did you mean "x"?' for the closest known name, or '' when nothing is close."""
    names = sorted(known)
    close = difflib.get_close_matches(wrong, names, n=1, cutoff=0.6)
    if not close:
        close = [n for n in names if n.lower().replace("_", "-") == wrong.lower().replace("_", "-")][:1]
    return f' Did you mean "{close[0]}"?' if close else ""


def as_text(problem: Problem) -> str:
    """The report of one problem for a terminal: place, the line with a caret, what, fix, help."""
    rows = [f"{problem.place}  {problem.level} {problem.code}"]
    if problem.line and problem.source:
        shown, offset = _window(problem.source, problem.column)
        number = f"{problem.line:>5}"
        rows += [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * offset}^"]
    rows += [f"  What: {problem.what}", f"  Mend: {problem.fix}", f"  Help: {problem.help}"]
    return "\n".join(rows)


def as_github(problem: Problem) -> str:
    """The same problem as an annotation that GitHub shows on the line of a pull request."""
    kind = "error" if problem.level == "problem" else "notice"
    message = f"{problem.what} {problem.fix} (help: {problem.help})"
    place = f"file={_property(problem.path)}"
    if problem.line:
        place += f",line={problem.line},col={problem.column}"
    return f"::{kind} {place},title={problem.code}::{_data(message)}"


def summary(problems: Iterable[Problem]) -> str:
    """One closing line: how many problems and suggestions, in how many files."""
    found = list(problems)
    bad = [p for p in found if p.level == "problem"]
    hints = len(found) - len(bad)
    if not bad:
        return "No problems." + (f" {_count(hints, 'suggestion')}." if hints else "")
    files = len({p.path for p in bad})
    tail = f" {_count(hints, 'suggestion')}." if hints else ""
    return f"{_count(len(bad), 'problem')} in {_count(files, 'file')}.{tail}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _window(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """At most `width` characters of a line around a column, and where the column is in them."""
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    index = max(column - 1, 0)
    start = max(0, min(index - width // 2, len(line) - width))
    return line[start : start + width], index - start


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
