"""Fixtures and options that several suites share."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from macros.content.catalog import Catalog
from tests import KIT, ROOT, catalogs, hosting, times

# No test depends on the clock, and the same tree gives the same result.
settings.register_profile("kit", deadline=None, derandomize=True, database=None)
settings.register_profile("long", deadline=None, max_examples=20_000, database=None)
settings.load_profile("kit")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--office", action="store_true", help="also open our Word files in LibreOffice (tests/office)")
    parser.addoption("--every", action="store_true", help="every page in every state, and all random cases")
    parser.addoption("--record", action="store_true",
                     help="keep how long each folder took (tests/times.json) and what is public (tests/public.txt)")


def pytest_configure(config: pytest.Config) -> None:
    for plugin in (hosting, times):
        config.pluginmanager.register(plugin)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without --office its tests are not part of the run: LibreOffice takes 500 MB."""
    return True if collection_path == ROOT / "tests" / "office" and not config.getoption("--office") else None


@pytest.fixture(scope="session")
def every(pytestconfig: pytest.Config) -> bool:
    """Whether this run checks every page in every state, and all random cases; else a sample, always the same."""
    return pytestconfig.getoption("--every")


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real content."""
    return catalogs.real()


@pytest.fixture(scope="session")
def made_up() -> Catalog:
    """The made-up content, to read."""
    return catalogs.made_up()


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the made-up kit, to change."""
    return shutil.copytree(KIT, tmp_path / "kit")
