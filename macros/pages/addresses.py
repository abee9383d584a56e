"""Addresses on a page: of other pages, and of the files to download."""

from __future__ import annotations

import posixpath

from macros.content import front
from macros.content.catalog import Catalog
from macros.program import clean
from macros.write import downloads


def address(page: str, page_url: str) -> str:
    """The address of a page (its path below docs/, with or without #heading), as seen from another page."""
    path, _, anchor = page.partition("#")
    stem = path.removesuffix(".md")
    target = posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem
    return posixpath.relpath(target, page_url or ".") + "/" + (f"#{anchor}" if anchor else "")


def page_title(catalog: Catalog, page: str) -> str:
    """The title that a page gives in its first lines; its path when it gives none."""
    path = page.partition("#")[0]
    if path in catalog.made_pages:
        text = catalog.made_pages[path].text
    else:
        file = catalog.root / "docs" / path
        text = file.read_text("utf-8-sig") if file.is_file() else ""
    return clean.line(front.fields(text).get("title")) or page


def file(name: str, file_name: str, page_url: str) -> str:
    """The address of a file in the downloads of a template, a role or the tracker, as seen from a page."""
    return posixpath.relpath(f"{downloads.FOLDER}/{name}/{file_name}", page_url or ".")


def word_file(template_id: str, page_url: str) -> str:
    """The address of a template's Word file, as seen from a page."""
    return file(template_id, f"{template_id}.docx", page_url)
