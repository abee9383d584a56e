"""What axe finds on an open page, with all its rules."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.parts import at_rest

SCRIPT = Axe().axe_script
"""Runs before a page's own scripts, or on an open page."""
TEXT, NOT_TEXT = "main article", "[role=note], [role=status]"
"""Where the contrast of level AAA is promised: for what people come to read, not for every small symbol."""
# Contrast takes longer than all other rules together, and axe measures it once for each of two levels. Here it is
# measured once: from 0 on, the rule of level AAA (7 to 1, or 4.5 for large letters) also reports what level AA forbids
# (below 4.5, or 3); and what is in between counts only in text.
RUN = """async ([text, notText]) => {
  const AA = 'color-contrast', AAA = 'color-contrast-enhanced', lower = { '7:1': 4.5, '4.5:1': 3 };
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: ruleId !== AA }]));
  const from = { minThreshold: 0 };
  const options = { contrastRatio: { normal: { expected: 7, ...from }, large: { expected: 4.5, ...from } } };
  const { violations } = await axe.run(document,
    { rules, checks: { [AAA]: { options } }, resultTypes: ['violations'], elementRef: true });
  const isText = (element) => element.closest([text, notText].join())?.matches(text);
  const counts = (id, { element, any }) => id !== AAA || isText(element)
    || any.some(({ data }) => !(data.contrastRatio >= lower[data.expectedContrastRatio]));
  return violations.flatMap(({ id, nodes }) => nodes.filter((node) => counts(id, node)).map(
    ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\\n').at(-1)}`));
}"""


def faults(page, state):
    """What axe finds with all its rules (best practice and experiments too), and text that is hard to read."""
    page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })")  # else the header covers other things
    at_rest(page)
    return [f"{state}: {fault}" for fault in page.evaluate(RUN, [TEXT, NOT_TEXT])]
