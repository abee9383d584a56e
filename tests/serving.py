"""The real site, built once and served as its host would serve it: below a sub-path, with 404.html.

Both tests/site and tests/browser take the fixture `site` from here.
"""

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.content.catalog import load
from tests import ROOT
from tests.reading import Page

SUB_PATH = "/sub/path/"
REPO_URL = "https://example.org/owner/name"
EDIT_URI = "edit/main/docs/"


def address_of(source: Path) -> str:
    """The address of a Markdown page below the site's root: `write/letter.md` is at `write/letter/`."""
    parts = list(source.with_suffix("").parts)
    if parts[-1] in ("index", "README"):
        parts.pop()
    return "".join(f"{part}/" for part in parts)


SOURCES = {address_of(path.relative_to(ROOT / "docs")): path.relative_to(ROOT / "docs").as_posix()
           for path in sorted((ROOT / "docs").rglob("*.md"))}
"""{address: source} of every page of the real site."""

PAGES = [*SOURCES, "404.html"]
TEMPLATES = sorted(load(ROOT).templates)


@dataclass
class Site:
    """A finished site: where it is on disk, and where it is served."""

    folder: Path
    url: str
    pages: dict[str, Page] = field(default_factory=dict)

    def file(self, address: str) -> Path:
        """The file that a host sends for an address below the site's root."""
        return self.folder / (f"{address}index.html" if address.endswith("/") or not address else address)

    @property
    def sheets(self) -> dict[str, str]:
        """{template id: address of the page that shows it}."""
        return {template: address for address, page in self.pages.items() for template in page.templates}


def build(root: Path, target: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run `python -m macros build` for the kit in `root`, with the kit's own code where it brings some."""
    command = [sys.executable, "-m", "macros", "--root", str(root), "build", "--site", str(target)]
    return subprocess.run(command, cwd=code_of(root), env=plain_environment() | environment,
                          capture_output=True, text=True, encoding="utf-8", timeout=900)


def code_of(root: Path) -> Path:
    return root if (root / "macros").is_dir() else ROOT


def plain_environment() -> dict[str, str]:
    """The environment without anything that changes a build, so that each folder runs its own code."""
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


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript", ".json": "application/json", ".txt": "text/plain; charset=utf-8",
        ".md": "text/markdown; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }

    def translate_path(self, path: str) -> str:
        inside = path.startswith(SUB_PATH)
        return super().translate_path(path.removeprefix(SUB_PATH.rstrip("/")) if inside else "/no-such-file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@functools.cache
def built_site() -> Site:
    folder = Path(tempfile.mkdtemp(prefix="kit-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    url = f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    done = build(ROOT, folder, SITE_URL=url, REPO_URL=REPO_URL, EDIT_URI=EDIT_URI)
    if done.returncode:
        server.server_close()
        pytest.fail(f"The site does not build:\n{done.stdout}\n{done.stderr}", pytrace=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return read_site(folder, url)


@pytest.fixture(scope="session")
def site() -> Site:
    """The real site, finished and served. Built once, however many folders of tests ask for it."""
    return built_site()
