"""The frame of every page: which style sheets it asks for."""

import re
from types import SimpleNamespace

import jinja2
import pytest

from tests import ROOT

BASE = "{% block styles %}{% endblock %}"


def sheets(page):
    """The names of the style sheets that a page asks for besides the theme's own."""
    loader = jinja2.ChoiceLoader([jinja2.DictLoader({"base.html": BASE}), jinja2.FileSystemLoader(ROOT / "overrides")])
    environment = jinja2.Environment(loader=loader, autoescape=True)
    environment.filters["url"] = str
    return re.findall(r"(\w+)\.css", environment.get_template("main.html").render(page=page))


@pytest.mark.parametrize("page", [None, SimpleNamespace(content=None), SimpleNamespace(content="<p>Words.</p>")])
def test_a_page_without_content_of_the_kit_asks_for_no_more_style_sheets(page):
    assert sheets(page) == []


@pytest.mark.parametrize(("part", "wanted"), [
    ("kit-template", ["sheet"]), ("kit-builder", ["sheet", "builder"]), ("kit-list", ["library", "filters"]),
    ("kit-roles", ["library"]), ("kit-fit", ["library"]), ("kit-stage", ["documents"]), ("kit-pack", ["documents"]),
])
def test_a_page_asks_for_the_style_sheets_of_its_parts(part, wanted):
    assert sheets(SimpleNamespace(content=f'<div class="{part}">')) == wanted
