"""What people answer and choose fits every document: no option, no empty answer and no role makes a sentence odd."""

import re

import pytest

from macros.compose import thread
from macros.content.speech import spoken
from macros.fill.filled import Filled
from macros.model.relied_on import POSTING
from macros.write import builder, pack, tracker
from tests import ROOT, catalogs
from tests.naming import for_each

CATALOG = catalogs.real()
ROLES = builder.roles(CATALOG)
LEADING = ["peer-program-manager", "peer-supervisor"]
SHARED = [name for name in CATALOG.documents if name in CATALOG.templates]
every = for_each("role", ROLES)


def text(role, name, **answers):
    """A document with the samples of a role and these answers."""
    template_id = f"{role}-{name}" if name in CATALOG.patterns else name
    given = CATALOG.samples(f"{role}-{POSTING}") | answers
    return Filled(CATALOG, f"{role}-{POSTING}", given, {}, "2026-11-28").text(template_id, "text")


def goals(role):
    return {name for day in ("30", "60", "90") for name in thread.due(CATALOG, role, day)}


@every
def test_without_a_pay_grade_the_description_says_nothing_about_one(role):
    without = text(role, "position-description", pay_grade="")
    assert "Grade" not in without and "pay grade" not in without and "()" not in without
    assert "Grade: G6" in text(role, "position-description", pay_grade="G6")


@pytest.mark.parametrize("kind", CATALOG.blanks["employment_type"].options)
@for_each("name", ["short-advert", *SHARED])
def test_no_text_says_with_benefits_twice(name, kind):
    written = text("youth-peer", name, employment_type=kind)
    if CATALOG.blanks["employment_type"].options[kind] in written:
        assert len(re.findall("(?:with|and) benefits", written)) <= 1


@for_each("name", SHARED)
def test_what_all_roles_share_names_no_one_kind_of_lived_experience(name):
    one_kind = "own (experience of )?recovery|caring for (a family member|someone in)"
    assert not re.search(one_kind, text("youth-peer", name))


@every
def test_supervision_has_the_rhythm_that_was_answered_and_no_other(role):
    plan = text(role, "first-90-days", supervision_rhythm="for two hours every month")
    assert plan.count("Supervision for two hours every month") == 2 and "every week" not in plan


def test_the_agreement_reads_well_with_every_rhythm():
    agreement = text("youth-peer", "supervision-agreement", supervision_rhythm="for 45 minutes every week")
    assert "How long and how often: We meet for 45 minutes every week" in agreement


def test_the_invitation_and_the_sheet_for_candidates_give_the_same_length():
    for name in ("interview-invitation", "candidate-sheet"):
        assert "for 75 minutes" in text("youth-peer", name, interview_length="75 minutes")


@every
def test_the_sheet_for_candidates_stays_on_one_page(role):
    assert len(text(role, "candidate-sheet")) < 1900, "LibreOffice starts a second page at about 1,900 letters"


@every
def test_each_question_is_always_asked_by_the_same_person(role):
    kit = text(role, "interview-kit")
    assert "always asked by the same person" in kit and "One person asks" not in kit


@every
def test_the_score_sheet_names_what_is_tested_and_no_wording_of_it(role):
    sheet = text(role, "interview-kit").split("\nScore sheet\n")[1]
    tested = [line for line in sheet.split("\n") if line.startswith("  What it tests: ")]
    assert tested and not [line for line in tested if line.count(":") > 1]


@every
def test_a_goal_goes_with_the_one_requirement_that_it_shows(role):
    posting = f"{role}-{POSTING}"
    needs = thread.requirements(CATALOG, role)
    on = {need.choice for need in needs if need.on}
    single = {name: thread.only_for(needs, CATALOG.goals[name]) for name in goals(role)}
    for name, choice in single.items():
        if choice:
            assert choice in on
            goal = spoken(CATALOG.goals[name].text, CATALOG.words(posting))
            plans = [Filled(CATALOG, posting, {}, {choice: keep}).text(f"{role}-first-90-days", "text")
                     for keep in (True, False)]
            assert [goal in plan for plan in plans] == [True, False], name


@every
def test_the_panel_and_the_files_are_told_what_holds_for_what_was_left_out(role):
    kit = text(role, "interview-kit")
    assert "If it no longer asks for something that a question tests, strike that in the score sheet." in kit
    assert "If nothing is left, strike the question, here and in the list for candidates." in kit
    assert "strike what you left out there, and write in what you added. If" in text(role, "matrix")


@pytest.mark.parametrize(("name", "of_one_job"), [
    ("flyer", "You support other people"), ("social-post", "to support others"),
    ("listserv-email", "to support others"),
    ("candidate-sheet", "how you support people"), ("welcome-letter", "before you support anyone alone"),
    ("application-questions", "with a person you support"),
])
def test_what_all_roles_share_is_not_about_direct_support_alone(name, of_one_job):
    assert of_one_job not in text(LEADING[0], name)


@pytest.mark.parametrize("role", LEADING)
def test_the_pack_of_who_leads_goes_without_what_counts_direct_support(role):
    named = set(pack.contents(CATALOG, role).values())
    assert not {"work-sample", "role-audit"} & named
    assert {"work-sample", "role-audit"} <= set(pack.contents(CATALOG, "youth-peer").values())


@pytest.mark.parametrize("role", [*LEADING, "lead-peer"])
def test_the_plan_of_who_leads_asks_for_nothing_of_another_job(role):
    plan = text(role, "first-90-days")
    for words in ("agreed number of people", "shifts two weeks ahead", "role audit", "the load that"):
        assert words not in plan


def test_only_who_supervises_has_goals_of_supervision_and_only_who_manages_one_of_a_budget():
    supervises = {role for role in ROLES if "supervision-that-reflects" in goals(role)}
    assert supervises == {"peer-supervisor"}
    assert "the-program-in-numbers" not in goals("lead-peer") and "the-program-in-numbers" in goals(LEADING[0])


def test_nobody_is_told_that_the_way_up_leads_down():
    assert "You can move up" not in text(LEADING[0], "job-description")


def test_the_points_to_score_are_those_of_the_posting():
    sheet = text(LEADING[0], "screening-guide").split("\nScore sheet\n")[1]
    assert "\nPrivacy\n" not in sheet and "\nAsking for backup\n" not in sheet


def test_links_are_taught_in_one_way():
    """The page, the spreadsheet and the builder have the same place, code and month."""
    code = tracker.sources(CATALOG)["job-boards"][0]
    page = (ROOT / "docs/recruit/tracking.md").read_text("utf-8")
    sheet = " ".join(CATALOG.tracker["links"].says)
    form = (ROOT / "overrides/assets/js/builder/campaign.js").read_text("utf-8")
    assert f"utm_medium={code}" in page and "utm_source=indeed" in page and f"such as {code}" in form
    assert "utm_medium is the code" in sheet and "such as indeed" in sheet and "such as indeed" in form
    assert all("peer-2026-11" in words for words in (page, sheet, form))
