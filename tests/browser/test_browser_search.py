"""Search: a reader who types what a template is called gets its page among the first three results."""

import pytest

from tests.browser.asking import COUNT, ask
from tests.browser.visits import Visits

FIRST = 3


@pytest.fixture(scope="module")
def found(contexts, site):
    """The home page, asked one question after the other: the addresses of the first pages that it finds."""
    visits = Visits(contexts)
    page = visits("", script=COUNT)
    yield lambda words: [result[0].split("#")[0] for result in ask(page, words, site.url)[:FIRST]]
    visits.end()


def test_the_name_of_a_template_leads_to_its_page(found, site, catalog):
    """The name of a role's job description; its page, or any of the role, leads to all the role's documents."""
    faults = {}
    for template_id, (role, pattern) in catalog.made.items():
        own = {address for address in site.sheets.values() if address.startswith(f"roles/{role}/")}
        if pattern == "job-description":
            got = found(catalog.templates[template_id].name)
            faults |= {} if {*own, "roles/", "all-templates/"} & set(got) else {template_id: got}
    assert faults == {}


def test_the_plain_word_for_a_kind_of_template_leads_to_one(found, site, catalog):
    """`job description`, in the singular, as people type it: one of them, or the list of all, is among the first."""
    lists = {"roles/", "all-templates/", "write/advert-and-position-description/", "choose/structured-interview/",
             "welcome/first-90-days/"}
    faults = {}
    for kind in sorted({pattern for _, pattern in catalog.made.values()}):
        wanted = {site.sheets[name] for name, (_, pattern) in catalog.made.items() if pattern == kind} | lists
        if not wanted & set(got := found(kind.replace("-", " "))):
            faults[kind] = got
    assert faults == {}


def test_a_word_that_nobody_wrote_finds_nothing(found):
    """So that the two tests above can fail."""
    assert found("xyzzyplugh") == []
