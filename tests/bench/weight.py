"""What a first visit to a guide page fetches, in compressed bytes, beside default Material on the same page."""

from __future__ import annotations

import functools
import gzip
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Request, sync_playwright

PAGE = "understand/peer-and-therapist/"


def report(*sites: Path) -> Iterator[str]:
    """Open the page of the kit's site and of its plain twin in a browser; yield lines to print."""
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=as_root)
        kit, plain = (total(browser, site) for site in sites)
        browser.close()
    yield f"\nFirst visit to {PAGE}, gzip bytes of all that the browser fetches:"
    yield f"  this kit           {kit:>8,}"
    yield f"  default Material   {plain:>8,} (without web fonts)"
    yield f"  kit / default      {kit / plain:>8.2f} (aim: at most 1.00)"


def total(browser: Browser, site: Path) -> int:
    """The compressed size of everything that a visit fetches by itself, favicon included."""
    asked: list[Request] = []
    with served(site) as address:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request))
        page.goto(address + PAGE)
        page.wait_for_load_state("networkidle")
        bodies = {request.url: request.response().body() for request in asked}  # waits for those that are on their way
        page.close()
    return sum(len(gzip.compress(body, 9)) for body in bodies.values())


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served for as long as the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
