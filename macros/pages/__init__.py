"""What a page may call. Each macro returns one line of HTML, because Markdown would tear several apart."""

from __future__ import annotations

from typing import Any

from macros.content.catalog import Catalog
from macros.pages import facts, pictures
from macros.pages.cite import Citations
from macros.pages.template import show_template


def register(env: Any, catalog: Catalog) -> None:
    """Give pages the macros, and `on_post_build` the catalog that they show.

    The names and what their arguments name are listed in `macros.check.pages.MACROS`.
    """
    cited: dict[str, Citations] = {}

    def citations() -> Citations:
        return cited.setdefault(env.page.url, Citations(catalog))

    env.kit = catalog
    offered = {
        "show_template": lambda name: show_template(catalog, name, env.page.url),
        "show_comparison": lambda: facts.comparison(catalog, citations()),
        "show_channels": lambda: facts.channels(catalog, citations()),
        "show_titles": lambda: facts.titles(catalog, citations()),
        "show_names": lambda: facts.names(catalog),
        "show_faq": lambda stage: facts.faq(catalog, stage, citations(), env.page.url),
        "show_statement": lambda name: facts.statement(catalog, name),
        "show_contact": lambda: facts.contact(env.conf["extra"].get("contact", "")),
        "show_picture": lambda name: pictures.show(catalog, name),
        "show_sources": lambda: citations().references(),
        "cite": lambda name: citations().cite(name),
    }
    for name, macro in offered.items():
        env.macro(macro, name)
