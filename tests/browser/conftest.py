"""One browser for all tests of a worker, and the pages that they open in it."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.building import Builder
from tests.browser.parts import ALLOWED, PATIENCE, Sheet
from tests.browser.visits import INSECURE, Contexts, Visits
from tests.reading import notes_on_page

ARGUMENTS = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-gpu", "--disable-quic",
    f"--host-resolver-rules=MAP {INSECURE} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.fail("CHROMIUM does not name a browser: run python3 dev.py test", pytrace=False)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *as_root],
                                            timeout=180_000)
        yield found
        found.close()


@pytest.fixture(scope="session")
def contexts(browser, site):
    return Contexts(browser, site)


@pytest.fixture
def visit(contexts):
    """Open pages of the site: see `Visits`."""
    visits = Visits(contexts)
    yield visits
    visits.end()


@pytest.fixture(scope="session")
def richest(site):
    """The id of the template with the most notes: what holds for it holds for plainer ones."""
    return max(site.sheets, key=lambda name: len(notes_on_page(site.pages[site.sheets[name]].sheet(name))))


@pytest.fixture
def open_sheet(visit, site, richest):
    """Open the page of that template, and wait until it is ready: `open_sheet(width=320, …)`."""
    def open_sheet(ready=True, **options):
        sheet = Sheet(visit(site.sheets[richest], **options), richest, site)
        if ready:
            sheet.button("Copy").wait_for()
        return sheet

    return open_sheet


@pytest.fixture
def start(visit, catalog):
    """Open the builder, which may use the clipboard: `start(width=320, …)`."""
    def start(address="build/", **options):
        return Builder(visit(address, permissions=ALLOWED, **options), catalog)

    return start
