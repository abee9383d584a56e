"""What a server keeps between two builds is what it would make anew."""

import re
from pathlib import Path

from macros import kept
from macros.loading import load
from macros.write import downloads
from tests import KIT
from tests.naming import none_fails


def test_it_is_made_once_until_what_it_is_made_of_changes(monkeypatch):
    monkeypatch.setattr(kept, "_kept", {})
    made = []

    def make():
        made.append(len(made))
        return made[-1]

    assert [kept.kept("a", b"x", make), kept.kept("a", b"x", make), kept.kept("a", b"y", make),
            kept.kept("a", b"x", make), kept.kept("b", b"x", make), kept.kept("b", b"x", make)] == [0, 0, 1, 2, 3, 3]


def written(root: Path, folder: Path) -> dict[str, bytes]:
    """{file: content} of all downloads of a kit."""
    downloads.write(load(root), folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changes(text: str) -> list[str]:
    """The text with one word changed, at two places of it."""
    words = list(re.finditer(r"(?<=[ a-z])\b[a-z]{4,}\b(?=[ .,])", text))
    return [text[:word.start()] + word.group().upper() + text[word.end():] for word in words[:: len(words) // 2 + 1]]


def test_whatever_word_of_the_data_changes_the_downloads_are_those_of_a_fresh_build(kit, tmp_path, monkeypatch):
    """Each change is built twice: by a process that has built the kit before, and by one that starts with nothing."""
    before = written(kit, tmp_path / "before")
    touched = []

    def follows(name):
        file = kit / name
        sound = file.read_text("utf-8")
        for at, text in enumerate(changes(sound)):
            file.write_text(text, encoding="utf-8", newline="\n")
            if not load(kit).problems:
                after = written(kit, tmp_path / "after" / name / str(at))
                monkeypatch.setattr(kept, "_kept", {})
                assert after == written(kit, tmp_path / "anew" / name / str(at)), text
                touched.append(after != before)
        file.write_text(sound, encoding="utf-8", newline="\n")

    none_fails(follows, [path.relative_to(KIT).as_posix() for path in sorted((KIT / "data").rglob("*.yml"))])
    assert sum(touched) > 20, "most of these words stand in a download"
