"""The commands, as a person types them: what they print, and the code they end with."""

import datetime
import re
import subprocess
import sys

import pytest

from macros.__main__ import main
from tests import FRONT, ROOT

MISTAKE = ("data/statements/promises.yml", "text: There is soup.", "text: Soup: always")


def reviewed_today(text):
    return re.sub(r"\b(reviewed|checked): .*", rf"\1: {datetime.date.today().isoformat()}", text)


@pytest.fixture
def broken(kit):
    """With two mistakes, and reviewed today: the commands read the clock, and nothing in it may have grown old."""
    for file in (*kit.rglob("*.yml"), *kit.rglob("*.md")):
        file.write_text(reviewed_today(file.read_text("utf-8")), encoding="utf-8")
    path, old, new = MISTAKE
    (kit / path).write_text((kit / path).read_text("utf-8").replace(old, new), encoding="utf-8")
    (kit / "docs/more.md").write_text(reviewed_today(FRONT) + "# More {#more}\n", encoding="utf-8")
    return kit


def run(*arguments) -> int:
    return main([str(argument) for argument in arguments])


def test_check_of_a_kit_without_problems(kit, capsys):
    assert run("--root", kit, "check") == 0
    assert capsys.readouterr().out.split("\n")[-2].startswith("No problems.")


def test_check_of_a_broken_kit(broken, capsys):
    assert run("--root", broken, "check") == 1
    out = capsys.readouterr().out
    assert "data/statements/promises.yml:7:15  problem K206\n" in out and "docs/more.md:7:8  problem K504\n" in out
    assert out.count("  Mend: ") == 2 and out.split("\n")[-2] == "2 problems in 2 files."


def test_check_for_a_pull_request(broken, capsys):
    assert run("--root", broken, "check", "--github") == 1
    first, second, last, _ = capsys.readouterr().out.split("\n")
    assert first.startswith("::error file=data/statements/promises.yml,line=7,col=15,title=K206::")
    assert second.startswith("::error file=docs/more.md,line=7,col=8,title=K504::")
    assert last == "2 problems in 2 files."


@pytest.mark.parametrize(("paths", "code", "codes"), [
    (["docs"], 1, ["K504"]),
    (["data"], 1, ["K206"]),
    (["docs/more.md", "data/statements"], 1, ["K206", "K504"]),
    (["docs/index.md"], 0, []),
    (["data/blanks.yml", "data/templates"], 0, []),
])
def test_check_reports_only_on_the_paths_it_is_given(broken, capsys, monkeypatch, paths, code, codes):
    monkeypatch.chdir(broken)
    assert run("--root", broken, "check", *paths) == code
    out = capsys.readouterr().out
    assert [part[-4:] for part in out.split("\n") if " problem K" in part] == codes


def test_check_takes_whole_paths_too(broken, capsys):
    assert run("--root", broken, "check", broken / "docs") == 1
    assert "K504" in capsys.readouterr().out


def test_check_of_a_path_that_is_not_there_is_no_clean_bill(broken, capsys):
    assert run("--root", broken, "check", broken / "doc") == 2
    captured = capsys.readouterr()
    assert "There is no file or folder" in captured.err and "No problems" not in captured.out


def test_a_suggestion_does_not_fail(kit, capsys):
    path = kit / "data/statements/promises.yml"
    path.write_text(path.read_text("utf-8").replace("2026-06-01", "2001-01-01"), encoding="utf-8")
    assert run("--root", kit, "check", path) == 0
    out = capsys.readouterr().out
    assert "suggestion S901" in out and "No problems. 1 suggestion." in out


def test_new_says_what_to_do_next(kit, capsys):
    assert run("--root", kit, "new", "notes/thank-you") == 0
    out = capsys.readouterr().out
    assert "Wrote data/templates/notes/thank-you.yml." in out and '{{ show_template("thank-you") }}' in out
    assert (kit / "data/templates/notes/thank-you.yml").is_file()


def test_new_names_what_the_list_needs_when_the_page_is_made(kit, capsys):
    (kit / "data/pages/{document}.md").write_text(FRONT + '{{ show_template("{document}") }}\n', encoding="utf-8")
    assert run("--root", kit, "new", "notes/thank-you") == 0
    out = capsys.readouterr().out
    assert "what comes next: next and page" in out and "{{" not in out


def test_new_starts_a_role(kit, capsys):
    assert run("--root", kit, "new", "role/night-keeper") == 0
    assert capsys.readouterr().out.startswith("Wrote data/roles/night-keeper.yml. Fill in what is empty.\n")
    assert (kit / "data/roles/night-keeper.yml").is_file()


@pytest.mark.parametrize("name", ["thank-you", "jobs/keeper", "role/head-keeper"])
def test_new_refuses_in_plain_words(kit, capsys, name):
    assert run("--root", kit, "new", name) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and ("cannot be the name" in captured.err or "exists already" in captured.err)


def test_schema_writes_and_then_has_nothing_to_do(kit, capsys):
    assert run("--root", kit, "schema") == 0
    assert "Wrote data/schema/template.json" in capsys.readouterr().out
    assert run("--root", kit, "schema") == 0
    assert capsys.readouterr().out == "The schemas are up to date.\n"


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--nonsense"], ["new"]])
def test_a_wrong_command_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def start(*arguments):
    """The same as another process: as `dev.py` and the workflows call it."""
    return subprocess.run([sys.executable, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True,
                          encoding="utf-8", timeout=600)


def test_as_a_program(broken):
    done = start("-m", "macros", "--root", broken, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("2 problems in 2 files.\n")


def test_a_build_of_a_broken_kit_ends_with_the_report(broken):
    fake = ("import sys, types, macros; "
            "macros.define_env(types.SimpleNamespace(project_dir=sys.argv[1], macro=lambda *_: None))")
    done = start("-c", fake, broken)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "problem K206" in done.stderr and done.stderr.rstrip().endswith("2 problems in 2 files.")
