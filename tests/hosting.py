"""The real site, built, parsed and served once for a whole run, however many processes test it.

The main process of the run builds and serves it (tests/server.py), and tells the workers where it is. This is a pytest
plugin: tests/conftest.py registers it.
"""

import gc
import pickle
import urllib.request
from pathlib import Path

import pytest

from tests.server import READY, Server
from tests.serving import SUB_PATH, Site

PATIENCE = 900
"""Maximum seconds to wait for the build; only a failure takes that long."""

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
    worker_input = getattr(pytestconfig, "workerinput", None)
    return finished(*(worker_input["site"] if worker_input else (str(server.folder / "site"), server.host)))


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
