"""The pack of a role: all its documents, filled in with the same answers, under names in order."""

from __future__ import annotations

from typing import Any

from macros.content.catalog import Catalog


def index(catalog: Catalog, role_id: str) -> dict[str, Any]:
    """{title, documents: [{name, template}], files: [{name, address}], texts: [{name, text}]} of a role's pack."""
    names = [name for name, (role, _) in catalog.made.items() if role == role_id]
    documents = [{"name": f"{at:02} {_short(catalog, name)}.docx", "template": name}
                 for at, name in enumerate(names, 1)]
    listed = "\n".join(document["name"] for document in documents)
    text = f"{catalog.roles[role_id].name}: the whole pack\n\n{listed}\n\nGeneral information, not legal advice.\n"
    return {"title": f"{catalog.roles[role_id].name}: the whole pack", "documents": documents, "files": [],
            "texts": [{"name": "READ ME.txt", "text": text}]}


def _short(catalog: Catalog, template_id: str) -> str:
    return catalog.template(template_id).name.split(": ")[-1].capitalize()
