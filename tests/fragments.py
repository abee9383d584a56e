"""What a macro returns to a page, parsed as a browser does: valid, on one line, and with only our own markup."""

import dataclasses
from collections.abc import Iterable
from xml.etree.ElementTree import Element

import html5lib
import markdown

from macros.content.catalog import Catalog

EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"]
NEVER = {"script", "style", "b", "i", "img", "iframe", "object", "form"}
"""Elements that no macro writes. The hostile texts of tests/unit/test_hostile.py try to."""


def fragment(html: str) -> Element:
    """The elements of a piece of HTML, which must be one line of valid markup with unique ids."""
    assert "\n" not in html and "\r" not in html, "Markdown would break up several lines"
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    found = parser.parseFragment(html)
    assert parser.errors == [], parser.errors
    elements = list(found.iter())
    ids = [element.get("id") for element in elements if element.get("id") is not None]
    assert len(ids) == len(set(ids)) and all(ids)
    assert [element.tag for element in elements if element.tag in NEVER] == []
    assert [name for element in elements for name in element.attrib if str(name).startswith(("on", "style"))] == []
    return found


def words(element: Element) -> str:
    return "".join(element.itertext())


def classed(element: Element, name: str) -> list[Element]:
    return [inner for inner in element.iter() if name in inner.get("class", "").split()]


def through_markdown(text: str) -> str:
    """A page's Markdown as the site renders it."""
    return markdown.markdown(text, extensions=EXTENSIONS)


FACTS = ("comparison", "channels", "titles", "faq", "team")


def saying(catalog: Catalog, text: str, names: Iterable[str] = FACTS) -> tuple[Catalog, dict[str, list[str]]]:
    """(a catalog whose registers of these names, and sources, say this in every text, {register: all those texts}).

    Each text starts with the name of its field, so that none can stand in for another.
    """
    registers, texts = {}, {}
    for register in (*names, "sources"):
        texts[register] = []
        registers[register] = {
            name: type(entry).model_validate(_saying(entry.model_dump(mode="json"), text, name, texts[register]))
            for name, entry in getattr(catalog, register).items()
        }
    return dataclasses.replace(catalog, **registers), texts


NOT_TEXT = ("stage", "effort", "page", "url", "sources", "reviewed", "checked", "year", "low", "high", "kind",
            "recheck", "kinds", "since", "told", "quoted", "where", "rule", "article", "verdict")
"""Fields that a page does not show as they are, or that hold no free text."""


def _saying(value, text, path, texts):
    if isinstance(value, dict):
        return {key: inner if key in NOT_TEXT else _saying(inner, text, f"{path} {key}", texts)
                for key, inner in value.items()}
    if isinstance(value, list):
        return [_saying(inner, text, f"{path} {index}", texts) for index, inner in enumerate(value)]
    if isinstance(value, str):
        texts.append(f"{path} {text}")
        return texts[-1]
    return value
