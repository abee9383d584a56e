"""The two catalogs that tests read, and the real pages, each loaded once. A test that changes one loads its own."""

import functools

from macros.content.catalog import Catalog
from macros.loading import load
from tests import KIT, ROOT, TODAY


@functools.cache
def real() -> Catalog:
    """The real content: what tests need while pytest collects."""
    return load(ROOT)


@functools.cache
def pages() -> dict[str, str]:
    """{path below docs/: text} of every page of the real site, both stored and generated from a pattern."""
    docs = ROOT / "docs"
    kept = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    return dict(sorted((kept | {path: page.text for path, page in real().made_pages.items()}).items()))


@functools.cache
def made_up() -> Catalog:
    """The made-up content."""
    return load(KIT, TODAY)
