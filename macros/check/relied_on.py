"""Rule about ids that code relies on: they keep their names. See `macros.model.relied_on`."""

from __future__ import annotations

import datetime
import difflib

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.model.registers import FOLDERS
from macros.model.relied_on import GROUPS, RELIED_ON, Reliance

FIX = "Bring it back under this id. What people read, such as its label or title, can be any words."


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report relied-on ids that data/ lacks. A kit with none of the groups has no builder, and needs none."""
    has_builder = set(GROUPS.ids) & _ids(catalog, GROUPS.register)
    for reliance in RELIED_ON if has_builder else ():
        known = _ids(catalog, reliance.register)
        missing = [name for name in reliance.ids if name not in known]
        if known and missing:
            _report(catalog, reliance, missing, known)


def _ids(catalog: Catalog, register: str) -> set[str]:
    """What a register or a folder holds; nothing when it is missing or cannot be read."""
    return set(catalog.folder(register)) if register in FOLDERS else catalog.names(register) or set()


def _report(catalog: Catalog, reliance: Reliance, missing: list[str], known: set[str]) -> None:
    """One problem, at the entry that was probably renamed."""
    free = known - {name for other in RELIED_ON if other.register == reliance.register for name in other.ids}
    close = next(iter(difflib.get_close_matches(missing[0], sorted(free), n=1)), "")
    ids = ", ".join(f'"{name}"' for name in missing)
    what = f"The code relies on {ids}, and {'it is' if len(missing) == 1 else 'they are'} not here. {reliance.stops}"
    fix = f'Was it renamed to "{close}"? {FIX}' if close else FIX
    if reliance.register in FOLDERS:
        catalog.report(f"data/{reliance.register}", Code.RENAMED_ID, what, fix)
    elif close:
        catalog.files[reliance.register].report_at((close,), Code.RENAMED_ID, what, fix, name=True)
    else:
        catalog.files[reliance.register].report(0, 0, Code.RENAMED_ID, what, fix)
