"""Building the site for tests, and its finished state. tests/hosting.py serves it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath

from tests import ROOT, catalogs
from tests.reading import Page

SUB_PATH = "/sub/path/"
REPO_URL = "https://example.org/owner/name"
EDIT_URI = "edit/main/docs/"


def address_of(source: PurePath) -> str:
    """The address of a Markdown page below the site's root: `write/letter.md` is at `write/letter/`."""
    parts = list(source.with_suffix("").parts)
    if parts[-1] in ("index", "README"):
        parts.pop()
    return "".join(f"{part}/" for part in parts)


SOURCES = {address_of(PurePosixPath(path)): path for path in catalogs.pages()}
"""{address: path below docs/} of every page of the real site, stored or generated."""

PAGES = [*SOURCES, "404.html"]
TEMPLATES = sorted(catalogs.real().templates)


@dataclass
class Site:
    """A finished site: where it is on disk, and where it is served."""

    folder: Path
    url: str
    pages: dict[str, Page] = field(default_factory=dict)

    def file(self, address: str) -> Path:
        """The file that a web host sends for an address relative to the site's root."""
        return self.folder / (f"{address}index.html" if address.endswith("/") or not address else address)

    @property
    def sheets(self) -> dict[str, str]:
        """{template id: address of the page that shows it}."""
        return {template: address for address, page in self.pages.items() for template in page.templates}


def build(root: Path, target: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run `python -m macros build` for the kit in `root`, with the kit's own code if it has any."""
    command = [sys.executable, "-m", "macros", "--root", str(root), "build", "--site", str(target)]
    return subprocess.run(command, cwd=code_of(root), env=plain_environment() | environment,
                          capture_output=True, text=True, encoding="utf-8", timeout=900)


def code_of(root: Path) -> Path:
    return root if (root / "macros").is_dir() else ROOT


def plain_environment() -> dict[str, str]:
    """The environment without variables that change a build, so that each folder runs its own code."""
    left_out = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "SITE_URL", "REPO_URL", "EDIT_URI")
    return {name: value for name, value in os.environ.items() if name not in left_out} | {"PYTHONUTF8": "1"}


def read_site(folder: Path, url: str = "") -> Site:
    """A built site with all its pages parsed."""
    found = Site(folder, url)
    for path in sorted(folder.rglob("*.html")):
        address = path.relative_to(folder).as_posix().removesuffix("index.html")
        found.pages[address] = Page(path.read_text(encoding="utf-8"))
    return found


def copy_of_the_real_kit(target: Path) -> Path:
    """The real kit with its code, in a new folder, to be changed there."""
    target.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", target)
    for name in ("docs", "data", "macros", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    return target
