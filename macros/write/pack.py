"""The pack of a role: every document that its hire needs, in one .zip with names in the order of use.

    kit/<role>/<role>-pack.zip   the documents as Word files, the tracker, and a read-me
    kit/<role>/pack.json         its contents by name, for the page's script
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros.content import speech
from macros.content.catalog import Catalog
from macros.model import Listing
from macros.write import tracker, word

READ_ME = Path(__file__).parent / "read-me.txt"
READ_ME_NAME, TRACKER_NAME = "READ ME.txt", f"{tracker.TITLE}.xlsx"
UNFIT = re.compile(r'\s*[\\/:*?"<>|]+\s*')
"""Characters that Windows does not allow in file names."""


def roles(catalog: Catalog) -> list[str]:
    """The ids of the roles that have a pack: all, once documents are listed."""
    return list(catalog.roles) if catalog.documents else []


def listed_for(catalog: Catalog, role_id: str) -> Iterator[tuple[str, Listing]]:
    """(template id, its listing) of everything that is used to hire for a role, in the order of use."""
    for name, listing in in_order(catalog):
        template_id = f"{role_id}-{name}" if name in catalog.patterns else name
        if template_id in catalog.templates:
            yield template_id, listing


def in_order(catalog: Catalog) -> list[tuple[str, Listing]]:
    """The register of documents by stage; within a stage in the order of the register."""
    stages = list(catalog.stages)
    known = [(name, listing) for name, listing in catalog.documents.items() if listing.stage in stages]
    return sorted(known, key=lambda entry: stages.index(entry[1].stage))


def short_name(catalog: Catalog, template_id: str) -> str:
    """The name of a document within a pack: without its role, which the pack has in its own name."""
    template = catalog.template(template_id)
    return pattern_name(catalog, template.pattern) if template.role else template.name


def pattern_name(catalog: Catalog, pattern_id: str) -> str:
    """The name of a template that is made for each role, without a role: `Interview kit`."""
    name = catalog.patterns[pattern_id].name.removeprefix("{name}: ")
    return speech.spoken(name[:1].upper() + name[1:], speech.PLAIN)


def contents(catalog: Catalog, role_id: str) -> dict[str, str]:
    """{name in the pack: template id}, in order: `1 Write/01 Job description.docx`."""
    by_stage: dict[str, list[str]] = {}
    for template_id, listing in listed_for(catalog, role_id):
        if listing.pack == "yes" and role_id not in listing.not_for:
            by_stage.setdefault(listing.stage, []).append(template_id)
    return {
        f"{number} {_fit(catalog.stages[stage].title)}/{position:02} {_fit(short_name(catalog, name))}.docx": name
        for number, (stage, names) in enumerate(by_stage.items(), 1) for position, name in enumerate(names, 1)
    }


def _fit(name: str) -> str:
    """The words as a file name that every system accepts."""
    return UNFIT.sub(", ", name)[:100].strip("., ")


def title(catalog: Catalog, role_id: str) -> str:
    return f"{catalog.roles[role_id].name}: the whole pack"


def index(catalog: Catalog, role_id: str) -> dict[str, Any]:
    """What the script needs to make the pack again with answers. Addresses are below the folder kit/."""
    named = contents(catalog, role_id)
    return {
        "title": title(catalog, role_id),
        "documents": [{"name": name, "template": template_id} for name, template_id in named.items()],
        "files": [{"name": TRACKER_NAME, "address": f"{tracker.NAME}/{tracker.NAME}.xlsx"}] if catalog.tracker else [],
        "texts": [{"name": READ_ME_NAME, "text": read_me(catalog, role_id)}],
    }


def read_me(catalog: Catalog, role_id: str) -> str:
    """What is in the pack, the order in which it is used, and its version."""
    named, role = contents(catalog, role_id), catalog.roles[role_id]
    sources = {source for template_id in named.values() for source in catalog.sources_of(template_id)}
    read = min((catalog.sources[name].checked for name in sources), default=None)
    who = [f"{name} ({_listing(catalog, template_id).who})" for name, template_id in named.items()]
    filled = {
        "title": title(catalog, role_id), "a_job": role.words.a_job,
        "count": "1 document" if len(named) == 1 else f"{len(named)} documents",
        "order": "\n".join([*who, *[TRACKER_NAME] * bool(catalog.tracker)]),
        "version": f"Role version {role.version}." + (
            f" Where a text names a source, the source was last read on {read} or later." if read else ""),
    }
    return READ_ME.read_text("utf-8").format(**filled)


def _listing(catalog: Catalog, template_id: str) -> Listing:
    listing: Listing = catalog.documents[catalog.template(template_id).pattern or template_id]
    return listing


def files(catalog: Catalog, role_id: str, words: Mapping[str, bytes]) -> dict[str, bytes]:
    """{name in the pack: content}, in order.

    words: {template id: its Word file}, and the tracker under its own name.
    """
    inside = {READ_ME_NAME: read_me(catalog, role_id).replace("\n", "\r\n").encode("utf-8")}
    inside |= {name: words[template_id] for name, template_id in contents(catalog, role_id).items()}
    return inside | ({TRACKER_NAME: words[tracker.NAME]} if tracker.NAME in words else {})


def package(inside: Mapping[str, bytes]) -> bytes:
    """A pack as the bytes of a .zip, from what `files` gives. Compressed: most of a Word file is tags."""
    return word.zipped(inside, zipfile.ZIP_DEFLATED)
