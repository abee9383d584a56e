"""The commands, as `python -m macros <verb>`. People use `python3 dev.py <verb>`, which sets things up first."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from macros import collect_rarely

# The rest of the kit is imported where a verb needs it: `build` and `serve` leave that to mkdocs's own process.

ROOT = Path(__file__).resolve().parent.parent
KITS = "the folder that holds mkdocs.yml, docs/ and data/"


def main(arguments: list[str] | None = None) -> int:
    """Run one verb. Returns 0 for success, 1 for problems found, 2 for a wrong command."""
    parser = argparse.ArgumentParser(prog="python3 dev.py", description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=ROOT, help=KITS)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("serve", help="build the site and serve it, with live reload")
    verb.add_argument("--port", type=int, default=8000)
    verbs.add_parser("build", help="build the finished site in site/").add_argument("--site", type=Path)
    verb = verbs.add_parser("check", help="report every problem in docs/ and data/")
    verb.add_argument("paths", nargs="*", type=Path, help="report only on these files and folders")
    verb.add_argument("--github", action="store_true", help="print annotations for a pull request")
    verbs.add_parser("schema", help="write the JSON Schemas for editors")
    verbs.add_parser("new", help="start a template, or a role").add_argument("name", metavar="GROUP/ID or role/ID")
    verb = verbs.add_parser("pages", help="write the pages that are made from patterns, for another site builder")
    verb.add_argument("folder", type=Path)
    verb = verbs.add_parser("fill", help="fill in a template")
    if "fill" in (sys.argv[1:] if arguments is None else arguments):  # the other verbs start faster without it
        from macros.fill import command

        command.arguments(verb)
    options = parser.parse_args(arguments)
    collect_rarely()
    return VERBS[options.verb](options)


def _check(options: argparse.Namespace) -> int:
    from macros import check, problems

    missing = next((path for path in options.paths if not path.exists()), None)
    if missing:
        print(f"There is no file or folder {missing}.", file=sys.stderr)
        return 2
    _, found = check.run(options.root)
    if options.paths:
        wanted = [path.resolve() for path in options.paths]
        found = [p for p in found if any((options.root / p.path).resolve().is_relative_to(w) for w in wanted)]
    for problem in found:
        print(problems.as_github(problem) if options.github else problems.as_text(problem) + "\n")
    print(problems.summary(found))
    return 1 if check.fails(found) else 0


def _build(options: argparse.Namespace) -> int:
    from macros import running

    return running.build(options.root, (options.site or options.root / "site").resolve())


def _serve(options: argparse.Namespace) -> int:
    from macros import running

    return running.serve(options.root, options.port)


def _schema(options: argparse.Namespace) -> int:
    from macros.check import schemas

    written = schemas.write(options.root)
    print("\n".join(f"Wrote {path.relative_to(options.root)}" for path in written) or "The schemas are up to date.")
    return 0


def _new(options: argparse.Namespace) -> int:
    from macros import starter

    try:
        path = starter.write(options.root, options.name)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(starter.steps(options.root, path)))
    return 0


def _pages(options: argparse.Namespace) -> int:
    from macros.content import page_patterns

    catalog = _sound_catalog(options.root)
    if catalog is None:
        return 2
    print(f"Wrote {len(page_patterns.write(catalog, options.folder))} pages into {options.folder}.")
    return 0


def _fill(options: argparse.Namespace) -> int:
    from macros.fill import command

    catalog = _sound_catalog(options.root)
    return 2 if catalog is None else command.run(catalog, options)


def _sound_catalog(root: Path) -> Any:
    """The catalog of a kit; None, after a message, when it has problems."""
    from macros.loading import load

    catalog = load(root)
    if catalog.problems:
        print(f"The kit itself has mistakes, the first in {catalog.problems[0].place}. See: python3 dev.py check",
              file=sys.stderr)
        return None
    return catalog


VERBS = {"serve": _serve, "build": _build, "check": _check, "fill": _fill, "schema": _schema, "new": _new,
         "pages": _pages}


def _to_the_shell() -> int:
    """Run the verb of the command line. When the reader closes the pipe early (`| head`), exit silently."""
    try:
        code = main()
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes what is left when it exits
        return 128 + 13  # what a shell reports of a program that a closed pipe has ended


if __name__ == "__main__":
    sys.exit(_to_the_shell())
