"""Editing with the server running: each change is there without a restart, and a mistake does not end it."""

import contextlib
import io
import socket

import pytest

from tests.reading import Page, words_of_word, words_on_page
from tests.serving import copy_of_the_real_kit
from tests.site import live as servers
from tests.site.live import PATIENCE, started
from tests.site.test_site_changes import replace_a_word


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

    blanks = real / "data" / "blanks.yml"
    sound = blanks.read_text(encoding="utf-8")
    live.forget()
    blanks.write_text(sound + "a_spare_blank:\n  label: spare\n", encoding="utf-8")
    live.until(lambda: live.says("data/blanks.yml:") and live.says("Mend:"), "the mistake is reported")
    assert not live.says("Traceback")
    assert live.process.poll() is None

    blanks.write_text(sound, encoding="utf-8")
    replace_a_word(real, "Lighthouse")
    live.until(lambda: everywhere(live, address, template_id, "Lighthouse"), "a mended kit is built again")

    pattern = real / "data" / "pages" / "roles" / "{role}" / "matrix.md"
    pattern.write_text(pattern.read_text(encoding="utf-8") + "\nA lampshine for {a_job}.\n", encoding="utf-8")
    live.until(lambda: b"A lampshine for a recovery coach." in live.read("roles/recovery-coach/matrix/"),
               "a changed pattern is on the pages that are made from it")

    code = real / "macros" / "pages" / "template.py"
    text = code.read_text(encoding="utf-8")
    assert "data-template=" in text
    code.write_text(text.replace("data-template=", 'data-edited="yes" data-template='), encoding="utf-8")
    live.until(lambda: b'data-edited="yes"' in live.read(address), "changed code runs")
    live.until(lambda: everywhere(live, address, template_id, "Lighthouse"), "and writes the downloads as before")
    assert not list(code.parent.rglob("*.pyc")), "a compiled file in a watched folder makes it build again"


def test_stopping_it_leaves_no_server_behind(kit):
    with serving(kit) as live:
        live.process.terminate()
        live.process.wait(timeout=PATIENCE)
        assert not live.listens()


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
