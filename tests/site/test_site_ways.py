"""Ways through the site: what people come for is two clicks away, no page is lost, and each leads on."""

from urllib.parse import unquote, urldefrag, urljoin

import pytest

from tests.content.test_real_pages import front_matter
from tests.fragments import classed, words
from tests.naming import for_each
from tests.serving import PAGES, SOURCES
from tests.site.test_site_links import fault

SOUGHT = {
    "the definition": "understand/what-a-peer-support-specialist-is/",
    "the comparison": "understand/peer-and-therapist/",
    "how to write a job description": "write/job-description/",
    "the channels": "recruit/recruiting-strategies/",
    "the questions": "questions/",
}
CLICKS = 2
STAGES = ("understand", "prepare", "write", "recruit", "choose", "welcome")
GUIDANCE = [address for address in SOURCES if address.split("/")[0] in STAGES
            and "/documents/" not in address]

each_page = for_each("address", SOURCES)


def links(elements):
    return [link for element in elements for link in element.iter("a") if link.get("href")]


def text_of(page):
    """Where a page's own words are."""
    return list(page.root.iter("article")) or list(page.root.iter("main"))


def leads_to(site, address, *more):
    """The pages that a reader reaches from a page by its text, its tabs and its foot, and by these other parts.

    The side bar is left out, unless it is asked for: it lists every page everywhere, but home hides it, and on a
    narrow screen it is folded away.
    """
    page = site.pages[address]
    parts = [part for name in ("md-tabs", "md-copyright", *more) for part in classed(page.root, name)]
    found = {urljoin(site.url + address, link.get("href")) for link in links([*text_of(page), *parts])}
    return {unquote(urldefrag(one)[0]).removeprefix(site.url) for one in found} & set(SOURCES)


@pytest.fixture(scope="module")
def clicks(site):
    """{address: the fewest clicks that lead there from home}."""
    found, edge = {"": 0}, [""]
    while edge:
        address = edge.pop(0)
        for target in sorted(leads_to(site, address) - set(found)):
            found[target] = found[address] + 1
            edge.append(target)
    return found


@pytest.mark.parametrize("what", SOUGHT)
def test_what_people_come_for_is_two_clicks_away(clicks, what):
    assert clicks[SOUGHT[what]] <= CLICKS


def test_every_template_is_two_clicks_away(site, clicks):
    assert {name for name, address in site.sheets.items() if clicks[address] > CLICKS} == set()


def test_no_page_is_lost(site, clicks):
    """Readers find theirs by the text, the tabs or the foot; contributors may need the side bar."""
    lost = set(SOURCES) - set(clicks)
    assert {address for address in lost if not address.startswith("contribute/")} == set()
    assert lost <= leads_to(site, "contribute/", "md-nav--primary") and "contribute/" in clicks


@for_each("address", GUIDANCE)
def test_guidance_leads_on_to_a_text_to_copy_or_to_a_next_step(site, address):
    page = site.pages[address]
    targets = {urljoin(site.url + address, link.get("href")).split("#")[0] for link in links(text_of(page))}
    templates = {site.url + place for place in site.sheets.values()}
    headings = [element for element in page.root.iter("h2") if element.get("id") == "next"]
    assert targets & templates or headings or address in site.sheets.values()


def test_there_is_guidance_and_templates_tell_how_to_use_them(site):
    assert len(GUIDANCE) >= 5
    for address in site.sheets.values():
        text = links(text_of(site.pages[address]))
        targets = {urldefrag(urljoin(site.url + address, link.get("href")))[0].removeprefix(site.url) for link in text}
        back = address.startswith("roles/") and "/".join(address.split("/")[:2]) + "/"  # the role's own page leads on
        assert targets & {*GUIDANCE, back}, address


@each_page
def test_a_tab_marks_where_the_reader_is(site, catalog, address):
    tabs = [tab for tab in classed(site.pages[address].root, "md-tabs__item")]
    active = [words(tab).strip() for tab in tabs if "md-tabs__item--active" in tab.get("class")]
    assert len(tabs) > 3 and len(active) <= 1
    if address.count("/") > 1 and ("/documents/" in address or address.startswith("roles/")) and not active:
        (way,) = [way for way in classed(site.pages[address].root, "kit-eyebrow")]  # not in the menu: a way back stands above
        assert links([way]), "a page that no menu names has no way back"
        return
    if active == ["Templates"]:
        assert address in ("roles/", "all-templates/")
        return
    stage = front_matter(SOURCES[address]).get("stage")
    top = address.split("/")[0]
    wanted = catalog.stages[stage].title if stage else catalog.stages[top].title if top in catalog.stages else None
    assert active == [wanted] if wanted else active != [] or address == ""


@for_each("address", PAGES)
def test_the_column_at_the_left_is_there_when_it_has_something_to_show(site, address):
    """A menu without an entry would be an empty place that scrolls; a document shows its neighbors instead."""
    (column,) = classed(site.pages[address].root, "md-sidebar--primary")
    open_section = [item for item in classed(column, "md-nav__item--active") if links([item])]
    assert (column.get("hidden") is None) == (bool(open_section) and "md-nav__item--nested" in open_section[0].get("class"))


@each_page
def test_beside_a_document_stand_those_of_its_role_or_stage(site, address):
    folder = address.rsplit("/", 2)[0] + "/" if "/documents/" in address else "/".join(address.split("/")[:2]) + "/"
    alike = {place for place in site.sheets.values() if place.startswith(folder)}
    found = [link for nav in classed(site.pages[address].root, "kit-beside") for link in links([nav])]
    targets = [urljoin(site.url + address, link.get("href")).removeprefix(site.url) for link in found]
    assert sorted(targets) == sorted(alike if address in alike and len(alike) > 1 else [])
    assert [target for target, link in zip(targets, found, strict=True) if link.get("aria-current")] == [address] * bool(found)
    names = [words(link) for link in found]
    assert all(names) and len(set(names)) == len(names)


def test_an_address_that_does_not_exist_helps_on(site):
    page = site.pages["404.html"]
    found = [link.get("href") for link in links(text_of(page))]
    assert [href for href in found if fault(site, "404.html", href)] == []
    targets = {urljoin(site.url + "no/such/page", href).removeprefix(site.url) for href in found}
    assert len(targets & set(SOURCES)) >= 3 and targets & set(site.sheets.values())
