"""Every address on every page leads somewhere inside the site, and nothing is loaded from another host."""

import re
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.naming import for_each
from tests.serving import PAGES

LOADING_RELS = {"stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "manifest",
                "preconnect", "dns-prefetch", "mask-icon"}
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")

each_page = for_each("address", PAGES)


def addresses_on(page):
    """(element, attribute, address) of everything on a page that names an address."""
    for element in page.root.iter():
        for name in ("href", "src", "poster", "action", "formaction", "data", "xlink:href", "data-kit"):
            if element.get(name) is not None:
                yield element, name, element.get(name).strip()
        for part in element.get("srcset", "").split(","):
            if part.strip():
                yield element, "srcset", part.split()[0]


def url_of(site, address):
    """Where a reader is on this page. 404.html is sent for any address, however deep."""
    return site.url + ("no/such/page" if address == "404.html" else address)


def fault(site, address, link):
    """What is wrong with a link on a page; "" when it leads to a file, and its anchor is there."""
    target, anchor = urldefrag(urljoin(url_of(site, address), link))
    if not target.startswith(site.url):
        return f"{link} leaves the site's folder"
    place = "404.html" if address == "404.html" and not urldefrag(link)[0] else unquote(target.removeprefix(site.url))
    if not site.file(place).is_file():
        return f"{link} leads nowhere"
    if anchor.startswith("role=") and place == "build/":  # no place on the page: what its script reads
        return "" if f"roles/{anchor.removeprefix('role=')}/" in site.pages else f"{link} names no role"
    if anchor and (place not in site.pages or unquote(anchor) not in site.pages[place].ids):
        return f"{link} has no such anchor"
    return ""


@each_page
def test_every_link_inside_the_site_resolves(site, address):
    faults = []
    for element, name, link in addresses_on(site.pages[address]):
        if name == "data-kit":
            link += "programs.json" if element.get("data-template") else "catalog.json"  # the builder's is the folder of all
        scheme, host = urlsplit(link)[:2]
        if scheme in ("mailto", "tel", "data") or (host and not link.startswith(site.url)):
            continue
        faults.append(fault(site, address, link) and f"<{element.tag} {name}>: {fault(site, address, link)}")
    assert [one for one in faults if one] == []


@each_page
def test_links_to_other_hosts_are_for_readers_to_follow(site, address):
    """Only `a` may name another host, and only over https: everything else would load from there."""
    faults = []
    for element, _, link in addresses_on(site.pages[address]):
        scheme, host = urlsplit(link)[:2]
        if scheme not in ("", "http", "https", "mailto", "tel", "data"):
            faults.append((element.tag, link))
        if host and not link.startswith(site.url) and (element.tag != "a" or scheme != "https"):
            faults.append((element.tag, link))
        if element.tag == "a" and element.get("ping") is not None:
            faults.append((element.tag, "ping"))
    assert faults == []


@each_page
def test_a_link_element_is_known(site, address):
    """A kind of link that nobody has thought of might load something."""
    known = LOADING_RELS | {"canonical", "next", "prev", "alternate", "license", "search"}
    rels = {rel for element in site.pages[address].all("link") for rel in element.get("rel", "").split()}
    assert rels - known == set()


def test_stylesheets_load_nothing_from_elsewhere(site):
    faults = []
    for path in sorted(site.folder.rglob("*.css")):
        for match in CSS_ADDRESS.finditer(path.read_text(encoding="utf-8")):
            link = match[1] or match[2]
            if link.startswith(("data:", "#")):
                continue
            inside = (path.parent / unquote(link.split("?")[0].split("#")[0])).resolve()
            if urlsplit(link).netloc or not inside.is_relative_to(site.folder) or not inside.is_file():
                faults.append((path.name, link))
    assert faults == []
