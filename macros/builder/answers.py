"""Answers and choices from the command line or a file, checked against what the kit knows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.content import plain_yaml
from macros.content.catalog import Catalog
from macros.model import Choose, Pick
from macros.model.blank import CONTACT_PARTS
from macros.problems import did_you_mean
from macros.program.evaluate import Program

PARTS = {"money": ("low", "high", "per"), "contact": CONTACT_PARTS}


NAMES_OF = {list: "a list", dict: "fields of their own", int: "a number", float: "a number", bool: "yes or no"}
SHAPE = "Write it like this: organization: Harbor Road."


class WrongAnswer(ValueError):
    """An answer or a choice that the kit does not know; its text says how to mend it."""


def read(path: Path, catalog: Catalog) -> tuple[dict[str, Any], dict[str, bool]]:
    """(answers, choices) of a YAML file, or of a draft that was exported from the page. WrongAnswer: unreadable.

    What an answer is to, and what it is made of, is held against the catalog.
    """
    lines: dict[str, int] = {}
    answers, choices = _read(path, lines)
    wrong = [f"{path}{f':{lines[name]}' if name in lines else ''}: {said}"
             for name, answer in answers.items() for said in _wrong(name, answer, catalog)]
    if wrong:
        raise WrongAnswer("\n".join(wrong))
    return answers, choices


def _wrong(name: str, answer: Any, catalog: Catalog) -> Iterator[str]:
    """What is wrong with an answer before anybody looks at its words: its name, its parts."""
    if not _is_known(name, catalog):
        yield _unknown(name, catalog)
    if name not in catalog.blanks or answer is None:
        return
    parts = PARTS.get(catalog.blanks[name].kind, ())
    if isinstance(answer, dict) and parts:
        for part in answer.keys() - set(parts):
            yield f'"{name}" has no part "{part}". Its parts: {", ".join(parts)}.'
    elif not isinstance(answer, str):
        yield f'The answer to "{name}" is one text, and not {NAMES_OF.get(type(answer), "this")}.'


def _is_known(name: str, catalog: Catalog) -> bool:
    own = name.startswith("list-") or name.partition(".")[0] in catalog.banks
    return own or name in catalog.blanks


def _unknown(name: str, catalog: Catalog) -> str:
    mend = did_you_mean(name, catalog.blanks) or " The blanks are in data/blanks.yml."
    return f'There is no blank "{" ".join(name.split())[:60]}".{mend}'


def _read(path: Path, lines: dict[str, int]) -> tuple[dict[str, Any], dict[str, bool]]:
    """(answers, choices) as they stand in the file; in `lines`, on which line each answer does."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongAnswer(f"{path} is not saved as UTF-8.") from error
    if path.suffix == ".json":
        try:
            found = json.loads(text)
        except json.JSONDecodeError as error:
            raise WrongAnswer(f"{path}:{error.lineno}: This is no draft from the page, or it is damaged. "
                              "Export it there again.") from error
    else:
        said: list[str] = []
        found, node = plain_yaml.parse(
            text, lambda line, column, code, what, mend: said.append(f"{path}:{line}: {what} {mend}"))
        if found is None and not text.strip():
            raise WrongAnswer(f"{path} is empty. {SHAPE}")
        if said:
            raise WrongAnswer("\n".join(said))
        if isinstance(found, dict):
            lines.update({name: key.start_mark.line + 1 for name in found
                          if (key := plain_yaml.key_node(node, (name,)))})
    if not isinstance(found, dict):
        raise WrongAnswer(f"{path} must hold one answer for each blank. {SHAPE}")
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


def known(answers: Iterable[str], catalog: Catalog) -> None:
    """Raise WrongAnswer for answers to nothing, with all of them."""
    wrong = [_unknown(name, catalog) for name in answers if not _is_known(name, catalog)]
    if wrong:
        raise WrongAnswer("\n".join(wrong))


def choose(catalog: Catalog, template_id: str, on: Iterable[str], off: Iterable[str]) -> dict[str, bool]:
    """{choice id: state} of `--choose` and `--leave-out`. Choosing one wording puts the others aside."""
    groups, statements = _choices(catalog, template_id)
    every = {f"{name}.{option}" for name, options in groups.items() for option in options} | statements
    changes: dict[str, bool] = {}
    wrong: list[str] = []
    for name, state in [*((name, True) for name in on), *((name, False) for name in off)]:
        if name not in every:
            mend = did_you_mean(name, every) or (f" Its choices: {', '.join(sorted(groups))}." if groups else "")
            wrong.append(f'There is no choice "{name}" in {template_id}.{mend}')
        group = name.partition(".")[0]
        if state and group in groups and name not in statements:
            changes |= {f"{group}.{option}": False for option in groups[group]}
        changes[name] = state
    if wrong:
        raise WrongAnswer("\n".join(wrong))
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
