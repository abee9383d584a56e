"""Walk a template once and pass its parts to a layout: the only place that lays out blocks. What else
a kind of block needs is said at `macros.model.block.KINDS`."""

from __future__ import annotations

from typing import Any

from macros.content.catalog import Catalog
from macros.model import (
    Checks,
    Choose,
    Facts,
    Lines,
    Paragraph,
    Pick,
    Points,
    Section,
    Sign,
    Table,
    Template,
    Write,
)
from macros.model.block import Fact
from macros.program.evaluate import Program
from macros.render.layout import Item, Layout, Nodes, Row, conditional, merged

LISTED = (Pick, Points, Lines)


def compile_template(template: Template, layout: Layout) -> Program:
    """The template's program in the layout's format: {"on": [choice ids], "nodes": [...]}."""
    body = [node for section in template.sections for node in _section(section, layout)]
    return {"on": default_choices(template, layout.catalog), "nodes": merged(layout.document(template, body))}


def default_choices(template: Template, catalog: Catalog) -> list[str]:
    """The ids of the choices that are on by default, in the order of the text."""
    on: list[str] = []
    for section in template.sections:
        for block in section.blocks:
            if isinstance(block, Pick):
                on += [choice for choice, _ in catalog.picked(block)][: len(block.start_with)]
            elif isinstance(block, Choose):
                on.append(f"{block.choose}.{next(iter(block.options))}")
            elif isinstance(block, Table):
                on += [row.choice for row in block.rows if row.choice and row.on]
            elif isinstance(block, Checks):
                on += [entry.choice for entry in block.checks if entry.choice]
    return list(dict.fromkeys(on))


def _section(section: Section, layout: Layout) -> Nodes:
    heading = layout.inline(section.heading) if section.heading else None
    body = [node for run in _runs(section.blocks) for node in _run(run, layout)]
    nodes = layout.section(heading, body, layout.reason(section), section.new_page)
    optional = all(isinstance(node, dict) and any(key in node for key in "gcws") for node in body)
    return [{"g": nodes}] if optional else nodes


def _runs(blocks: list[Any]) -> list[list[Any]]:
    """The blocks one by one, with adjacent lists as one, unless the next has a note of its own."""
    runs: list[list[Any]] = []
    for block in blocks:
        before = runs[-1][-1] if runs else None
        follows = isinstance(block, LISTED) and isinstance(before, LISTED) and block.layout == before.layout
        if follows and not block.note:
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs


def _run(run: list[Any], layout: Layout) -> Nodes:
    first = run[0]
    if not isinstance(first, LISTED):
        return _block(first, layout)
    entries = [item for block in run for item in _entries(block, layout)]
    return layout.items(entries, first.layout, layout.reason(first))


def _entries(block: Pick | Points | Lines, layout: Layout) -> list[Item]:
    match block:
        case Pick():
            items = [
                Item(layout.statement(choice, statement.text), choice=choice, note=layout.reason(statement))
                for choice, statement in layout.catalog.picked(block)
            ]
            if not layout.catalog.role_of(layout.template_id):
                return items  # a letter takes what it needs of a bank; a person adds to the posting, and not here
            return [*items, layout.own(layout.list_name(block), len(items))]
        case Points():
            return [Item(layout.inline(text)) for text in block.points]
        case Lines():
            return [layout.lines(block.lines)]


def _block(block: Any, layout: Layout) -> Nodes:
    note = layout.reason(block)
    match block:
        case Paragraph():
            item = Item([], when_filled=block.when_filled)
            return conditional(item, layout.paragraph(layout.inline(block.paragraph), note))
        case Choose():
            return [
                node for name, option in block.options.items()
                for node in conditional(Item([], choice=f"{block.choose}.{name}"),
                                 layout.paragraph(layout.inline(option.text), note))
            ]
        case Facts():
            return layout.facts([_fact(fact, layout) for fact in block.facts], note)
        case Table():
            headers = ["".join(layout.inline(column)) for column in block.columns]
            return layout.table(layout.inline(block.table), headers, _rows(block, layout), note)
        case Checks():
            entries = [Item(layout.inline(entry.text), choice=entry.choice) for entry in block.checks]
            return layout.items(entries, "checks", note)
        case Sign():
            return layout.sign([layout.inline(label) for label in block.sign], note)
        case Write():
            return layout.write(layout.inline(block.write), block.rows, note)
    raise TypeError(f"unknown block: {type(block).__name__}")


def _fact(fact: Fact, layout: Layout) -> Item:
    return Item(layout.inline(fact.text), when_filled=fact.when_filled, label=layout.inline(fact.label),
                note=layout.reason(fact))


def _rows(table: Table, layout: Layout) -> list[Row]:
    """The rows of a table, each with a cell for every column."""
    written = [[layout.inline(cell) for cell in row.cells] for row in table.rows]
    return [
        Row(label, cells=cells + [[]] * (len(table.columns) - 1 - len(cells)), choice=row.choice)
        for row, (label, *cells) in zip(table.rows, written, strict=True)
    ]
