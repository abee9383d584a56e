"""Runs MkDocs as a separate program to build the site and to serve it. Leaves no process or temporary file behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.write import security

ROOT = Path(__file__).resolve().parent.parent


def build(root: Path, site: Path) -> int:
    """Build next to the existing site, and replace it once the new one is complete.

    Returns mkdocs's exit code; 1 when a file cannot be written, 2 when the folder is none for a site.
    """
    wrong = _no_place(root.resolve(), site)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    try:
        is_new = not site.exists()
        site.mkdir(parents=True, exist_ok=True)
        with _cleaning_up():
            try:
                return _built(root, site)
            finally:
                if is_new and not any(site.iterdir()):
                    site.rmdir()
    except OSError as error:
        print(f"The site cannot be written: {error.filename}: {error.strerror}.", file=sys.stderr)
        return 1


def _no_place(root: Path, site: Path) -> str:
    """Why no site can be built in a folder: everything in it would be deleted."""
    sources = [root / name for name in ("docs", "data", "macros", "overrides")]
    if root.is_relative_to(site) or any(site.is_relative_to(source) for source in sources):
        return f"{site} holds the kit itself, and a build would delete it. Give another folder to --site."
    if site.exists() and not site.is_dir():
        return f"{site} is a file. Give a folder to --site."
    visible = [path for path in site.iterdir() if not path.name.startswith(".")] if site.is_dir() else []
    if visible and not (site / "sitemap.xml").is_file():
        return f"{site} holds other files than a site, and a build would delete them. Give an empty or a new folder."
    return ""


def _built(root: Path, site: Path) -> int:
    with tempfile.TemporaryDirectory(prefix=".new-", dir=site) as folder:
        new, old = Path(folder) / "site", Path(folder) / "old"
        code = _mkdocs(root, "build", "--strict", "--site-dir", str(new))
        if code == 0:
            security.protect(new)
            old.mkdir()
            with _undisturbed():
                _replace(site, new, old)
            print(f"The site is in {site}")
    return code


def _replace(site: Path, new: Path, old: Path) -> None:
    """Swap the files of the old site for those of the new one; all or none. Hidden files stay, as with MkDocs."""
    moved = []
    try:
        for path in [path for path in site.iterdir() if not path.name.startswith(".")]:
            moved.append((path, path.rename(old / path.name)))
        for path in list(new.iterdir()):
            target = site / path.name
            if target.exists():  # a hidden file that the new site has, too
                moved.append((target, target.rename(old / target.name)))
            moved.append((path, path.rename(target)))
    except OSError:
        for before, after in reversed(moved):
            after.rename(before)
        raise


def serve(root: Path, port: int) -> int:
    """Serve the site on this computer until it is stopped. Returns mkdocs's exit code."""
    # Bytecode written next to its source would count as a change, and each change of code would build twice.
    compiled = {"PYTHONPYCACHEPREFIX": str(root.resolve() / ".cache" / "compiled")}
    with _cleaning_up(), tempfile.TemporaryDirectory() as folder:  # MkDocs leaves its own behind when killed
        where = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)
        address = ("--dev-addr", f"127.0.0.1:{port}")
        return _mkdocs(root, "serve", "--livereload", *address, **compiled, **where)


ENDINGS = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
"""The signals that ask a program to end: the second one when its terminal is closed."""


@contextlib.contextmanager
def _cleaning_up() -> Iterator[None]:
    """When asked to end, clean up before exiting."""

    def end(number: int, _frame: object) -> None:
        for one in ENDINGS:
            signal.signal(one, signal.SIG_IGN)
        raise SystemExit(128 + number)  # the code that a shell reports for a program killed by this signal

    before = {one: signal.signal(one, end) for one in ENDINGS}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold signals back for a moment, where the system can."""
    block = getattr(signal, "pthread_sigmask", None)
    before = block(signal.SIG_BLOCK, [signal.SIGINT, *ENDINGS]) if block else None
    try:
        yield
    finally:
        if block:
            block(signal.SIG_SETMASK, before)


def _mkdocs(root: Path, *arguments: str, **more: str) -> int:
    """mkdocs, never with --quiet: that would hide the very warnings on which --strict fails."""
    path = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONPATH": path, **more}
    process = subprocess.Popen([sys.executable, "-m", "mkdocs", *arguments], cwd=root, env=environment)
    try:
        try:
            code = process.wait()
        except KeyboardInterrupt:  # mkdocs got Ctrl-C as well, and ends in its own way, unless it was sent to us alone
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=3)
            process.terminate()
            code = process.wait()
        return code if code >= 0 else 128 - code  # killed by a signal: what a shell would report
    finally:
        process.terminate()  # leave no server behind
        process.wait()
