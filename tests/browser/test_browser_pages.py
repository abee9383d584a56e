"""Every page: nothing that axe finds, at two widths and in two schemes, with the notes on and off; and no noise.

Noise is what `Visits` listens for: a message on the console, an error, a request to another host.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.asking import COUNT, answered
from tests.browser.conftest import Visits
from tests.browser.parts import at_rest
from tests.fragments import classed
from tests.serving import PAGES

AAA = "color-contrast-enhanced"
RUN = """async ([context, options]) => {
  const result = await axe.run(context.include ? context : document, { ...options, resultTypes: ['violations'] });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\\n').at(-1)}`));
}"""
UNFOLD = "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
MADE = {"kit-builder": "#builder-role", "kit-list": ".kit-find"}
"""{what a page has: what a script makes of it}; the toolbar of a template is the third."""
SCHEMES = {"light": "default", "dark": "slate"}
OVER_THE_EDGE = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const over = [...document.querySelectorAll('main *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > wide + 1 && !scrolls(one.parentElement));
  return [document.documentElement.scrollWidth - wide, over.map((one) => one.outerHTML.slice(0, 100))];
}"""


@pytest.fixture(scope="module", params=[(one, scheme) for one in PAGES for scheme in SCHEMES],
                ids=lambda given: f"{given[0] or 'home'} {given[1]}")
def page(request, browser, site):
    """Each page in each scheme, complete with what scripts add to it. Loaded once for all tests below."""
    visits = Visits(browser, site)
    yield complete(visits, site, *request.param)
    visits.end()


def complete(visit, site, address, scheme, **options):
    unknown = address == "404.html"
    page = visit("no/such/page" if unknown else address, missing="/no/such/page" if unknown else "",
                 color_scheme=scheme, **options)
    page.wait_for_function("name => document.body.dataset.mdColorScheme === name", arg=SCHEMES[scheme])
    for template_id in site.pages[address].templates:
        page.locator(f'[data-template="{template_id}"]').get_by_role("status").wait_for(state="attached")
    for mark, made in MADE.items():
        for _ in classed(site.pages[address].root, mark)[:1]:
            page.locator(made).first.wait_for(state="attached")
    page.evaluate(Axe().axe_script)
    return page


def with_and_without_notes(page, width):
    """The states of a page at this width, one after the other."""
    page.set_viewport_size({"width": width, "height": 800})
    page.wait_for_function("width => innerWidth === width", arg=width)
    switches = page.locator("[data-template] input[type=checkbox]").all()
    for notes in (True, False) if switches else (False,):
        for switch in switches:
            switch.set_checked(notes)
        yield "with notes" if notes else "without notes"


def faults(page, state):
    """What axe finds with all its rules (best practice and experiments too), and text that is hard to read.

    The contrast of level AAA is promised for the text that people come to read, not for every small sign.
    """
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")  # else the bar at the top lies over other things
    at_rest(page)
    rules = {rule["ruleId"]: {"enabled": rule["ruleId"] != AAA} for rule in page.evaluate("() => axe.getRules()")}
    strict = {"runOnly": {"type": "rule", "values": [AAA]}}
    text = {"include": [["main article"]], "exclude": [["[role=note]"], ["[role=status]"]]}
    found = page.evaluate(RUN, [{}, {"rules": rules}])
    if page.locator("main article").count():
        found += page.evaluate(RUN, [text, strict])
    return [f"{state}: {one}" for one in found]


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(page, width):
    found = [one for state in with_and_without_notes(page, width) for one in faults(page, state)]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("width", [320, 640], ids=["320 px", "1280 px zoomed to 200 %"])
def test_nothing_reaches_over_the_edge_and_everything_can_be_pressed(page, width):
    for _ in with_and_without_notes(page, width):
        page.evaluate(UNFOLD)
        at_rest(page)
        assert page.evaluate(OVER_THE_EDGE) == [0, []]
    for control in page.locator("[data-template]").get_by_role("button").all():
        control.click(trial=True)


@pytest.mark.parametrize("address", ["", "build/", "roles/crisis-peer/interview-kit/", "404.html"])
def test_the_search_works(visit, site, address):
    """At every depth, since only the way to the search's index differs from page to page."""
    page = complete(visit, site, address, "light")
    page.get_by_role("textbox", name="Search").first.press_sequentially("peer")
    page.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_what_opens(visit, site, width, scheme):
    """The search with its results, the navigation of a narrow screen, and everything that unfolds."""
    page = complete(visit, site, next(iter(site.sheets.values())), scheme, width=width, script=COUNT)
    page.evaluate(UNFOLD)
    found = faults(page, "unfolded")
    opener = page.get_by_role("banner").locator("[for=__drawer]")
    if opener.is_visible():
        opener.click()
        found += faults(page, "navigation")
        opener.press("Enter")
        page.get_by_role("banner").locator("label[for=__search]").first.click()
    page.get_by_role("textbox", name="Search").first.press_sequentially("peer")
    answered(page, "peer")
    page.locator(".md-search-result__link").first.wait_for()
    found += faults(page, "search")
    assert found == [], "\n".join(found)
