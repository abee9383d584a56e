"""One browser for all tests, a fresh context for each, and an ear on everything a page complains about."""

import os
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests import serving
from tests.browser.building import Builder
from tests.browser.parts import ALLOWED, PATIENCE, Sheet
from tests.reading import notes_on_page

site = serving.site

INSECURE = "kit.test"
"""A host name that leads here, but that no browser trusts as it trusts 127.0.0.1."""

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


class Visits:
    """Opens pages of the site, each in a fresh context, and hears whatever they complain about.

    No page may write to the console, throw an error, or ask another host for anything.
    """

    def __init__(self, browser, site):
        self.browser, self.site = browser, site
        self.complaints, self.missed, self.contexts = [], [], []

    def __call__(self, address, width=1280, height=800, script="", base="", missing="", **options):
        """`visit(address, width=320, color_scheme="dark")`; `missing`: the end of an address that is not there,
        which the browser says on the console."""
        self.missed += [missing] if missing else []
        context = self.browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce",
                                           base_url=base or self.site.url, **options)
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        context.on("page", self._listen)
        context.on("request", self._asked)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(address)
        return page

    def _listen(self, page):
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url} threw: {error}"))

    def _said(self, message):
        if not any(message.location.get("url", "").endswith(name) for name in self.missed):
            self.complaints.append(f"{message.page.url} {message.type}: {message.text}")

    def _asked(self, request):
        host = urlsplit(request.url).netloc
        if host not in ("", urlsplit(self.site.url).netloc) and not host.startswith(INSECURE):
            self.complaints.append(f"request to another host: {request.url}")

    def end(self):
        for context in self.contexts:
            context.close()
        assert self.complaints == []


@pytest.fixture
def visit(browser, site):
    """Open pages of the site: see `Visits`."""
    visits = Visits(browser, site)
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
