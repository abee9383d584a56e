"""dev.py looking for a browser, where there is one, a broken one, or none."""

import os

import pytest

from tools import browser
from tools.programs import Stop

posix_only = pytest.mark.skipif(os.name == "nt", reason="about POSIX processes")


def program(path):
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


def test_a_broken_chromium_variable_ends_with_2(monkeypatch, tmp_path):
    plain_file = tmp_path / "browser.txt"
    plain_file.touch()
    for wrong in ("/no/such/browser", str(plain_file)):
        monkeypatch.setenv("CHROMIUM", wrong)
        with pytest.raises(Stop, match="CHROMIUM is set to") as stop:
            browser.find_browser()
        assert stop.value.code == 2


def test_a_missing_library_of_playwright_is_installed_or_named(monkeypatch):
    asked = []
    monkeypatch.setattr(browser, "quietly", lambda command, *_: (127, "node: error while loading libatomic.so.1"))
    monkeypatch.setattr(browser, "apt_install", lambda *packages: not asked.extend(packages))
    monkeypatch.setattr(browser, "root_on", lambda *systems: True)
    browser.driver()
    assert asked == ["libatomic1"]
    monkeypatch.setattr(browser, "root_on", lambda *systems: False)
    with pytest.raises(Stop, match=r"libatomic\.so(.|\n)*sudo apt install libatomic1") as stop:
        browser.driver()
    assert stop.value.code == 2


@posix_only
def test_the_chromium_variable_comes_first(monkeypatch, tmp_path):
    monkeypatch.setattr(browser, "driver", lambda: None)
    monkeypatch.setattr(browser, "playwrights_own", lambda: pytest.fail("not asked"))
    path = program(tmp_path / "my-browser")
    monkeypatch.setenv("CHROMIUM", path)
    assert browser.find_browser() == path
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", "my-browser")
    assert browser.find_browser() == path


@posix_only
def test_browsers_are_looked_for_in_order(monkeypatch, tmp_path):
    monkeypatch.delenv("CHROMIUM", raising=False)
    asked = []
    monkeypatch.setattr(browser, "driver", lambda: asked.append("driver"))
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
        monkeypatch.setattr(browser, name, lambda name=name: asked.append(name) or answers[name])
    with pytest.raises(Stop, match="none was found") as stop:
        browser.find_browser()
    assert stop.value.code == 2
    assert asked == ["driver", *answers]
    answers["downloaded"] = program(tmp_path / "whole")
    asked.clear()
    assert browser.find_browser() == answers["downloaded"]
    assert "from_debian" not in asked


@posix_only
def test_an_installed_browser_is_found_by_its_name(monkeypatch, tmp_path):
    path = program(tmp_path / "microsoft-edge")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser.on_this_machine() == path
