"""The kit as a Python package: turns the content in `data/` into pages, copies and downloads.

mkdocs-macros calls `define_env` before each build and `on_post_build` after it; MkDocs calls `macros.hook`.
Everything else is plain Python that knows nothing of MkDocs.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any


class ContentError(SystemExit, Exception):
    """Problems in docs/ or data/. Ends a build with nothing but the report; a running server keeps running.

    SystemExit is the first base: the report then is the exit code, so it is printed and the build fails.
    """


def define_env(env: Any) -> None:
    """Load the catalog again and register the macros that pages may call.

    Raises ContentError, with the whole report as its text, when the content has problems.
    """
    collect_rarely()
    _reload_changed()
    from macros import check, pages, problems

    catalog, found = check.run(Path(env.project_dir), editors=False)
    if check.fails(found):
        raise ContentError("\n\n".join([*map(problems.as_text, found), problems.summary(found)]))
    pages.register(env, catalog)


def on_post_build(env: Any) -> None:
    """Write the downloads into the site, so that `serve` has them too."""
    from macros.pages import filters
    from macros.write import downloads

    styles = {filters.STYLES: filters.styles(env.catalog).encode()}
    downloads.write(env.catalog, Path(env.conf["site_dir"]), styles)


def collect_rarely() -> None:
    """Make Python's garbage collector skip the objects that exist by now, and run rarely.

    It scans every live object again and again: a third of the time for 1,000 templates. Almost nothing here is in a
    reference cycle, so there is little for it to collect.
    """
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


_code: dict[Path, int] = {}
"""{file of this package: its modification time} when the loaded modules were imported."""


def _reload_changed() -> None:
    """Unload the modules of this package when a file has changed, so that `serve` runs the current code."""
    here = Path(__file__).resolve().parent
    if str(here.parent) not in sys.path:
        sys.path.insert(0, str(here.parent))
    code = {path: path.stat().st_mtime_ns for path in here.rglob("*.*") if path.suffix != ".pyc"}
    if code == _code:
        return
    _code.clear()
    _code.update(code)
    package = sys.modules[__name__]
    for name in [name for name in sys.modules if name.startswith("macros.")]:
        del sys.modules[name]
        vars(package).pop(name.split(".")[1], None)  # `from macros import x` takes this attribute if it is there
