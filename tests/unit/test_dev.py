"""dev.py on machines where something is missing, taken or broken. No network, no real install."""

import ast
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import dev

ROOT = Path(dev.__file__).parent
LOCKS = [dev.SITE, dev.TEST]
posix_only = pytest.mark.skipif(os.name == "nt", reason="about POSIX processes")


def start(*arguments, **options):
    """Run a Python program without a terminal; its messages must always be plain words."""
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        **options,
    )
    assert "Traceback" not in done.stderr
    return done


# ---- the Python that starts it -----------------------------------------------------------------------


def test_old_pythons_can_read_the_file():
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so_in_plain_words():
    pretend = (
        "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['dev.py', 'serve'];"
        "runpy.run_path('dev.py', run_name='__main__')"
    )
    done = start("-c", pretend, cwd=ROOT)
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
    assert "this is Python 3.9" in done.stderr


# ---- the verbs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_lists_every_verb(arguments):
    done = start(str(ROOT / "dev.py"), *arguments)
    assert done.returncode == 0
    for verb in "serve test bench build check lint fill new schema lock".split():
        assert re.search(rf"^  {verb} +\w", done.stdout, re.MULTILINE)


def test_an_unknown_verb_is_named():
    done = start(str(ROOT / "dev.py"), "sevre")
    assert done.returncode == 2
    assert "sevre" in done.stderr


def ran(monkeypatch, *arguments):
    """What `dev.py ARGUMENTS` would run in the environment: (words after "python -m", folder, extras)."""
    seen = []

    def run(command, cwd=dev.ROOT, **more):
        seen.append((command[2:], cwd, more))
        return 7

    monkeypatch.setattr(dev, "run", run)
    monkeypatch.setattr(dev, "ensure", lambda lock: None)
    monkeypatch.setattr(dev, "browser", lambda: "/the/browser")
    assert dev.main(list(arguments)) == 7, "the exit code is handed on"
    return seen[0]


@pytest.mark.parametrize("verb", ["build", "check", "lint", "fill", "new", "schema"])
def test_verbs_hand_their_arguments_on(monkeypatch, verb):
    command, _, _ = ran(monkeypatch, verb, "--set", "a=b c", "-")
    assert command == ["macros", verb, "--set", "a=b c", "-"]


def test_files_are_named_from_where_the_person_stands(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert ran(monkeypatch, "lint", "posting.txt")[1] == str(tmp_path)
    assert ran(monkeypatch, "test")[1] == str(ROOT)


def test_test_hands_the_browser_to_pytest(monkeypatch):
    command, _, more = ran(monkeypatch, "test", "-k", "word")
    assert command == ["pytest", "-k", "word"]
    assert more == {"CHROMIUM": "/the/browser"}


def test_quick_needs_no_browser(monkeypatch):
    assert ran(monkeypatch, "test", "--quick", "-x") == (
        ["pytest", "tests/unit", "tests/content", "-x"],
        dev.ROOT,
        {},
    )
    assert ran(monkeypatch, "test", "--quick", "tests/unit/test_dev.py")[0] == [
        "pytest",
        "tests/unit/test_dev.py",
    ]


def test_office_without_libreoffice_says_what_to_install(monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    monkeypatch.setattr(dev, "root_on", lambda *systems: False)
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


# ---- the environment ---------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project in place of this one; `steps` collects what would be made and installed in it."""
    for lock in LOCKS:
        (tmp_path / lock).write_text(f"{lock}, first version")
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "VENV", str(tmp_path / ".venv"))
    return tmp_path


@pytest.fixture
def steps(project, monkeypatch):
    done = []

    def pretend(command, seconds=None, **more):
        if command[-2] == "venv":
            (project / ".venv").mkdir()
            done.append("venv")
        elif "install" in command:
            done.append(command[-1])
        return 0, ""

    monkeypatch.setattr(dev, "quietly", pretend)
    return done


def test_the_first_use_makes_and_fills_the_environment_once(steps):
    dev.ensure(dev.SITE)
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.SITE]


def test_the_test_environment_serves_the_site_as_well(steps):
    dev.ensure(dev.TEST)
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.TEST]


def test_a_changed_lock_file_is_installed_again(steps, project):
    dev.ensure(dev.TEST)
    (project / dev.SITE).write_text("second version")
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.TEST, dev.SITE]
    dev.ensure(dev.TEST)
    assert steps[3:] == [dev.TEST], "the site's packages may have changed under the tests"


def test_an_install_that_was_cut_short_starts_over(steps, project, capsys):
    (project / ".venv").mkdir()
    (project / ".venv" / "rest").touch()
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.SITE]
    assert not (project / ".venv" / "rest").exists()
    assert ".venv is not complete; building it anew." in capsys.readouterr().err


