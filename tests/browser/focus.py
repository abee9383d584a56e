"""Where the keyboard focus is: every stop of the Tab key, and what shows it."""

from playwright.sync_api import TimeoutError as TooLate

# A control may be drawn by its label, or by the label that follows it.
DRAWN = """const near = [...(element.labels ?? []), element.nextElementSibling];
  const labels = near.filter((part) => part?.matches('label'));"""
LOOKS = f"""element => {{
  {DRAWN}
  return [element, ...labels].map((part) => {{
    const style = getComputedStyle(part);
    return [style.outlineStyle !== 'none' && style.outlineWidth !== '0px' && style.outlineColor, style.boxShadow];
  }});
}}"""
ON_SCREEN = f"""element => {{
  {DRAWN}
  return [element, ...labels].some((part) => {{
    const box = part.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0
      && box.left < innerWidth && box.top < innerHeight && part.checkVisibility({{ opacityProperty: true }});
  }});
}}"""
FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  window.stops ??= [];
  const again = window.stops.includes(element);
  window.stops.push(element);
  return again ? null : element;
}"""


def comes_into_sight(page, element):
    """Whether an element with the focus can be seen. What opens on focus may take a while."""
    try:
        return bool(page.wait_for_function(ON_SCREEN, arg=element, timeout=20_000))
    except TooLate:
        return False


def stops(page):
    """Press Tab through the whole page; (element, its looks with the focus, whether it is on the screen)."""
    found = []
    while True:
        page.keyboard.press("Tab")
        element = page.evaluate_handle(FOCUSED).as_element()
        if element is None:
            return found
        found.append((element, element.evaluate(LOOKS), comes_into_sight(page, element)))


def tab_to(page, locator, key="Tab"):
    handle = locator.element_handle()
    for _ in range(200):
        if handle.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{locator} cannot be reached")
