"""dev.py itself: the Python that starts it, its verbs, and a port that is taken. No network, no real install."""

import ast
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from macros.__main__ import VERBS as VERBS_OF_MACROS
from tools import browser, programs

ROOT = Path(dev.__file__).parent


def start(*arguments, **options):
    """Run a Python program without a terminal; its messages must always be plain words."""
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=300,
        **options,
    )
    assert "Traceback" not in done.stderr
    return done


# ---- the Python that starts it -----------------------------------------------------------------------


def test_old_pythons_can_read_the_file():
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("tools", ["an old Python: cannot read this", "raise SystemExit('was imported')"])
def test_an_old_python_is_told_so_in_plain_words_before_it_reads_tools(tmp_path, tools):
    shutil.copy(ROOT / "dev.py", tmp_path)
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "__init__.py").write_text(tools)
    pretend = (
        "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['dev.py', 'serve'];"
        "runpy.run_path('dev.py', run_name='__main__')"
    )
    done = start("-c", pretend, cwd=tmp_path)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "Python 3.11 or newer" in line
    assert "this is Python 3.9." in line


def test_tools_is_found_when_python_leaves_out_the_folder_of_the_file(tmp_path):
    assert start("-I", str(ROOT / "dev.py"), cwd=tmp_path).returncode == 0


def test_tools_needs_the_standard_library_alone():
    for path in (ROOT / "dev.py", *(ROOT / "tools").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                assert name.split(".")[0] in {*sys.stdlib_module_names, "tools"}, (path.name, name)


# ---- the verbs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_lists_every_verb(arguments):
    done = start(str(ROOT / "dev.py"), *arguments)
    assert done.returncode == 0
    for verb in "serve test bench build check new schema lock".split():
        assert re.search(rf"^  {verb} +\w", done.stdout, re.MULTILINE)


def test_no_verb_is_promised_that_does_not_exist():
    assert set(dev.VERBS) == {*VERBS_OF_MACROS, "test", "bench", "lock"}


def test_an_unknown_verb_is_named():
    done = start(str(ROOT / "dev.py"), "sevre")
    assert done.returncode == 2
    assert "sevre" in done.stderr


def ran(monkeypatch, *arguments):
    """What `dev.py ARGUMENTS` would run in the environment: (words after "python -m", folder, extras)."""
    seen = []

    def run(command, cwd=programs.ROOT, **more):
        seen.append((command[2:], cwd, more))
        return 7

    monkeypatch.setattr(dev, "run", run)
    monkeypatch.setattr(dev, "ensure", lambda lock: None)
    monkeypatch.setattr(dev, "find_browser", lambda: "/the/browser")
    assert dev.main(list(arguments)) == 7, "the exit code is handed on"
    return seen[0]


@pytest.mark.parametrize("verb", ["build", "check", "new", "pages", "schema"])
def test_verbs_hand_their_arguments_on(monkeypatch, verb):
    command, _, _ = ran(monkeypatch, verb, "--set", "a=b c", "-")
    assert command == ["macros", verb, "--set", "a=b c", "-"]


def test_files_are_named_from_where_the_person_stands(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert ran(monkeypatch, "check", "index.md")[1] == str(tmp_path)
    assert ran(monkeypatch, "test")[1] == str(ROOT)


def test_test_uses_every_core_and_hands_the_browser_to_pytest(monkeypatch):
    command, _, more = ran(monkeypatch, "test", "-k", "word")
    assert command == ["pytest", "-n", "auto", "--dist", "worksteal", "-k", "word"]
    assert more == {"CHROMIUM": "/the/browser"}


def test_quick_uses_every_core_too_and_needs_no_browser(monkeypatch):
    cores = ["pytest", "-n", "auto", "--dist", "worksteal"]
    assert ran(monkeypatch, "test", "--quick", "-x") == (
        [*cores, "tests/unit", "tests/content", "-x"],
        programs.ROOT,
        {},
    )
    assert ran(monkeypatch, "test", "--quick", "tests/unit/test_dev.py")[0] == [*cores, "tests/unit/test_dev.py"]


def test_office_without_libreoffice_says_what_to_install(monkeypatch):
    monkeypatch.setattr(browser.shutil, "which", lambda name: None)
    monkeypatch.setattr(browser, "root_on", lambda *systems: False)
    monkeypatch.setattr(browser, "apt_install", lambda *packages: pytest.fail("not asked"))
    with pytest.raises(dev.Stop, match="LibreOffice") as stop:
        ran(monkeypatch, "test", "--office")
    assert stop.value.code == 2


# ---- the port ----------------------------------------------------------------------------------------


@pytest.fixture
def taken():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_without_a_terminal_names_the_next_one(taken):
    done = start(str(ROOT / "dev.py"), "serve", "--port", str(taken))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert f"Port {taken} is taken" in line
    assert int(re.search(r"dev\.py serve --port (\d+)$", line)[1]) > taken


@pytest.mark.parametrize("answer", ["", "y", "Yes"])
def test_a_taken_port_at_a_terminal_is_a_question(taken, monkeypatch, answer):
    monkeypatch.setattr(dev.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: answer)
    command, _, _ = ran(monkeypatch, "serve", "--port", str(taken))
    assert command[:3] == ["macros", "serve", "--port"]
    assert int(command[3]) > taken


def test_the_answer_no_starts_nothing(taken, monkeypatch):
    monkeypatch.setattr(dev.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: "n")
    with pytest.raises(dev.Stop, match="Nothing was started"):
        ran(monkeypatch, "serve", "--port", str(taken))


@pytest.mark.parametrize("port", ["0", "70000", "-5", "eighty"])
def test_what_is_no_port_is_refused_in_few_words(port):
    done = start(str(ROOT / "dev.py"), "serve", "--port", port)
    assert done.returncode == 2 and f"{port} is not a port: write a number from 1 to 65535" in done.stderr
    assert len(done.stderr) < 200


def test_a_free_port_is_used_as_it_is(monkeypatch):
    monkeypatch.setattr(dev, "is_free", lambda port: True)
    assert ran(monkeypatch, "serve", "--port=9123", "--other")[0] == [
        "macros",
        "serve",
        "--port",
        "9123",
        "--other",
    ]
    assert ran(monkeypatch, "serve")[0] == ["macros", "serve", "--port", "8000"]
