"""The two catalogs that tests read, loaded once for all of them. A test that changes one loads its own."""

import functools

from macros.content.catalog import Catalog, load
from tests import KIT, ROOT


@functools.cache
def real() -> Catalog:
    """The real content: what a test has to know of it while pytest collects."""
    return load(ROOT)


@functools.cache
def made_up() -> Catalog:
    """The made-up content."""
    return load(KIT)
