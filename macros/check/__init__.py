"""`check`: every problem and suggestion in docs/ and data/, in one run.

Each rule is a function of the catalog that yields or records problems; each has an entry on the help
page, and a broken fixture in tests/broken/ that proves that it fires.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from macros.check import (
    addresses,
    documents,
    hints,
    hurting,
    pages,
    references,
    relied_on,
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

    editors: check the schemas for editors, too, which no page depends on.
    """
    catalog = load(root)
    if not (root / "data").is_dir():
        return catalog, catalog.problems
    for rules in (addresses, references, relied_on, roles, samples, documents, wording, hurting, pages, hints):
        catalog.problems += rules.check(catalog, today or datetime.date.today())
    if editors:
        catalog.problems += schemas.check(root)
    return catalog, sorted(set(catalog.problems))


def fails(problems: list[Problem]) -> bool:
    return any(problem.level == "problem" for problem in problems)
