"""The real site, built, parsed and served once for a whole run, however many processes test it.

The process that the run was started with builds and serves it (tests/server.py), and tells its workers where. This is
a plugin of pytest: tests/conftest.py registers it.
"""

import gc
import pickle
import urllib.request
from pathlib import Path

import pytest

from tests.server import READY, Server
from tests.serving import SUB_PATH, Site

PATIENCE = 900
"""Seconds to wait for the build at most; only a failure takes so long."""

SERVER = pytest.StashKey[Server]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SERVER] = Server()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    """Tell a worker of pytest-xdist where the site is."""
    server = node.config.stash[SERVER]
    node.workerinput["site"] = (str(server.folder / "site"), server.host)


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[SERVER].end()


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Site:
    """The real site, finished and served."""
    server = pytestconfig.stash[SERVER]
    given = getattr(pytestconfig, "workerinput", None)
    return finished(*(given["site"] if given else (str(server.folder / "site"), server.host)))


def finished(folder: str, host: str) -> Site:
    """The site with all its pages parsed, as soon as it is built."""
    with urllib.request.urlopen(host + READY, timeout=PATIENCE) as answer:
        content = answer.read()
    gc.disable()
    pages = pickle.loads(content)
    gc.enable()
    if isinstance(pages, str):
        pytest.fail(f"The site does not build:\n{pages}", pytrace=False)
    return Site(Path(folder), host + SUB_PATH, pages)
