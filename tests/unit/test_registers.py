"""Registers of facts on a page: everything that the data says is there, as text, in its order, with its sources."""

import dataclasses
import datetime

import pytest

from macros.loading import load
from macros.model.editorial import Clause, Covered, Ready, Term
from macros.model.law import Ask, Reach
from macros.pages import entries, facts, laws, tables
from macros.pages.addresses import address, page_title
from macros.pages.cite import Citations
from tests import KIT, catalogs
from tests.fragments import classed, fragment, saying, through_markdown, words
from tests.unit.test_hostile import SAYS

MADE_UP = catalogs.made_up()
FREE = dataclasses.replace(
    MADE_UP,
    clauses={name: clause.model_copy(update={"quoted": "no"}) for name, clause in MADE_UP.clauses.items()},
    ladder={name: step.model_copy(update={"after": None}) for name, step in MADE_UP.ladder.items()},
)
"""A kit whose texts may say anything: no clause is a quote, which is short, and no step names another one."""

DAY = "2026-06-01"


def _asked(catalog):
    citations = Citations(catalog)
    both = "".join(tables.ask(catalog, moment, citations) for moment in ("interview", "on-the-job"))
    return f"<div>{both}</div>"


SHOWN = {
    "settings": lambda catalog: entries.settings(catalog, Citations(catalog)),
    "pay": lambda catalog: tables.pay(catalog, Citations(catalog)),
    "pay_laws": lambda catalog: laws.laws(catalog, "pay", Citations(catalog)),
    "ask": _asked,
    "credentials": lambda catalog: entries.credentials(catalog, Citations(catalog)),
    "glossary": lambda catalog: entries.glossary(catalog, Citations(catalog)),
    "clauses": lambda catalog: entries.clauses(catalog, Citations(catalog)),
    "readiness": lambda catalog: entries.readiness(catalog, Citations(catalog)),
    "coverage": lambda catalog: entries.coverage(catalog, Citations(catalog), "some/page/"),
    "ladder": lambda catalog: entries.ladder(catalog, Citations(catalog)),
    "myths": lambda catalog: entries.myths(catalog, Citations(catalog)),
    "ethics": lambda catalog: entries.ethics(catalog, Citations(catalog)),
}
each = pytest.mark.parametrize("register", SHOWN)
hostile = pytest.mark.parametrize("said", SAYS, ids=range(len(SAYS)))
ADDRESSED = ("settings", "credentials", "glossary", "clauses", "readiness", "ladder", "myths", "ethics")
"""The registers of which each entry has an address."""


def only(**registers):
    """The made-up kit with these entries alone."""
    return dataclasses.replace(MADE_UP, **registers)


def rows(found):
    return [[words(cell) for cell in row] for body in found.iter("tbody") for row in body]


@each
def test_it_is_sound_and_markdown_leaves_it_alone(register):
    shown = SHOWN[register](MADE_UP)
    assert words(fragment(shown))
    assert shown in through_markdown(f"# Page\n\nWords.\n\n{shown}\n\nMore.\n")


@each
@hostile
def test_every_field_comes_out_as_text_whatever_it_says(register, said):
    catalog, texts = saying(FREE, said, SHOWN)
    shown = SHOWN[register](catalog)
    assert texts[register] and [text for text in texts[register] if text not in words(fragment(shown))] == []
    assert shown in through_markdown(f"Words.\n\n{shown}\n\nMore.\n")


@each
def test_without_its_file_it_shows_no_entry_and_nothing_fails(register):
    assert "<sup" not in SHOWN[register](only(**{register: {}}))


@pytest.mark.parametrize("register", ADDRESSED)
def test_each_entry_has_an_address_of_its_own(register):
    found = fragment(SHOWN[register](MADE_UP))
    ids = [element.get("id") for element in found.iter() if element.get("id") in getattr(MADE_UP, register)]
    assert sorted(ids) == sorted(getattr(MADE_UP, register))
    links = classed(found, "headerlink")
    assert all(link.get("title") and link.get("href").startswith("#") for link in links), "a bare sign says nothing"


@pytest.mark.parametrize("register", ["pay", "pay_laws", "ask"])
def test_each_cell_of_a_table_knows_its_row_and_its_column(register):
    found = fragment(SHOWN[register](MADE_UP))
    for table in found.iter("table"):
        columns = [words(cell) for cell in table.iter("th") if cell.get("scope") == "col"]
        body = [row for part in table.iter("tbody") for row in part]
        assert body and len(list(table.iter("caption"))) == 1
        for row in body:
            assert row[0].tag == "th" and row[0].get("scope") == "row"
            assert [cell.get("data-label") for cell in row] == columns


