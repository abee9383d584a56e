"""The parts of a template on its page, found as a reader finds them: by role, not by markup."""

import re
import time

from playwright.sync_api import expect

from tests.reading import notes_on_page, words_on_page

# The text that can be seen, without its white space.
VISIBLE = """element => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = "";
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    range.selectNode(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width && box.height) {
      seen += texts.currentNode.data;
    }
  }
  return seen.replace(/\\s/g, "");
}"""

ALLOWED = ["clipboard-read", "clipboard-write"]
"""What a page must be allowed to do for a test to read what it copied."""

PATIENCE = 60
"""Maximum seconds to wait for a condition; only a failure waits that long."""


def until(page, holds, what):
    """Process events of the page until `holds()`, for conditions that no function in the page can check."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"{what}: not within {PATIENCE} s"
        page.wait_for_timeout(20)


REST = """async () => {
  const sizes = () => [...document.querySelectorAll('main, .md-sidebar, .md-sidebar__scrollwrap')]
    .map((one) => [one.clientWidth, one.clientHeight, one.scrollHeight]).join();
  const before = sizes();
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  return before === sizes() && document.getAnimations().every((one) => one.playState !== 'running');
}"""
"""Nothing moves, and the theme has finished fitting its columns to a new width, some frames later."""


def at_rest(page):
    until(page, lambda: page.evaluate(REST), "the page at rest")


UNFOLD = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
OVER_THE_EDGE = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const over = [...document.querySelectorAll('main *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > wide + 1 && !scrolls(one.parentElement));
  return [document.documentElement.scrollWidth - wide, over.map((one) => one.outerHTML.slice(0, 100))];
}"""
"""[by how much the page is wider than the window, what reaches over its edge]; [0, []] where all fits."""


def cut_network(page):
    """Cut the network, and with it the browser's cache: what the page has not loaded into memory is gone."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.context.set_offline(True)


class Sheet:
    """One template on an open page."""

    def __init__(self, page, template_id, site):
        self.page, self.id, self.site = page, template_id, site
        self.whole = page.locator(f'[data-template="{template_id}"]')
        self.document = self.whole.get_by_role("article")
        self.switch = self.whole.locator("input[type=checkbox]").first
        self.notes = self.document.locator("[role=note]")
        self.status = self.whole.get_by_role("status")
        self.blanks = self.whole.locator("details", has=page.locator("a[href^='#']")).first
        self.links = self.whole.locator("a[download]")

    @property
    def source(self):
        return self.site.pages[self.site.sheets[self.id]].sheet(self.id)

    def words(self, marks=True):
        """The words that the page's source has, without notes."""
        return words_on_page(self.source, marks)

    def solid(self):
        """The same without white space, as `VISIBLE` returns them."""
        return "".join(words_on_page(self.source, marks=False, labels=False))

    def note_texts(self):
        return notes_on_page(self.source)

    def download(self, ending):
        """The bytes of the download on the site."""
        return (self.site.folder / "kit" / self.id / f"{self.id}.{ending}").read_bytes()

    def button(self, name):
        return self.whole.get_by_role("button", name=name, exact=True)

    def show_notes(self):
        self.switch.check()
        self.notes.first.wait_for()

    def press(self, name):
        """Press a button. Returns the message about it; an older one is removed first, so they cannot be confused."""
        self.status.evaluate("element => { element.textContent = ''; }")
        self.button(name).click()
        return self.message()

    def message(self, words=""):
        """The message in the status region, when it holds these words; without words, the first of all."""
        expect(self.status).to_contain_text(words or re.compile(r"\S"))
        return self.status.inner_text()
