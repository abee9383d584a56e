"""Many mistakes in one run: all are reported, each once, and nothing that was changed brings the check down."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros import check, pages, problems
from tests import KIT, TODAY
from tests.unit.filling import fill

FILES = sorted(path.relative_to(KIT).as_posix() for folder in ("data", "docs") for path in (KIT / folder).rglob("*.*"))

PLANTED = {  # file: (what stands there, what takes its place, line, code)
    "data/blanks.yml": ("kind: date", "kind: day", 27, "K307"),
    "data/sources.yml": ("url: https:", "url: http:", 6, "K308"),
    "data/competencies.yml": ("number: 1", "number: first", 2, "K306"),
    "data/statements/promises.yml": ("text: There is soup.", "text: Soup: every day.", 7, "K206"),
    "data/statements/tasks.yml": ("lamp of [[harbor]]", "lamp of [[habor]]", 8, "K401"),
    "data/templates/jobs/keeper.yml": ("layout: numbers", "layuot: numbers", 81, "K302"),
    "data/templates/letters/keeper-letter.yml": ("start_with: [soup]", "start_with: [soap]", 19, "K405"),
    "data/templates/lists/first-day.yml": ("- lines: steps", "- line: steps", 13, "K303"),
    "docs/keeper.md": ('{{ show_template("keeper") }}', '  {{ show_template("keeper") }}', 10, "K502"),
    "docs/first-day.md": ("# First day", "# First day {#first}", 8, "K504"),
}


def plant(kit, path: str, old: str, new: str) -> None:
    text = (kit / path).read_text("utf-8")
    assert text.count(old) >= 1, f"{path} no longer holds {old!r}"
    (kit / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ten_mistakes_in_ten_files_are_reported_in_one_run(kit):
    for path, (old, new, _, _) in PLANTED.items():
        plant(kit, path, old, new)
    _, found = check.run(kit, TODAY)
    assert {p.path: (p.line, p.code) for p in found} == {
        path: (line, code) for path, (_, _, line, code) in PLANTED.items()
    }
    assert len(found) == len(PLANTED) == 10
    assert all(p.fix.strip() and p.what.strip() and p.source.strip() for p in found)


def test_several_mistakes_in_one_file_are_reported_together(kit):
    path = "data/statements/promises.yml"
    plant(kit, path, "title: Promises", "titel: Promises")
    plant(kit, path, "label: Soup", "label: [Soup]")
    plant(kit, path, "Nobody sings", "Nobody sings in [[harbr]]")
    _, found = check.run(kit, TODAY)
    assert [(p.line, p.code) for p in found] == [(1, "K301"), (1, "K302"), (6, "K305"), (13, "K401")]


@pytest.mark.parametrize(("path", "old", "new"), [
    ("data/blanks.yml", "label: name of the harbor", "label:name of the harbor"),
    ("data/blanks.yml", "kind: line", "kind: lien"),
    ("data/blanks.yml", "harbor:\n", "harbor:\n  - a\n"),
    ("data/blanks.yml", "harbor:\n", "harbor:\n x\n"),
    ("data/sources.yml", "almanac:\n", "almanac:\n x\n"),
    ("data/competencies.yml", "sees-far:\n", "sees-far:\n x\n"),
    ("data/statements/tasks.yml", "statements:\n", "statements:\n x\n"),
    ("data/statements/tasks.yml", "  light-lamp:\n", "  light-lamp:\n x\n"),
    ("data/templates/jobs/keeper.yml", "sections:\n", "sections:\n x\n"),
    ("data/templates/jobs/keeper.yml", "  - heading: In short\n", "  - heading: In short\n x\n"),
    ("data/templates/jobs/keeper.yml", "start_with: [light-lamp, wave]", "start_with: light-lamp"),
    ("data/templates/jobs/keeper.yml", "start_with: [light-lamp, wave]", "start_with:\n          - - light-lamp"),
])
def test_one_mistake_does_not_flood_the_report_with_what_follows_from_it(kit, path, old, new):
    plant(kit, path, old, new)
    _, found = check.run(kit, TODAY)
    assert len(found) == 1 and found[0].path == path


def damaged(content: bytes, dice: random.Random) -> bytes:
    """A file after one to three slips: something typed, pasted, deleted or moved."""
    pieces = [
        b"- ", b"  ", b": ", b":", b"\n", b"\t", b"[[", b"]]", b"[", b"}", b"{{", b"}}", b"{%",
        b"{#", b"&a ", b"*a", b'"', b"'", b" #", b"|", b">-", b"\xff", b"\xe2\x80\xa8", b"\xc2\xa0",
        b"---\n", b"? ", b"null", b"- - a\n", b"text: >-\n", b"a: b\n", b"%YAML 1.1\n", b"<<: *a\n",
        b"\x00", b'"\\ud800"', b'"\\x07"', b"[a, b]", b"sections:\n", b"note:\n", b"sample:\n",
        b"options:\n", b'{{ show_template("keeper") }}\n',
    ]
    for _ in range(dice.randint(1, 3)):
        at, lines = dice.randrange(len(content) + 1), content.split(b"\n")
        row = dice.randrange(len(lines))
        slip = dice.randrange(4)
        if slip == 0:
            content = content[:at] + dice.choice(pieces) + content[at:]
            continue
        if slip == 1:
            lines[row : row + 1] = []
        elif slip == 2:
            lines[row] = dice.choice([b"", b" ", b"    "]) + lines[row].lstrip()
        else:
            lines[row] = lines[row].partition(b":")[0] + b": " + dice.choice(pieces)
        content = b"\n".join(lines)
    return content


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each try puts its file back
@given(path=st.sampled_from(FILES), seed=st.integers(0, 2**32))
def test_no_slip_brings_the_check_down_and_what_passes_can_be_written(kit, path, seed):
    (kit / path).write_bytes(damaged((KIT / path).read_bytes(), random.Random(seed)))
    try:
        catalog, found = check.run(kit, TODAY)
        assert all(p.what and p.fix and p.column >= 0 for p in found)
        assert not [p for p in map(problems.as_github, found) if "\n" in p]
        if not check.fails(found):
            for name in catalog.templates:
                assert all(fill(catalog, name, form, {}) for form in ("text", "md", "rich", "docx"))
                assert "\n" not in pages.show_template(catalog, name, "page/")
    finally:
        (kit / path).write_bytes((KIT / path).read_bytes())
