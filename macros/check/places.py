"""Where on a page a call must not stand: in the first lines, a heading, code, or the text of a link."""

from __future__ import annotations

import re

from macros.content.front import BLOCK, FENCED

CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.S)
LINK = re.compile(r"\[[^\[\]]*\](?:\(|\[)")


def out_of_place(text: str, start: int, inline: bool) -> str:
    """The place of a call that starts at an offset, if no call may stand there, else "".

    inline: it prints words within a sentence, so that it can stand beside others.
    """
    block = BLOCK.match(text)
    if block and start < block.end():
        return "the first lines of a page"
    if any(fence.start() <= start < fence.end() for fence in FENCED.finditer(text)):
        return "code"
    if not inline:
        return ""
    first = max(text.rfind("\n\n", 0, start), 0)
    last = text.find("\n\n", start)
    paragraph, at = text[first:last if last >= 0 else len(text)], start - first
    line = text[text.rfind("\n", 0, start) + 1:start]
    if line.startswith("#"):
        return "a heading"
    for pattern, place in ((CODE, "code"), (LINK, "the text of a link")):
        if any(found.start() < at < found.end() for found in pattern.finditer(paragraph)):
            return place
    return ""
