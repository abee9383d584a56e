"""What a format must be able to write. A layout decides markup and spacing; it never sees answers.

Every method takes and returns lists of program nodes (see `macros.program`), already escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from macros.content.catalog import Catalog
from macros.content.speech import spoken
from macros.model import Pick, Statement, Template
from macros.model.part import Noted
from macros.program import clean
from macros.program.escape import ESCAPERS

Nodes = list[Any]
CELL, SIGNATURE, RULE = "_" * 8, "_" * 16, "_" * 40
"""Room to write in by hand, in formats without ruled lines: a cell, a signature, a whole line."""
BLANK = re.compile(r"\[\[([a-z0-9_]+)\]\]")


@dataclass
class Note:
    """Why a part is here: the reason, and the ids of its sources. Only the page shows it."""

    text: str
    sources: list[str] = field(default_factory=list)


@dataclass
class Item:
    """One entry of a list: its text, its label and its note, and what decides whether it is kept.

    choice: the id of a choice. when_filled: the id of a blank. lines: the program node, without its
    parts, that repeats the entry for each line of an answer. own: the program node, without its parts, of
    a whole list, for its last item, which stands for entries in a person's own words; span: how many
    entries before it are in its list.
    """

    text: Nodes
    choice: str | None = None
    when_filled: str | None = None
    lines: dict[str, Any] | None = None
    own: dict[str, Any] | None = None
    span: int = 0
    label: Nodes = field(default_factory=list)
    note: Note | None = None


@dataclass
class Row(Item):
    """One row of a table: `text` is its label; an empty list among the other cells is an empty cell, to write in."""

    cells: list[Nodes] = field(default_factory=list)


class Layout:
    """Base class of all formats. `escaper` names the escaper for text and answers.

    An instance serves one template: it may keep state while it writes.
    """

    escaper: ClassVar[str]

    def __init__(self, catalog: Catalog, template_id: str) -> None:
        self.catalog = catalog
        self.template_id = template_id
        self.words = catalog.words(template_id)
        self.lists: list[str] = []

    def reason(self, part: Noted | Statement) -> Note | None:
        """The reason that a part carries, if it carries one."""
        return Note(part.note, list(part.sources)) if part.note else None

    def inline(self, text: str) -> Nodes:
        """Text with blanks and role words, as nodes. Escapes every stretch of text once."""
        line = clean.line(spoken(text, self.words))
        if "[[" not in line:
            return [self.literal(line, first=True)] if line else []
        nodes: Nodes = []
        for index, part in enumerate(BLANK.split(line)):
            if index % 2 == 0:
                nodes.append(self.literal(part, first=index == 0))
            else:
                blank = self.catalog.blanks[part]
                nodes.append({**blank.hole(part), "e": self.escaper, "u": self.unfilled(part, blank.label)})
        return [node for node in nodes if node != ""]

    def title_of(self, template: Template) -> Nodes:
        """A text's title. Where it names the role's title, the title that a person gave the job is used instead."""
        role = self.catalog.role_of(self.template_id)
        asks = next((name for name, blank in self.catalog.blanks.items() if blank.role_title), "")
        role_title = role.title if role and asks else ""
        if not role_title or role_title not in template.title:
            return self.inline(template.title)
        before, _, after = template.title.partition(role_title)
        own = {"r": asks, "e": self.escaper, "p": self.inline(role_title)}
        return [*self.inline(before), " " if before.endswith(" ") else "", own, *self.inline(after)]

    def statement(self, choice: str, text: str) -> Nodes:
        """A statement's text, or the words that a person puts in its place."""
        return [{"r": choice, "e": self.escaper, "p": self.inline(text)}]

    def list_name(self, block: Pick) -> str:
        """A list's name in answers: its part or its bank, with a number when the template has that name already."""
        name = block.part or block.statements
        self.lists.append(name)
        count = self.lists.count(name)
        return name if count == 1 else f"{name}-{count}"

    def own(self, name: str, span: int) -> Item:
        """Room for entries in a person's own words, at the end of a list of `span` that they can put in order."""
        return Item([{"i": 1}], own={"s": f"list-{name}", "e": self.escaper}, span=span)

    def literal(self, text: str, first: bool) -> str:
        """A stretch of text between blanks; `first` when it may stand at the start of a line."""
        return ESCAPERS[self.escaper](text)

    def unfilled(self, blank_id: str, label: str) -> str:
        """The placeholder of a blank until it is filled in."""
        return ESCAPERS[self.escaper](f"[{label}]")

    def document(self, template: Template, body: Nodes) -> Nodes:
        raise NotImplementedError

    def section(self, heading: Nodes | None, body: Nodes, note: Note | None, new_page: bool = False) -> Nodes:
        """A part of the document. new_page: where there are pages, it starts on one of its own."""
        raise NotImplementedError

    def paragraph(self, text: Nodes, note: Note | None) -> Nodes:
        raise NotImplementedError

    def items(self, items: list[Item], layout: str, note: Note | None) -> Nodes:
        """A list of `layout` bullets, numbers, paragraphs or checks."""
        raise NotImplementedError

    def facts(self, items: list[Item], note: Note | None) -> Nodes:
        raise NotImplementedError

    def table(self, caption: Nodes, columns: list[str], rows: list[Row], note: Note | None) -> Nodes:
        """A table. It is dropped as a whole when all its rows are choices and none is on.

        columns: the headers, escaped; each row has a label for the first column and a cell for each other one.
        """
        raise NotImplementedError

    def sign(self, labels: list[Nodes], note: Note | None) -> Nodes:
        """A line to sign on for each label."""
        raise NotImplementedError

    def write(self, label: Nodes, rows: int, note: Note | None) -> Nodes:
        """Room to write in: `rows` empty lines under a label."""
        raise NotImplementedError

    def lines(self, blank_id: str) -> Item:
        """The entry that is repeated for each line of one answer."""
        label = self.catalog.blanks[blank_id].label
        return Item([{"i": 1}], lines={"l": blank_id, "e": self.escaper, "u": self.unfilled(blank_id, label)})


def conditional(item: Item, nodes: Nodes) -> Nodes:
    """An item's nodes under the condition that it has: its choice, its blank, or the lines of an answer."""
    if item.choice:
        return [{"c": item.choice, "p": nodes}]
    if item.when_filled:
        return [{"w": item.when_filled, "p": nodes}]
    if item.lines:
        return [{**item.lines, "p": nodes}]
    return nodes


def listed(items: list[Item], write: Callable[[Item], Nodes]) -> Nodes:
    """The entries of a list. Those that people can put in order and add to are one node."""
    entries: list[Nodes] = []
    for item in items:
        if item.own:
            start = len(entries) - item.span
            inside = [node for nodes in entries[start:] for node in nodes]
            entries[start:] = [[{**item.own, "p": inside, "m": write(item)}]]
        else:
            entries.append(conditional(item, write(item)))
    return [node for nodes in entries for node in nodes]


def grouped(items: Sequence[Item], nodes: Nodes) -> Nodes:
    """The nodes of a whole list: its numbers start at 1, and it is dropped when none of its entries is kept."""
    return [{"g": nodes}] if all(item.choice or item.when_filled or item.lines or item.own for item in items) else nodes


def merged(nodes: Nodes) -> Nodes:
    """The same program with adjacent strings joined, at every depth."""
    out: Nodes = []
    for node in nodes:
        if not isinstance(node, str):
            inner = {key: merged(node[key]) for key in ("p", "g", "m") if key in node}
            out.append({**node, **inner} if inner else node)
        elif out and isinstance(out[-1], str):
            out[-1] += node
        elif node:
            out.append(node)
    return out
