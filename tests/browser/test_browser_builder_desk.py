"""What the controls of the drafts say is true: undo, clear, a second tab; and a title that nobody wrote."""

import json

from tests.browser.drafts import in_two_tabs, notice
from tests.browser.test_browser_copy import HOLD

BROKEN = """if (!sessionStorage.planted) {
  sessionStorage.planted = 1;
  localStorage.setItem("kit-draft:x", "{not json");
}"""
OURS = "Object.keys(localStorage).filter((key) => key.startsWith('kit-'))"
TYPED = """([id, words]) => {
  const field = document.getElementById(id);
  for (field.value of words) field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
"""All of it in one moment, before anything is written."""
TITLE = "Crisis Peer Support Specialist"


def test_what_is_typed_and_taken_back_is_no_news_for_another_tab(start):
    one, other = in_two_tabs(start)
    one.page.evaluate(TYPED, ["blank-organization", ["Firs", "First"]])
    one.pause()
    assert notice(other, "changed in another tab").count() == 0
    one.fill("organization", "Second")
    notice(other, "changed in another tab").wait_for()


def test_the_warning_of_another_tab_goes_with_the_draft_that_it_is_about(start):
    one, other = in_two_tabs(start)
    other.fill("organization", "Second")
    notice(one, "changed in another tab").wait_for()
    one.unfold("Drafts on this device")
    one.button("New draft").click()
    assert notice(one, "changed in another tab").count() == 0


def test_after_clear_nothing_is_kept_and_no_notice_speaks_of_what_is_gone(start):
    builder = start(script=f"if (location.protocol.startsWith('http')) {{ {BROKEN} }}").choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.saved()
    notice(builder, "It is kept as it was").wait_for()
    builder.unfold("Drafts on this device")
    builder.button("Clear everything on this device").click()
    builder.button("Clear everything").click()
    builder.message("Everything that this page kept on this device is gone.")
    assert builder.page.locator(".kit-notice").count() == 0
    builder.pause()
    assert builder.page.evaluate(OURS) == [], "nothing is written before somebody types"
    builder.fill("organization", "Night Line")
    builder.saved(organization="Night Line")
    assert len(builder.page.evaluate(OURS)) == 2


def test_undo_brings_back_the_name_of_a_draft(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.unfold("Drafts on this device")
    name = builder.page.get_by_label("Name of this draft")
    name.fill("Spring hire")
    builder.pause()
    builder.button("Undo").click()
    assert name.input_value() == "My posting" and builder.field("organization").input_value() == "Harbor Road"
    names = builder.page.get_by_label("Open a draft", exact=True).locator("option").all_inner_texts()
    assert names == ["My posting"]
    builder.button("Undo").click()
    assert name.input_value() == "My posting" and builder.field("organization").input_value() == ""


def test_undo_in_a_copy_keeps_the_name_of_the_copy(start):
    one, other = in_two_tabs(start)
    other.fill("organization", "Second")
    notice(one, "changed in another tab").wait_for()
    one.fill("supervisor", "the First Lead")
    notice(one, "is now a draft of its own").wait_for()
    one.unfold("Drafts on this device")
    one.button("Undo").click()
    assert one.field("supervisor").input_value() == ""
    assert one.page.get_by_label("Name of this draft").input_value() == "My posting (copy)"


def test_undo_goes_past_a_step_that_changed_nothing(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.unfold("Drafts on this device")
    builder.page.get_by_label("Name of this draft").fill("")
    builder.button("Undo").click()
    builder.message("Undone.")
    assert builder.field("organization").input_value() == ""


def test_an_empty_job_title_is_the_title_of_the_role_in_the_text_the_count_and_the_draft(start):
    builder = start().choose_role("crisis-peer")
    builder.page.wait_for_load_state("networkidle")
    builder.page.get_by_label("Show", exact=True).select_option(label="Not-selected note")
    sheet = builder.page.get_by_role("article", name="Preview: Not-selected note")
    fold = builder.unfold("For the other documents of the pack")
    field = fold.get_by_label("Job title", exact=True).first
    before = builder.progress()
    for empty in ("", "  "):
        field.fill(empty)
        assert field.input_value() == empty, "it stays as it is while somebody types"
        assert sheet.get_by_text(TITLE).count() == 1 and builder.progress() == before
        assert "job_title" not in builder.open_blanks()
    field.fill("")
    field.press_sequentially("Lead")
    assert sheet.get_by_text("Your application: Lead").count() == 1
    field.fill("")
    builder.unfold("Drafts on this device")
    assert json.loads(builder.downloaded("Export this draft")[1])["answers"]["job_title"] == TITLE
    assert field.input_value() == TITLE, "left empty, it says what stands in the text"


def test_what_was_said_is_gone_as_soon_as_a_button_is_pressed(start):
    builder = start().choose_role("recovery-coach")
    builder.button("Copy a link to these choices").click()
    builder.message("Copied the link")
    builder.page.evaluate(HOLD)
    builder.button("Copy a link to these choices").click()
    builder.page.wait_for_timeout(100)
    assert builder.status.inner_text() == ""
    builder.page.evaluate("window.answer()")
    builder.message("Copied the link")
