"""Drafts in trouble: a second tab, full and blocked storage, a broken draft. Nothing is lost, and it is said."""

import json

import pytest

from tests.browser.drafts import AT_ONCE, BLOCKED, FULL, again, in_two_tabs, notice


def test_two_tabs_do_not_write_over_each_other(start):
    one, other = in_two_tabs(start)
    other.fill("organization", "Second")
    other.saved(organization="Second")
    notice(one, "changed in another tab").wait_for()
    one.fill("supervisor", "the First Lead")
    notice(one, "is now a draft of its own").wait_for()
    assert one.page.locator(".kit-notice").count() == 1
    one.unfold("Drafts on this device")
    names = one.page.get_by_label("Open a draft", exact=True).locator("option").all_inner_texts()
    assert sorted(names) == ["My posting", "My posting (copy)"]
    other.page.reload()
    assert again(other).field("organization").input_value() == "Second"
    assert one.field("organization").input_value() == "First"
    one.page.reload()
    assert again(one).field("supervisor").input_value() == "the First Lead"


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_without_room_it_says_so_and_works(start, script):
    builder = start(script=script).choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.page.locator("p", has_text="Not saved:").first.wait_for()
    builder.unfold("Drafts on this device")
    assert builder.about("Harbor Road").count() == 1
    name, content = builder.downloaded("Export this draft")
    assert name == "My posting.json" and json.loads(content)["answers"]["organization"] == "Harbor Road"


@pytest.mark.parametrize(("content", "why"), [
    ("{not json", "damaged"),
    (json.dumps({"version": 0, "name": "old", "role": "", "answers": {}, "choices": {}}), "another version"),
    (json.dumps(["something else"]), "not a draft"),
    (json.dumps({"version": 1, "answers": {}, "choices": {}}), "part of it is missing"),
], ids=["damaged", "older", "foreign", "a part missing"])
def test_a_draft_that_cannot_be_read_is_kept_and_offered(start, content, why):
    store = f"""if (location.protocol.startsWith("http") && !sessionStorage.planted) {{
      sessionStorage.planted = 1;
      localStorage.setItem("kit-draft:x", {json.dumps(content)});
      localStorage.setItem("kit-current", "x");
    }}"""
    builder = start(script=store)
    box = notice(builder, why)
    box.wait_for()
    with builder.page.expect_download() as waiting:
        box.get_by_role("button", name="Download it").click()
    with open(waiting.value.path(), encoding="utf-8") as file:
        assert file.read() == content
    builder.choose_role("recovery-coach").saved()
    builder.page.reload()
    again(builder)
    notice(builder, why).get_by_role("button", name="Delete it").click()
    builder.page.reload()
    again(builder)
    assert notice(builder, why).count() == 0


def test_without_storage_it_can_be_cleared(start):
    builder = start(script=BLOCKED).choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.unfold("Drafts on this device")
    builder.button("Clear everything on this device").click()
    builder.button("Clear everything").click()
    assert builder.field("organization").input_value() == ""


HEAR = "window.heard = []; addEventListener('storage', (event) => heard.push(event.key));"


def test_a_second_tab_that_only_looks_changes_nothing(start):
    one, other = in_two_tabs(start)
    one.page.evaluate(HEAR)
    other.page.get_by_text("Saved on this device as you type.").wait_for()  # it says so after it looked and kept still
    other.page.evaluate("localStorage.setItem('a-sign', 'later than whatever the tab has written')")
    one.page.wait_for_function("() => window.heard.includes('a-sign')")
    assert one.page.locator(".kit-notice").count() == 0
    other.fill("organization", "Second")
    notice(one, "changed in another tab").wait_for()
    one.page.evaluate(AT_ONCE, ["blank-organization", "Third", "Show the other version"])
    assert one.field("organization").input_value() == "Second"
    one.unfold("Drafts on this device")
    one.page.get_by_label("Open a draft", exact=True).select_option(label="My posting (copy)")
    assert one.field("organization").input_value() == "Third"


def test_a_strange_draft_opens_as_far_as_it_can(start, tmp_path):
    builder = start().choose_role("recovery-coach")
    builder.unfold("Drafts on this device")
    draft = {"version": 1, "name": "N" * 10_000, "role": "recovery-coach", "setting": "nowhere", "answers": {
        "closing_date": "2026-02-31", "organization": "one\ntwo", "pay_range": "as agreed", "list-duties": 5,
        "benefits": ["a"], "accommodation_contact": {"email": 7}},
        "choices": {"certification.path": True, "certification.certified": True, "a&b=c": True}}
    (tmp_path / "strange.json").write_text(json.dumps(draft), encoding="utf-8")
    builder.page.get_by_label("Open a draft from a file").set_input_files(tmp_path / "strange.json")
    builder.about("one two").wait_for()
    names = ("closing_date", "organization", "pay_range")
    shown = [builder.page.locator(f"#blank-{name}").input_value() for name in names]
    assert shown == ["2026-02-31", "one two", "as agreed"]
    assert builder.page.get_by_label("Setting", exact=True).input_value() == ""
    assert builder.page.locator("input[name=certification]:checked").count() == 1
    (tmp_path / "role.json").write_text(json.dumps({**draft, "role": "pilot"}), encoding="utf-8")
    builder.page.get_by_label("Open a draft from a file").set_input_files(tmp_path / "role.json")
    builder.page.get_by_text("a role that is not in this kit").wait_for()
    builder.choose_role("family-peer")
    assert builder.field("organization").input_value() == "one two"
