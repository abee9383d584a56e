"""Plain YAML: every value is text, every key is unique, every place is known.

`no`, `12:30`, `1.10` and `2026-01-01` stay as written; the model turns text into a date or a number
where a field asks for one. That is YAML 1.2 for a kit in which nothing is ever guessed. Anchors, tags
and several documents in one file are refused.

libyaml reads the file, through PyYAML, which comes with MkDocs: it is thirty times as fast as a reader in
pure Python, and its events give the place of everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.codes import Code
from macros.content import traps
from macros.content.traps import Report

LINE_AND_INDENT = "Compare the line and its indentation with the lines above it, or with another file of this folder."
SECOND = "a second document"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def parse(text: str, report: Report) -> tuple[Any, Node | None]:
    """(data, node tree) of a YAML text; (None, None) if it cannot be read, which is reported.

    Data is built of dicts, lists and str; a field without a value is None.
    """
    trapped: set[int] = set()

    def note(line: int, column: int, code: Code, what: str, fix: str) -> None:
        trapped.add(line)
        report(line, column, code, what, fix)

    repaired = traps.scan(text, note)
    try:
        node = _document(yaml.parse(repaired, Loader=LOADER), report)
        if node is None:
            report(1, 1, Code.EMPTY_FILE, "The file is empty.",
                   "Fill it in, or delete it. `python3 dev.py new` writes a starter file.")
            return None, None
        return _plain(node, report), node
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if not any(abs(line - known) <= 1 for known in trapped):
            what, fix = _in_plain_words(str(error.problem or ""))
            report(line, column, Code.UNREADABLE_LINE, what, fix)
    except yaml.YAMLError as error:
        report(1, 1, Code.UNREADABLE_LINE, f"The file cannot be read as YAML ({type(error).__name__}).",
               LINE_AND_INDENT)
    except RecursionError:
        report(1, 1, Code.UNREADABLE_LINE, "The file is nested too deeply to be read.", LINE_AND_INDENT)
    return None, None


def _document(events: Iterator[Event], report: Report) -> Node | None:
    """The node tree of the only document; None if it is empty."""
    root: Node | None = None
    for event in events:
        if isinstance(event, DocumentStartEvent) and root:
            raise yaml.MarkedYAMLError(problem=SECOND, problem_mark=event.start_mark)
        if isinstance(event, AliasEvent | ScalarEvent | SequenceStartEvent | MappingStartEvent):
            root = _node(event, events, report)
    return None if isinstance(root, ScalarNode) and not root.value else root


def _node(event: Event, events: Iterator[Event], report: Report) -> Node:
    """The node that starts with this event."""
    start = event.start_mark
    if getattr(event, "anchor", None) or getattr(event, "tag", None):
        report(start.line + 1, start.column + 1, Code.UNUSED_YAML_FEATURE,
               "Anchors (&), aliases (*) and tags (!) are not used in this kit.", traps.FOLD)
    if isinstance(event, ScalarEvent):
        return ScalarNode("", event.value, start, event.end_mark, style=event.style or "")
    if isinstance(event, SequenceStartEvent):
        items = []
        while not isinstance(inner := next(events), SequenceEndEvent):
            items.append(_node(inner, events, report))
        return SequenceNode("", items, start, inner.end_mark)
    if isinstance(event, MappingStartEvent):
        pairs = []
        while not isinstance(inner := next(events), MappingEndEvent):
            key = _node(inner, events, report)
            pairs.append((key, _node(next(events), events, report)))
        return MappingNode("", pairs, start, inner.end_mark)
    return ScalarNode("", "", start, event.end_mark, style="")  # an alias, already reported


def _plain(node: Node, report: Report) -> Any:
    if isinstance(node, ScalarNode):
        return node.value if _has_value(node) else None
    if isinstance(node, SequenceNode):
        return [_plain(item, report) for item in node.value]
    data: dict[str, Any] = {}
    first: dict[str, int] = {}
    for key_node, value_node in node.value:
        at, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        key = key_node.value if isinstance(key_node, ScalarNode) else None
        if key is None or key == "<<":
            report(at, column, Code.UNUSED_YAML_FEATURE, "A field's name must be one plain word.",
                   "Write it as name: value.")
        elif key in first:
            report(at, column, Code.DUPLICATE_FIELD, f'"{key}" is given twice, first on line {first[key]}.',
                   "Keep one of the two, or move what belongs to another entry.")
        else:
            first[key] = at
            data[key] = _plain(value_node, report)
    return data


def _in_plain_words(problem: str) -> tuple[str, str]:
    if problem == SECOND:
        return "A line of three dashes starts a second document in this file.", "Keep one document for each file."
    if "could not find expected ':'" in problem:
        return "This line, or the one above it, is neither a field (name: value) nor a list item (- text).", \
            LINE_AND_INDENT
    if "did not find expected" in problem or "not allowed in this context" in problem:
        return "This line does not line up with the lines above it.", LINE_AND_INDENT
    return "YAML cannot read this line.", LINE_AND_INDENT


def locate(node: Node, path: tuple[Any, ...]) -> Node:
    """The node at a path of keys and indexes; parts that lead nowhere are skipped.

    A path that ends at a field gives the field's value, or its name if the value is empty.
    """
    here = node
    for part in path:
        if isinstance(here, MappingNode):
            pair = next((p for p in here.value if p[0].value == part), None)
            if pair:
                here = pair[1] if _has_value(pair[1]) else pair[0]
        elif isinstance(here, SequenceNode) and isinstance(part, int) and part < len(here.value):
            here = here.value[part]
    return here


def key_node(node: Node, path: tuple[Any, ...]) -> Node:
    """The node of a field's name (for 'this is not a field'); else what `locate` finds."""
    parent = locate(node, path[:-1])
    if path and isinstance(parent, MappingNode):
        for key, _ in parent.value:
            if key.value == path[-1]:
                return key
    return parent


def _has_value(node: Node) -> bool:
    return not (isinstance(node, ScalarNode) and not node.style and node.value == "")
