"""Drafts: reload, back, several by name, undo, clear. Nothing is lost, and nothing stays that was deleted."""

from tests.browser.drafts import AT_ONCE, again, notice


def test_a_reload_at_once_restores_everything_without_asking(start):
    builder = start().choose_role("recovery-coach")
    builder.pick("certification.certified").check()
    builder.fill("pay_range", {"low": "21", "high": "24", "per": "hour"})
    builder.fill("organization", "Harbor Road")
    builder.page.reload()
    fresh = again(builder)
    assert fresh.field("organization").input_value() == "Harbor Road"
    assert fresh.group("pay_range").get_by_label("Highest").input_value() == "24"
    assert fresh.pick("certification.certified").is_checked()
    assert fresh.about("Harbor Road").count() == 1


def test_leaving_and_coming_back_loses_nothing(start):
    builder = start().choose_role("crisis-peer")
    builder.fill("organization", "Night Line")
    builder.page.goto("about/")
    builder.page.go_back()
    assert again(builder).field("organization").input_value() == "Night Line"


def test_another_role_keeps_the_answers(start):
    builder = start().choose_role("crisis-peer")
    builder.fill("organization", "Night Line")
    builder.choose_role("family-peer")
    assert builder.about("Night Line").count() == 1


def test_export_import_and_several_drafts_by_name(start, tmp_path):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.unfold("Drafts on this device")
    page = builder.page
    page.get_by_label("Name of this draft").fill("Spring hire")
    name, content = builder.downloaded("Export this draft")
    assert name == "Spring hire.json"
    builder.button("New draft").click()
    assert builder.field("organization").input_value() == ""
    (tmp_path / name).write_bytes(content)
    page.get_by_label("Open a draft from a file").set_input_files(tmp_path / name)
    builder.about("Harbor Road").wait_for()
    names = page.get_by_label("Open a draft", exact=True).locator("option").all_inner_texts()
    assert names == ["My posting", "Spring hire", "Spring hire 2"]
    page.get_by_label("Open a draft", exact=True).select_option(label="My posting")
    assert builder.field("organization").input_value() == ""
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    page.get_by_label("Open a draft from a file").set_input_files(tmp_path / "bad.json")
    notice(builder, "was not opened: it is damaged").wait_for()


def test_undo_and_clear(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.fill("supervisor", "the Lead")
    builder.unfold("Drafts on this device")
    builder.button("Undo").click()
    assert builder.field("supervisor").input_value() == ""
    assert builder.field("organization").input_value() == "Harbor Road"
    builder.button("Clear everything on this device").click()
    builder.button("Keep everything").click()
    assert builder.field("organization").input_value() == "Harbor Road"
    builder.button("Clear everything on this device").click()
    builder.button("Clear everything").click()
    assert builder.field("organization").input_value() == ""
    assert "Harbor Road" not in kept(builder), "also when what was typed had not been written yet"


def kept(builder):
    """Everything on the device, after whatever was still waiting to be written: a later change is there as well."""
    builder.fill("workplace", "a later change")
    builder.saved(workplace="a later change")
    return builder.page.evaluate("Object.values(localStorage).join(' ')")


def test_the_organization_can_be_kept_for_every_draft(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("organization", "Harbor Road")
    builder.fill("benefits", "Soup\nSun")
    builder.button("Keep these answers for every new draft").click()
    builder.message("Kept")
    builder.unfold("Drafts on this device")
    builder.button("New draft").click()
    assert builder.field("organization").input_value() == "Harbor Road"
    assert builder.field("benefits").input_value() == "Soup\nSun"


def test_a_name_typed_a_moment_ago_counts(start):
    builder = start().choose_role("recovery-coach")
    builder.unfold("Drafts on this device")
    builder.page.evaluate(AT_ONCE, ["draft-name", "Spring hire", "New draft"])
    names = builder.page.get_by_label("Open a draft", exact=True).locator("option").all_inner_texts()
    assert names == ["My posting", "Spring hire"]


def test_what_is_deleted_does_not_come_back(start):
    builder = start().choose_role("recovery-coach")
    builder.unfold("Drafts on this device")
    builder.page.evaluate(AT_ONCE, ["blank-organization", "Harbor Road", "Delete this draft"])
    builder.button("Delete it").click()
    assert builder.field("organization").input_value() == ""
    assert "Harbor Road" not in kept(builder)
