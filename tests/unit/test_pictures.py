"""Pictures: sound SVG on one line, safe wherever it stands, and told in words to those who do not see it."""

import dataclasses
from xml.etree import ElementTree

import pytest

from macros.model import Teammate
from macros.pages import pictures
from tests import catalogs
from tests.fragments import fragment, through_markdown, words

MADE_UP = catalogs.made_up()
REAL = catalogs.real()
every = pytest.mark.parametrize("name", pictures.PICTURES)
CAN_LOAD = {"href", "src", "{http://www.w3.org/1999/xlink}href"}


def team(*names):
    mates = {f"mate-{at}": Teammate(name=name, does=f"Does {at}") for at, name in enumerate(names)}
    return dataclasses.replace(MADE_UP, team={"peer": Teammate(name="The peer", does="Walks along"), **mates})


def drawings(name, catalog=MADE_UP):
    """The picture's own elements, read as XML: one, or one for each figure."""
    root = ElementTree.fromstring(pictures.show(catalog, name))
    found = [element for element in root.iter() if element.tag == "svg"]
    assert found
    return found


def drawing(name, catalog=MADE_UP):
    (svg,) = drawings(name, catalog)
    return svg


@every
@pytest.mark.parametrize("catalog", [MADE_UP, REAL], ids=["made up", "real"])
def test_it_is_one_line_of_html_and_of_xml(catalog, name):
    shown = pictures.show(catalog, name)
    fragment(shown)
    ElementTree.fromstring(shown)
    assert shown in through_markdown(f"Words.\n\n{shown}\n\nMore.\n")
    assert shown in through_markdown(f"<div markdown>\n\n# Words\n\n{shown}\n\n</div>\n"), "as on the home page"


@every
def test_it_says_that_it_is_a_picture_and_what_is_on_it(name):
    for svg in drawings(name):
        assert svg.get("role") == "img" and len(svg.get("aria-label").split()) > 5


@every
def test_it_loads_nothing_and_has_a_size_of_its_own(name):
    elements = [element for svg in drawings(name) for element in svg.iter()]
    assert [len(svg.get("viewBox").split()) for svg in drawings(name)] == [4] * len(drawings(name))
    assert [element.tag for element in elements if element.tag in ("image", "use", "a", "foreignObject")] == []
    assert [key for element in elements for key in element.attrib if key in CAN_LOAD] == []
    assert "url(" not in pictures.show(MADE_UP, name)


@every
def test_it_can_stand_twice_on_a_page(name):
    """Its parts have no ids of their own, which the page would then have twice."""
    assert [element.get("id") for svg in drawings(name) for element in svg.iter() if "id" in element.attrib] == []


def test_a_picture_that_is_not_there():
    with pytest.raises(KeyError):
        pictures.show(MADE_UP, "teem")


@pytest.mark.parametrize("catalog", [MADE_UP, REAL, team(), team("<b>&", "Long name of many words")],
                         ids=["made up", "real", "one alone", "odd names"])
def test_the_team_is_told_in_words_and_drawn_with_every_member(catalog):
    found = fragment(pictures.show(catalog, "team"))
    (caption,) = found.iter("figcaption")
    said = [words(entry) for entry in caption.iter("li")]
    assert said == [f"{mate.name}. {mate.does}." for mate in catalog.team.values()]
    svg = drawing("team", catalog)
    drawn = [" ".join(span.text for span in text) for text in svg.iter("text")]
    assert len(drawn) == len(set(drawn)) == len(catalog.team) + 1, "the members, and the person in the middle"
    assert {mate.name for mate in catalog.team.values()} < set(drawn)
    assert len(list(svg.iter("line"))) == len(catalog.team)
    assert len(list(svg.iter("circle"))) == len(drawn)


def test_the_peer_stands_out():
    marked = [element.tag for element in drawing("team", REAL).iter() if "peer" in element.get("class", "")]
    assert sorted(marked) == ["circle", "line"]


@pytest.mark.parametrize("size", range(7))
def test_the_whole_team_is_on_the_picture_and_nobody_covers_anybody(size):
    svg = drawing("team", team(*(f"Mate {at}" for at in range(size))))
    left, top, width, height = map(float, svg.get("viewBox").split())
    circles = [tuple(float(circle.get(key)) for key in ("cx", "cy", "r")) for circle in svg.iter("circle")]
    for x, y, r in circles:
        assert left <= x - r and x + r <= left + width and top <= y - r and y + r <= top + height
    for at, (x, y, r) in enumerate(circles):
        assert all((x - a) ** 2 + (y - b) ** 2 > (r + c) ** 2 for a, b, c in circles[:at])


def test_a_long_name_is_written_in_short_lines():
    name = "Family, friends, community and neighbors"
    lines = [[span.text for span in text] for text in drawing("team", team(name)).iter("text")]
    assert name in [" ".join(one) for one in lines]
    assert max(len(line) for one in lines for line in one) <= 12
