"""Addresses of pages, relative to the page that is being written."""

from __future__ import annotations

import posixpath


def url_of(path: str) -> str:
    """The address of a page below the site's root, from its path below docs/."""
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) or "." if posixpath.basename(stem) == "index" else stem


def link_to(page: str, page_url: str) -> str:
    """The address of a page (its path below docs/, with or without #heading) as seen from another page's address."""
    path, _, heading = page.partition("#")
    return posixpath.relpath(url_of(path), page_url or ".") + "/" + (f"#{heading}" if heading else "")
