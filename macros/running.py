"""Runs MkDocs as a separate program to build the site and to serve it. Leaves no process or temporary file behind."""

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
    """Build next to the existing site, and replace it once the new one is complete. Returns mkdocs's exit code."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with _cleaning_up(), tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        new = Path(folder) / site.name
        code = _mkdocs(root, "build", "--strict", "--site-dir", str(new))
        if code == 0:
            security.protect(new)
            _replace(site, new)
            print(f"The site is in {site}")
    return code


def _replace(site: Path, new: Path) -> None:
    """Replace the files of the old site with those of the new one. Hidden files stay, as with MkDocs."""
    site.mkdir(exist_ok=True)
    for path in site.iterdir():
        if not path.name.startswith("."):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for path in new.iterdir():
        path.replace(site / path.name)


def serve(root: Path, port: int) -> int:
    """Serve the site on this computer until it is stopped. Returns mkdocs's exit code."""
    # Bytecode written next to its source would count as a change, and each change of code would build twice.
    compiled = {"PYTHONPYCACHEPREFIX": str(root.resolve() / ".cache" / "compiled")}
    with _cleaning_up(), tempfile.TemporaryDirectory() as folder:  # MkDocs leaves its own behind when killed
        where = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)
        address = ("--dev-addr", f"127.0.0.1:{port}")
        return _mkdocs(root, "serve", "--livereload", *address, **compiled, **where)


@contextlib.contextmanager
def _cleaning_up() -> Iterator[None]:
    """On SIGTERM, clean up before exiting."""

    def end(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise SystemExit(128 + signal.SIGTERM)  # the code that a shell reports for a program killed by this signal

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _mkdocs(root: Path, *arguments: str, **more: str) -> int:
    """Run mkdocs, never with --quiet: that hides the very warnings that make --strict fail."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONPATH": path, **more}
    process = subprocess.Popen([sys.executable, "-m", "mkdocs", *arguments], cwd=root, env=environment)
    try:
        while True:
            try:
                code = process.wait()
                return code if code >= 0 else 128 - code  # killed by a signal: the code that a shell reports
            except KeyboardInterrupt:
                pass  # mkdocs got Ctrl-C as well: let it exit by itself
    finally:
        process.terminate()  # leave no server behind
        process.wait()
