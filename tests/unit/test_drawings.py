"""Pictures of registers: the journey, the ladder and the pay, drawn of the data and told in words."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from macros.pages import pictures
from tests.fragments import classed, fragment, saying, words
from tests.unit.test_registers import FREE, MADE_UP, hostile, only


def drawn(name, catalog=MADE_UP):
    """The elements of a picture, read as XML."""
    return ElementTree.fromstring(pictures.show(catalog, name))


def test_the_journey_is_drawn_and_told_in_the_order_of_the_stages():
    found = fragment(pictures.show(MADE_UP, "journey", "some/page/"))
    assert [words(entry) for entry in found.iter("li")] == [f"{s.title}. {s.about}" for s in MADE_UP.stages.values()]
    assert [words(text) for text in drawn("journey").iter("text")] == ["1", "Learn", "2", "Light"]
    assert [link.get("href") for link in found.iter("a")] == ["../../"], "only a stage that has a page"


@pytest.mark.parametrize("size", range(1, 10))
def test_the_stops_of_a_journey_keep_apart_and_on_the_drawing(size):
    stage = MADE_UP.stages["learn"]
    (svg,) = drawn("journey", only(stages={f"s{at}": stage for at in range(size)})).iter("svg")
    _, _, wide, high = map(int, svg.get("viewBox").split())
    stops = [tuple(int(circle.get(key)) for key in ("cx", "cy", "r")) for circle in svg.iter("circle")]
    assert len(stops) == len(set(stops)) == size
    assert all(r <= x <= wide - r and r <= y <= high - r for x, y, r in stops)
    assert all(abs(x - a) + abs(y - b) in (104, 106) for (x, y, _), (a, b, _) in pairwise(stops))


def test_the_ladder_forks_and_no_box_covers_another():
    step = MADE_UP.ladder["helper"]
    forks = {"a": None, "b": None, "c": "a", "d": "a", "e": "b", "f": None, "g": "c"}
    steps = {name: step.model_copy(update={"step": name, "after": after}) for name, after in forks.items()}
    for catalog, count in ((MADE_UP, 4), (only(ladder=steps), 7)):
        (svg,) = drawn("ladder", catalog).iter("svg")
        _, _, wide, high = map(int, svg.get("viewBox").split())
        boxes = [tuple(int(box.get(key)) for key in ("x", "y", "width", "height")) for box in svg.iter("rect")]
        assert len(set(boxes)) == count and len(list(svg.iter("path"))) == count - 1
        assert all(x >= 0 and y >= 0 and x + w <= wide and y + h <= high for x, y, w, h in boxes)
        assert all(abs(x - a) >= w or abs(y - b) >= h
                   for at, (x, y, w, h) in enumerate(boxes) for a, b, *_ in boxes[:at])
    assert [words(entry) for entry in fragment(pictures.show(MADE_UP, "ladder")).iter("li")] == [
        "Lamp helper", "Lamp keeper, after: Lamp helper", "Head of the keepers of all lamps, after: Lamp keeper",
        "Old keeper, after: Lamp keeper"]


@hostile
def test_pictures_are_drawn_of_text_whatever_it_says(said):
    catalog, texts = saying(FREE, said, ["pay", "ladder", "stages"])
    fields = {"pay": ("label", "place"), "ladder": ("step",), "stages": ("title", "about")}
    for name, register in (("pay", "pay"), ("ladder", "ladder"), ("journey", "stages")):
        shown = words(fragment(pictures.show(catalog, name)))
        wanted = [text for text in texts[register] if text.split()[1] in fields[register]]
        assert wanted and [text for text in wanted if text not in shown] == []


def test_pay_is_drawn_to_one_scale_and_an_old_figure_says_so_in_words():
    found = fragment(pictures.show(MADE_UP, "pay"))
    bars = [path.get("d") for row in classed(found, "kit-pay__rows") for path in classed(row, "kit-pay__bar")]
    assert bars == ["M1250 10H2000", "M900 10H901"]
    drawings = [svg for row in classed(drawn("pay"), "kit-pay__rows") for svg in row.iter("svg")]
    assert {svg.get("viewBox") for svg in drawings} == {"0 0 3000 20"}
    assert ["Old figure" in words(row) for kind in classed(found, "kit-pay__rows") for row in kind] == [False, True]
    assert [words(mark) for mark in classed(found, "kit-pay__axis")[0]] == ["$0", "$10", "$20", "$30"]
