"""The Word file around a document: fixed parts, metadata of the document, and the zip container.

The parts are readable files in `skeleton/`; python-docx's own skeleton has 800 KB, which a
browser would have to load. Twin of `overrides/assets/js/word.js`: both write the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from macros.model import Template
from macros.program.escape import xml

SKELETON = Path(__file__).parent / "skeleton"
DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip entry can have: the same content makes the same bytes on any day."""


def parts(template_id: str, template: Template) -> dict[str, str]:
    """{path in the file: XML} of every part but the document itself, in the order they are stored."""
    fixed = {
        "[Content_Types].xml": "content-types.xml", "_rels/.rels": "rels.xml",
        "word/_rels/document.xml.rels": "document-rels.xml", "word/styles.xml": "styles.xml",
        "word/numbering.xml": "numbering.xml", "word/settings.xml": "settings.xml", "docProps/app.xml": "app.xml",
    }
    read = {name: _read(file).replace("{language}", template.language) for name, file in fixed.items()}
    read["word/numbering.xml"] = read["word/numbering.xml"].replace("{numbered}", _numberings(template))
    return read | {"docProps/core.xml": _about(template_id, template)}


def _numberings(template: Template) -> str:
    """One numbering for each numbered list, so that each starts at 1. Number 1 is that of the bullets."""
    count = sum(getattr(block, "layout", "") == "numbers" for block in template.blocks)
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{start}</w:num>' for number in range(2, count + 2)
    )


def package(around: dict[str, str], document: str) -> bytes:
    """A .docx file: the parts around it, then word/document.xml."""
    entries = {**around, "word/document.xml": document}
    return zipped({name: content.encode("utf-8") for name, content in entries.items()})


def zipped(entries: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip file, its entries in their order: the same content makes the same bytes.

    Without compression by default, as the page's script writes it.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compression)
    return buffer.getvalue()


def _about(template_id: str, template: Template) -> str:
    day = f"{template.reviewed.isoformat()}T00:00:00Z"
    values = {
        "{title}": template.name, "{language}": template.language, "{day}": day,
        "{about}": f"Template {template_id}, version {template.version}, dated {template.reviewed.isoformat()}.",
    }
    text = _read("core.xml")
    for mark, value in values.items():
        text = text.replace(mark, xml(value))
    return text


@cache
def _read(name: str) -> str:
    return (SKELETON / name).read_text(encoding="utf-8").strip()
