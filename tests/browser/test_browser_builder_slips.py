"""Slips that cost nothing: own words, an order, a draft or a role do not get lost, and there is always a way on."""

import pytest

from tests.browser.building import says
from tests.browser.drafts import BLOCKED, FULL, in_two_tabs, notice

FOCUSED = "one => one === document.activeElement"


@pytest.mark.parametrize("script", [BLOCKED, FULL, ""], ids=["blocked", "full", "saved"])
def test_leaving_is_asked_about_only_while_what_was_typed_is_kept_nowhere(start, script):
    builder = start(script=script).choose_role("recovery-coach")
    asked = []
    builder.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    if script:
        says(builder, "Not saved")
    builder.page.reload()
    assert asked == [], "nothing was typed"
    builder.roles.wait_for()
    if script:
        builder.choose_role("recovery-coach")
    builder.field("organization").press_sequentially("Harbor")
    builder.pause() if script else builder.saved(organization="Harbor")
    builder.page.reload()
    assert asked == (["beforeunload"] if script else [])


def test_a_bracket_in_own_words_is_a_link_to_where_it_stands_in_the_gate_and_above_the_code(start):
    builder = start().choose_role("recovery-coach")
    page = builder.page
    builder.fill_everything("recovery-coach-job-description")
    duties = builder.unfold("What you will do")
    duties.get_by_role("button", name="Reword: Listen and encourage").click()
    words = page.get_by_label("Your words for: Listen and encourage")
    words.fill("Listen to [whom].")
    duties.get_by_label("A statement of your own").fill("Make [tea].")
    duties.get_by_label("A statement of your own").press("Enter")
    own = duties.get_by_role("textbox", name="Your own statement, number").first
    for found, field in {"[whom]": words, "[tea]": own}.items():
        duties.evaluate("one => { one.open = false; }")
        builder.button("Copy").click()
        page.get_by_role("dialog", name="open").get_by_role("link", name=found).click()
        assert field.evaluate(FOCUSED) and field.is_visible()
    builder.unfold("For search engines only")
    for blank, answer in {"workplace_kind": "remote", "remote_from": "OH", "posted_on": "2998-11-30"}.items():
        builder.fill(blank, answer)
    fold = builder.unfold("Code for your own page")
    builder.button("Make the code").click()
    assert "what to look at first" in says(builder, "The code is below.")
    assert page.get_by_label("Code for your own page", exact=True).is_visible()
    fold.get_by_role("link", name="[whom]").click()
    assert words.evaluate(FOCUSED)


def test_a_statement_that_is_typed_and_not_added_survives_another_role(start):
    builder = start().choose_role("recovery-coach")
    builder.unfold("What you will do").get_by_label("A statement of your own").fill("Make tea.")
    builder.choose_role("family-peer")
    duties = builder.unfold("What you will do")
    assert duties.get_by_label("A statement of your own").input_value() == "Make tea."
    duties.get_by_role("button", name="Add your own statement").click()
    builder.choose_role("crisis-peer")
    assert builder.unfold("What you will do").get_by_label("A statement of your own").input_value() == ""


@pytest.mark.parametrize("act", ["Delete this draft", "Clear everything on this device"])
def test_what_another_tab_deleted_comes_back_only_when_somebody_types(start, act):
    one, other = in_two_tabs(start)
    key = other.page.evaluate("'kit-draft:' + localStorage.getItem('kit-current')")
    one.unfold("Drafts on this device")
    one.button(act).click()
    one.page.get_by_role("dialog").get_by_role("button").last.click()
    notice(other, "This draft was deleted in another tab.").wait_for()
    other.page.evaluate("dispatchEvent(new Event('pagehide'))")
    other.pause()
    assert one.page.evaluate("(key) => localStorage.getItem(key)", key) is None
    other.field("organization").press_sequentially("!")
    other.saved(organization="!First")
    assert "!First" in one.page.evaluate("(key) => localStorage.getItem(key)", key)
    assert notice(other, "This draft was deleted").count() == 0


def test_going_back_to_the_kits_words_says_what_is_gone(start):
    builder = start().choose_role("recovery-coach")
    duties = builder.unfold("What you will do")
    duties.get_by_role("button", name="Reword: Listen and encourage").click()
    builder.page.get_by_label("Your words for: Listen and encourage").fill("Hear people out.")
    duties.get_by_role("button", name="Use the kit's words: Listen").click()
    says(builder, "Your words are gone. Undo brings them back.")
    builder.unfold("Drafts on this device")
    builder.button("Undo").click()
    assert builder.page.get_by_label("Your words for: Listen and encourage").input_value() == "Hear people out."


def test_the_first_role_is_no_step_to_undo(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor")
    builder.unfold("Drafts on this device")
    for said in ("Undone.", "There is nothing to undo."):
        builder.button("Undo").click()
        says(builder, said)
    assert builder.sheet.is_visible() and builder.field("organization").input_value() == ""
    builder.choose_role("family-peer")
    builder.button("Undo").click()
    builder.sheet.get_by_role("heading", name="Recovery Coach").first.wait_for()


def test_enter_once_more_at_an_end_moves_nothing_back(start):
    builder = start().choose_role("recovery-coach")
    duties = builder.unfold("What you will do")
    rows = duties.locator("ol > li")
    last = rows.count()
    down = duties.get_by_role("button", name="Move down: Build trust")
    down.focus()
    for _ in range(last):
        builder.page.keyboard.press("Enter")
    says(builder, "It is the last.")
    assert down.evaluate(FOCUSED) and down.get_attribute("aria-disabled") == "true"
    assert "Build trust" in rows.last.inner_text()
    up = duties.get_by_role("button", name="Move up").first
    up.focus()
    builder.page.keyboard.press("Enter")
    says(builder, "It is the first.")


def test_an_emptied_name_shows_again_what_the_draft_is_called(start):
    builder = start().choose_role("recovery-coach")
    builder.unfold("Drafts on this device")
    name = builder.page.get_by_label("Name of this draft")
    name.fill("")
    builder.pause()
    assert name.input_value() == ""
    builder.page.keyboard.press("Tab")
    assert name.input_value() == "My posting"
