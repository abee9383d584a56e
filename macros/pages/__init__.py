"""What a page may call. The modules imported here declare the macros: see `macros.pages.macro`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.content.catalog import Catalog
from macros.pages import (  # noqa: F401
    beside,
    builder,
    documents,
    entries,
    facts,
    laws,
    library,
    pictures,
    roles,
    tables,
)
from macros.pages.cite import Citations
from macros.pages.held import Held
from macros.pages.macro import MACROS, Macro
from macros.pages.template import show_template

__all__ = ["register", "show_template"]


def register(env: Any, catalog: Catalog) -> None:
    """Register the macros, and pass the theme the neighbors of each document and `on_post_build` the catalog."""
    cited: dict[str, Citations] = {}
    extra = env.conf["extra"]
    held = Held()

    def offered(macro: Macro) -> Callable[..., str]:
        def call(*name: str) -> str:
            url = env.page.url
            html = macro.called(name, {
                "catalog": catalog, "page_url": url, "publisher": extra.get("contact", ""), "hold": held.back,
                "citations": cited.setdefault(url, Citations(catalog)),
            })
            return html if macro.inline else held.back(html)
        return call

    env.catalog, env.held, env.cited = catalog, held, cited
    extra["menus"] = {}  # overrides/partials/nav.html keeps there what it has rendered
    extra["beside"] = beside.neighbors(catalog)
    for name, macro in MACROS.items():
        env.macro(offered(macro), name)
