"""Faults as data: what each one changes, and how it is planted into a tree and taken out again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "faults"
"""One file for each batch; README.md in it says what the fields mean."""


class CannotPlant(Exception):
    """The tree has moved on: what a fault changes is not there any more."""


@dataclass(frozen=True)
class Fault:
    """One slip, in one file."""

    id: str
    kind: str
    what: str
    file: str
    named: tuple[str, ...]
    """Regular expressions; the id and the message of one failing test hold them all."""
    find: str = ""
    put: str = ""
    append: str = ""

    def changed(self, text: str) -> str:
        """The text of the file with the fault in it."""
        if self.append:
            return text.rstrip("\n") + "\n" + self.append
        if text.count(self.find) != 1:
            raise CannotPlant(f"{self.id}: {self.file} holds {text.count(self.find)} times, and not once: {self.find}")
        return text.replace(self.find, self.put)

    def plant(self, tree: Path) -> None:
        path = tree / self.file
        if not path.is_file():
            raise CannotPlant(f"{self.id}: there is no {self.file}")
        old = path.read_text(encoding="utf-8")
        new = self.changed(old)
        if new == old:
            raise CannotPlant(f"{self.id}: changes nothing in {self.file}")
        path.write_text(new, encoding="utf-8", newline="\n")

    def is_named_in(self, said: str) -> bool:
        return all(re.search(one, said) for one in self.named)


@dataclass(frozen=True)
class Batch:
    """Faults that are planted together, and the folders of tests that are run then."""

    name: str
    folders: list[str]
    faults: list[Fault] = field(default_factory=list)


def batches() -> list[Batch]:
    """All batches, in the order of their names."""
    found = [_batch(path) for path in sorted(FOLDER.glob("*.yml"))]
    ids = [fault.id for batch in found for fault in batch.faults]
    if len(ids) != len(set(ids)):
        raise CannotPlant("two faults have one id")
    return found


def _batch(path: Path) -> Batch:
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Batch(path.stem, given["folders"], [_fault(one) for one in given["faults"]])


def _fault(given: dict[str, Any]) -> Fault:
    named = given.pop("named")
    fault = Fault(**given, named=(named,) if isinstance(named, str) else tuple(named))
    if bool(fault.find) == bool(fault.append) or not fault.named:
        raise CannotPlant(f"{fault.id}: needs what to find or what to append, and how it is named")
    return fault
