"""What any answer or statement becomes before it is written: visible text on one line.

Twin of `overrides/assets/js/clean.js`.
"""

from __future__ import annotations

import functools
import re
from typing import Any

SPACE = re.compile("[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
BREAK = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")
# Control characters, byte-order marks, non-characters, and the signs that turn the direction of
# everything after them. None of them is text; XML and HTML forbid most.
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]")
LONE = re.compile("[\ud800-\udfff]")


def line(value: Any) -> str:
    """`value` as one line of text: no control characters, single spaces, nothing around it.

    Anything but a string counts as no answer.
    """
    return _line(value) if isinstance(value, str) else ""


@functools.lru_cache(maxsize=2**14)
def _line(value: str) -> str:
    """Remembered, because a statement stands in many documents, and in each of their formats."""
    text = UNSEEN.sub("", value)
    if LONE.search(text):  # two halves of one sign that now stand side by side are that sign, as in JavaScript
        text = LONE.sub("\ufffd", text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
    return SPACE.sub(" ", text).strip(" ")


def lines(value: Any) -> list[str]:
    """The lines of an answer that hold something, each cleaned."""
    if not isinstance(value, str):
        return []
    return [text for text in (line(part) for part in BREAK.split(value)) if text]
