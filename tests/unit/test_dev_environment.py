"""dev.py and the folder .venv: missing, broken, out of date. No network, no real install."""

import sys

import pytest

from tools import environment, programs


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project in place of this one; `steps` collects what would be made and installed in it."""
    for lock in (environment.SITE, environment.TEST):
        (tmp_path / lock).write_text(f"{lock}, first version")
    for module in (environment, programs):
        monkeypatch.setattr(module, "ROOT", str(tmp_path))
    monkeypatch.setattr(environment, "VENV", str(tmp_path / ".venv"))
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

    for module in (environment, programs):  # both, so that nothing can reach the real apt-get either
        monkeypatch.setattr(module, "quietly", pretend)
    return done


def test_the_first_use_makes_and_fills_the_environment_once(steps):
    environment.ensure(environment.SITE)
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.SITE]


def test_the_test_environment_serves_the_site_as_well(steps):
    environment.ensure(environment.TEST)
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.TEST]


def test_a_changed_lock_file_is_installed_again(steps, project):
    environment.ensure(environment.TEST)
    (project / environment.SITE).write_text("second version")
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.TEST, environment.SITE]
    environment.ensure(environment.TEST)
    assert steps[3:] == [environment.TEST], "the site's packages may have changed under the tests"


def test_an_install_that_was_cut_short_starts_over(steps, project, capsys):
    (project / ".venv").mkdir()
    (project / ".venv" / "rest").touch()
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.SITE]
    assert not (project / ".venv" / "rest").exists()
    assert ".venv is not complete; building it anew." in capsys.readouterr().err


def test_an_environment_that_no_longer_starts_is_rebuilt(steps, project, monkeypatch, capsys):
    environment.ensure(environment.SITE)
    pretend = environment.quietly
    monkeypatch.setattr(environment, "quietly", lambda command, *_: (
        (127, "") if environment.PROBE in command else pretend(command)))
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.SITE] * 2
    assert ".venv no longer works; building it anew." in capsys.readouterr().err


def test_a_vanished_interpreter_is_noticed(project, monkeypatch):
    """For real: the Python that the environment was made with has been removed."""
    (project / ".venv").mkdir()
    (project / ".venv" / "installed.json").write_text('{"requirements.txt": "0"}')
    monkeypatch.setattr(environment, "PYTHON", str(project / ".venv" / "gone"))
    assert environment.fault() == "no longer works"
    monkeypatch.setattr(environment, "PYTHON", sys.executable)
    assert environment.fault() == "", "the environment of these tests works"


def test_a_file_called_venv_is_in_nobodys_way(steps, project):
    (project / ".venv").write_text("?")
    environment.ensure(environment.SITE)
    assert steps == ["venv", environment.SITE]


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
    monkeypatch.setattr(environment, "quietly", lambda command, *rest: (1, output))
    with pytest.raises(programs.Stop, match=meaning) as stop:
        environment.install(environment.SITE)
    assert output.splitlines()[-1] in str(stop.value)
    assert environment.stamp() == {}


def test_a_missing_venv_module_is_installed_by_root_on_debian(steps, monkeypatch):
    asked = []
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "root_on", lambda *systems: "debian" in systems)
    monkeypatch.setattr(environment, "apt_install", lambda *packages: not asked.extend(packages))
    environment.make_venv()
    assert asked == ["python{}.{}-venv".format(*sys.version_info)]
    assert steps == ["venv"]


def test_a_missing_venv_module_elsewhere_is_one_sentence(steps, monkeypatch):
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment, "root_on", lambda *systems: False)
    with pytest.raises(programs.Stop, match=r"sudo apt install python3\.\d+-venv"):
        environment.make_venv()
    assert steps == []
