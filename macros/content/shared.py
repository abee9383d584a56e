"""What several places state, worded once: facts, and whom a law reaches. `{{ fact("id") }}` stands for one.

A page calls them as macros. In a text of `data/` the call is replaced when the catalog is loaded, so that everything
that is made from the entry has the words, and the entry gets the sources.
"""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from macros.content.catalog import Catalog

CALL = re.compile(r"""\{\{\s*(fact|reach)\(\s*(["'])([a-z0-9.-]+)\2\s*\)\s*\}\}""")
STARTS = re.compile(r"(?:^|[.!?:][\"”]?\s)\s*\Z")
"""What stands before the first word of a sentence."""


def put_in(catalog: Catalog, value: Any) -> Any:
    """The same model, list or text with the words of all it names. What names nothing is not copied."""
    if isinstance(value, str):
        return words(catalog, value)
    if isinstance(value, list):
        new = [put_in(catalog, one) for one in value]
        return new if any(a is not b for a, b in zip(new, value, strict=True)) else value
    if isinstance(value, dict):
        whole = {key: put_in(catalog, one) for key, one in value.items()}
        return whole if any(whole[key] is not value[key] for key in value) else value
    return _model(catalog, value) if isinstance(value, BaseModel) else value


def _model(catalog: Catalog, model: BaseModel) -> BaseModel:
    """Each entry gets the sources of what its own texts name."""
    changed = {name: new for name, value in model if (new := put_in(catalog, value)) is not value}
    if changed and "sources" in type(model).model_fields:
        texts = [text for name in changed for text in _own(getattr(model, name))]
        named = [source for text in texts for source in sources(catalog, text)]
        changed["sources"] = list(dict.fromkeys([*getattr(model, "sources"), *named]))  # noqa: B009
    return model.model_copy(update=changed) if changed else model


def _own(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)] \
        if isinstance(value, list) else []


def words(catalog: Catalog, text: str) -> str:
    """A text with the words of each fact and each reach that it names. A call that names nothing stays."""
    def said(call: re.Match[str]) -> str:
        if call[1] == "fact":
            fact = catalog.facts.get(call[3])
            return str(fact.text) if fact else call[0]
        law = catalog.law(call[3])
        reach = law.reach(catalog.today) if law else call[0]
        return reach[:1].upper() + reach[1:] if STARTS.search(text[:call.start()]) else reach
    return CALL.sub(said, text) if "{{" in text else text


def sources(catalog: Catalog, text: str) -> list[str]:
    """The sources of all facts and laws that a text names."""
    found: list[str] = []
    for call in CALL.finditer(text):
        entry = catalog.facts.get(call[3]) if call[1] == "fact" else catalog.law(call[3])
        found += entry.sources if entry else []
    return found
