"""The prose of a page, without its markup, and how hard it is to read."""

import re

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
FENCE = re.compile(r"^( *)(```+|~~~+).*?^\1\2[^\n]*$", re.S | re.M)
NOT_PROSE = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|\{[^{}\n]*\}|<!--.*?-->|</?[a-z][^>]*>|^ *\|[^\n]*|^#+ [^\n]*", re.S | re.M | re.I)
CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
FRAGMENT = 4
"""A row of fewer words is no sentence: "Before:", "One item"."""
ITEM = re.compile(r"^ *(?:[-*+]|[0-9]+\.|>|:) +", re.M)


def plain(page: str) -> str:
    """The words that a reader sees in running text: no headings, tables, code or addresses."""
    text = FENCE.sub("\n", FRONT_MATTER.sub("", page))
    text = LINK.sub(r"\1", CODE.sub("it", text))
    text = ITEM.sub("\n\n", NOT_PROSE.sub("", text))
    return re.sub(r"[*_]{1,2}(\S.*?)[*_]{1,2}", r"\1", text)


def sentences(text: str) -> list[str]:
    """The sentences of plain text. A paragraph and a list item end a sentence, too."""
    parts = (part for block in re.split(r"\n\s*\n", text) for part in re.split(r"(?<=[.!?])[”\")]*\s+", block))
    return [" ".join(part.split()) for part in parts if re.search(r"\w", part)]


def grade(text: str) -> float:
    """The school grade that can read a text: the Automated Readability Index (Smith and Senter, 1967).

    4.71 x letters per word + 0.5 x words per sentence - 21.43
    """
    found = [sentence for sentence in sentences(text) if len(sentence.split()) >= FRAGMENT]
    words = [word for sentence in found for word in re.findall(r"[\w'’-]+", sentence)]
    letters = sum(len(re.sub(r"\W", "", word)) for word in words)
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(found) - 21.43
