"""Roles as differences: what a role changes, what it leaves alone, and the thread that is spun from it."""

import pytest

from macros.compose import thread
from macros.loading import load
from macros.model import Matrix, Pick
from tests.unit.filling import fill


def text(catalog, template_id: str) -> str:
    return fill(catalog, template_id, "text", catalog.samples(template_id)).decode()


def change(kit, old: str, new: str, file: str = "data/roles/relief-keeper.yml") -> None:
    path = kit / file
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")


def test_each_role_has_a_document_of_each_pattern_and_the_pattern_itself_is_none(made_up):
    assert list(made_up.made) == ["head-keeper-post", "head-keeper-talk", "relief-keeper-post", "relief-keeper-talk"]
    assert set(made_up.made) <= set(made_up.templates)
    assert not {"post", "talk"} & set(made_up.templates)


def test_a_role_that_changes_nothing_has_the_words_of_the_pattern(made_up):
    assert text(made_up, "head-keeper-post").split("\n")[:9] == [
        "Head Keeper", "", "Ahoy", "", "Sailors of Port Nowhere & Sons look for a head keeper.", "", "Lamp: green", "",
        "• Tend the lamp for sailors at sea.",
    ]


def test_what_a_role_drops_swaps_adds_and_rewords(made_up):
    written = text(made_up, "relief-keeper-post")
    assert "Come over to Row Harbor, a relief keeper." in written
    assert "Lamp: Whatever burns." in written
    duties = [line for line in written.split("\n") if line.startswith("• ")][:3]
    assert duties == ["• Row over at dawn.", "• Tend the lamp for gulls at sea.", "• Rest when the fog lifts."]
    assert "Signal" not in written and "You see ships" not in written and "soup" not in written.lower()
    assert "Sea legs are welcome." in written, "the role starts with the other option"
    sure = fill(made_up, "relief-keeper-post", "text", {}, ["sea-legs.required"]).decode()
    assert "You have sea legs and a pair of oars." in sure


def test_a_statement_stands_in_one_place(kit):
    """Changing its words changes every role that uses it."""
    change(kit, "Tend the lamp for", "Polish the lamp for", "data/statements/duties.yml")
    catalog = load(kit)
    for role in catalog.roles:
        assert "Polish the lamp for" in text(catalog, f"{role}-post")


@pytest.mark.parametrize(("field", "expected"), [
    ("first: [row]\n    add: [rest]", ["row", "tend", "rest"]),
    ("add: [row]\n    first: [rest]", ["rest", "tend", "row"]),
    ("swap:\n      tend: row", ["row"]),
    ("offer: [row]", ["tend"]),
])
def test_where_a_statement_comes_in(kit, field, expected):
    change(kit, "first: [row]\n    add: [rest]", field)
    catalog = load(kit)
    picks = [block for block in catalog.templates["relief-keeper-post"].blocks
             if isinstance(block, Pick) and block.statements == "duties"]
    assert picks[0].start_with == expected
    assert not set(picks[0].offer) & set(expected)


def test_the_version_grows_with_the_pattern_and_with_the_role(made_up):
    assert made_up.template("head-keeper-post").version == "1.0"
    assert made_up.template("relief-keeper-post").version == "1.1"


def test_a_requirement_leads_to_duties_questions_and_goals(made_up):
    needed = {need.ref: need for need in thread.requirements(made_up, "relief-keeper")}
    assert set(needed) == {"sea-legs", "demands.oars", "demands.patience"}
    oars = needed["demands.oars"]
    assert (oars.level, oars.duties, oars.on) == ("required", ("row",), True)
    assert thread.tests(thread.asked(made_up, "relief-keeper"), oars.ref) == ["stormy-row"]
    assert list(thread.shown_by(made_up, oars.ref, {"row"})) == ["dry-oars"]


def test_a_goal_of_some_duties_is_for_jobs_that_hold_one(made_up, kit):
    (kit / "data/goals.yml").write_text((kit / "data/goals.yml").read_text().replace(
        "  shows: [demands.oars]", "  shows: [demands.oars]\n  duties: [signal]"))
    other = load(kit)
    assert list(thread.due(made_up, "relief-keeper", "60")) == ["dry-oars"]
    assert list(thread.due(other, "relief-keeper", "60")) == [] == list(thread.shown_by(other, "demands.oars", {"row"}))
    assert list(thread.shown_by(other, "demands.oars", {"signal"})) == ["dry-oars"]


def test_the_matrix_names_only_duties_of_its_own_job(made_up):
    written = text(made_up, "relief-keeper-talk")
    assert "Duties: Rest\n" in written and "Signal" not in written
    assert "Duties: Signal\n" in text(made_up, "head-keeper-talk"), "what is only offered is not named"


def test_a_row_of_the_matrix_goes_with_its_requirement(made_up):
    name = "head-keeper-talk"
    every = text(made_up, name)
    without = fill(made_up, name, "text", {}, ["sea-legs.required"]).decode()
    assert "Waits (may)" in every and "Waits (may)" not in without and "Sea legs: required" in without


def test_the_score_sheet_names_what_is_tested_once_and_without_its_wording(made_up):
    for name in ("head-keeper-talk", "relief-keeper-talk"):
        assert "\n  Tests: Sea legs" in text(made_up, name) and "Tests: Sea legs: " not in text(made_up, name)


def test_a_goal_goes_with_its_requirement_when_it_shows_no_other(kit):
    change(kit, "shows: [demands.eyes, sea-legs]", "shows: [demands.eyes]", "data/goals.yml")
    catalog, name = load(kit), "head-keeper-talk"
    assert "☐ You can light the lamp" in text(catalog, name)
    without = fill(catalog, name, "text", {}, ["sea-legs.required"]).decode()
    assert "You can light the lamp" not in without.split("Later")[-1]


def test_a_goal_that_shows_several_requirements_stays(made_up):
    assert "☐ You can light the lamp" in fill(made_up, "head-keeper-talk", "text", {}, []).decode()


def test_a_kit_with_mistakes_is_composed_as_far_as_it_goes(kit):
    """No traceback: what cannot be made is left out."""
    for old, new in [("[stormy-row", "[nothing-like-it"), ("first: [row]", "first: [nothing]")]:
        change(kit, old, new)
    (kit / "data/questions/lamp.yml").write_text("- a\n", encoding="utf-8")
    catalog = load(kit)
    assert "relief-keeper-post" in catalog.templates


def test_the_blocks_that_stand_for_others_are_gone(catalog):
    made = [catalog.templates[name] for name in catalog.made]
    blocks = [block for template in made for block in template.blocks]
    assert blocks and not [block for block in blocks if isinstance(block, Matrix)]


def test_a_role_says_only_how_it_differs(catalog):
    """No text of a role repeats a text of the library or of a template."""
    known = {statement.text for bank in catalog.banks.values() for statement in bank.statements.values()}
    for role_id, role in catalog.roles.items():
        for part, change_ in role.changes.items():
            texts = change_.reword.values() if isinstance(change_.reword, dict) else [change_.reword]
            assert not known & set(filter(None, texts)), f"{role_id} repeats a statement in {part}"
