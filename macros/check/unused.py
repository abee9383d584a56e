"""Rules about what nothing uses: blanks that no text contains, and statements that no document places or offers.

Templates that no page shows are reported by `macros.check.pages`.
"""

from __future__ import annotations

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.model import Pick
from macros.model.registers import FOLDERS
from macros.program import posting

Statements = set[tuple[str, str]]
"""{(bank, statement)}: two banks may have a statement with the same name."""


def report(catalog: Catalog, blanks: set[str], statements: Statements) -> None:
    """Report what is declared but not used. blanks, statements: what texts contain, and what templates name."""
    readers = [file for kind in FOLDERS for file in catalog.folder(kind).values()]
    if any(file.model is None for file in readers):
        return  # what a file with mistakes uses is unknown, so this waits until they are fixed
    for name in catalog.blanks.keys() - blanks - posting.BLANKS:
        fix = f"Write [[{name}]] in a template or a statement, or delete it."
        catalog.files["blanks"].report_at((name,), Code.UNUSED_BLANK, f'The blank "{name}" is used nowhere.', fix,
                                          name=True)
    placed = statements | _brought(catalog)
    for bank_id, file in catalog.folder("statements").items():
        for name in sorted(file.model.statements):
            if (bank_id, name) not in placed:
                file.report_at(("statements", name), Code.UNUSED_STATEMENT, f'No template places or offers "{name}".',
                               "Add it to start_with or offer in a template, or delete it.", name=True)


def _brought(catalog: Catalog) -> Statements:
    """The statements that roles bring into parts of templates. If no template has the part, which is a problem of its
    own, they may be from any bank."""
    banks: dict[str, set[str]] = {}
    for pattern in catalog.patterns.values():
        for block in pattern.blocks:
            if isinstance(block, Pick) and block.part:
                banks.setdefault(block.part, set()).add(block.statements)
    return {(bank, name) for role in catalog.roles.values() for part, change in role.changes.items()
            for name in (*change.first, *change.add, *change.offer, *change.swap.values())
            for bank in banks.get(part, catalog.banks)}
