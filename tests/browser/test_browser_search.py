"""Search: a reader who types what a template is called gets its page among the first three results."""

import pytest

from tests.browser.asking import COUNT, ask
from tests.browser.visits import Visits
from tests.catalogs import real
from tests.naming import for_each

FIRST = 3


@pytest.fixture(scope="module")
def found(contexts, site):
    """The home page, asked one question after the other: the addresses of the first pages that it finds."""
    visits = Visits(contexts)
    page = visits("", script=COUNT)
    yield lambda words: [result[0].split("#")[0] for result in ask(page, words, site.url)[:FIRST]]
    visits.end()


@for_each("template_id", [name for name, template in real().made.items() if template.pattern == "job-description"])
def test_the_name_of_a_template_leads_to_its_page(found, site, catalog, template_id):
    """The name of a role's job description; its page, or any of the role, leads to all the role's documents."""
    role = catalog.made[template_id].role
    own = {address for address in site.sheets.values() if address.startswith(f"roles/{role}/")}
    assert {*own, "roles/", "all-templates/"} & set(found(catalog.templates[template_id].name))


@for_each("kind", sorted({template.pattern for template in real().made.values()}))
def test_the_plain_word_for_a_kind_of_template_leads_to_one(found, site, catalog, kind):
    """`job description`, in the singular, as people type it: one of them, or the list of all, is among the first."""
    lists = {"roles/", "all-templates/", "write/advert-and-position-description/", "choose/structured-interview/",
             "welcome/first-90-days/"}
    wanted = {site.sheets[name] for name, template in catalog.made.items() if template.pattern == kind} | lists
    assert wanted & set(found(kind.replace("-", " ")))


def test_a_word_that_nobody_wrote_finds_nothing(found):
    """So that the two tests above can fail."""
    assert found("xyzzyplugh") == []
