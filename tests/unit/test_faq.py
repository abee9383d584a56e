"""Questions with their answers, statements as examples, and the way to reach whoever publishes the page."""

import dataclasses
import datetime
from urllib.parse import urljoin

import pytest

from macros.model import FaqEntry, Link
from macros.pages import facts
from macros.pages.cite import Citations
from tests import catalogs
from tests.fragments import classed, fragment, words

MADE_UP = catalogs.made_up()
DAY = datetime.date(2026, 6, 1)


def asking(**more):
    """The made-up kit with more questions after its own."""
    return dataclasses.replace(MADE_UP, faq=MADE_UP.faq | more)


def entry(**more):
    return FaqEntry(**{"stage": "learn", "question": "Why?", "answer": ["So."], "reviewed": DAY} | more)


def test_questions_are_those_of_the_stage_in_order_under_their_own_addresses():
    catalog = asking(dark=entry(stage="light"), why=entry(answer=["First.", "Last."], sources=["logbook"]))
    found = fragment(facts.faq(catalog, "learn", Citations(catalog), "some/page/"))
    heads = list(found.iter("h3"))
    assert [head.get("id") for head in heads] == ["what-is-a-keeper", "why"]
    assert [[link.get("href") for link in head.iter("a")] for head in heads] == [["#what-is-a-keeper"], ["#why"]]
    assert all(link.get("title") for head in heads for link in head.iter("a")), "a bare sign says nothing"
    paragraphs = [words(paragraph) for paragraph in list(found.iter("section"))[1].iter("p")]
    assert paragraphs == ["First.", "Last.1"], "the number follows the last words; no link when there is none"
    assert facts.faq(catalog, "nothing-here", Citations(catalog), "") == ""


@pytest.mark.parametrize("url", ["", "questions/", "a/b/c/", "letters/keeper-letter/"])
@pytest.mark.parametrize(("page", "target"), [
    ("index.md", ""), ("keeper.md", "keeper/"), ("keeper.md#top", "keeper/#top"), ("a/index.md#x", "a/#x"),
    ("letters/keeper-letter.md", "letters/keeper-letter/"), ("a/my-index.md", "a/my-index/"), ("a/b/c.md", "a/b/c/"),
])
def test_read_on_leads_to_the_page_from_wherever_it_stands(url, page, target):
    catalog = asking(why=entry(read_on=Link(page=page, words="More & more")))
    (block,) = classed(fragment(facts.faq(catalog, "learn", Citations(catalog), url)), "kit-read-on")[1:]
    (link,) = block.iter("a")
    site = "https://site.example/sub/path/"
    assert urljoin(site + url, link.get("href")) == site + target
    assert not link.get("href").startswith(("/", "http")) and words(link) == "More & more"


def test_a_statement_is_an_example_with_its_blanks_in_brackets_and_without_its_note():
    found = fragment(facts.statement(MADE_UP, "tasks.light-lamp"))
    assert words(found) == "Light the lamp of [name of the harbor] at dusk."
    assert [words(blank) for blank in found.iter("strong")] == ["[name of the harbor]"]
    assert words(fragment(facts.statement(MADE_UP, "tasks.count-stars"))) == "1. Count stars; 2 < 3 & so on."
    with pytest.raises(KeyError):
        facts.statement(MADE_UP, "tasks.light-lamps")


@pytest.mark.parametrize(("address", "link"), [
    ("kit@harbor.example", "mailto:kit@harbor.example"), ("https://harbor.example/?a=1&b=2",) * 2, ("", None),
    ("a@b.example\"><script>alert(1)</script>", "mailto:a@b.example\"><script>alert(1)</script>"),
    ("javascript:alert(1)", None), ("http://harbor.example/", None), ("the harbor, door 2", None),
])
def test_the_contact_is_mail_or_a_safe_page_or_none(address, link):
    found = fragment(facts.contact(address))
    assert [(one.get("href"), words(one)) for one in found.iter("a")] == ([(link, address)] if link else [])
    assert address in words(found) and words(found).strip(), "without an address, it says that there is none"
