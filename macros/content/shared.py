"""What several places state, worded once: facts, and whom a law reaches. `{{ fact("id") }}` stands for one.

A page calls them as macros. In a text of `data/` the call is replaced when the catalog is loaded, so that everything
that is made from the entry has the words, and the entry gets the sources of the fact.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from macros.content.catalog import Catalog
from macros.model.registers import REGISTERS

CALL = re.compile(r"""\{\{\s*(fact|reach)\(\s*(["'])([a-z0-9.-]+)\2\s*\)\s*\}\}""")


def words(catalog: Catalog, text: str) -> str:
    """A text with the words of each fact and each reach that it names. A call that names nothing stays."""
    def said(call: re.Match[str]) -> str:
        if call[1] == "fact":
            fact = catalog.facts.get(call[3])
            return str(fact.text) if fact else call[0]
        found = catalog.law(call[3])
        return found.reach if found else call[0]
    return CALL.sub(said, text) if "{{" in text else text


def sources(catalog: Catalog, text: str) -> list[str]:
    """The sources of all facts and laws that a text names."""
    found: list[str] = []
    for call in CALL.finditer(text) if "{{" in text else ():
        entry = catalog.facts.get(call[3]) if call[1] == "fact" else catalog.law(call[3])
        found += entry.sources if entry else []
    return found


def put_in(catalog: Catalog) -> None:
    """Replace every call in the registers. Facts come first: they may say whom a law reaches."""
    for register in ["facts", *REGISTERS]:
        file = catalog.files.get(register)
        if not file or file.model is None:
            continue
        entries = getattr(catalog, register)
        for name in {keys[0] for keys, text in file.scalars() if "{{" in text}:
            entry = entries.get(name)
            if isinstance(entry, BaseModel):
                entries[name] = _with_words(catalog, entry)


def _with_words(catalog: Catalog, entry: BaseModel) -> BaseModel:
    plain = entry.model_dump()
    named = [name for text in _texts(plain) for name in sources(catalog, text)]
    whole = _said(catalog, plain)
    if "sources" in whole:
        whole["sources"] = list(dict.fromkeys([*whole["sources"], *named]))
    return type(entry).model_validate(whole)


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _texts(one)]


def _said(catalog: Catalog, value: Any) -> Any:
    if isinstance(value, str):
        return words(catalog, value)
    if isinstance(value, dict):
        return {key: _said(catalog, one) for key, one in value.items()}
    return [_said(catalog, one) for one in value] if isinstance(value, list) else value
