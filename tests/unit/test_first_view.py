"""While a server builds again, the page in sight comes first, and nobody gets a site with holes."""

import threading
from types import SimpleNamespace

import pytest

from macros.first_view import FirstView
from tests.site.live import PATIENCE


class Server:
    """What MkDocs's server is, as far as `FirstView` uses it: it sends what is on disk, once the site is shown."""

    mount_path = "/"

    def __init__(self, root, builder):
        self.root, self.builder = str(root), builder
        self._epoch_cond = threading.Condition()
        self._visible_epoch = self._wanted_epoch = 1

    def set_app(self, app):
        self.app = app

    def serve_request(self, environ, _start):
        assert self._visible_epoch == self._wanted_epoch, "MkDocs itself would wait here"
        return environ["PATH_INFO"]

    def rebuild(self):
        """As MkDocs does it."""
        self._wanted_epoch += 1
        self.builder()
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()


class Files(list):
    """MkDocs's files, in the order in which they are written."""


def ask(server, path, referer=""):
    return server.app({"PATH_INFO": path, "HTTP_REFERER": referer}, None)


def later(server, path):
    """A request that somebody else makes: whether it is answered by now."""
    answered = threading.Event()
    thread = threading.Thread(target=lambda: (ask(server, path), answered.set()), daemon=True)
    thread.start()
    return answered


@pytest.fixture
def pages():
    return Files(SimpleNamespace(url=url) for url in ("./", "a/", "b/", "style.css"))


def served(tmp_path, pages, during, check=lambda: None):
    """A server whose builder checks, and writes its pages one by one; `during(page, server)` is called before each."""

    def write(address):
        (tmp_path / address).mkdir(exist_ok=True)
        (tmp_path / address / "index.html").touch()

    def builder():
        check()
        view.touched = True
        (tmp_path / "style.css").touch()
        view.put_first(pages)
        for page in [page for page in pages if page.url.endswith("/")]:
            view.begins(page.url)
            during(page.url, server)
            write(page.url)

    server = Server(tmp_path, builder)
    view = FirstView(server)
    return server


@pytest.mark.parametrize("looked_at", ["", "a/", "b/"])
def test_the_page_in_sight_is_written_and_shown_first(tmp_path, pages, looked_at):
    order, seen = [], {}

    def during(url, server):
        order.append(url)
        if len(order) == 2:  # the first page is written
            seen.update(mine=ask(server, f"/{looked_at}"), style=ask(server, "/style.css"))
            seen["other"] = later(server, "/a/" if looked_at == "b/" else "/b/")
            assert not seen["other"].wait(0.2), "a page is sent that is not written"

    server = served(tmp_path, pages, during)
    ask(server, f"/{looked_at}")
    ask(server, "/style.css")
    server.rebuild()
    assert order[0] == (looked_at or "./") and sorted(order) == ["./", "a/", "b/"]
    assert seen["mine"] == f"/{looked_at}" and seen["style"] == "/style.css"
    assert seen["other"].wait(PATIENCE)


def test_nothing_is_shown_before_all_is_written_when_nobody_looks_at_a_page(tmp_path, pages):
    answers = []

    def during(_url, server):
        if not answers:
            answers.append(later(server, "/style.css"))
        assert not answers[0].wait(0.05)

    server = served(tmp_path, pages, during)
    server.rebuild()
    assert answers[0].wait(PATIENCE)


def test_whoever_looks_at_a_page_says_so_while_it_is_in_sight(tmp_path, pages):
    """A page that comes back into sight asks again whether it has changed, and nothing else is fetched."""
    order = []
    server = served(tmp_path, pages, lambda url, _: order.append(url))
    ask(server, "/a/")
    ask(server, "/livereload/1/2", referer="http://127.0.0.1:8000/b/?x=1#part")
    server.rebuild()
    assert order[0] == "b/"


def test_a_build_that_fails_shows_no_half_site_and_the_next_one_works(tmp_path, pages):
    fails = [True]

    def during(url, _):
        if fails and url == "a/":
            raise SystemExit("a mistake in data/")

    server = served(tmp_path, pages, during)
    with pytest.raises(SystemExit):
        server.rebuild()
    waiting = later(server, "/b/")
    assert not waiting.wait(0.2)
    fails.clear()
    server.rebuild()
    assert waiting.wait(PATIENCE) and ask(server, "/a/") == "/a/"


def test_a_crash_after_the_first_view_sends_nobody_to_a_page_that_is_not_there(tmp_path, pages):
    fails = [True]

    def during(url, _):
        if fails and url == "b/":
            raise ZeroDivisionError

    server = served(tmp_path, pages, during)
    ask(server, "/a/")
    with pytest.raises(ZeroDivisionError):
        server.rebuild()
    assert ask(server, "/a/") == "/a/" and ask(server, "/style.css") == "/style.css"
    waiting = later(server, "/b/")
    assert not waiting.wait(0.2), "this page is not there"
    fails.clear()
    server.rebuild()
    assert waiting.wait(PATIENCE)


def test_what_others_ask_for_meanwhile_does_not_keep_the_first_view_back(tmp_path, pages):
    seen = []

    def during(url, server):
        if url == "a/":
            later(server, "/b/").wait(0.05)
        else:
            seen.append(later(server, "/a/").wait(PATIENCE) if len(seen) == 0 else True)

    server = served(tmp_path, pages, during)
    ask(server, "/a/")
    server.rebuild()
    assert seen[0]


def test_after_a_mistake_the_pages_stay_as_they_were(tmp_path, pages):
    mistakes = []

    def check():
        if mistakes:
            raise SystemExit("a mistake in data/")

    server = served(tmp_path, pages, lambda *_: None, check)
    server.rebuild()
    mistakes.append("one")
    with pytest.raises(SystemExit):
        server.rebuild()
    assert later(server, "/b/").wait(PATIENCE) and later(server, "/style.css").wait(PATIENCE)
    mistakes.clear()
    server.rebuild()
    assert later(server, "/b/").wait(PATIENCE)
