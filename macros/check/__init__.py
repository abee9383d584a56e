"""`check`: every problem and suggestion in docs/ and data/, in one run.

Each rule reads the catalog, reports to the file that a problem is in, and returns nothing. Each code has an entry on
the help page, and a broken kit in tests/broken/ that proves that it fires.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from macros.check import (
    addresses,
    days,
    documents,
    hints,
    history,
    hurting,
    pages,
    references,
    relied_on,
    repeated,
    roles,
    samples,
    schemas,
    wording,
)
from macros.content.catalog import Catalog
from macros.loading import load
from macros.problems import Problem


def run(root: Path, today: datetime.date | None = None, editors: bool = True) -> tuple[Catalog, list[Problem]]:
    """(catalog, problems and suggestions in the order of files and lines).

    editors: check the schemas for editors and the history, too, which no page depends on.
    """
    catalog = load(root, today)
    if not (root / "data").is_dir():
        return catalog, catalog.problems
    for rules in (addresses, references, relied_on, roles, samples, documents, wording, hurting, repeated, pages, hints,
                  days):
        rules.check(catalog, today or datetime.date.today())
    if editors:
        schemas.check(catalog)
        history.check(catalog)
    files = [*catalog.files.values(), *catalog.page_patterns.values()]
    catalog.problems += [problem for file in files for problem in file.problems]
    return catalog, sorted(set(catalog.problems))


def fails(problems: list[Problem]) -> bool:
    return any(problem.level == "problem" for problem in problems)
