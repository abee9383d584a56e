"""Editing with the server running: each change is there without a restart, and a mistake does not end it."""

import contextlib
import io
import os
import signal
import socket
import subprocess
import sys

import pytest

from tests.reading import Page, words_of_word, words_on_page
from tests.serving import build, code_of, copy_of_the_real_kit, plain_environment
from tests.site import live as servers
from tests.site.live import PATIENCE, started
from tests.site.test_site_changes import replace_a_word


posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows ends a program without asking it")


@pytest.fixture
def real(tmp_path):
    return copy_of_the_real_kit(tmp_path / "real")


@contextlib.contextmanager
def serving(root):
    server = started(root)
    try:
        server.until(lambda: server.read("index.html"), "the home page comes")
        yield server
    finally:
        server.end()


@pytest.fixture
def live(real):
    with serving(real) as server:
        yield server


def everywhere(live, address, template_id, word):
    """Is the word on the page, in the plain text and in the Word file?"""
    start = f"kit/{template_id}/{template_id}"
    page, plain, office = live.read(address), live.read(f"{start}.txt"), live.read(f"{start}.docx")
    shown = Page(page.decode("utf-8")).templates.get(template_id)
    if shown is None or not office:
        return False
    lists = [words_on_page(next(shown.iter("article"))), plain.decode("utf-8").split(),
             words_of_word(io.BytesIO(office))]
    return all(any(word in one for one in words) for words in lists)


def test_editing_while_the_server_runs(site, real, live):
    template_id, _ = replace_a_word(real)
    address = site.sheets[template_id]
    live.until(lambda: everywhere(live, address, template_id, "Wayfinder"), "a changed word is everywhere")

    live.forget()
    replace_a_word(real, "Lodestar")
    live.until(lambda: live.says(f"/{address} can be seen."), "the page that was read last comes first")
    assert not live.says("Documentation built") and b"Lodestar" in live.read(address)
    live.until(lambda: everywhere(live, address, template_id, "Lodestar"), "and the rest follows")

    blanks = real / "data" / "blanks.yml"
    sound = blanks.read_text(encoding="utf-8")
    live.forget()
    blanks.write_text(sound + "a_spare_blank:\n  label: spare\n", encoding="utf-8")
    live.until(lambda: live.says("data/blanks.yml:") and live.says("Mend:"), "the mistake is reported")
    assert not live.says("Traceback") and live.says("The pages stay as they were.")
    assert everywhere(live, address, template_id, "Lodestar")
    assert live.process.poll() is None

    blanks.write_text(sound, encoding="utf-8")
    replace_a_word(real, "Lighthouse")
    live.until(lambda: everywhere(live, address, template_id, "Lighthouse"), "a mended kit is built again")

    pattern = real / "data" / "pages" / "roles" / "{role}" / "matrix.md"
    pattern.write_text(pattern.read_text(encoding="utf-8") + "\nA lampshine for {a_job}.\n", encoding="utf-8")
    live.until(lambda: b"A lampshine for a recovery coach." in live.read("roles/recovery-coach/matrix/"),
               "a changed pattern is on the pages that are made from it")


def test_changed_code_runs_without_a_restart(site, real, live):
    """Nothing else is edited here: a build that another edit started would bring the new code along."""
    template_id = sorted(site.sheets)[0]
    address = site.sheets[template_id]
    code = real / "macros" / "pages" / "template.py"
    text = code.read_text(encoding="utf-8")
    assert "data-template=" in text
    code.write_text(text.replace("data-template=", 'data-edited="yes" data-template='), encoding="utf-8")
    live.until(lambda: b'data-edited="yes"' in live.read(address), "changed code runs")
    plain = f"kit/{template_id}/{template_id}.txt"
    live.until(lambda: live.read(plain) == site.file(plain).read_bytes(), "and writes the downloads as before")
    assert not list(code.parent.rglob("*.pyc")), "a compiled file in a watched folder makes it build again"


@posix_only
@pytest.mark.parametrize(("at", "asked"), [("Building documentation", "SIGTERM"), ("Serving on", "SIGTERM"),
                                           ("Serving on", "SIGHUP"), ("Serving on", "SIGINT")])
def test_stopping_it_leaves_nothing_behind(kit, tmp_path, monkeypatch, at, asked):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    live = servers.Live(kit, servers.free_port())
    try:
        live.until(lambda: live.says(at), "it has begun")
        assert list(scratch.iterdir())
        live.process.send_signal(getattr(signal, asked))
        ended_by = signal.SIGTERM if asked == "SIGINT" else getattr(signal, asked)  # with it we end MkDocs, at last
        assert live.process.wait(timeout=PATIENCE) == 128 + ended_by
        assert not live.listens() and not list(scratch.iterdir())
    finally:
        live.end()


@posix_only
def test_stopping_a_build_leaves_the_site_as_it_was(kit, tmp_path):
    site = tmp_path / "out" / "site"
    (site / "old").mkdir(parents=True)
    (site / "old" / "page.html").write_text("as it was", encoding="utf-8")
    (site / "sitemap.xml").touch()
    command = [sys.executable, "-m", "macros", "--root", str(kit), "build", "--site", str(site)]
    with subprocess.Popen(command, cwd=code_of(kit), env=plain_environment(), stderr=subprocess.PIPE,
                          text=True) as building:
        next(line for line in building.stderr if "Building documentation" in line)
        building.terminate()
        assert building.wait(timeout=PATIENCE) == 128 + signal.SIGTERM
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert sorted(path.name for path in site.rglob("*")) == ["old", "page.html", "sitemap.xml"]


def test_a_build_puts_a_whole_site_in_the_place_of_the_old_one(kit, tmp_path):
    """Hidden files stay: a folder that is published by Git has them."""
    site = tmp_path / "out" / "site"
    for name in (".git/config", "old/page.html", "stray.txt", "sitemap.xml"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("as it was", encoding="utf-8")
    page = kit / "docs" / "index.md"
    sound = page.read_text(encoding="utf-8")
    page.write_text(sound + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    assert build(kit, site).returncode == 1
    assert sorted(path.name for path in site.iterdir()) == [".git", "old", "sitemap.xml", "stray.txt"]
    page.write_text(sound, encoding="utf-8")
    assert build(kit, site).returncode == 0
    assert (site / ".git" / "config").is_file() and (site / "index.html").is_file()
    assert not (site / "old").exists() and not (site / "stray.txt").exists()
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_these_tests_give_up_a_port_that_another_program_took(kit, monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken, free = other.getsockname()[1], servers.free_port()
        ports = [taken, free]
        monkeypatch.setattr(servers, "free_port", lambda: ports.pop(0))
        server = started(kit)
        server.end()
    assert server.port == free and ports == []