def test_a_figure_stands_with_its_place_its_year_and_its_basis():
    assert rows(fragment(SHOWN["pay"](MADE_UP))) == [
        ["Keepers of lamps", "$12.50 to $20.00", "The invented coast", "2030", "Shells, counted by hand.", "1"],
        ["Sailors", "$9", "The open sea", "2019", "One sailor was asked.", "2"]]
    bare = {"x": MADE_UP.pay["sailors"].model_copy(update={"sources": []})}
    assert rows(fragment(SHOWN["pay"](only(pay=bare))))[0][-1] == "none", "an empty cell would say nothing"


def test_laws_that_hold_and_laws_that_will_are_apart_and_say_when_they_were_read():
    law = MADE_UP.pay_laws["nowhere"]
    more = {told: law.model_copy(update={"told": told, "place": told}) for told in ("asked", "unasked")}
    found = fragment(SHOWN["pay_laws"](only(pay_laws=MADE_UP.pay_laws | more)))
    assert [words(caption) for caption in found.iter("caption")] == list(laws.PAY.values())
    assert [row[0] for row in rows(found)] == ["Port Nowhere The Lamp Act1", "Port Somewhere2",
                                               "unasked The Lamp Act1", "asked The Lamp Act1"]
    assert [words(time) for time in found.iter("time")].count("June 1, 2026") == 4


def test_a_law_says_for_each_step_whom_it_reaches_and_from_which_day_on():
    steps = [row[1] for row in rows(fragment(SHOWN["pay_laws"](MADE_UP)))]
    assert steps == ["Private employers with 2 or more workers on the pier, since January 1, 2025. "
                     "Employers of every size, from July 1, 2031 on.",
                     "Federal contractors with 3 or more workers, from July 1, 2031 on."]
    federal = fragment(laws.laws(MADE_UP, "federal", Citations(MADE_UP)))
    assert [row[:2] for row in rows(federal)] == [["Lamps & Lights Act1", "Employers with 15 or more workers."]]
    assert [words(caption) for caption in federal.iter("caption")] == ["Laws & lamps"]


@pytest.mark.parametrize(("today", "read", "group", "says"), [
    ("2031-06-30", "2026-06-01", "soon", "from July 1, 2031 on"),
    ("2031-07-01", "2026-06-01", "soon", "was to start on July 1, 2031 (we have not looked since)"),
    ("2031-07-02", "2031-07-01", "now", "since July 1, 2031"),
])
def test_a_law_starts_on_its_day_when_somebody_has_looked(today, read, group, says):
    law = MADE_UP.pay_laws["somewhere"].model_copy(update={"reviewed": datetime.date.fromisoformat(read)})
    one = only(pay_laws={"x": law}, today=datetime.date.fromisoformat(today))
    found = fragment(laws.laws(one, "pay", Citations(one)))
    assert [words(caption) for caption in found.iter("caption")] == [laws.PAY[group]]
    assert rows(found)[0][1] == f"Federal contractors with 3 or more workers, {says}."


@pytest.mark.parametrize(("today", "says"), [
    ("2026-06-30", "employers with 15 or more workers (from July 1, 2026 on), and employers of every size (from "
                   "January 1, 2027 on)"),
    ("2026-07-01", "employers with 15 or more workers, and employers of every size (from January 1, 2027 on)"),
    ("2027-01-01", "employers of every size"),
])
def test_a_law_with_steps_reaches_whom_it_reaches_on_the_day(today, says):
    both = ["private", "public"]
    steps = [Reach(workers=15, kinds=both, since="2026-07-01"), Reach(workers=1, kinds=both, since="2027-01-01")]
    law = MADE_UP.pay_laws["somewhere"].model_copy(update={"reaches": steps})
    assert law.reach(datetime.date.fromisoformat(today)) == says


@pytest.mark.parametrize(("since", "day", "after"), [
    ("2027", "2026-12-31", True), ("2027", "2027-01-01", False), ("2027-01-02", "2027-01-01", True),
    (None, "1999-01-01", False),
])
def test_a_year_is_a_day_too(since, day, after):
    assert Reach(workers=1, kinds=["private"], since=since).starts_after(datetime.date.fromisoformat(day)) == after


def test_a_fact_within_a_sentence_is_never_markup():
    text = "1. [a](javascript:b) `c` *d* _e_ <f> # - + it's"
    one = only(facts={"x": MADE_UP.facts["lamps-from-afar"].model_copy(update={"text": text})})
    page = through_markdown(f"{laws.fact(one, 'x', Citations(one))} and more.")
    shown = fragment(page)
    assert words(shown) == f"{text}1 and more."
    assert {element.tag for element in shown.iter()} <= {"DOCUMENT_FRAGMENT", "p", "sup", "a"}


