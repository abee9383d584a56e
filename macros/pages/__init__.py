"""What a page may call. The modules that are loaded here declare the macros: see `macros.pages.macro`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.content.catalog import Catalog
from macros.pages import beside, builder, documents, entries, facts, library, pictures, roles, tables  # noqa: F401
from macros.pages.cite import Citations
from macros.pages.macro import MACROS, Macro
from macros.pages.template import show_template

__all__ = ["register", "show_template"]


def register(env: Any, catalog: Catalog) -> None:
    """Give pages the macros, the theme the neighbors of each document, and `on_post_build` the catalog they show."""
    cited: dict[str, Citations] = {}
    extra = env.conf["extra"]

    def offered(macro: Macro) -> Callable[..., str]:
        def call(*name: str) -> str:
            url = env.page.url
            return macro.called(name, {"catalog": catalog, "page_url": url, "publisher": extra.get("contact", ""),
                                       "citations": cited.setdefault(url, Citations(catalog))})
        return call

    env.kit = catalog
    extra["beside"] = beside.neighbors(catalog)
    for name, macro in MACROS.items():
        env.macro(offered(macro), name)
