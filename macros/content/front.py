"""The front matter of a page: the fields between two lines of dashes at its top."""

from __future__ import annotations

import re
from typing import Any

from macros.content import plain_yaml

BLOCK = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.S)


FENCED = re.compile(r"^(```|~~~).*?^\1", re.M | re.S)
"""Code on a page, which may say anything."""


def fields(text: str) -> dict[str, Any]:
    """The fields at the top of a page's text; {} when there are none that can be read, which the check reports."""
    block = BLOCK.match(text)
    found = plain_yaml.parse(block[1], lambda *_problem: None)[0] if block else None
    return found if isinstance(found, dict) else {}
