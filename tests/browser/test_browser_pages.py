"""Every page: nothing that axe finds, at two widths and in two schemes, with the notes on and off; and no noise.

Noise is what the fixture `visit` listens for: a message on the console, an error, a request to another host.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.serving import PAGES

SETTLED = "() => document.getAnimations().every((one) => one.playState !== 'running')"
SCHEMES = {"light": "default", "dark": "slate"}
OVER_THE_EDGE = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (one) => one && (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const over = [...document.querySelectorAll('main *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > wide + 1 && !scrolls(one.parentElement));
  return [document.documentElement.scrollWidth - wide, over.map((one) => one.outerHTML.slice(0, 100))];
}"""

each_page = pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "home")


def open_page(visit, site, address, **options):
    """A page, complete with what scripts add to it."""
    page = visit("no/such/page" if address == "404.html" else address,
                 missing="/no/such/page" if address == "404.html" else "", **options)
    for template_id in site.pages[address].templates:
        page.locator(f'[data-template="{template_id}"]').get_by_role("status").wait_for(state="attached")
    return page


def faults(page, state):
    """What axe finds with all its rules, those for best practice and those that are new included."""
    rules = {rule["ruleId"]: {"enabled": True} for rule in page.evaluate("() => axe.getRules()")}
    found = page.evaluate("rules => axe.run({ rules, resultTypes: ['violations'] })", rules)
    return [f"{state}: {rule['id']} at {', '.join(map(str, node['target']))}: {node['failureSummary']}"
            for rule in found["violations"] for node in rule["nodes"]]


@each_page
def test_axe_finds_nothing(visit, site, address):
    page = open_page(visit, site, address)
    page.evaluate(Axe().axe_script)
    switches = page.locator("[data-template] input[type=checkbox]").all()
    found = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, name in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function("name => document.body.dataset.mdColorScheme === name", arg=name)
            for notes in (False, True) if switches else (False,):
                for switch in switches:
                    switch.set_checked(notes)
                page.wait_for_function(SETTLED)
                found += faults(page, f"{width} px, {scheme}{', notes' if notes else ''}")
    assert found == [], "\n".join(found)


@each_page
def test_the_page_is_quiet_and_its_search_works(visit, site, address):
    page = open_page(visit, site, address)
    assert page.locator("h1").is_visible()
    page.get_by_role("textbox", name="Search").first.fill("peer")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")


@each_page
@pytest.mark.parametrize("options", [{"width": 320}, {"width": 640, "height": 400, "device_scale_factor": 2}],
                         ids=["320 px", "zoomed to 200 %"])
def test_nothing_reaches_over_the_edge(visit, site, address, options):
    page = open_page(visit, site, address, **options)
    switches = page.locator("[data-template] input[type=checkbox]").all()
    for notes in (False, True) if switches else (False,):
        for switch in switches:
            switch.set_checked(notes)
        for details in page.locator("[data-template] details").all():
            details.evaluate("element => { element.open = true; }")
        assert page.evaluate(OVER_THE_EDGE) == [0, []]
    for control in page.locator("[data-template]").get_by_role("button").all():
        control.click(trial=True)