def test_an_environment_that_no_longer_starts_is_rebuilt(steps, project, monkeypatch, capsys):
    dev.ensure(dev.SITE)
    pretend = dev.quietly
    monkeypatch.setattr(
        dev, "quietly", lambda command, *_: (127, "") if dev.PROBE in command else pretend(command)
    )
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.SITE] * 2
    assert ".venv no longer works; building it anew." in capsys.readouterr().err


def test_a_vanished_interpreter_is_noticed(project, monkeypatch):
    """For real: the Python that the environment was made with has been removed."""
    (project / ".venv").mkdir()
    (project / ".venv" / "installed.json").write_text('{"requirements.txt": "0"}')
    monkeypatch.setattr(dev, "PYTHON", str(project / ".venv" / "gone"))
    assert dev.fault() == "no longer works"
    monkeypatch.setattr(dev, "PYTHON", sys.executable)
    assert dev.fault() == "", "the environment of these tests works"


def test_a_file_called_venv_is_in_nobodys_way(steps, project):
    (project / ".venv").write_text("?")
    dev.ensure(dev.SITE)
    assert steps == ["venv", dev.SITE]


@pytest.mark.parametrize(
    "output, meaning",
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\n"
            "ERROR: No matching distribution found for babel==2.18.0",
            "cannot reach its package index",
        ),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for pyyaml==6.0.3", "for this Python"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "last words are above"),
    ],
)
def test_a_failed_install_is_explained_and_not_taken_for_done(project, monkeypatch, output, meaning):
    (project / ".venv").mkdir()
    monkeypatch.setattr(dev, "quietly", lambda command, *rest: (1, output))
    with pytest.raises(dev.Stop, match=meaning) as stop:
        dev.install(dev.SITE)
    assert output.splitlines()[-1] in str(stop.value)
    assert dev.stamp() == {}


def test_a_missing_venv_module_is_installed_by_root_on_debian(steps, monkeypatch):
    asked = []
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev, "root_on", lambda *systems: "debian" in systems)
    monkeypatch.setattr(dev, "apt_install", lambda *packages: not asked.extend(packages))
    dev.make_venv()
    assert asked == ["python{}.{}-venv".format(*sys.version_info)]
    assert steps == ["venv"]


def test_a_missing_venv_module_elsewhere_is_one_sentence(steps, monkeypatch):
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(dev, "root_on", lambda *systems: False)
    with pytest.raises(dev.Stop, match=r"sudo apt install python3\.\d+-venv"):
        dev.make_venv()
    assert steps == []


# ---- the browser -------------------------------------------------------------------------------------


def program(path):
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def test_a_broken_chromium_variable_ends_with_2(monkeypatch, tmp_path):
    plain_file = tmp_path / "browser.txt"
    plain_file.touch()
    for wrong in ("/no/such/browser", str(plain_file)):
        monkeypatch.setenv("CHROMIUM", wrong)
        with pytest.raises(dev.Stop, match="CHROMIUM is set to") as stop:
            dev.browser()
        assert stop.value.code == 2


def test_a_missing_library_of_playwright_is_installed_or_named(monkeypatch):
    asked = []
    monkeypatch.setattr(dev, "quietly", lambda command, *_: (127, "node: error while loading libatomic.so.1"))
    monkeypatch.setattr(dev, "apt_install", lambda *packages: not asked.extend(packages))
    monkeypatch.setattr(dev, "root_on", lambda *systems: True)
    dev.driver()
    assert asked == ["libatomic1"]
    monkeypatch.setattr(dev, "root_on", lambda *systems: False)
    with pytest.raises(dev.Stop, match=r"libatomic\.so(.|\n)*sudo apt install libatomic1") as stop:
        dev.driver()
    assert stop.value.code == 2


@posix_only
def test_the_chromium_variable_comes_first(monkeypatch, tmp_path):
    monkeypatch.setattr(dev, "driver", lambda: None)
    monkeypatch.setattr(dev, "playwrights_own", lambda: pytest.fail("not asked"))
    path = program(tmp_path / "my-browser")
    monkeypatch.setenv("CHROMIUM", path)
    assert dev.browser() == path
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", "my-browser")
    assert dev.browser() == path


@posix_only
def test_browsers_are_looked_for_in_order(monkeypatch, tmp_path):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(dev, "driver", lambda: None)
    asked = []
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    answers = {
        "playwrights_own": "/gone",
        "on_this_machine": "",
        "downloaded": str(broken),
        "from_debian": None,
    }
    for name in answers:
        monkeypatch.setattr(dev, name, lambda name=name: asked.append(name) or answers[name])
    with pytest.raises(dev.Stop, match="none was found") as stop:
        dev.browser()
    assert stop.value.code == 2
    assert asked == list(answers)
    answers["downloaded"] = program(tmp_path / "whole")
    asked.clear()
    assert dev.browser() == answers["downloaded"]
    assert "from_debian" not in asked


