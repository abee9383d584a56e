"""Search: a reader who types what a template is called gets its page among the first three results."""

import pytest
from playwright.sync_api import TimeoutError as TooLate

from macros.content.catalog import load
from tests import ROOT
from tests.serving import TEMPLATES

CATALOG = load(ROOT)
NAMED = [name for name in TEMPLATES if name.endswith("-job-description")]
"""What people look for by its name: the job description of each role. Its page leads to the role's other documents."""
KINDS = sorted({pattern for _, pattern in CATALOG.made.values()})
FIRST = """() => [...document.querySelectorAll('.md-search-result__item')].slice(0, 3)
  .map((item) => item.querySelector('a').href.split(/[?#]/)[0])"""


def search(page, words, wanted):
    """Type the words and wait until one of the wanted addresses is among the first results."""
    page.get_by_role("textbox", name="Search").first.press_sequentially(words)
    try:
        page.wait_for_function(f"wanted => ({FIRST})().some((one) => wanted.includes(one))", arg=list(wanted))
    except TooLate:
        pytest.fail(f"{words!r} gives first {page.evaluate(FIRST)}, and none of {sorted(wanted)}", pytrace=False)


@pytest.mark.parametrize("template_id", NAMED)
def test_the_name_of_a_template_leads_to_its_page(visit, site, catalog, template_id):
    home = f"roles/{CATALOG.made[template_id][0]}/"  # any page of the role leads to all its documents
    wanted = {address for address in site.sheets.values() if address.startswith(home)} | {"roles/", "all-templates/"}
    search(visit(""), catalog.templates[template_id].name, {site.url + address for address in wanted})


@pytest.mark.parametrize("kind", KINDS)
def test_the_plain_word_for_a_kind_of_template_leads_to_one(visit, site, kind):
    """`job description`, in the singular, as people type it: one of them, or the list of all, is among the first."""
    names = {name for name, (_, pattern) in CATALOG.made.items() if pattern == kind}
    lists = {"roles/", "all-templates/", "write/advert-and-position-description/", "choose/structured-interview/",
             "welcome/first-90-days/"}
    wanted = {site.sheets[name] for name in names} | lists
    search(visit(""), kind.replace("-", " "), {site.url + address for address in wanted})


def test_a_word_that_nobody_wrote_finds_nothing(visit):
    """So that the two tests above can fail."""
    page = visit("")
    page.get_by_role("textbox", name="Search").first.press_sequentially("xyzzyplugh")
    page.wait_for_function("() => /no match/i.test(document.querySelector('.md-search-result__meta').textContent)")
    assert page.evaluate(FIRST) == []
