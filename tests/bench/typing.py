"""How long a keystroke in the builder takes until the document shows it, for the largest text of the kit."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.weight import served
from tests.browser.building import all_loaded

KEYS = "Harbor Road Recovery Community Center, since 1998. " * 4
AIMS = {1: 16, 4: 50}
"""{how much slower the processor: milliseconds that 95 of 100 keystrokes stay within}"""
LISTEN = """() => {
  window.times = [];
  const sheet = document.querySelector('.kit-output .kit-sheet');
  let start = 0;
  addEventListener('input', () => { start = performance.now(); }, true);
  addEventListener('input', () => { sheet.getBoundingClientRect(); window.times.push(performance.now() - start); });
}"""


def report(site: Path) -> Iterator[str]:
    """Type into a field of the builder with all documents loaded; yield lines to print."""
    role = largest(site)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    yield f"\nA keystroke until the document shows it ({role}), 95th percentile of {len(KEYS)}, layout included:"
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=as_root)
        for slower, aim in AIMS.items():
            page = browser.new_page()
            yield f"  processor {slower}x slower {typed(page, address, role, slower):>8.1f} ms (aim: at most {aim} ms)"
            page.close()
        browser.close()


def largest(site: Path) -> str:
    """The role whose job description has the largest preview."""
    files = {path.parent.name: path.stat().st_size for path in site.glob("kit/*-job-description/preview.json")}
    return max(files, key=lambda name: files[name]).removesuffix("-job-description")


def typed(page: Page, address: str, role: str, slower: int) -> float:
    page.goto(f"{address}build/")
    page.get_by_label("Role", exact=True).select_option(role)
    page.locator(".kit-output .kit-sheet h2").wait_for()
    all_loaded(page)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(LISTEN)
    page.get_by_label("Organization name", exact=True).focus()
    page.keyboard.type(KEYS)
    times = sorted(json.loads(page.evaluate("() => JSON.stringify(window.times)")))
    return times[int(len(times) * 0.95)]
