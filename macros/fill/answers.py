"""Answers and choices from the command line or a file, checked against what the kit knows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.content import plain_yaml
from macros.content.catalog import Catalog
from macros.fill.known import Known, known, unknown
from macros.model.blank import CONTACT_PARTS
from macros.problems import did_you_mean
from macros.program.evaluate import Program

PARTS = {"money": ("low", "high", "per"), "contact": CONTACT_PARTS}
NAMES_OF = {list: "a list", dict: "fields of their own", int: "a number", float: "a number", bool: "yes or no"}
SHAPE = "Write it like this: organization: Harbor Road."
Keys = tuple[str, ...]
SWITCH = "Write it like this: certification.certified: true, one on each line, indented below choices:"
STATES = {True: True, False: False, "true": True, "false": False}
"""The states of a choice. Values of YAML are read as strings; a draft from the page has booleans."""


class WrongAnswer(ValueError):
    """An answer or a choice that the kit does not know; its message says how to fix it."""


def read(path: Path, catalog: Catalog) -> tuple[dict[str, Any], dict[str, bool]]:
    """(answers, choices) of a YAML file, or of a draft that was exported from the page.

    Their names and shapes are checked against the catalog. Raises WrongAnswer when something is wrong with them.
    """
    found, lines = _read(path)
    switched = found.pop("choices", None)
    inside = "answers" in found and (found["answers"] is None or isinstance(found["answers"], dict))
    answers = (found["answers"] or {}) if inside else found
    nothing = unknown(catalog, answers)
    wrong = [(("answers", name) if inside else (name,), message) for name, answer in answers.items()
             for message in ([nothing[name]] if name in nothing else _wrong(name, answer, catalog))]
    choices, unfit = ({}, []) if switched is None else _states(switched, known(catalog))
    if wrong + unfit:
        raise WrongAnswer("\n".join(f"{path}{f':{lines[keys]}' if keys in lines else ''}: {message}"
                                    for keys, message in wrong + unfit))
    return answers, choices


def _wrong(name: str, answer: Any, catalog: Catalog) -> Iterator[str]:
    """What is wrong with the shape of an answer; its text is checked elsewhere."""
    if answer is None:
        return
    parts = PARTS.get(catalog.blanks[name].kind, ()) if name in catalog.blanks else ()
    if isinstance(answer, dict) and parts:
        for part in answer.keys() - set(parts):
            yield f'"{name}" has no part "{part}". Its parts: {", ".join(parts)}.'
    elif not isinstance(answer, str):
        yield f'The answer to "{name}" is one text, and not {NAMES_OF.get(type(answer), "this")}.'


def _states(switched: Any, known_names: Known) -> tuple[dict[str, bool], list[tuple[Keys, str]]]:
    """({choice: whether it is on}, [(its place in the file, what is wrong with it)])."""
    if not isinstance(switched, dict):
        return {}, [(("choices",), f"These are no choices. {SWITCH}")]
    choices: dict[str, bool] = {}
    wrong: list[tuple[Keys, str]] = []
    for name, state in switched.items():
        on = STATES.get(state) if isinstance(state, bool | str) else None
        if name not in known_names.choices:
            wrong.append((("choices", name), f'There is no choice "{name}".{did_you_mean(name, known_names.choices)}'))
        elif on is None:
            wrong.append((("choices", name), f'The choice "{name}" must be true or false. {SWITCH}'))
        else:
            choices = (known_names.alternatives_off(name) if on else {}) | choices | {name: on}
    return choices, wrong


def _read(path: Path) -> tuple[dict[str, Any], dict[Keys, int]]:
    """(what the file holds, the line of each field and of the fields within it)."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongAnswer(f"{path} is not saved as UTF-8.") from error
    lines: dict[Keys, int] = {}
    if path.suffix == ".json":
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            line = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
            raise WrongAnswer(f"{path}{line}: This is no draft from the page, or it is damaged. "
                              "Export it there again.") from error
    else:
        errors: list[str] = []
        found, node = plain_yaml.parse(
            text, lambda line, column, code, what, fix: errors.append(f"{path}:{line}: {what} {fix}"))
        if found is None and not text.strip():
            raise WrongAnswer(f"{path} is empty. {SHAPE}")
        if errors:
            raise WrongAnswer("\n".join(errors))
        for keys in _fields(found, ()) if node else ():
            lines[keys] = plain_yaml.key_node(node, keys).start_mark.line + 1
    if not isinstance(found, dict):
        raise WrongAnswer(f"{path} must hold one answer for each blank. {SHAPE}")
    return found, lines


def _fields(value: Any, keys: Keys) -> Iterator[Keys]:
    for name, inner in value.items() if isinstance(value, dict) else ():
        yield (*keys, name)
        yield from _fields(inner, (*keys, name))


def assign(answers: dict[str, Any], catalog: Catalog, text: str) -> None:
    """Apply one `--set`: `city=Dayton`, or a part: `pay_range.low=22.50`. Raises WrongAnswer when it is malformed."""
    name, equals, value = text.partition("=")
    if not equals:
        raise WrongAnswer(f'"{text}" has no equal sign. Write it as organization="Harbor Road".')
    blank, _, part = name.partition(".")
    parts = PARTS.get(catalog.blanks[blank].kind, ()) if blank in catalog.blanks else ()
    if part in parts:
        before = answers.get(blank)
        answers[blank] = {**(before if isinstance(before, dict) else {}), part: value}
    elif part and blank in catalog.blanks and blank not in catalog.banks:  # benefits.time-off is a statement
        raise WrongAnswer(f'"{blank}" has no part "{part}". Its parts: {", ".join(parts) or "none"}.')
    else:
        answers[name] = value


def choose(catalog: Catalog, names: list[str], on: Iterable[str], off: Iterable[str]) -> dict[str, bool]:
    """{choice id: state} of `--choose` and `--leave-out` in these documents. One wording turns the others off."""
    known_names = known(catalog, names)
    changes: dict[str, bool] = {}
    wrong: list[str] = []
    for name, state in [*((name, True) for name in on), *((name, False) for name in off)]:
        if name not in known_names.choices:
            suggestion = did_you_mean(name, known_names.choices) or (
                f" Its choices: {', '.join(sorted(known_names.groups))}." if known_names.groups else "")
            wrong.append(f'There is no choice "{name}" in {names[0]}{" and its pack" * (len(names) > 1)}.{suggestion}')
        changes |= {**(known_names.alternatives_off(name) if state else {}), name: state}
    if wrong:
        raise WrongAnswer("\n".join(wrong))
    return changes


def chosen(program: Program, choices: dict[str, bool]) -> list[str]:
    """The ids of the choices that are on, with what the person has changed. Twin of `chosen` in builder/store.js."""
    kept = [name for name in program["on"] if choices.get(name) is not False]
    return kept + [name for name, state in choices.items() if state is True and name not in program["on"]]
