"""Facts on a page: everything that the data says is there, as text, in its order, with its sources."""

import dataclasses

import pytest

from macros.model import Channel, Comparison, Title
from macros.pages import facts, pictures
from macros.pages.cite import Citations
from tests import catalogs
from tests.fragments import classed, fragment, saying, through_markdown, words
from tests.unit.test_hostile import SAYS

MADE_UP = catalogs.made_up()
SHOWN = {
    "comparison": lambda catalog: facts.comparison(catalog, Citations(catalog)),
    "channels": lambda catalog: facts.channels(catalog, Citations(catalog)),
    "titles": lambda catalog: facts.titles(catalog, Citations(catalog)),
    "faq": lambda catalog: facts.faq(catalog, "learn", Citations(catalog), "some/page/"),
    "team": lambda catalog: pictures.show(catalog, "team"),
}
each = pytest.mark.parametrize("register", SHOWN)


def with_more(register, **more):
    """The made-up kit with more entries after its own."""
    return dataclasses.replace(MADE_UP, **{register: getattr(MADE_UP, register) | more})


@each
def test_it_is_sound_and_markdown_leaves_it_alone(register):
    shown = SHOWN[register](MADE_UP)
    assert words(fragment(shown))
    assert shown in through_markdown(f"# Page\n\nWords.\n\n{shown}\n\nMore.\n")


@each
@pytest.mark.parametrize("said", SAYS, ids=range(len(SAYS)))
def test_every_field_comes_out_as_text_whatever_it_says(register, said):
    catalog, texts = saying(MADE_UP, said)
    shown = SHOWN[register](catalog)
    assert texts[register] and [text for text in texts[register] if text not in words(fragment(shown))] == []
    assert shown in through_markdown(f"Words.\n\n{shown}\n\nMore.\n")


@pytest.mark.parametrize("said", SAYS, ids=range(len(SAYS)))
def test_names_are_text_too(said):
    catalog, texts = saying(MADE_UP, said)
    shown = words(fragment(facts.names(catalog)))
    assert [shown.count(text) for text in texts["titles"] if " used_for " not in text and " advice " not in text] == \
        [1, 1, 1]


def test_the_comparison_has_a_named_row_for_each_topic_and_each_cell_knows_its_column():
    catalog = with_more("comparison", cats=Comparison(label="Cats", peer="Has one.", therapist="Has two."))
    found = fragment(facts.comparison(catalog, Citations(catalog)))
    columns = [words(cell) for cell in found.iter("th") if cell.get("scope") == "col"]
    rows = [row for body in found.iter("tbody") for row in body]
    assert [[cell.get("scope") for cell in row] for row in rows] == [["row", None, None]] * 2
    assert words(rows[0][0]).startswith("Light") and len(list(rows[0].iter("sup"))) == 1
    assert [words(cell) for cell in rows[1]] == ["Cats", "Has one.", "Has two."], "no source, so no number"
    assert [[cell.get("data-label") for cell in row[1:]] for row in rows] == [columns] * 2
    assert len(list(found.iter("caption"))) == 1


def test_each_channel_has_an_address_of_its_own_and_all_that_is_known():
    more = Channel(title="Gulls", what="Birds.", why="Loud.", how="Ask.", first_step="Listen.", caution="Hats.",
                   effort="high")
    found = fragment(facts.channels(with_more("channels", gulls=more), Citations(MADE_UP)))
    assert [(head.get("id"), words(head)) for head in found.iter("h3")] == [
        ("harbor", "The harbor board"), ("gulls", "Gulls")]
    last = list(found.iter("section"))[-1]
    assert "high" in words(last) and list(last.iter("sup")) == []
    assert [words(answer) for answer in last.iter("dd")] == ["Loud.", "Ask.", "Hats.", "Listen."]


def test_a_title_says_what_else_it_is_called_only_when_it_is():
    more = Title(title="Wick", used_for="Nobody.", advice="Avoid it.", also_called=[])
    catalog = with_more("titles", wick=more)
    found = fragment(facts.titles(catalog, Citations(catalog)))
    assert [words(title) for title in found.iter("dt")] == ["Keeper", "Wick"]
    assert [words(also).endswith("lamp keeper, wickie.") for also in classed(found, "kit-also")] == [True]


def test_each_name_stands_once_however_many_titles_share_it():
    more = Title(title="Wickie", used_for="x", advice="x", also_called=["Keeper", "wickie", "lamper"])
    shown = facts.names(with_more("titles", more=more))
    assert words(fragment(shown)) == "Keeper, lamp keeper, wickie, Wickie, lamper."
