"""Checking one page after the other in the same window, each in its states."""

from playwright.sync_api import Error

from tests.browser import axe
from tests.browser.faint import may_be_faint
from tests.browser.parts import OVER_THE_EDGE, UNFOLD, at_rest
from tests.browser.states import SCHEMES, cover, states_of
from tests.browser.visits import Contexts, Visits
from tests.fragments import classed

MADE = {"kit-builder": "#builder-role", "kit-list": ".kit-find"}
"""{class in the source of a page: what a script adds there}; the toolbar of a template is the third."""
NARROW = {320: "at 320 px", 640: "at 1280 px zoomed to 200 %"}
FORGET = "try { localStorage.clear(); } catch { /* about:blank has none */ }"
"""Each page is opened as on a first visit: the theme keeps the color scheme from page to page."""
NOTES = """(wanted) => {
  const switches = [...document.querySelectorAll('[data-template] input[type=checkbox]')];
  for (const checkbox of switches) if (checkbox.checked !== wanted) checkbox.click();
  return switches.length > 0;
}"""
"""Switch all notes on or off; false where there are none."""
PRESSED = """() => [...document.querySelectorAll('[data-template] button')].filter((one) => {
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return one.disabled || !one.checkVisibility({ visibilityProperty: true }) || !one.contains(top);
}).map((one) => `cannot be pressed: ${one.outerHTML.slice(0, 100)}`)"""
"""Buttons that a tap on their center would not reach."""
HAS_SCHEME = "name => document.body.dataset.mdColorScheme === name"
HEIGHT = 800
GIVE_UP = 3
"""How many pages of a batch may fail to load before the rest is skipped: each costs a minute."""


def complete(visit, site, address, scheme="light", **options):
    """The page, opened, with everything that scripts add to it."""
    unknown = address == "404.html"
    page = visit("no/such/page" if unknown else address, missing="/no/such/page" if unknown else "",
                 color_scheme=scheme, **options)
    ready(page, site, address, scheme)
    return page


def ready(page, site, address, scheme):
    page.wait_for_function(HAS_SCHEME, arg=SCHEMES[scheme])
    for template_id in site.pages[address].templates:
        page.locator(f'[data-template="{template_id}"]').get_by_role("status").wait_for(state="attached")
    for mark, made in MADE.items():
        for _ in classed(site.pages[address].root, mark)[:1]:
            page.locator(made).first.wait_for(state="attached")


class Look:
    """One window of a browser in which pages are opened one after the other."""

    def __init__(self, browser, site, every):
        self.site, self.thorough = site, set(site.pages) if every else cover(site)
        self.visits = Visits(Contexts(browser, site))
        self.context = self.visits.context(FORGET + axe.SCRIPT, fresh=True)
        self.page = self.context.new_page()

    def end(self):
        self.context.close()

    def at(self, addresses):
        """What is wrong with these pages: {rule: [what, after the page's address]}."""
        found, late = {"axe": [], "edge": [], "noise": []}, 0
        for address in addresses:
            if late == GIVE_UP:
                found["noise"].append(f"{address}: not looked at, because {GIVE_UP} pages before it did not get ready")
                continue
            try:
                self._states(address, found["axe"])
                self._narrow(address, found["edge"])
            except Error as error:
                late += 1
                found["noise"].append(f"{address}: {error}")
                self.page.close()
                self.page = self.context.new_page()
            found["noise"] += [f"{address}: {complaint}" for complaint in self.visits.complaints]
            self.visits.complaints.clear()
        return found

    def _states(self, address, found):
        """What axe finds in the states of a page; and in its other states, where letters may be faint."""
        chosen, scheme = states_of(self.site, address, address in self.thorough), None

        def order(state):  # first what axe checks, and few changes of what costs most
            return state.scheme != chosen[0].scheme, state not in chosen, state.width

        for state in sorted(states_of(self.site, address, True), key=order):
            if scheme is None or (state.scheme != scheme and address in self.thorough):
                self._open(address, state)
            elif state.scheme != scheme:
                self.page.emulate_media(color_scheme=state.scheme)
                self.page.wait_for_function(HAS_SCHEME, arg=SCHEMES[state.scheme])
            scheme = state.scheme
            has_notes = self._bring(state.width, state.notes)
            if state in chosen or (state.notes == has_notes and may_be_faint(self.page)):
                found += [f"{address}: {fault}" for fault in axe.faults(self.page, str(state))]

    def _open(self, address, state):
        self.page.set_viewport_size({"width": state.width, "height": HEIGHT})
        self.page.emulate_media(color_scheme=state.scheme)
        unknown = address == "404.html"
        self.visits.missed = ["/no/such/page"] if unknown else []
        self.page.goto("no/such/page" if unknown else address)
        ready(self.page, self.site, address, state.scheme)

    def _bring(self, width, notes):
        """Set the width of the window, and the notes on or off. Returns whether there are notes."""
        if self.page.viewport_size["width"] != width:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.page.wait_for_function("width => innerWidth === width", arg=width)
        return self.page.evaluate(NOTES, notes)

    def _narrow(self, address, found):
        """With everything unfolded: whether it fits a narrow window, and whether its buttons can be pressed there."""
        self.page.evaluate(UNFOLD)
        for width, words in NARROW.items():
            has_notes = self._bring(width, True)
            at_rest(self.page)
            for notes in (True, False) if has_notes else (False,):
                self._bring(width, notes)
                over = self.page.evaluate(OVER_THE_EDGE)
                found += [f"{address}: {words}: {over}"] if over != [0, []] else []
            found += [f"{address}: {words}: {fault}" for fault in self.page.evaluate(PRESSED)]