def test_each_law_has_an_address_and_many_start_with_links_to_their_places():
    law = MADE_UP.pay_laws["somewhere"]
    few = {f"x{at}": law.model_copy(update={"place": f"Port {at // 2}"}) for at in range(laws.MANY - 1)}
    many = few | {"federal": law.model_copy(update={"place": "Federal", "law": "Lamp Act (1 L. 2)"})}
    for given, links in ((few, []), (many, ["Port 0", "Port 1", "Port 2", "Port 3", "Lamp Act"])):
        one = only(pay_laws=given)
        found = fragment(laws.laws(one, "pay", Citations(one)))
        assert [row.get("id") for body in found.iter("tbody") for row in body] == [f"law-pay-{name}" for name in given]
        assert [words(link) for nav in found.iter("nav") for link in nav.iter("a")] == links
        assert {link.get("href") for nav in found.iter("nav") for link in nav.iter("a")} <= {
            f"#law-pay-{name}" for name in given}


@pytest.mark.parametrize(("kinds", "workers", "says"), [
    (["public", "private", "contractor"], 1, "employers and federal contractors of every size"),
    (["public"], 20, "public employers with 20 or more workers"),
    (["public", "federal-money"], 1,
     "public employers of every size, and employers of every size that get federal money"),
])
def test_whom_a_law_reaches_is_always_said_in_the_same_form(kinds, workers, says):
    assert Reach(kinds=kinds, workers=workers).words == says


def test_a_fact_and_a_reach_come_with_their_sources():
    citations = Citations(MADE_UP)
    assert words(fragment(f"<p>{laws.reach(MADE_UP, 'lamps', citations)}</p>")) == "employers with 15 or more workers1"
    said = words(fragment(f"<p>{laws.fact(MADE_UP, 'lamps-from-afar', citations)}</p>"))
    assert said.endswith("which the law asks of employers with 15 or more workers.1")
    assert laws.reach(MADE_UP, "pay.somewhere", citations).startswith('<span class="kit-reach">federal contractors')
    assert set(citations.days) == {datetime.date(2026, 6, 1)} and len(citations.days) == 5


def test_a_text_of_the_data_has_the_words_of_a_fact_and_its_entry_the_sources():
    entry = MADE_UP.faq["what-is-a-keeper"]
    assert entry.answer[1] == f"Often with a cat. {MADE_UP.facts['lamps-from-afar'].text}"
    assert entry.sources == ["logbook", "almanac"]


def test_what_not_to_ask_stands_in_quotes_beside_what_to_ask():
    found = fragment(tables.ask(MADE_UP, "interview", Citations(MADE_UP)))
    assert rows(found) == [["“Are you afraid of the <dark>?”", "How would you light a lamp at night?",
                            "It says nothing about lamps.1"]]
    assert rows(fragment(tables.ask(MADE_UP, "application", Citations(MADE_UP)))) == []


@hostile
def test_the_card_has_the_questions_of_every_moment_and_says_to_check_the_law(said):
    catalog, texts = saying(MADE_UP, said, ["ask"])
    more = {f"m{at}": Ask(stage=moment, dont="A?", why="B.", ask="C?") for at, moment in enumerate(tables.MOMENTS)}
    found = fragment(tables.ask_card(only(ask=catalog.ask | more)))
    assert [words(head) for head in found.iter("h3")] == list(tables.WHEN.values())
    assert len(list(found.iter("li"))) == len(catalog.ask) + 4
    assert [text for text in texts["ask"] if " why " not in text and text not in words(found)] == []
    assert "not legal advice" in words(found)
    assert [words(head) for head in fragment(tables.ask_card(MADE_UP)).iter("h3")] == ["In the interview", "On the job"]


def test_terms_stand_in_the_order_of_the_alphabet_whatever_their_capitals():
    terms = {name: Term(term=name.swapcase(), meaning="x") for name in ("b", "d", "C", "a")}
    found = fragment(entries.glossary(only(glossary={n.lower(): t for n, t in terms.items()}), Citations(MADE_UP)))
    assert [words(term)[0] for term in found.iter("dt")] == ["A", "B", "c", "D"]
    assert [words(also) for also in classed(fragment(SHOWN["glossary"](MADE_UP)), "kit-also")] == [
        "Also: string, rope & tow."]


def test_a_clause_says_whether_its_words_are_quoted_and_where_they_were_found():
    found = fragment(SHOWN["clauses"](MADE_UP))
    assert [[words(term) for term in card.iter("dt")] for card in found.iter("section")] == [
        ["Before", "Why it fails", "After"], ["Before, in our words", "Why it fails", "After"]]
    assert [words(before) for before in classed(found, "kit-before")] == [
        "“must love <storms>”", "The advert asks for people who never sing, not even at noon."]
    assert [words(where) for where in classed(found, "kit-effort")] == ["Found in a job advert",
                                                                       "Found in a careers article"]


