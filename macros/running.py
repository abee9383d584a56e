"""What MkDocs does for us as a program of its own: it builds the site, and serves it. It leaves nothing behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.write import security

ROOT = Path(__file__).resolve().parent.parent


def build(root: Path, site: Path) -> int:
    """Build beside the site that is there, and put the new one in its place once it is whole; mkdocs's exit code."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with _to_the_end(), tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        new = Path(folder) / site.name
        code = _mkdocs(root, "build", "--strict", "--site-dir", str(new))
        if code == 0:
            security.protect(new)
            _replace(site, new)
            print(f"The site is in {site}")
    return code


def _replace(site: Path, new: Path) -> None:
    """Put the files of a new site in the place of the old ones. Hidden files stay, as MkDocs leaves them."""
    site.mkdir(exist_ok=True)
    for path in site.iterdir():
        if not path.name.startswith("."):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for path in new.iterdir():
        path.replace(site / path.name)


def serve(root: Path, port: int) -> int:
    """Serve the site on this computer until somebody ends it; mkdocs's exit code."""
    # Compiled code written beside its source would count as a change, and each change of code would build twice.
    compiled = {"PYTHONPYCACHEPREFIX": str(root.resolve() / ".cache" / "compiled")}
    with _to_the_end(), tempfile.TemporaryDirectory() as folder:  # MkDocs would leave its own when it is ended
        where = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)
        address = ("--dev-addr", f"127.0.0.1:{port}")
        return _mkdocs(root, "serve", "--livereload", *address, **compiled, **where)


@contextlib.contextmanager
def _to_the_end() -> Iterator[None]:
    """Asked to end by SIGTERM, clean up first."""

    def end(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise SystemExit(128 + signal.SIGTERM)  # what a shell reports of a program that the signal has ended

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _mkdocs(root: Path, *arguments: str, **more: str) -> int:
    """mkdocs, never with --quiet: that would hide the very warnings on which --strict fails."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONPATH": path, **more}
    process = subprocess.Popen([sys.executable, "-m", "mkdocs", *arguments], cwd=root, env=environment)
    try:
        while True:
            try:
                code = process.wait()
                return code if code >= 0 else 128 - code  # ended by a signal: what a shell would report
            except KeyboardInterrupt:
                pass  # mkdocs got Ctrl-C as well: let it end in its own way
    finally:
        process.terminate()  # leave no server behind
        process.wait()
