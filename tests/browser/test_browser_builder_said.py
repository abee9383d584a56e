"""What the builder says, and where: in sight, once, at the right time, and tied to what it is about."""

import pytest

from tests.browser.building import Builder, says

IN_SIGHT = """(one) => {
  const box = one.getBoundingClientRect();
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return one.textContent.trim() !== "" && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0
    && box.right <= innerWidth && one.contains(middle);
}"""
COVERED = """(one) => document.activeElement.getBoundingClientRect().bottom > one.getBoundingClientRect().top"""


@pytest.mark.parametrize("button", ["Export this draft", "New draft", "Keep these answers for every new draft",
                                    "Use the kept answers here", "Copy a link to these choices"])
@pytest.mark.parametrize("width", [320, 640])
def test_in_a_narrow_window_what_a_button_did_is_in_sight_and_covers_nothing(start, width, button):
    scheme = "dark" if width == 320 else "light"
    builder = start(width=width, height=500, color_scheme=scheme).choose_role("recovery-coach")
    builder.unfold("Drafts on this device")
    says(builder, "is ready")
    act = builder.button(button)
    act.evaluate("(one) => { one.style.scrollMargin = 0; one.scrollIntoView({ block: 'end' }); }")
    act.evaluate("(one) => one.focus({ preventScroll: true })")
    builder.page.keyboard.press("Enter")
    builder.page.wait_for_function(f"(one) => !one.textContent.includes('is ready') && ({IN_SIGHT})(one)",
                                   arg=builder.status.element_handle())
    assert not builder.status.evaluate(COVERED)
    builder.page.emulate_media(forced_colors="active")
    ink, paper = builder.status.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
    assert ink != paper and "rgba" not in paper
    builder.page.emulate_media(media="print", forced_colors="none")
    assert not builder.status.is_visible()


def test_the_words_leave_the_bottom_of_the_window_and_stay_for_a_screen_reader(visit, catalog):
    page = visit("404.html", width=360, missing="404.html", fresh=True)  # no clock of a context goes back
    page.clock.install()
    page.goto("build/")
    builder = Builder(page, catalog).choose_role("recovery-coach")
    for then in (lambda: page.clock.run_for(11_000), lambda: builder.field("organization").press_sequentially("H")):
        builder.button("Use the kept answers here").click()
        page.clock.run_for(60)
        assert builder.status.evaluate(IN_SIGHT)
        page.clock.run_for(3_000)
        assert builder.status.evaluate(IN_SIGHT)
        then()
        assert builder.status.evaluate("one => getComputedStyle(one).position") == "static"
        assert builder.status.inner_text() == "Nothing is kept on this device yet."


def test_a_message_is_said_once_on_leaving_the_part_and_not_while_typing(start):
    builder = start().choose_role("recovery-coach")
    says(builder, "is ready")
    group = builder.group("accommodation_contact")
    email = group.get_by_label("E-mail", exact=True)
    email.press_sequentially("abc")
    builder.page.wait_for_timeout(400)
    assert "e-mail" not in builder.status.inner_text()
    setting = builder.page.get_by_label("Setting", exact=True)
    setting.evaluate("one => one.dispatchEvent(new Event('change'))")  # as when more of the role arrives
    builder.page.keyboard.press("Tab")
    assert says(builder, "This is no e-mail address.").count("address") == 1
    builder.button("Use the kept answers here").click()
    says(builder, "Nothing is kept")
    email.press_sequentially("d")
    builder.page.keyboard.press("Tab")
    builder.page.wait_for_timeout(400)
    assert "Nothing is kept" in builder.status.inner_text(), "the same message is not said again"
    email.fill("a@b.example")
    email.fill("abc")
    builder.page.keyboard.press("Tab")
    says(builder, "This is no e-mail address.")


def test_a_part_of_the_pay_is_wrong_for_being_empty_only_after_the_group_was_left(start):
    builder = start().choose_role("recovery-coach")
    group = builder.group("pay_range")
    low, high, per = (group.get_by_label(name, exact=True) for name in ("Lowest", "Highest", "For"))
    low.press_sequentially("2")
    assert group.locator("[aria-invalid=true]").count() == 0
    builder.page.keyboard.press("Tab")
    assert group.locator("[aria-invalid=true]").count() == 0
    builder.field("organization").focus()
    wrong = [one.get_attribute("aria-invalid") for one in (low, high, per)]
    assert wrong == [None, "true", "true"]
    said = says(builder, "Give the highest pay")
    assert "Choose whether this is for an hour" in said
    assert "Give the highest" in about(builder, high) and "Give the highest" not in about(builder, low)
    low.fill("good")
    high.fill("better")
    assert "Lowest: Write an amount" in about(builder, low) and "Highest" not in about(builder, low)
    assert "Highest: Write an amount" in about(builder, high)


def about(builder, control):
    """The text to which a control is tied, without its help."""
    named = [name for name in control.get_attribute("aria-describedby").split() if "-said" in name]
    return " ".join(builder.page.locator(f"[id='{name}']").inner_text() for name in named)


def test_a_comma_in_place_of_a_point_is_said(start):
    builder = start().choose_role("recovery-coach")
    builder.fill("pay_range", {"low": "24,50", "high": "31,00", "per": "hour"})
    assert "Write 24.50 with a point." in about(builder, builder.group("pay_range").get_by_label("Lowest"))
    assert builder.sheet.get_by_text("$2,450").count() == 0
