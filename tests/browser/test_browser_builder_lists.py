"""Statements of one's own, one of which is empty for a moment: each button acts on the entry beside which it stands."""

import pytest

from tests.browser.building import Builder


@pytest.fixture
def purpose(visit, catalog):
    """The builder, and the list of a section with three statements of one's own."""
    builder = Builder(visit("build/"), catalog).choose_role("recovery-coach")
    fold = builder.unfold("Purpose of the job")
    for text in ("First", "Second", "Third"):
        fold.get_by_label("A statement of your own").fill(text)
        fold.get_by_role("button", name="Add your own statement").click()
    return builder, fold


def entries(fold):
    return fold.locator(".kit-own-entry input").evaluate_all("all => all.map((one) => one.value)")


def empty(fold, at):
    fold.locator(".kit-own-entry input").nth(at).fill("")


def press(fold, name):
    fold.get_by_role("button", name=name, exact=True).click()


def test_remove_takes_out_the_statement_that_it_names_after_another_was_emptied(purpose):
    builder, fold = purpose
    empty(fold, 0)
    press(fold, "Remove: Second")
    assert entries(fold) == ["Third"]
    assert builder.sheet.get_by_text("Third", exact=True).count() == 1
    assert builder.sheet.get_by_text("Second", exact=True).count() == 0


def test_a_statement_moves_past_one_that_was_emptied(purpose):
    builder, fold = purpose
    empty(fold, 1)
    press(fold, "Move up: Third")
    assert entries(fold) == ["Third", "First"]
    at = 1 + fold.locator(".kit-entries > li").evaluate_all(
        "all => all.findIndex((one) => one.querySelector('input').value === 'Third')")
    builder.message(f"Third is now number {at}.")
    assert fold.get_by_role("button", name="Move up: Third").evaluate(
        "one => one.parentElement.contains(document.activeElement)"), "the focus stays with it"


def test_the_last_that_is_left_stays_the_last(purpose):
    _, fold = purpose
    empty(fold, 2)
    press(fold, "Move down: Second")
    assert entries(fold) == ["First", "Second"]


def test_the_first_that_is_left_stays_the_first(purpose):
    builder, fold = purpose
    while (box := fold.locator("ol > li").first.locator("input[type=checkbox]")).count():
        box.click()
    empty(fold, 0)
    press(fold, "Move up: Second")
    assert entries(fold) == ["Second", "Third"]
    builder.message("Second is now number 1.")


@pytest.mark.parametrize("button", ["Move down: Second", "Remove: Second"])
def test_a_statement_that_is_empty_is_removed_and_undo_brings_it_back(purpose, button):
    builder, fold = purpose
    empty(fold, 1)
    builder.page.wait_for_timeout(1600)  # later than what belongs to one step
    press(fold, button)
    assert entries(fold) == ["First", "Third"]
    builder.message("Removed. Undo brings it back.")
    builder.unfold("Drafts on this device")
    builder.button("Undo").click()
    assert entries(fold) == ["First", "Second", "Third"]
