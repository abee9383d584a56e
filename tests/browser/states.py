"""The states in which a page is checked: its width, its color scheme, with its notes or without.

Some pages hold, together, every shape of element that the site has. They are checked in all states, each other page
in one. Which pages those are is computed from the built site, so nobody keeps a list; and the state in
which another page is checked depends on its address and its source alone, so an edit of one page affects no other.
"""

import hashlib
import itertools
from typing import NamedTuple

from tests import ROOT, catalogs
from tests.serving import SOURCES

WIDTHS = (320, 1280)
SCHEMES = {"light": "default", "dark": "slate"}
"""{the colors that a system asks for: what the theme calls them}"""


class State(NamedTuple):
    width: int
    scheme: str
    notes: bool

    def __str__(self):
        return f"{self.width} px, {self.scheme}{', with notes' if self.notes else ''}"


ALL = [State(*state) for state in itertools.product(WIDTHS, SCHEMES, (True, False))]


def states_of(site, address, all_of_them):
    """The states in which this page is checked."""
    notes = bool(site.pages[address].templates)  # elsewhere there are none to switch on
    states = [state for state in ALL if notes or not state.notes]
    return states if all_of_them else [states[digest(address, source(address)) % len(states)]]


def source(address):
    """What a contributor edits of a page."""
    if address in SOURCES:
        return catalogs.pages()[SOURCES[address]]
    return (ROOT / "overrides" / address).read_text(encoding="utf-8")


def digest(*texts):
    return int.from_bytes(hashlib.sha256("\n".join(texts).encode("utf-8")).digest()[:8], "big")


def cover(site):
    """The addresses of pages that hold, together, every shape of the site.

    Each shape takes the page with the smallest digest of its address among those that hold it. That is some more pages
    than it need be; but an edit that brings a shape, or takes one away, moves no page that this shape is not about.
    """
    chosen = {}
    for address, page in site.pages.items():
        number = digest(address)
        for shape in shapes(page):
            chosen[shape] = min(chosen.get(shape, (number, address)), (number, address))
    return {address for _, address in chosen.values()}


def shapes(page):
    """Every element of a page together with the one around it, as a style rule or axe can tell them from others."""
    looks = {element: _look(element) for element in page.root.iter() if isinstance(element.tag, str)}
    return {(look, looks[child]) for element, look in looks.items() for child in element if child in looks}


def _look(element):
    """What kind of element it is: its name, its classes, its role and its type, and which attributes it has."""
    return (element.tag, *sorted(element.get("class", "").split()), element.get("role", ""), element.get("type", ""),
            *sorted(str(name) for name in element.attrib))
