"""Search: a reader who types what a template is called gets its page."""

import pytest

from tests import ROOT
from tests.serving import TEMPLATES

GROUPS = sorted(path.name for path in (ROOT / "data" / "templates").iterdir())


def first_results(page, words, count=3):
    """The addresses of the first results, without anchors, in order."""
    box = page.get_by_role("textbox", name="Search").first
    box.fill("")
    box.fill(words)
    page.wait_for_function("() => !document.querySelector('.md-search-result__meta').textContent.includes('Type')")
    page.locator(".md-search-result__link").first.wait_for()
    links = page.locator(".md-search-result__item").evaluate_all(
        "items => items.map((item) => item.querySelector('a').href.split(/[?#]/)[0])")
    return links[:count]


@pytest.mark.parametrize("template_id", TEMPLATES)
def test_the_name_of_a_template_leads_to_its_page(visit, site, catalog, template_id):
    page = visit("")
    assert site.url + site.sheets[template_id] in first_results(page, catalog.templates[template_id].name)


@pytest.mark.parametrize("group", [name for name in GROUPS if name.endswith("s")])
def test_the_plain_word_for_a_kind_of_template_leads_to_one(visit, site, group):
    """`job description`, in the singular, as people type it: one of the job descriptions is among the first."""
    names = {path.stem for path in (ROOT / "data" / "templates" / group).glob("*.yml")}
    page = visit("")
    found = first_results(page, group.removesuffix("s").replace("-", " "))
    assert {site.url + site.sheets[name] for name in names} & set(found)
