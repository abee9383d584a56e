"""The Content-Security-Policy: in every page, in its place, strict, and fitting what the page holds."""

import base64
import hashlib
import re

from tests.naming import for_each
from tests.serving import PAGES

META = re.compile(r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">', re.I)

each_page = for_each("address", PAGES)


def policy(page):
    """{directive: its sources} as the page says it."""
    found = META.findall(page.source)
    assert len(found) == 1, "the policy must stand once, right after the charset"
    return {rule.split()[0]: rule.split()[1:] for rule in found[0].split(";") if rule.strip()}


@each_page
def test_the_policy_comes_first_and_is_strict(site, address):
    page = site.pages[address]
    rules = policy(page)
    before = page.source[: META.search(page.source).start()]
    assert not re.search(r"<(script|link|style|img)", before)
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'none'"]
    allowed = [source for sources in rules.values() for source in sources]
    assert {s for s in allowed if not re.fullmatch(r"'none'|'self'|data:|'sha256-[A-Za-z0-9+/]{43}='", s)} == set()
    assert [name for name, sources in rules.items() if "data:" in sources] == ["img-src"]


@each_page
def test_every_inline_script_is_allowed_by_its_hash(site, address):
    allowed = policy(site.pages[address])["script-src"]
    for script in site.pages[address].all("script"):
        if script.get("src") is None and script.get("type", "module") in ("module", "text/javascript"):
            digest = hashlib.sha256((script.text or "").encode("utf-8")).digest()
            assert f"'sha256-{base64.b64encode(digest).decode()}'" in allowed


def test_no_hash_is_allowed_that_no_page_needs(site):
    """One policy for all pages, because the theme may keep the first page's policy while it changes pages."""
    policies = {META.findall(page.source)[0] for page in site.pages.values()}
    assert len(policies) == 1
    scripts = {script.text or "" for page in site.pages.values() for script in page.all("script")}
    needed = {base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode() for text in scripts}
    assert set(re.findall(r"'sha256-([^']*)'", policies.pop())) <= needed


@each_page
def test_there_are_no_inline_styles_and_no_inline_handlers(site, address):
    """The policy would block them, so what they do would be missing."""
    page = site.pages[address]
    assert page.all("style") == []
    assert [element.tag for element in page.root.iter() if "style" in element.attrib] == []
    assert [(element.tag, name) for element in page.root.iter() for name in element.attrib
            if isinstance(name, str) and name.startswith("on")] == []


def test_hosts_that_read_headers_get_the_same_policy(site):
    headers = (site.folder / "_headers").read_text(encoding="utf-8")
    said = META.findall(site.pages[""].source)[0]
    assert headers == f"/*\n  Content-Security-Policy: {said}; frame-ancestors 'none'\n"
