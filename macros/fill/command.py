"""The command `fill`: its arguments, and what it prints. Finished files go to -o or to stdout, messages to stderr."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from macros.content.catalog import Catalog
from macros.fill import answers, rows
from macros.fill.filled import ENDINGS, FORMATS, Filled
from macros.fill.known import documents, known, template_named, unknown

BINARY = ("docx", "zip")


def arguments(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `fill` to its parser."""
    verb.add_argument("template", metavar="TEMPLATE", help="a template's id, or a role's id for its job description")
    verb.add_argument("--set", action="append", default=[], metavar="BLANK=ANSWER", dest="assignments",
                      help='organization="Harbor Road"; a part of an answer as pay_range.low=22.50')
    verb.add_argument("--choose", action="append", default=[], metavar="CHOICE",
                      help="certification.certified, duties.lead-groups")
    verb.add_argument("--leave-out", action="append", default=[], metavar="CHOICE", help="duties.speak-up")
    verb.add_argument("--answers", type=Path, metavar="FILE", help="a YAML file, or a draft exported from the page")
    verb.add_argument("--format", choices=FORMATS, default="text")
    verb.add_argument("-o", "--output", type=Path, metavar="FILE", help="where the file goes (stdout)")
    verb.add_argument("--with-blanks", action="store_true", help="write the text although something is open")
    verb.add_argument("--rows", type=Path, metavar="CSV", help="a table with one posting in each row")
    verb.add_argument("--out", type=Path, metavar="FOLDER", help="where the files of --rows go")


def run(catalog: Catalog, options: argparse.Namespace) -> int:
    """Returns 0 when written, 1 when refused with what is open, 2 for a wrong command."""
    try:
        template_id = template_named(catalog, options.template)
    except KeyError as error:
        return _wrong(str(error.args[0]))
    try:
        names = documents(catalog, template_id, options.format)
        entered, choices = answers.read(options.answers, catalog) if options.answers else ({}, {})
        wrong = [fault for fault in (
            *(_fault_of(answers.assign, entered, catalog, text) for text in options.assignments),
            *unknown(catalog, entered).values(),
            _fault_of(answers.choose, catalog, names, options.choose, options.leave_out)) if fault]
        if wrong:
            return _wrong("\n".join(wrong))
        choices |= answers.choose(catalog, names, options.choose, options.leave_out)
        filled = Filled(catalog, template_id, entered, choices)
        if options.rows:
            return _rows(catalog, filled, options)
        return _single(filled, names, options)
    except KeyError as error:  # a text of the kit refers to something missing
        return _wrong(f'The kit itself has a mistake: there is no "{error.args[0]}". See: python3 dev.py check')
    except (answers.WrongAnswer, ValueError) as error:
        return _wrong(str(error))
    except BrokenPipeError:
        raise  # the reader has closed the pipe: see `macros.__main__`
    except OSError as error:
        return _wrong(f"{error.filename} cannot be read or written: {error.strerror}. Give another file or folder.")


def _fault_of(step: Callable[..., object], *arguments: object) -> str:
    """The message of the WrongAnswer that a step raises; "" for none."""
    try:
        step(*arguments)
    except answers.WrongAnswer as wrong:
        return str(wrong)
    return ""


def _unused(filled: Filled, names: list[str]) -> Iterator[str]:
    """Notes about answers for a statement or a list that is not in these documents, or is left out there."""
    own = [name for name, answer in filled.answers.items() if answer and name not in filled.catalog.blanks]
    if not own:
        return
    here = known(filled.catalog, names)
    on = {choice for name in names for choice in answers.chosen(filled.program(name, "text"), filled.choices)}
    for name in own:
        if name not in here.statements | here.lists:
            yield f'{names[0]} has no place for "{name}", so your words for it stand nowhere.'
        elif name in here.statements - on:
            yield f'"{name}" is left out, so your words for it stand nowhere. To take it in: --choose {name}'


def _single(filled: Filled, names: list[str], options: argparse.Namespace) -> int:
    if options.format in BINARY and not options.output and sys.stdout.isatty():
        return _wrong("Say where the file goes: -o FILE.")
    ending = options.output.suffix.lower().lstrip(".") if options.output else ""
    if ending in ENDINGS.values() and ending != ENDINGS[options.format]:
        fitting = next(name for name, end in ENDINGS.items() if end == ending)
        return _wrong(f"A file of the format {options.format} would get the name {options.output}. "
                      f"Add --format {fitting}, or let the name end in .{ENDINGS[options.format]}.")
    content = filled.file(options.format)
    found = filled.findings(options.format)
    for text in [*found, *(f"Note: {hint}" for hint in [*filled.hints(options.format), *_unused(filled, names)])]:
        print(text, file=sys.stderr)
    if found and options.format == "jsonld":
        print("Nothing was written: a search engine needs these first.", file=sys.stderr)
        return 1
    if found and not options.with_blanks:
        print("Nothing was written. To write it anyway, with its blanks marked: --with-blanks", file=sys.stderr)
        return 1
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    return 0


def _rows(catalog: Catalog, filled: Filled, options: argparse.Namespace) -> int:
    if not options.out:
        return _wrong("Say where the files go: --out FOLDER.")
    fine = True
    for written, line in rows.fill(catalog, filled, options.format, options.rows, options.out, options.with_blanks):
        print(line)
        fine = fine and written
    return 0 if fine else 1


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
