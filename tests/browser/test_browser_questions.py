"""Search, asked what a hiring manager asks: the answer is among the first three results, where it can be seen."""

import pytest

from tests.browser.asking import COUNT, ask, box
from tests.browser.visits import Visits
from tests.serving import TEMPLATES

FIRST = 3
ROLE = "understand/what-a-peer-support-specialist-is/"
COMPARED = "understand/peer-and-therapist/"
PARTS = "write/job-description/"
CHANNELS = "recruit/recruiting-strategies/"
ASKED = "questions/"

QUESTIONS = {  # what is typed: the addresses that answer it, any of them
    "CPS": ["reference/glossary/", f"{ROLE}#names", f"{PARTS}#title"],
    "CPRS": ["reference/glossary/", f"{ROLE}#names", f"{PARTS}#title"],
    "recovery coach": [
        "roles/recovery-coach/", f"{ASKED}#recovery-coach", f"{ROLE}#names", f"{PARTS}#title",
        f"{ASKED}#sponsor-or-coach"],
    "peer worker": [ROLE],
    "consumer provider": [f"{ROLE}#names", f"{PARTS}#title"],
    "lived experience": [f"{ASKED}#require-lived-experience", f"{PARTS}#lived-experience"],
    "how much to pay": [f"{ASKED}#how-much-pay"],
    "can we ask about diagnosis": [f"{ASKED}#ask-about-recovery"],
    "criminal record": [f"{ASKED}#criminal-record"],
    "driver's license": [f"{ASKED}#driver-license"],
    "difference between peer and therapist": [COMPARED],
    "peer/therapist": [COMPARED],
    "where to find candidates": [f"{ASKED}#where-to-find", CHANNELS],
    "job description template": ["{template}", "all-templates/"],
    "who can supervise a peer": ["prepare/supervision/", f"{ASKED}#who-supervises"],
    "drug test medication": [f"{ASKED}#medication-and-tests"],
    "interview questions": ["choose/structured-interview/", f"{ASKED}#structure-interview"],
    "is certification required": [f"{ASKED}#certification-required", f"{ROLE}#certification", f"{PARTS}#certification"],
    "what is a peer support specialist": [ROLE],
    "does peer support work": ["understand/does-it-work/", f"{ASKED}#does-it-work", f"{ROLE}#does-it-work"],
    "volunteers": [f"{CHANNELS}#volunteers"],
    "salary range in job ad": [f"{ASKED}#pay-in-posting", f"{PARTS}#compensation"],
    "crisis": ["roles/crisis-peer/", f"{ASKED}#crisis-work"],
    "degree required": [f"{ASKED}#degree-needed"],
    "hire former clients": [f"{ASKED}#former-clients-apply"],
    "job title": [f"{ASKED}#which-title", f"{PARTS}#title"],
    "background check": ["choose/background-checks/", f"{PARTS}#fair-hiring", f"{ASKED}#criminal-record"],
    "accommodation": ["welcome/accommodations/", f"{PARTS}#fair-hiring"],
    "is it a sponsor or a case manager?": [f"{ASKED}#sponsor-or-coach"],
    "occupation code": [f"{ASKED}#occupation-code"],
    "pay transparency": ["prepare/pay-and-benefits/", f"{ASKED}#pay-in-posting", f"{PARTS}#compensation"],
    "evidence": [f"{ROLE}#does-it-work", f"{ASKED}#does-it-work"],
    "988": ["prepare/scope-and-drift/#in-and-out", f"{ASKED}#crisis-work"],
}
PAIRS = [("volunteer", "volunteers"), ("certification", "certifications"), ("supervisor", "supervisors"),
         ("degree", "degrees"), ("job board", "job boards"), ("a boundary", "boundaries"),
         ("driver's license", "driver’s license"), ("pay", "(pay)"), ("peer, therapist", "peer/therapist")]
"""Two ways to write one question: singular and plural, and the signs that telephones and habits put in."""
# The index is asked for in a way that this can watch: when the theme wants it, and when it is really sent for.
WATCH = """
  window.wanted = 0; window.fetched = 0;
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.isIndex = /search_index/.test(address);
    window.wanted += this.isIndex;
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    window.fetched += this.isIndex;
    return send.apply(this, body);
  };
"""
TOUCHES = {
    "a click": lambda page: box(page).click(),
    "the pointer over it": lambda page: box(page).hover(),
    "its key": lambda page: page.keyboard.press("/"),
    "the focus": lambda page: box(page).focus(),
    "a tap on the sign": lambda page: page.get_by_role("banner").locator("label[for=__search]").first.tap(),
}


@pytest.fixture(scope="module")
def page(contexts):
    """The home page, asked one question after the other."""
    visits = Visits(contexts)
    yield visits("", script=COUNT)
    visits.end()


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_among_the_first_results(page, site, question):
    templates = [site.sheets[name] for name in TEMPLATES]
    wanted = [one for address in QUESTIONS[question] for one in (templates if "{" in address else [address])]
    results = ask(page, question, site.url)
    seen = {address for result in results[:FIRST] for address in result}
    assert seen & set(wanted), f"{question!r} gives {results[:FIRST]}, and none of {wanted}"


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_ways_to_write_a_question_find_the_same(page, site, one, other):
    found = [ask(page, words, site.url) for words in (one, other)]
    best, *others = ([pages[0] for pages in results[:FIRST]] for results in found)
    assert best and best[0] in others[0] and others[0][0] in best, found


@pytest.mark.parametrize("touch", TOUCHES)
def test_the_index_is_fetched_when_somebody_touches_the_search_and_not_before(visit, touch):
    page = visit("", script=WATCH, has_touch=True, width=360 if "tap" in touch else 1280)
    page.wait_for_function("() => wanted > 0")
    page.wait_for_load_state("load")
    page.mouse.wheel(0, 600)
    page.keyboard.press("Tab")
    assert page.evaluate("fetched") == 0, "whoever only reads does not pay for it"
    with page.expect_response("**/search_index.json"):
        TOUCHES[touch](page)
    page.wait_for_function("() => fetched === 1")


def test_an_address_with_a_question_is_answered_too(visit):
    page = visit("?q=volunteers")
    page.locator(f".md-search-result__link[href*='{CHANNELS}']").first.wait_for()
