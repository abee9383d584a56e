"""Packs: every document of a role once, under a tidy name, in the order of use, as the same bytes on any day."""

import io
import json
import zipfile

import pytest

from macros import check, kept
from macros.loading import load
from macros.model import Listing
from macros.write import downloads, pack, tracker
from tests import KIT, TODAY, catalogs

CATALOG = catalogs.made_up()
every = pytest.mark.parametrize("role", CATALOG.roles)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    downloads.write(CATALOG, folder)
    return folder / "kit"


def opened(site, role):
    return zipfile.ZipFile(io.BytesIO((site / role / f"{role}-pack.zip").read_bytes()))


def test_documents_stand_in_the_order_of_stages_and_then_of_the_register():
    assert pack.contents(CATALOG, "head-keeper") == {
        "1 Learn/01 Post.docx": "head-keeper-post", "2 Light/01 Lighthouse keeper, letter.docx": "keeper-letter",
        "2 Light/02 Lighthouse keeper, lamp check.docx": "lamp-check", "2 Light/03 Talk.docx": "head-keeper-talk"}


@every
def test_a_pack_holds_the_very_files_that_people_download_one_by_one(site, role):
    with opened(site, role) as archive:
        assert archive.testzip() is None
        named = pack.contents(CATALOG, role)
        assert archive.namelist() == ["READ ME.txt", *named, "Recruiting tracker.xlsx"]
        for name, template in named.items():
            assert archive.read(name) == (site / template / f"{template}.docx").read_bytes()
        assert archive.read("Recruiting tracker.xlsx") == (site / f"{tracker.NAME}/{tracker.NAME}.xlsx").read_bytes()


@every
def test_the_read_me_names_every_file_its_user_the_version_and_what_holds(site, role):
    with opened(site, role) as archive:
        text = archive.read("READ ME.txt").decode("utf-8")
        assert all(name in text for name in archive.namelist()[1:])
    assert text.count("\r\n") == text.count("\n"), "Notepad"
    assert CATALOG.roles[role].version in text and "2026-06-01" in text and "Two sailors" in text
    assert "CC0" in text and "NOT LEGAL ADVICE" in text
    assert "{" not in text


@every
def test_the_script_gets_the_same_list(site, role):
    index = json.loads((site / role / "pack.json").read_text("utf-8"))
    assert {entry["name"]: entry["template"] for entry in index["documents"]} == pack.contents(CATALOG, role)
    assert all((site / entry["address"]).is_file() for entry in index["files"])
    assert [entry["text"] for entry in index["texts"]] == [pack.read_me(CATALOG, role)]


@every
def test_the_same_content_makes_the_same_bytes(site, role, tmp_path):
    downloads.write(load(KIT), tmp_path)
    name = f"{role}/{role}-pack.zip"
    assert (site / name).read_bytes() == (tmp_path / "kit" / name).read_bytes()


def test_each_document_is_written_once_however_many_roles_have_it(monkeypatch, tmp_path):
    written = []
    monkeypatch.setattr(downloads, "downloads",
                        lambda catalog, name, _: written.append(name) or {f"{name}.docx": b""})
    monkeypatch.setattr(kept, "_kept", {})
    downloads.write(CATALOG, tmp_path)
    assert sorted(written) == sorted(CATALOG.templates)


@pytest.mark.parametrize(("name", "file"), [
    ("A: b", "A, b"), ("a/b\\c", "a, b, c"), ('W"h*a?t<>|', "W, h, a, t"), ("End. . ", "End"), ("x" * 200, "x" * 100),
    ("../x", "x"),
])
def test_a_name_fits_every_system(name, file, kit):
    catalog = load(kit)
    catalog.templates["lamp-check"] = catalog.templates["lamp-check"].model_copy(update={"name": name})
    assert f"2 Light/02 {file}.docx" in pack.contents(catalog, "head-keeper")


def test_without_a_register_there_is_no_pack_and_without_words_no_tracker(kit, tmp_path):
    for name in ("documents", "tracker"):
        (kit / f"data/{name}.yml").unlink()
    downloads.write(load(kit), tmp_path)
    assert not list(tmp_path.rglob("*.zip")) and not list(tmp_path.rglob("*.xlsx"))


def register(kit, old, new):
    path = kit / "data/documents.yml"
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def test_a_pack_goes_without_what_does_not_fit_its_role(kit):
    register(kit, "  who: The keeper\n  pack: yes", "  who: The keeper\n  pack: yes\n  not_for: [head-keeper]")
    catalog = load(kit)
    assert "lamp-check" not in pack.contents(catalog, "head-keeper").values()
    assert "lamp-check" in pack.contents(catalog, "relief-keeper").values()
    assert "lamp check" not in pack.read_me(catalog, "head-keeper")
    assert check.run(kit, TODAY)[1] == []


def test_a_role_that_nobody_knows_is_reported_where_it_stands(kit):
    register(kit, "  who: The keeper\n  pack: yes", "  who: The keeper\n  pack: yes\n  not_for: [hed-keeper]")
    (found,) = check.run(kit, TODAY)[1]
    assert (found.code, found.source[found.column - 1 :]) == ("K414", "hed-keeper]") and "head-keeper" in found.fix


def test_nothing_has_to_be_left_of_a_document_that_the_pack_goes_without(kit):
    role = kit / "data/roles/relief-keeper.yml"
    kept = role.read_text("utf-8").split("changes:")[0]
    gone = "".join(f"  {part}:\n    without: true\n" for part in ("greeting-head", "asks", "soup"))
    role.write_text(f"{kept}changes:\n{gone}", encoding="utf-8")
    assert "K437" in {problem.code for problem in check.run(kit, TODAY)[1]}
    listed = "  who: The harbor master\n  pack: yes"
    register(kit, listed, f"{listed}\n  not_for: [relief-keeper]")
    assert "K437" not in {problem.code for problem in check.run(kit, TODAY)[1]}


def test_what_stands_at_a_stage_that_nobody_knows_is_in_no_pack():
    catalog = load(KIT)
    catalog.documents["keeper"] = Listing(stage="nowhere", who="x", pack="yes")
    assert "keeper" not in pack.contents(catalog, "head-keeper").values()


def test_the_read_me_says_when_the_oldest_of_its_sources_was_read(kit):
    sources = kit / "data/sources.yml"
    assert "was last read on 2026-06-01 or later" in pack.read_me(load(kit), "head-keeper")
    sources.write_text(sources.read_text("utf-8").replace("checked: 2026-06-01", "checked: 2025-03-01", 1), "utf-8")
    assert "was last read on 2025-03-01 or later" in pack.read_me(load(kit), "head-keeper")


def test_a_pack_without_a_source_claims_nothing_about_any():
    catalog = load(KIT)
    catalog.sources.clear()
    assert "last read" not in pack.read_me(catalog, "head-keeper")
