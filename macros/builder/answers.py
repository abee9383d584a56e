"""Answers and choices from the command line or a file, checked against what the kit knows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.content import plain_yaml
from macros.content.catalog import Catalog
from macros.model import Choose, Pick
from macros.model.blank import CONTACT_PARTS
from macros.problems import did_you_mean
from macros.program.evaluate import Program

PARTS = {"money": ("low", "high", "per"), "contact": CONTACT_PARTS}


class WrongAnswer(ValueError):
    """An answer or a choice that the kit does not know; its text says how to mend it."""


def read(path: Path) -> tuple[dict[str, Any], dict[str, bool]]:
    """(answers, choices) of a YAML file, or of a draft that was exported from the page. WrongAnswer: unreadable."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongAnswer(f"{path} is not saved as UTF-8.") from error
    if path.suffix == ".json":
        try:
            found = json.loads(text)
        except json.JSONDecodeError as error:
            raise WrongAnswer(f"{path} is damaged: {error}.") from error
    else:
        said: list[str] = []
        found, _ = plain_yaml.parse(text, lambda line, column, code, what, mend: said.append(f"{line}: {what} {mend}"))
        if said:
            raise WrongAnswer(f"{path}:{said[0]}")
    if not isinstance(found, dict):
        raise WrongAnswer(f"{path} must hold one answer for each blank, such as organization: Harbor Road.")
    if isinstance(found.get("answers"), dict):
        return found["answers"], found.get("choices") if isinstance(found.get("choices"), dict) else {}
    return found, {}


def assign(answers: dict[str, Any], catalog: Catalog, text: str) -> None:
    """Take in one `--set`: `city=Dayton`, or a part: `pay_range.low=22.50`. WrongAnswer: not understood."""
    name, equals, value = text.partition("=")
    if not equals:
        raise WrongAnswer(f'"{text}" has no equal sign. Write it as organization="Harbor Road".')
    blank, _, part = name.partition(".")
    if part and blank in catalog.blanks:
        parts = PARTS.get(catalog.blanks[blank].kind, ())
        if part not in parts:
            raise WrongAnswer(f'"{blank}" has no part "{part}". Its parts: {", ".join(parts) or "none"}.')
        before = answers.get(blank)
        answers[blank] = {**(before if isinstance(before, dict) else {}), part: value}
    else:
        answers[name] = value


def known(answers: dict[str, Any], catalog: Catalog) -> None:
    """Raise WrongAnswer for an answer to nothing."""
    for name in answers:
        own = name.startswith("list-") or name.partition(".")[0] in catalog.banks
        if name not in catalog.blanks and not own:
            raise WrongAnswer(f'There is no blank "{name}".{did_you_mean(name, catalog.blanks)}')


def choose(catalog: Catalog, template_id: str, on: Iterable[str], off: Iterable[str]) -> dict[str, bool]:
    """{choice id: state} of `--choose` and `--leave-out`. Choosing one wording puts the others aside."""
    groups, statements = _choices(catalog, template_id)
    every = {f"{name}.{option}" for name, options in groups.items() for option in options} | statements
    changes: dict[str, bool] = {}
    for name, state in [*((name, True) for name in on), *((name, False) for name in off)]:
        if name not in every:
            raise WrongAnswer(f'There is no choice "{name}" in {template_id}.{did_you_mean(name, every)}')
        group = name.partition(".")[0]
        if state and group in groups and name not in statements:
            changes |= {f"{group}.{option}": False for option in groups[group]}
        changes[name] = state
    return changes


def _choices(catalog: Catalog, template_id: str) -> tuple[dict[str, list[str]], set[str]]:
    groups: dict[str, list[str]] = {}
    statements: set[str] = set()
    for section in catalog.template(template_id).sections:
        for block in section.blocks:
            if isinstance(block, Choose):
                groups[block.choose] = list(block.options)
            elif isinstance(block, Pick):
                statements |= {choice for choice, _ in catalog.picked(block)}
    return groups, statements


def chosen(program: Program, choices: dict[str, bool]) -> list[str]:
    """The ids of the choices that are on, with what the person has changed. Twin of `chosen` in builder/store.js."""
    kept = [name for name in program["on"] if choices.get(name) is not False]
    return kept + [name for name, state in choices.items() if state is True and name not in program["on"]]