@posix_only
def test_an_installed_browser_is_found_by_its_name(monkeypatch, tmp_path):
    path = program(tmp_path / "microsoft-edge")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert dev.on_this_machine() == path


# ---- other programs ----------------------------------------------------------------------------------


@posix_only
def test_a_hung_program_ends_together_with_its_children(tmp_path):
    """A download that hangs is a grandchild: were it left alone, it would go on writing."""
    beats = tmp_path / "beats"
    child = f"import time\nwhile True:\n  open({str(beats)!r}, 'a').write('.')\n  time.sleep(0.02)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert dev.quietly([sys.executable, "-c", parent], seconds=2)[0] == 124
    time.sleep(0.3)
    beaten = beats.stat().st_size
    assert beaten > 0, "the grandchild was running"
    time.sleep(0.3)
    assert beats.stat().st_size == beaten


def test_a_program_that_cannot_start_is_no_traceback():
    assert dev.quietly(["/no/such/program"])[0] == 127


@posix_only
def test_exit_codes_and_signals_are_handed_on():
    assert dev.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    kill = f"import os; os.kill(os.getpid(), {int(signal.SIGTERM)})"
    assert dev.run([sys.executable, "-c", kill]) == 128 + signal.SIGTERM


@posix_only
def test_a_request_to_end_reaches_the_server_below():
    """Without this, ending dev.py would leave the server running and its port taken."""
    server = (
        "import time\ntry: print('up', flush=True); time.sleep(30)\nexcept KeyboardInterrupt: print('down')"
    )
    above = f"import dev, sys; sys.exit(dev.run([sys.executable, '-c', {server!r}]))"
    with subprocess.Popen(
        [sys.executable, "-c", above], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout.readline() == "up\n"
        running.send_signal(signal.SIGTERM)
        assert running.communicate(timeout=20)[0] == "down\n"
    assert running.returncode == 0


def test_children_are_quiet_about_mkdocs_2_and_speak_utf8():
    variables = dev.surroundings(CHROMIUM="x")
    assert variables["NO_MKDOCS_2_WARNING"] == variables["PYTHONUTF8"] == "1"
    assert variables["CHROMIUM"] == "x"
    assert variables["PYTHONPATH"].split(os.pathsep)[0] == dev.ROOT


# ---- the lock files ----------------------------------------------------------------------------------


def locked(name):
    """{package: [(version, marker, number of hashes)]} of a lock file."""
    packages = {}
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", "")
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split(" --hash=sha256:")
            found = re.fullmatch(r"([a-z0-9-]+)==([^ ;]+)(?: *; *(.+?))? *", requirement.strip())
            assert found, f"not pinned to one version: {line[:80]}"
            packages.setdefault(found[1], []).append((found[2], found[3], [h.strip() for h in hashes]))
    return packages


def wanted(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_pin_everything_by_hash(name):
    packages = locked(name)
    assert len(packages) > 20
    for package, entries in packages.items():
        for _, _, hashes in entries:
            assert hashes and all(re.fullmatch(r"[0-9a-f]{64}", value) for value in hashes), package


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_name_no_host_and_no_folder(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        assert "://" not in line and " @ " not in line, line
        assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host|(^|\s)(-i|-f|-e)\s", line), (
            line
        )
        assert not re.search(r"(^|\s)(/|[A-Z]:\\|\.\.?/)", line), line


@pytest.mark.parametrize("name", LOCKS)
def test_lock_files_are_those_of_the_lists(name):
    packages = locked(name)
    for line in wanted(name.replace(".txt", ".in")):
        requirement = Requirement(line.partition("#")[0].strip())
        versions = [version for version, _, _ in packages[requirement.name.replace(".", "-")]]
        assert all(version in requirement.specifier for version in versions), (
            f"{line}: run python3 dev.py lock"
        )


def test_the_tests_run_on_the_versions_of_the_site():
    assert locked(dev.SITE).items() <= locked(dev.TEST).items()


def test_one_lock_fits_every_python():
    """Debian 12 has Python 3.11.2, too old for the newest pymdown-extensions."""
    markers = [marker for _, marker, _ in locked(dev.SITE)["pymdown-extensions"]]
    assert markers == ["python_full_version < '3.11.5'", "python_full_version >= '3.11.5'"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_wanted_package_says_what_it_is_for(name):
    for line in wanted(name.replace(".txt", ".in")):
        assert len(line.partition("#")[2]) > 15, line
