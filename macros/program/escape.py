"""Escapers: cleaned text into a format's own way of writing it. Twin of `overrides/assets/js/escape.js`."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
# Everywhere: what CommonMark and GitHub read as markup. An underscore inside a word is none; signs # at
# the end of a heading are.
MARKS = re.compile(r"[\\`*\[\]<>|~]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|&(?=#?[A-Za-z0-9]+;)|(?<= )#(?=#*$)")
# At the start of a line: headings, lists and rules.
START = re.compile(r"^(?:[#+=-]|([0-9]+)([.)]))")


def text(value: str) -> str:
    """Plain text needs no escaping."""
    return value


@functools.lru_cache(maxsize=2**14)
def xml(value: str) -> str:
    """Text for HTML and for Word's XML, in content and in attributes. Kept, because documents share their sentences."""
    return value.translate(XML)


def markdown(value: str) -> str:
    """Text that no Markdown reader takes for markup, wherever on a line it stands."""
    value = MARKS.sub(lambda m: "\\" + m.group(), value)
    return START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else "\\" + m.group(), value)


ESCAPERS: dict[str, Callable[[str], str]] = {"text": text, "xml": xml, "md": markdown}
