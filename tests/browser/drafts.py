"""What tests of drafts share: a reload, a second tab, storage that is full or blocked."""

from tests.browser.building import Builder

# Only for what is ours: the theme's own script throws when the whole of the storage is blocked.
BLOCKED = """for (const name of ["getItem", "setItem", "removeItem"]) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (String(key).startsWith("kit-")) throw new DOMException("no", "SecurityError");
    return real.call(this, key, ...rest);
  };
}"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
AT_ONCE = """([id, words, button]) => {
  const field = document.getElementById(id);
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  [...document.querySelectorAll("button")].find((element) => element.textContent === button).click();
}"""
"""Types into a field and presses a button before anything else can happen."""


def again(builder):
    """The builder after a reload of its page."""
    fresh = Builder(builder.page, builder.catalog)
    fresh.sheet.get_by_role("heading").first.wait_for()
    return fresh


def notice(builder, words):
    return builder.page.locator(".kit-notice", has_text=words)


def in_two_tabs(start):
    """The builder with the same draft in two tabs."""
    one = start().choose_role("recovery-coach")
    one.fill("organization", "First")
    one.saved(organization="First")
    page = one.page.context.new_page()
    page.goto(one.page.url)
    other = again(Builder(page, one.catalog))
    return one, other
