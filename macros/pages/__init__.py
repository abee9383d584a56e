"""What a page may call. Each macro returns one line of HTML, because Markdown would tear several apart."""

from __future__ import annotations

from typing import Any

from macros.content.catalog import Catalog
from macros.pages import beside, builder, documents, entries, facts, library, pictures, roles, tables
from macros.pages.cite import Citations
from macros.pages.template import show_template


def register(env: Any, catalog: Catalog) -> None:
    """Give pages the macros, the theme the neighbors of each document, and `on_post_build` the catalog they show.

    The names and what their arguments name are listed in `macros.check.calls.MACROS`.
    """
    cited: dict[str, Citations] = {}

    def here() -> str:
        return str(env.page.url)

    def citations() -> Citations:
        return cited.setdefault(env.page.url, Citations(catalog))

    env.kit = catalog
    env.conf["extra"]["beside"] = beside.neighbors(catalog)
    offered = {
        "show_template": lambda name: show_template(catalog, name, here()),
        "show_comparison": lambda: facts.comparison(catalog, citations()),
        "show_channels": lambda: facts.channels(catalog, citations()),
        "show_titles": lambda: facts.titles(catalog, citations()),
        "show_names": lambda: facts.names(catalog),
        "show_faq": lambda stage: facts.faq(catalog, stage, citations(), here()),
        "show_ask": lambda moment: tables.ask(catalog, moment, citations()),
        "show_ask_card": lambda: tables.ask_card(catalog),
        "show_pay_table": lambda: tables.pay(catalog, citations()),
        "show_pay_laws": lambda: tables.pay_laws(catalog, citations()),
        "show_settings": lambda: entries.settings(catalog, citations()),
        "show_credentials": lambda: entries.credentials(catalog, citations()),
        "show_glossary": lambda: entries.glossary(catalog, citations()),
        "show_clauses": lambda: entries.clauses(catalog, citations()),
        "show_readiness": lambda: entries.readiness(catalog, citations()),
        "show_coverage": lambda: entries.coverage(catalog, citations(), here()),
        "show_ladder": lambda: entries.ladder(catalog, citations()),
        "show_myths": lambda: entries.myths(catalog, citations()),
        "show_ethics": lambda: entries.ethics(catalog, citations()),
        "show_statement": lambda name: facts.statement(catalog, name),
        "show_contact": lambda: facts.contact(env.conf["extra"].get("contact", "")),
        "show_picture": lambda name: pictures.show(catalog, name, here()),
        "show_builder": lambda: builder.show(catalog, here()),
        "show_roles": lambda: roles.roles(catalog, here()),
        "show_role": lambda name: f"<div>{roles.fit(catalog, name)}{roles.actions(name, here())}</div>",
        "show_differences": lambda name: roles.differences(catalog, name, citations()),
        "show_role_names": lambda name: roles.names(catalog, name, citations()),
        "show_documents": lambda name: roles.documents(catalog, name, here()),
        "show_statements": lambda: library.statements(catalog),
        "show_questions": lambda: library.questions(catalog),
        "show_all_sources": lambda: facts.all_sources(catalog),
        "show_stage": lambda name: documents.stage(catalog, name, here()),
        "show_templates": lambda: documents.templates(catalog, here()),
        "show_use": lambda name: documents.use(catalog, name),
        "show_pack": lambda name: documents.role_pack(catalog, name, here()),
        "show_download": lambda name: documents.download(name, here()),
        "show_sources": lambda: citations().references(),
        "cite": lambda name: citations().cite(name),
    }
    for name, macro in offered.items():
        env.macro(macro, name)
