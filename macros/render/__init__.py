"""From a template to its programs: one file for each format, and one that walks the template for all."""

from macros.content.catalog import Catalog
from macros.program.evaluate import Program
from macros.render.board import Board
from macros.render.compile import compile_template
from macros.render.markdown import Markdown
from macros.render.page import Page
from macros.render.plain import Plain
from macros.render.rich import Rich
from macros.render.word import Word

LAYOUTS = {"html": Page, "rich": Rich, "text": Plain, "md": Markdown, "docx": Word, "board": Board}
"""Format -> the layout that writes it."""

__all__ = ["LAYOUTS", "compile_template", "compiled", "programs"]


def programs(catalog: Catalog, template_id: str) -> dict[str, Program]:
    """{format: program} of a template in every format that its toolbar offers."""
    return {name: compiled(catalog, template_id, name) for name in LAYOUTS if name not in ("html", "board")}


def compiled(catalog: Catalog, template_id: str, format_name: str) -> Program:
    """The program of a template in one format. Raises KeyError when there is no such template."""
    return compile_template(catalog.template(template_id), LAYOUTS[format_name](catalog, template_id))
