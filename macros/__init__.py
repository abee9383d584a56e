"""The kit as a Python package: content in `data/` to pages, copies and downloads.

mkdocs-macros calls `define_env` before each build and `on_post_build` after it. Everything else is
plain Python that knows nothing of MkDocs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


class ContentError(SystemExit, Exception):
    """Problems in docs/ or data/. Ends a build with the report alone; a running server goes on.

    SystemExit comes first: only then is the report its exit code, so that it is printed and the build fails.
    """


def define_env(env: Any) -> None:
    """Load the catalog afresh and offer the macros that pages may call.

    Raises ContentError, with the whole report as its text, when the content has problems.
    """
    _fresh()
    from macros import check, pages, problems

    catalog, found = check.run(Path(env.project_dir))
    if check.fails(found):
        raise ContentError("\n\n".join([*map(problems.as_text, found), problems.summary(found)]))
    pages.register(env, catalog)


def on_post_build(env: Any) -> None:
    """Write the downloads into the site, so that `serve` has them too."""
    from macros import export

    export.write(env.kit, Path(env.conf["site_dir"]))


def _fresh() -> None:
    """Forget loaded modules, so that `serve` runs the code as it is now; and let them find each other."""
    root = str(Path(__file__).resolve().parent.parent)
    if root not in sys.path:
        sys.path.insert(0, root)
    package = sys.modules[__name__]
    for name in [name for name in sys.modules if name.startswith("macros.")]:
        del sys.modules[name]
        vars(package).pop(name.split(".")[1], None)  # `from macros import x` takes this attribute if it is there