def test_areas_stand_together_in_the_order_of_their_first_entry():
    found = fragment(SHOWN["readiness"](MADE_UP))
    assert [words(head).rstrip("¶") for head in found.iter("h3")] == ["The lamp", "The room"]
    assert [entry.get("id") for entry in found.iter("li")] == ["oil", "wick-spare", "bed"]


def test_articles_stand_in_their_order_and_a_verdict_is_a_word():
    found = fragment(SHOWN["coverage"](MADE_UP))
    assert [words(head).rstrip("¶") for head in found.iter("h3")] == ["The first article", "The second article"]
    assert [words(verdict) for verdict in classed(found, "kit-verdict")] == ["Left out", "Kept"]
    links = [(link.get("href"), words(link)) for entry in found.iter("li") for link in entry.iter("a")
             if not link.get("href").startswith("#")]
    assert links == [("../../", "The Lighthouse Kit")], "a link for the entry that has a page, named by its title"


def test_a_page_can_be_null_or_missing():
    given = {"article": "004", "part": "x", "verdict": "kept", "now": "x"}
    assert [Covered(**given, **more).page for more in ({}, {"page": None}, {"page": "null"}, {"page": "a.md"})] == [
        None, None, None, "a.md"]


def test_a_step_says_what_it_comes_after_only_when_that_is_not_the_one_above():
    found = fragment(SHOWN["ladder"](MADE_UP))
    assert [words(also) for also in classed(found, "kit-also")] == ["Comes after: Lamp keeper"]
    assert len(list(found.iter("h3"))) == 4


@pytest.mark.parametrize(("page", "url", "target"), [
    ("a/b.md", "", "a/b/"), ("a/b.md#c", "a/d/", "../b/#c"), ("index.md", "a/b/", "../../"), ("a/index.md", "", "a/"),
])
def test_addresses_of_pages_are_relative(page, url, target):
    assert address(page, url) == target


def test_a_page_is_called_by_its_title_or_by_its_path():
    assert page_title(MADE_UP, "keeper.md#top") == "Keeper" and page_title(MADE_UP, "no/such.md") == "no/such.md"


def test_areas_with_words_of_no_letters_keep_addresses_of_their_own():
    odd = {f"i{at}": Ready(area=area, item="x", why="x") for at, area in enumerate(("שלום", "!", "Oil!", "Oil?"))}
    fragment(entries.readiness(only(readiness=odd), Citations(MADE_UP)))


@pytest.mark.parametrize(("entry", "change", "says"), [
    ("sailors", {"year": "26"}, "four digits"), ("sailors", {"low": "9 dollars"}, "not an amount"),
    ("sailors", {"low": "$9"}, "not an amount"), ("keepers", {"high": "9.5"}, "not an amount"),
    ("keepers", {"high": "9"}, "above the highest"), ("keepers", {"low": "100"}, "above the highest"),
])
def test_a_figure_that_cannot_be_one(entry, change, says):
    pay = MADE_UP.pay[entry]
    with pytest.raises(ValueError, match=says):
        type(pay).model_validate(pay.model_dump(mode="json") | change)


def test_a_quote_is_short_and_a_paraphrase_can_be_long():
    clause = MADE_UP.clauses["brave-keepers"].model_dump()
    assert Clause(**clause | {"before": "a b c d e f g"})
    assert Clause(**clause | {"before": "a b c d e f g h", "quoted": "no"})
    with pytest.raises(ValueError, match="at most 7 words, and this one has 8"):
        Clause(**clause | {"before": "a b c d e f g h"})


@pytest.mark.parametrize("after", ["nobody", "old-keeper", "head-keeper"])
def test_a_step_comes_after_one_that_stands_above_it(after):
    steps = {name: step.model_dump() for name, step in MADE_UP.ladder.items()}
    steps["head-keeper"]["after"] = after
    with pytest.raises(ValueError, match="does not stand above it"):
        type(load(KIT).files["ladder"].model).model_validate(steps)


@pytest.mark.parametrize("show", [entries.settings, entries.clauses, entries.ethics, entries.glossary, facts.channels])
def test_a_long_list_starts_with_links_to_its_parts(show):
    found = fragment(show(MADE_UP, Citations(MADE_UP)))
    (index,) = classed(found, "kit-jump")
    anchors = [link.get("href").removeprefix("#") for link in index.iter("a")]
    ids = [element.get("id") for element in found.iter() if element.get("id")]
    assert anchors and anchors == [name for name in ids if name in anchors]
