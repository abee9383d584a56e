"""What axe finds on an open page, with all its rules."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.parts import at_rest

SCRIPT = Axe().axe_script
"""To be run before a page's own scripts, or on an open page."""
AAA = "color-contrast-enhanced"
TEXT, NOT_TEXT = "main article", "[role=note], [role=status]"
"""Where the contrast of level AAA is promised: for what people come to read, not for every small sign."""
RUN = """async ([strict, text, notText]) => {
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations } = await axe.run(document, { rules, resultTypes: ['violations'], elementRef: true });
  const counts = (id, { element }) => id !== strict || (element.closest(text) && !element.closest(notText));
  return violations.flatMap(({ id, nodes }) => nodes.filter((node) => counts(id, node)).map(
    ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\\n').at(-1)}`));
}"""


def faults(page, state):
    """What axe finds with all its rules (best practice and experiments too), and text that is hard to read."""
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")  # else the bar at the top lies over other things
    at_rest(page)
    return [f"{state}: {one}" for one in page.evaluate(RUN, [AAA, TEXT, NOT_TEXT])]
