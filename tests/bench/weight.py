"""What a first visit to a guide page fetches, in compressed bytes, beside default Material on the same page."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

PAGE = "understand/peer-and-therapist/"
LINKED = re.compile(r'<(?:script|link)[^>]+?(?:src|href)="([^"]+)"[^>]*>')
IMPORT = re.compile(r'^import .*? from "([^"]+)"|\bimport\("([^"]+)"\)', re.M)
WANTED = ("stylesheet", "icon", "<script")


def report(work: Path) -> Iterator[str]:
    """Compare work/kit-site with work/plain-site; yield lines to print."""
    kit, plain = (total(work / name) for name in ("kit-site", "plain-site"))
    yield f"\nFirst visit to {PAGE}, gzip bytes of all that is fetched, search index included:"
    yield f"  this kit           {kit:>8,}"
    yield f"  default Material   {plain:>8,} (without web fonts)"
    yield f"  kit / default      {kit / plain:>8.2f} (aim: at most 1.00)"


def total(site: Path) -> int:
    """The compressed size of the page and of everything it loads by itself."""
    page = site / PAGE / "index.html"
    text = page.read_text(encoding="utf-8")
    files = {page, site / "search" / "search_index.json", *(site / "assets/javascripts/workers").glob("search*.js")}
    for link in LINKED.finditer(text):
        if any(word in link.group() for word in WANTED) and "://" not in link[1]:
            files |= with_imports(site, Path(posixpath.normpath(str(site / PAGE / link[1]))))
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def with_imports(site: Path, file: Path) -> set[Path]:
    """A file and, for a script, the modules that it imports at once."""
    found = {file}
    if file.suffix == ".js" and "js/" in str(file.relative_to(site)):
        for line in IMPORT.finditer(file.read_text(encoding="utf-8")):
            if line[1]:
                found |= with_imports(site, (file.parent / line[1]).resolve())
    return found
