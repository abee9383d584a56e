"""`new`: a starter file that passes the check as soon as its empty texts are filled in."""

import shutil

import pytest

from macros import check, starter
from tests import FRONT, ROOT, TODAY


def fill_in(path) -> None:
    """Type words below every `>-`, two spaces further in than the field, as the file's own remark says."""
    rows = []
    for row in path.read_text("utf-8").split("\n"):
        if rows and rows[-1].endswith(">-") and not row:
            row = " " * (len(rows[-1]) - len(rows[-1].lstrip(" -")) + 2) + f"Words for line {len(rows)}."
        rows.append(row)
    path.write_text("\n".join(rows), encoding="utf-8")


def test_a_starter_that_is_filled_in_and_shown_has_no_problems(kit):
    path = starter.write(kit, "notes/thank-you", TODAY)
    assert path == kit / "data/templates/notes/thank-you.yml"
    (kit / "docs/thank-you.md").write_text(FRONT + '# Thanks\n\n{{ show_template("thank-you") }}\n', encoding="utf-8")
    with (kit / "data/documents.yml").open("a", encoding="utf-8") as listed:
        listed.write("thank-you:\n  stage: light\n  who: Nobody\n  pack: no\n")
    fill_in(path)
    catalog, found = check.run(kit, TODAY)
    assert found == []
    assert catalog.template("thank-you").reviewed == TODAY


def test_a_starter_that_is_not_filled_in_yet_says_what_is_empty(kit):
    starter.write(kit, "notes/thank-you", TODAY)
    _, found = check.run(kit, TODAY)
    empty = [p.what for p in found if p.code == "K304"]
    assert empty == [f'"{name}" is empty.' for name in
                     ("title", "name", "use_when", "not_when", "heading", "paragraph")]
    assert {p.code for p in found} == {"K304", "K435", "K511"}


def test_a_starter_names_its_schema_and_every_field_that_is_needed(kit):
    text = starter.write(kit, "notes/thank-you", TODAY).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schema/template.json\n")
    assert f"\nreviewed: {TODAY.isoformat()}\n" in text and "\r" not in text


@pytest.mark.parametrize("name", [
    "", "thank-you", "notes/", "/thank-you", "notes/Thank-You", "notes/thank_you", "notes/thank you", "a/b/c", "../a/b",
    "notes/..", "notes/-a", "notes/a--b", "notes/thank-you.yml", "notes/thank-you\n", "nötes/a", "C:/a",
])
def test_a_name_that_cannot_be_one_is_refused_in_plain_words(kit, name):
    before = sorted(kit.rglob("*"))
    with pytest.raises(ValueError, match=r"cannot be the name of a template or a role\. Give a group and an id"):
        starter.write(kit, name)
    assert sorted(kit.rglob("*")) == before


@pytest.mark.parametrize("group", ["letters", "jobs", "new-group"])
def test_an_id_that_exists_is_refused_in_every_group(kit, group):
    before = (kit / "data/templates/letters/keeper-letter.yml").read_bytes()
    with pytest.raises(ValueError, match=r"data/templates/letters/keeper-letter\.yml exists already"):
        starter.write(kit, f"{group}/keeper-letter")
    assert (kit / "data/templates/letters/keeper-letter.yml").read_bytes() == before


@pytest.mark.parametrize(("name", "other"), [
    ("relief-keeper-post", "the document that data/templates/shifts/post.yml makes for relief-keeper"),
    ("head-keeper", "the role in data/roles/head-keeper.yml"), ("recruiting-tracker", "the recruiting tracker"),
])
def test_an_id_is_refused_that_would_share_the_address_of_something_else(kit, name, other):
    with pytest.raises(ValueError, match=f'The name "{name}" is taken by {other}'):
        starter.write(kit, f"letters/{name}")
    assert not (kit / f"data/templates/letters/{name}.yml").exists()


def test_two_documents_that_are_made_for_roles_cannot_share_an_address(kit):
    (kit / "data/roles/head.yml").write_bytes((kit / "data/roles/head-keeper.yml").read_bytes())
    (kit / "data/templates/shifts/keeper-post.yml").write_bytes((kit / "data/templates/shifts/post.yml").read_bytes())
    said = [problem.what for problem in check.run(kit, TODAY)[1] if problem.code == "K107"]
    assert len(said) == 1 and 'The name "head-keeper-post" is taken by the document' in said[0]


@pytest.fixture
def real(tmp_path):
    """A copy of the real content, to change."""
    for name in ("data", "docs"):
        shutil.copytree(ROOT / name, tmp_path / "real" / name)
    return tmp_path / "real"


def test_a_role_that_is_filled_in_has_no_problems_and_needs_no_other_file(kit):
    path = starter.write(kit, "role/night-keeper", TODAY)
    assert path == kit / "data/roles/night-keeper.yml"
    fill_in(path)
    catalog, found = check.run(kit, TODAY)
    assert found == []
    role = catalog.roles["night-keeper"]
    assert (role.place, role.reviewed, role.questions) == (3, TODAY, catalog.roles["head-keeper"].questions)
    assert catalog.shown_on["night-keeper-talk"] == "shifts/night-keeper.md"


def test_a_role_of_the_real_kit_starts_from_the_general_job(real):
    path = starter.write(real, "role/night-peer")
    fill_in(path)
    catalog, found = check.run(real)
    assert [problem for problem in found if problem.level == "problem"] == []
    role, general = catalog.roles["night-peer"], catalog.roles["peer-support-specialist"]
    assert (role.titles, role.family, role.changes) == (general.titles, general.family, general.changes)
    assert role.place == max(other.place for other in catalog.roles.values())


def test_a_role_that_is_not_filled_in_yet_says_what_is_empty_and_nothing_else(kit):
    starter.write(kit, "role/night-keeper", TODAY)
    _, found = check.run(kit, TODAY)
    assert [(p.path, p.what) for p in found] == [("data/roles/night-keeper.yml", f'"{name}" is empty.') for name in (
        "title", "name", "summary", "for_whom", "not_for", "job", "a_job", "what", "why")]


def test_the_first_role_of_a_kit_gets_a_file_with_every_field(kit):
    shutil.rmtree(kit / "data/roles")
    text = starter.write(kit, "role/night-keeper", TODAY).read_text("utf-8")
    assert "\nplace: 1\nfamily: \nsummary: >-\n" in text and "\ntitles: []\nuse_code: \navoid_codes: []\n" in text
    assert text.endswith("\nquestions:\n")


@pytest.mark.parametrize(("name", "reason"), [
    ("role/head-keeper", r"data/roles/head-keeper\.yml exists already"),
    ("role/keeper-letter", r'The name "keeper-letter" is taken by data/templates/letters/keeper-letter\.yml'),
    ("role/recruiting-tracker", 'The name "recruiting-tracker" is taken by the recruiting tracker'),
    ("role/lamp", 'The name "lamp-post" is taken by data/templates/letters/lamp-post.yml'),
    ("role/Night-Keeper", "For a role, the group is role"),
])
def test_a_role_is_refused_that_would_share_an_address(kit, name, reason):
    letter = (kit / "data/templates/letters/keeper-letter.yml").read_bytes()
    (kit / "data/templates/letters/lamp-post.yml").write_bytes(letter)
    before = sorted(kit.rglob("*"))
    with pytest.raises(ValueError, match=reason):
        starter.write(kit, name)
    assert sorted(kit.rglob("*")) == before
