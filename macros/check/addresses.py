"""One rule: no two things share a name, because each name is the folder in kit/ that holds its downloads."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.write import tracker

FIX = "Rename the file: its name is the address of its downloads."


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report each file that takes a name which something else already has."""
    first: dict[str, str] = {tracker.NAME: "the recruiting tracker"}
    for name, what, file in _named(catalog):
        if name in first:
            file.report(0, 0, Code.NAME_TAKEN, f'The name "{name}" is taken by {first[name]}.', FIX)
        first.setdefault(name, what)


def taken(catalog: Catalog) -> dict[str, str]:
    """{name: what has it} for every name that a new template cannot use."""
    return {tracker.NAME: "the recruiting tracker", **{name: what for name, what, _ in _named(catalog)}}


def _named(catalog: Catalog) -> Iterator[tuple[str, str, File]]:
    """(name, what has it, its file) for everything that has a folder: roles, what is made for each role, templates."""
    roles, shared = catalog.folder("roles"), catalog.shared()
    made = {name: file for name, file in catalog.folder("templates").items() if name not in shared}
    for role_id, file in roles.items():
        yield role_id, f"the role in {file.path}", file
    for role_id in roles:
        for name, file in made.items():
            yield f"{role_id}-{name}", f"the document that {file.path} makes for {role_id}", file
    for name, file in shared.items():
        yield name, file.path, file
