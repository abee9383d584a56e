"""Merge conflicts: what Git writes into a file when two people changed the same lines and nobody has chosen yet."""

from __future__ import annotations

import re

from macros.codes import Code
from macros.content.traps import Report

STARTS, PARTS, ENDS = re.compile(r"<{7}( |$)"), re.compile(r"(={7}$|\|{7}( |$))"), re.compile(r">{7}( |$)")


def choose(text: str, report: Report) -> str:
    """Report every conflict; return the text with the first version of each and the same number of lines."""
    if not re.search(r"^(<{7}|>{7})( |$)", text, re.M):
        return text
    kept, inside, second = [], False, False
    for number, line in enumerate(text.split("\n"), 1):
        mark = STARTS.match(line) or ENDS.match(line) or (inside and PARTS.match(line))
        if mark and (STARTS.match(line) or not inside):
            report(number, 1, Code.MERGE_CONFLICT,
                   "Two versions of this part stand below each other, with marks between them.",
                   "Keep the version that is right, and delete the other one and the lines that start with <<<<<<<, "
                   "======= and >>>>>>>.")
        if mark:
            inside = not ENDS.match(line)
            second = inside and not STARTS.match(line)
        kept.append("" if mark or second else line)
    return "\n".join(kept)
