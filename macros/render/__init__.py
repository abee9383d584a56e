"""From a template to its programs: one file for each format, and one that walks the template for all."""

from macros.render.board import Board
from macros.render.compile import compile_template
from macros.render.markdown import Markdown
from macros.render.page import Page
from macros.render.plain import Plain
from macros.render.rich import Rich
from macros.render.word import Word

LAYOUTS = {"html": Page, "rich": Rich, "text": Plain, "md": Markdown, "docx": Word, "board": Board}
"""Format -> the layout that writes it."""

__all__ = ["LAYOUTS", "compile_template"]
