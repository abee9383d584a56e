"""Where a site is built: never over the kit or over other people's files, and all of it or nothing."""

from pathlib import Path

import pytest

from macros import running


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def mkdocs_is_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(running, "_mkdocs", lambda *arguments: asked.append(arguments) or 1)
    return asked


@pytest.mark.parametrize("place", [".", "..", "docs", "docs/site", "data", "data/roles", "macros", "overrides/assets"])
def test_a_build_never_takes_the_place_of_the_kit(kit, place, capsys, mkdocs_is_asked):
    (kit / "macros").mkdir()
    (kit / "overrides" / "assets").mkdir(parents=True)
    before = files(kit.parent)
    assert running.build(kit, (kit / place).resolve()) == 2
    assert "Give another folder" in capsys.readouterr().err
    assert files(kit.parent) == before and not mkdocs_is_asked


def test_a_folder_with_other_files_is_left_alone(kit, tmp_path, capsys, mkdocs_is_asked):
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine", encoding="utf-8")
    assert running.build(kit, other) == 2 and running.build(kit, other / "letter.txt") == 2
    assert "holds other files" in capsys.readouterr().err
    assert files(other) == {"letter.txt": b"mine"} and not mkdocs_is_asked


@pytest.mark.parametrize("there", [[], [".git/config"], ["sitemap.xml", "old.html"]])
def test_a_new_or_an_empty_folder_and_an_old_site_are_built_in(kit, tmp_path, there, mkdocs_is_asked):
    site = tmp_path / "out" / "site"
    for name in there:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    assert running.build(kit, site) == 1 and mkdocs_is_asked  # MkDocs failed: nothing is there that was not
    assert sorted(files(tmp_path / "out")) == sorted(f"site/{name}" for name in there)
    assert site.exists() == bool(there)


@pytest.mark.parametrize("fails_at", range(5))
def test_a_site_is_replaced_as_a_whole_or_not_at_all(tmp_path, monkeypatch, fails_at):
    site, new, old = (tmp_path / name for name in ("site", "new", "old"))
    for folder, names in ((site, ["a.html", "b/b.html", ".git/x"]), (new, ["a.html", "c/c.html", "d.html"]), (old, [])):
        folder.mkdir()
        for name in names:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(f"{folder.name} {name}", encoding="utf-8")
    before, wanted, real, renamed = files(site), files(new), Path.rename, []

    def rename(path, target):
        renamed.append(path)
        if len(renamed) == fails_at + 1:
            raise OSError(28, "No space left on device", str(target))
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="No space"):
        running._replace(site, new, old)
    assert files(site) == before and files(new) == wanted
    monkeypatch.setattr(Path, "rename", real)
    running._replace(site, new, old)
    assert files(site) == wanted | {".git/x": b"site .git/x"}
