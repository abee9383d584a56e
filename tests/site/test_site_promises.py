"""What every page says of itself: for whom, when it was looked at, who has not reviewed it; and how it is shared."""

import datetime
import struct
from urllib.parse import urljoin, urlsplit

import pytest

from macros.render.page import reference
from tests import ROOT
from tests.content.test_real_pages import front_matter
from tests.fragments import classed, fragment, words
from tests.naming import for_each
from tests.serving import PAGES, SOURCES

INSIDE = [address for address in SOURCES if address]

each_page = for_each("address", PAGES)
each_inside = for_each("address", INSIDE)


def properties(page, name):
    return [element.get("content") for element in page.all("meta") if element.get("property") == name]


@pytest.fixture(scope="module")
def known(catalog):
    """{what its entry says: the day on which it was read} of every source."""
    return {words(fragment(reference(source))): source.checked for source in catalog.sources.values()}


def read_on(page, known):
    """The day of everything with a source that a page shows in full: sources, laws and credentials."""
    lists = [*classed(page.root, "kit-references"), *(one for box in classed(page.root, "kit-sources") for one in box)]
    days = [known[words(entry)] for one in lists for entry in one.iter("li")]
    dated = [*classed(page.root, "kit-laws"), *classed(page.root, "kit-effort")]
    return days + [datetime.date.fromisoformat(day.get("datetime")) for part in dated for day in part.iter("time")]


@each_inside
def test_a_page_says_for_whom_it_is_and_when_its_sources_were_read(site, catalog, known, address):
    said = front_matter(SOURCES[address])
    (line,) = classed(next(site.pages[address].root.iter("article")), "kit-reviewed")
    assert said["audience"] in words(line)
    (day,) = [datetime.date.fromisoformat(day.get("datetime")) for day in line.iter("time")]
    text, days = " ".join(words(line).split()), read_on(site.pages[address], known)
    if days:
        assert f"Sources last read on {day:%B} {day.day}, {day.year} or later." in text
        assert day <= min(days), "nothing on the page was read before the day at its foot"
    elif "Sources last read" not in text:
        assert f"Written on {day:%B} {day.day}, {day.year}." in text
        templates = [catalog.templates[box.get("data-template")] for box in classed(site.pages[address].root, "kit-template")
                     if box.get("data-template")]
        assert day == (templates[-1].reviewed if templates else datetime.date.fromisoformat(said["reviewed"]))


def test_some_pages_have_sources_and_some_have_none(site, known):
    """So that the test above can fail."""
    with_some = {address for address in INSIDE if read_on(site.pages[address], known)}
    assert {"prepare/lawful-hiring/", "prepare/pay-and-benefits/", "roles/crisis-peer/"} & with_some
    assert {"about/privacy/", "about/accessibility/"} <= set(INSIDE) - with_some


@each_inside
def test_a_page_says_that_no_peer_and_no_lawyer_has_reviewed_it(site, address):
    """Until they have. Then this test changes together with the page."""
    (line,) = classed(next(site.pages[address].root.iter("article")), "kit-reviewed")
    text = " ".join(words(line).lower().split())
    assert "not yet reviewed" in text or "no " in text
    assert "peer" in text and "lawyer" in text
    assert [link.get("href") for link in line.iter("a")], "it leads to how we work"


def test_home_says_it_too(site):
    text = " ".join(words(next(site.pages[""].root.iter("article"))).lower().split())
    assert "not yet been reviewed" in text or "not yet reviewed" in text
    assert "peer" in text and "lawyer" in text and "not legal advice" in text


@each_page
def test_a_shared_link_shows_what_the_page_is(site, address):
    page = site.pages[address]
    (title,), (text,) = properties(page, "og:title"), properties(page, "og:description")
    assert text == page.meta("description")[0]
    if address != "404.html":
        said = front_matter(SOURCES[address])
        assert (title, text) == (said["title"], said["description"])
    assert title


@for_each("address", SOURCES)
def test_a_shared_link_has_its_address_and_a_picture_that_is_there(site, address):
    page = site.pages[address]
    assert properties(page, "og:url") == [site.url + address]
    (image,) = properties(page, "og:image")
    assert image.startswith(site.url) and urlsplit(image).scheme
    assert properties(page, "og:image:alt")[0].strip()
    content = site.file(image.removeprefix(site.url)).read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n" and content[12:16] == b"IHDR"
    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert content.rstrip().endswith(b"IEND\xaeB`\x82"), "the file is whole"


@each_page
def test_the_small_sign_in_the_tab_is_ours(site, address):
    base = site.url + ("no/such/page" if address == "404.html" else address)
    (icon,) = site.pages[address].links("icon")
    file = site.file(urljoin(base, icon).removeprefix(site.url))
    assert file.read_bytes() == (ROOT / "overrides" / "assets" / file.name).read_bytes()


@each_page
def test_the_foot_of_every_page_names_the_crisis_line_and_leads_to_what_we_promise(site, address):
    base = site.url + ("no/such/page" if address == "404.html" else address)
    (foot,) = site.pages[address].root.iter("footer")
    assert "988" in words(foot) and "legal advice" in words(foot)
    targets = {urljoin(base, link.get("href")).removeprefix(site.url) for link in foot.iter("a") if link.get("href")}
    assert targets >= {"about/accessibility/", "about/privacy/"}
