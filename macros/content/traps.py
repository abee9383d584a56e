"""The traps of YAML, found line by line before the parser sees the file.

A parser stops at its first error and talks about tokens. This scan finds every trap, explains it in plain
words, and returns a repaired copy, so that the rest of the file is still read and checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from macros.codes import Code
from macros.content.indents import Columns

FOLD = "Put >- after the field's name and the text on the next line, indented by two more spaces."
COMMENT = "If it is part of the text: " + FOLD[0].lower() + FOLD[1:] + " If it is a remark: give it a line of its own."

IN_BRACKETS = (
    "Put each entry that holds a sign in double quotes, and close each quote and the bracket. Or write each entry on a "
    'line of its own that starts with "- ".'
)
IN_BRACES = "Put each part on a line of its own below the field's name, two spaces further in, without the braces."
NO_ENTRY = "This line is neither a field (name: value) nor a list item (- text)."
MAKE_ENTRY = (
    "After a field's name stands a colon, and before a list item a dash, each with a space. A text of several lines "
    "stands below >-, indented by two more spaces than the field's name."
)

ENTRY = re.compile(r"^(?P<lead> *(?:- +)*)(?:(?P<key>[A-Za-z0-9_“‘][^:#\"'\[\]{}]*):(?: +|$))?(?P<value>.*)$")
PARTS = re.compile(r"^\{ *\w+: .*\}$")
BLOCK = re.compile(r"^[|>][+-]?$")
ENTRIES = re.compile(r'^\[(?:(?: *"(?:[^"\\]|\\.)*" *|[A-Za-z0-9_. -]*)(?:,|(?=\]$)))*\]$')
"""A list on one line whose entries are ids, plain words, or texts in double quotes: nothing in it can be misread."""
QUOTED = {'"': re.compile(r'^"(?:[^"\\]|\\.)*"$'), "'": re.compile(r"^'(?:[^']|'')*'$")}
# YAML takes three of these (U+0085, U+2028, U+2029) for the end of a line, and no editor shows them.
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
BULLET = re.compile(r"^( *)([*•·–—])( +)(?=\S)")
WORDS = re.compile(r"^ *[a-z_]+(?= |$)")
START = re.compile(r"^(?P<before> *(?:- +)*(?:(?P<key>[a-z_]+:)|-))(?P<gap>[^\S ][^\S]*|(?=[^\s/:-]))")

Report = Callable[[int, int, Code, str, str], None]
"""report(line from 1, column from 1, code, what, fix)"""


def scan(text: str, report: Report) -> str:
    """Report every trap in `text`; return the text with each trap made harmless."""
    return "\n".join(_lines(text.split("\n"), report))


def _lines(lines: list[str], report: Report) -> Iterator[str]:
    block: int | None = None  # lines indented deeper than this belong to a folded text
    opened = 0
    moved = 0  # how much further right the entry before was set
    columns = Columns()
    unclear = 0  # the last line whose indentation or end is not known
    for number, raw in enumerate(lines, 1):
        line = _visible(raw, number, report)
        indent = len(line) - len(line.lstrip(" "))
        if block is not None:
            if not line.strip() or indent > block:
                opened = 0 if line.strip() else opened
                yield " " * moved + line
                continue
            if opened and not _is_entry(line):
                report(number, indent + 1, Code.NOT_INDENTED,
                       "This text is not indented under the line that ends in >-.",
                       f"Start the line with at least {block + 2} spaces.")
                yield " " * (block + moved + 2) + line.strip()
                continue
            block = None
        if not line.strip() or line.lstrip().startswith("#"):
            yield line
            continue
        line = _spaced(_dashed(line, number, report), number, report)
        entry = _entry(line)
        lead, key, value = entry["lead"], entry["key"], entry["value"].rstrip()
        if value == "-":
            lead, value = f"{lead}- ", ""
        if columns.open and not key and not lead.strip() and not line.startswith(("---", "...", "%", "?")):
            yield _no_entry(line, number, report if unclear < number - 1 else _silent, columns)
            continue
        typed = not raw[: len(raw) - len(raw.lstrip())].strip(" ")
        column = columns.place(lead, bool(key), bool(value), typed)
        moved = max(column - indent, 0)
        if BLOCK.match(value):
            block = len(lead) if key else max(len(lead) - 2, 0)
            opened = number
        found = None if block is not None else _trap(value)
        if found:
            code, offset, what, fix = found
            report(number, entry.start("value") + offset + 1, code, what, fix)
            line = line[: entry.start("value")] + _quote(value)
            unclear = number
        if column != indent:
            if unclear < number - 1 and typed:
                report(number, indent + 1, Code.UNREADABLE_LINE, "This line does not line up with the lines above it.",
                       f"Start it with {_spaces(column)} and not with {indent}, or compare it with a file that works.")
            line = " " * column + line[indent:]
        yield line


def _dashed(line: str, number: int, report: Report) -> str:
    """The line with a dash where another bullet starts a list item."""
    bullet = BULLET.match(line)
    if not bullet:
        return line
    report(number, bullet.start(2) + 1, Code.UNREADABLE_LINE,
           f"A list item starts with a dash (-), and not with {bullet[2]}.",
           "Put a dash and a space at the start of the line.")
    return f"{bullet[1]}-{bullet[3]}{line[bullet.end():]}"


def _no_entry(line: str, number: int, report: Report, columns: Columns) -> str:
    """What replaces a line that is no entry: a field if its first word may be the name of one, or else nothing."""
    found = _trap(line.strip())
    indent = len(line) - len(line.lstrip(" "))
    if found:
        report(number, indent + found[1] + 1, found[0], *found[2:])
    elif columns.goes_on(indent):
        return line
    else:
        report(number, indent + 1, Code.UNREADABLE_LINE, NO_ENTRY, MAKE_ENTRY)
    name = WORDS.match(line)
    rest = line[name.end() :].strip() if name else ""
    below = columns.waits and rest and indent == columns.open[-1][0] + 2
    if found or not name or not (below or (indent, False) in columns.open):
        return ""
    columns.place(" " * indent, True, bool(rest))
    return f"{name.group()}: {_quote(rest) if rest else ''}"


def _silent(*_problem: object) -> None:
    """Leave out a report that would only follow from the line above."""


def _spaces(number: int) -> str:
    return "no space" if not number else "1 space" if number == 1 else f"{number} spaces"


def _visible(line: str, number: int, report: Report) -> str:
    """Report tabs and no-break spaces in the indentation, and invisible characters anywhere; the line without them."""
    indent = line[: len(line) - len(line.lstrip())]
    bad = next((i for i, c in enumerate(indent) if c != " "), None)
    if bad is not None and line.strip():
        what = "a tab" if indent[bad] == "\t" else "a special space that looks like an ordinary one"
        report(number, bad + 1, Code.SPECIAL_SPACE, f"The line starts with {what}.",
               "Use ordinary spaces, two for each step.")
        line = re.sub(r"[^\S ]", " ", indent.replace("\t", "  ")) + line[len(indent) :]
    for match in INVISIBLE.finditer(line):
        code = f"U+{ord(match.group()):04X}"
        report(number, match.start() + 1, Code.INVISIBLE_CHARACTER,
               f"An invisible control character ({code}) is in this line.",
               "Delete it: put the cursor behind it and press Backspace.")
    return INVISIBLE.sub(" ", line)


def _spaced(line: str, number: int, report: Report) -> str:
    """The line with one ordinary space after the colon or the dash with which it starts."""
    start = START.match(line)
    if not start:
        return line
    mark = "colon" if start["key"] else "dash"
    if start["gap"]:
        what = "a tab" if start["gap"][0] == "\t" else "a special space that looks like an ordinary one"
        report(number, start.end("before") + 1, Code.SPECIAL_SPACE, f"After the {mark} stands {what}.",
               f"Put one ordinary space after the {mark}.")
    else:
        report(number, start.end("before") + 1, Code.MISSING_SPACE, f"There is no space after the {mark}.",
               f"Put one space after the {mark}.")
    return f"{start['before']} {line[start.end():]}"


def _trap(value: str) -> tuple[Code, int, str, str] | None:
    """(code, offset in the value, what, fix) for the trap in one value, if there is one."""
    first = value[:1]
    if value.startswith("[["):
        return Code.RESERVED_START, 0, "A text that starts with [[ is read as a list.", FOLD
    if first == "[":
        if ENTRIES.match(value):
            return None
        if value.endswith("]") or "]" not in value:
            return Code.RESERVED_START, 0, "This list in brackets cannot be read.", IN_BRACKETS
        return Code.RESERVED_START, 0, "A text that starts with [ is read as a list.", FOLD
    if first in QUOTED:
        if QUOTED[first].match(value):
            return None
        what = f"A text that starts with {first} must also end with it, with none between."
        return Code.RESERVED_START, 0, what, FOLD
    if PARTS.match(value):
        return Code.RESERVED_START, 0, "Parts in braces are not read here.", IN_BRACES
    if (first and first in "{}*&!%@`|>,") or value.startswith(("? ", "- ")):
        return Code.RESERVED_START, 0, f"A text cannot start with {first} here: YAML gives that sign a meaning.", FOLD
    lost = re.search(r"\s#", value)
    if lost:
        return Code.HASH_IN_TEXT, lost.start() + 1, "Everything after the # on this line would be lost.", COMMENT
    colon = re.search(r":(?=\s|$)", value)
    if colon:
        return Code.COLON_IN_TEXT, colon.start(), "A colon followed by a space has a meaning in YAML.", FOLD
    return None


def _entry(line: str) -> re.Match[str]:
    entry = ENTRY.match(line)
    assert entry, "every line matches"
    return entry


def _is_entry(line: str) -> bool:
    entry = _entry(line)
    return bool(entry["key"] or entry["lead"].strip() or line.lstrip().startswith("#"))


def _quote(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
