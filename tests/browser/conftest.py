"""One browser for all tests, a fresh context for each, and an ear on everything a page complains about."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.parts import Sheet
from tests.reading import notes_on_page
from tests.serving import site  # noqa: F401 -- pytest finds fixtures here

INSECURE = "kit.test"
"""A host name that leads here, but that no browser trusts as it trusts 127.0.0.1."""

ARGUMENTS = [
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--disable-gpu", "--disable-quic",
    f"--host-resolver-rules=MAP {INSECURE} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser():
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.fail("CHROMIUM does not name a browser: run python3 dev.py test", pytrace=False)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *as_root])
        yield found
        found.close()


@pytest.fixture
def visit(browser, site):  # noqa: F811
    """Open pages of the site: `visit(address)`; `visit(address, width=320, color_scheme="dark", …)`.

    At the end, no page may have written to the console, thrown an error, or asked another host for anything.
    `missing` names a file that a test takes away, which the browser says on the console.
    """
    complaints, contexts, missed = [], [], []

    def said(message):
        if not any(message.location.get("url", "").endswith(name) for name in missed):
            complaints.append(f"{message.page.url} {message.type}: {message.text}")

    def listen(page):
        page.on("console", said)
        page.on("pageerror", lambda error: complaints.append(f"{page.url} threw: {error}"))

    def asked(request):
        host = request.url.split("/")[2] if "://" in request.url else ""
        if host not in ("", site.url.split("/")[2]) and not host.startswith(INSECURE):
            complaints.append(f"request to another host: {request.url}")

    def visit(address, width=1280, height=800, script="", base=site.url, missing="", **options):
        missed.extend([missing] if missing else [])
        context = browser.new_context(viewport={"width": width, "height": height}, base_url=base,
                                      reduced_motion="reduce", **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.on("page", listen)
        context.on("request", asked)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(address)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def richest(site):  # noqa: F811
    """The id of the template with the most notes: what holds for it holds for plainer ones."""
    return max(site.sheets, key=lambda name: len(notes_on_page(site.pages[site.sheets[name]].sheet(name))))


@pytest.fixture
def open_sheet(visit, site, richest):  # noqa: F811
    """Open the page of that template, and wait until it is ready: `open_sheet(width=320, …)`."""
    def open_sheet(ready=True, **options):
        sheet = Sheet(visit(site.sheets[richest], **options), richest, site)
        if ready:
            sheet.button("Copy").wait_for()
        return sheet

    return open_sheet
