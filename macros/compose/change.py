"""A role's changes to the parts of a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from macros.model import Choose, Facts, Option, Paragraph, Pick, Section, Template
from macros.model.part import Noted
from macros.model.role import Change


def changed(template: Template, changes: Mapping[str, Change]) -> Template:
    """The template with the changes made to it. What a change names and the template lacks is passed over."""
    return template.model_copy(update={"sections": list(_sections(template.sections, changes))})


def parts(template: Template) -> dict[str, Noted]:
    """{part: section, block or fact} of everything in a template that a role can change."""
    everything = [part for section in template.sections for part in (section, *section.blocks)]
    everything += [fact for part in everything for fact in getattr(part, "facts", [])]
    return {part.part: part for part in everything if part.part}


def _sections(sections: list[Section], changes: Mapping[str, Change]) -> Iterator[Section]:
    for section in sections:
        change = changes.get(section.part or "", Change())
        blocks = [new for block in section.blocks for new in _block(block, changes)]
        if change.without or not blocks:
            continue
        heading = change.reword if isinstance(change.reword, str) else section.heading
        yield section.model_copy(update={"heading": heading, "blocks": blocks})


def _block(block: Any, changes: Mapping[str, Change]) -> Iterator[Any]:
    change = changes.get(block.part or "", Change())
    if change.without:
        return
    match block:
        case Pick():
            block = picked(block, change)
            if not block.start_with and not block.offer:
                return
        case Paragraph() if isinstance(change.reword, str):
            block = block.model_copy(update={"paragraph": change.reword})
        case Choose():
            block = block.model_copy(update={"options": _options(block, change)})
        case Facts():
            facts = [_fact(fact, changes.get(fact.part or "", Change())) for fact in block.facts]
            block = block.model_copy(update={"facts": [fact for fact in facts if fact]})
    yield block


def _options(block: Choose, change: Change) -> dict[str, Option]:
    """The options of a choice after a change: reworded, and the one to start with in front."""
    words = change.reword if isinstance(change.reword, dict) else {}
    options = {name: option.model_copy(update={"text": words.get(name, option.text)})
               for name, option in block.options.items()}
    first = {change.start_with: options[change.start_with]} if change.start_with in options else {}
    return first | options


def picked(block: Pick, change: Change) -> Pick:
    """The statements of a block after a change: swapped in place, dropped, and new ones in front and behind."""
    kept = [change.swap.get(name, name) for name in block.start_with if name not in change.drop]
    start = [*change.first, *kept, *change.add]
    offer = [change.swap.get(name, name) for name in block.offer if name not in change.drop]
    more = dict.fromkeys(name for name in [*offer, *change.offer] if name not in start)
    return block.model_copy(update={"start_with": start, "offer": list(more)})


def _fact(fact: Any, change: Change) -> Any:
    if change.without:
        return None
    return fact.model_copy(update={"text": change.reword}) if isinstance(change.reword, str) else fact
