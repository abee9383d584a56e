"""What a page gets when it calls `show_template`: one line of sound HTML, complete without any script."""

import html5lib
import pytest

from macros import pages
from macros.loading import load
from tests import catalogs

CATALOG = catalogs.made_up()
every = pytest.mark.parametrize("name", CATALOG.templates)


def shown(name, url="jobs/keeper/", catalog=CATALOG):
    html = pages.show_template(catalog, name, url)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    fragment = parser.parseFragment(html)
    assert parser.errors == [], "the markup is sound"
    return html, fragment


def classed(fragment, name):
    return [element for element in fragment.iter() if name in element.get("class", "").split()]


def words(element) -> str:
    return "".join(element.itertext())


@every
def test_it_is_one_line_in_one_element(name):
    html, fragment = shown(name)
    assert "\n" not in html and html.startswith("<div ") and html.endswith("</div>")
    assert [element.tag for element in fragment] == ["div"]
    assert fragment[0].get("data-template") == name


@every
def test_ids_are_unique_and_start_with_the_templates_own(name):
    _, fragment = shown(name)
    ids = [element.get("id") for element in fragment.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) and all(i.startswith(f"{name}-") for i in ids)


@every
def test_the_list_of_blanks_leads_to_the_first_place_of_each(name):
    _, fragment = shown(name)
    marks = list(fragment.iter("mark"))
    links = [a for block in classed(fragment, "kit-blanks") for a in block.iter("a")]
    blanks = dict.fromkeys(mark.get("data-blank") for mark in marks)
    assert [a.get("href") for a in links] == [f"#{name}-{blank}" for blank in blanks]
    first = {mark.get("data-blank"): mark for mark in reversed(marks)}
    for link in links:
        mark = next(m for m in marks if m.get("id") == link.get("href")[1:])
        assert mark is first[mark.get("data-blank")] and words(mark) == f"[{words(link)}]"


def test_a_blank_that_first_stands_in_a_part_that_is_off_still_has_a_place(kit):
    path = kit / "data/templates/jobs/keeper.yml"
    text = path.read_text("utf-8").replace("start_with: [light-lamp, wave]\n        offer: [paint]",
                                           "start_with: [light-lamp]\n        offer: [paint, wave]")
    path.write_text(text.replace("You also get:", "The lamp is [[lamp_color]], and you get:"), encoding="utf-8")
    html, _ = shown("keeper", catalog=load(kit))
    assert html.count('id="keeper-lamp_color"') == 1 and 'href="#keeper-lamp_color"' in html


@pytest.mark.parametrize(("url", "folder"), [
    ("", "kit/keeper"), ("keeper/", "../kit/keeper"), ("jobs/keeper/", "../../kit/keeper"),
    ("a/b/c/", "../../../kit/keeper"),
])
def test_downloads_are_relative_to_the_page(url, folder):
    html, fragment = shown("keeper", url)
    links = [a for a in fragment.iter("a") if "download" in a.attrib]
    assert [a.get("href") for a in links] == [f"{folder}/keeper.{ending}" for ending in ("docx", "md", "txt", "docx")]
    assert [words(a) for a in links] == ["Word (.docx)", "Markdown (.md)", "plain text (.txt)",
                                         "kit/keeper/keeper.docx"], "the last one is the address that stays"
    assert f'data-kit="{folder}/"' in html


def test_each_reason_shows_once_with_its_sources():
    _, fragment = shown("keeper")
    reasons = [words(note) for note in classed(fragment, "kit-note")]
    assert len(reasons) == len(set(reasons)) == 7
    of_lists = [words(note) for note in classed(fragment, "kit-note--list")]
    assert of_lists == ["The order matters."], "these count themselves; the others have a mark in the text"
    assert len(classed(fragment, "kit-mark")) == len(reasons) - len(of_lists)
    assert "Shells are heavy.Source: Logbook" in reasons
    assert "People look here first.Source: Almanac, 2030; Logbook" in reasons


def test_every_source_that_a_template_stands_on_is_listed_once_in_full():
    _, fragment = shown("keeper")
    (block,) = classed(fragment, "kit-sources")
    rows = [words(row) for row in block.iter("li")]
    assert rows == [
        "The Almanac of Invented Coasts. Foam & Sons, 2030.",
        "Logbook of a Keeper Who Never Was. Nobody, undated.",
    ]
    assert [a.get("href") for a in block.iter("a")] == ["https://almanac.example/coasts?page=1&part=2"]


def test_a_template_without_blanks_or_sources_lists_none(kit):
    path = kit / "data/templates/lists/first-day.yml"
    head = path.read_text("utf-8").split("sections:")[0]
    path.write_text(head + "sections:\n  - blocks:\n      - paragraph: Rest.\n", encoding="utf-8")
    _, fragment = shown("first-day", catalog=load(kit))
    assert not classed(fragment, "kit-blanks") and not classed(fragment, "kit-sources")


def test_the_sheet_has_its_language_and_its_name():
    _, fragment = shown("keeper-letter")
    (sheet,) = classed(fragment, "kit-sheet")
    assert sheet.get("lang") == "en" and sheet.get("aria-label") == "Lighthouse keeper: letter"


def test_it_says_its_version_and_when_it_was_read():
    _, fragment = shown("keeper")
    (about,) = classed(fragment, "kit-about")
    assert "Version 1.2" in words(about) and "June 1, 2026" in words(about)
    assert [time.get("datetime") for time in about.iter("time")] == ["2026-06-01"]


def test_a_template_that_is_not_there():
    with pytest.raises(KeyError, match='Did you mean "keeper"'):
        pages.show_template(CATALOG, "kepeer", "")
