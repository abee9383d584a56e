"""Hints on how an answer fits the text around it stand beside the field, stay quiet, and go away when it is mended."""

import pytest


def beside(builder, field):
    """The text to which a field is tied."""
    named = field.get_attribute("aria-describedby").split()
    return " ".join(builder.page.locator(f"[id='{name}']").inner_text() for name in named)


@pytest.mark.parametrize(("blank", "glued", "said", "mended"), [
    ("weekly_hours", "28 hours", "Only the number, in digits", "28"),
    ("supervisor", "Youth Program Supervisor", "begin it as in “the Coaching Lead”", "the Youth Program Supervisor"),
    ("schedule", "Monday to Friday.", "Leave out the period", "Monday to Friday"),
    ("how_to_apply", "Call 218-555-0170", "End it with a period", "Call 218-555-0170."),
])
def test_a_hint_stands_beside_its_field_until_the_answer_is_mended(start, blank, glued, said, mended):
    builder = start().choose_role("recovery-coach")
    field = builder.field(blank)
    field.fill(glued)
    assert said in beside(builder, field)
    assert field.input_value() == glued and field.get_attribute("aria-invalid") is None
    field.fill(mended)
    assert said not in beside(builder, field)


def test_a_hint_is_not_announced_at_each_keystroke_and_does_not_hold_up_the_copy(start, catalog):
    builder = start().choose_role("recovery-coach")
    builder.fill_everything("recovery-coach-job-description")
    field = builder.field("weekly_hours")
    before = builder.status.inner_text()
    field.fill("")
    field.press_sequentially("28 hours")
    assert "Only the number" in beside(builder, field)
    assert builder.status.inner_text() == before
    said = builder.page.locator("[id='blank-weekly_hours-said']")
    assert said.evaluate("one => one.closest('[aria-live], [role=status], [role=alert], [role=log], output')") is None
    builder.button("Copy").click()
    builder.message("Copied")
