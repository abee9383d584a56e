"""How the site is found: canonical addresses, the sitemap, the search index, the way to the source."""

import json
from pathlib import PurePosixPath
from xml.etree import ElementTree

from tests import ROOT
from tests.naming import for_each
from tests.reading import words_on_page
from tests.serving import EDIT_URI, PAGES, REPO_URL, SOURCES, SUB_PATH

each_page = for_each("address", SOURCES)


@each_page
def test_the_canonical_address_is_the_published_one(site, address):
    assert site.pages[address].links("canonical") == [site.url + address]


def test_an_unknown_address_has_no_canonical_one(site):
    assert site.pages["404.html"].links("canonical") == []
    assert set(PAGES) - set(SOURCES) == {"404.html"}


@each_page
def test_the_edit_link_leads_to_the_source(site, address):
    """A page that is made has no source of its own: it leads to the role or the template that it shows."""
    (link,) = site.pages[address].links("edit", "a")
    file = PurePosixPath(link.removeprefix(f"{REPO_URL}/edit/main/"))
    assert (ROOT / file).is_file()
    if file.parts[0] == "docs":
        assert link == f"{REPO_URL}/{EDIT_URI}{SOURCES[address]}"
    else:
        assert file.parts[:2] in (("data", "roles"), ("data", "templates")) and file.stem in address.split("/")


def test_the_sitemap_lists_every_page(site):
    tree = ElementTree.parse(site.folder / "sitemap.xml")
    listed = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(listed) == sorted(site.url + address for address in SOURCES)


def test_search_knows_the_page_of_every_template_and_leaves_its_sheet_out(site, catalog):
    """A sheet has every word of the field: in the index it would answer every question."""
    index = json.loads((site.folder / "search/search_index.json").read_text("utf-8"))
    for template_id, address in site.sheets.items():
        found = [entry for entry in index["docs"] if entry["location"].split("#")[0] == address]
        text = " ".join(f"{entry['title']} {entry['text']}" for entry in found)
        assert text.strip() and "kit-blank" not in text
        words = [word for word in words_on_page(site.pages[address].sheet(template_id)) if word.isalpha()]
        said = " ".join(word for word in text.split() if word.isalpha())
        runs = [" ".join(words[at:at + 4]) for at in range(len(words) - 3)]
        known = [run for run in runs if run in said]
        assert len(known) < len(runs) / 10, template_id



def test_pages_below_a_sub_path_never_name_it(site):
    """Relative addresses work wherever the site lies; only 404.html, sent for any address, must name its root."""
    for address, page in site.pages.items():
        own = [value for element in page.root.iter() for name, value in element.attrib.items()
               if isinstance(value, str) and value.startswith(SUB_PATH)]
        assert bool(own) == (address == "404.html")
