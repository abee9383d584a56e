"""Reading what the kit makes, as its readers do: a page's parts, and the words of a sheet in any format."""

import re
from functools import cached_property
from xml.etree.ElementTree import Element

import docx
import html5lib

INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "span", "strong", "time"}
TEXT_MARK = re.compile(r"^(#+|-) ", re.M)


class Page:
    """One HTML page: its source, the parser's errors, and its elements as a plain tree."""

    def __init__(self, source: str) -> None:
        self.source = source
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.root: Element = parser.parse(source)
        self.errors = [f"line {line}: {name} {data}" for (line, _), name, data in parser.errors]

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.root.iter() if element.get("id") is not None]

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.root.iter() if element.tag in tags]

    def meta(self, name: str) -> list[str]:
        return [element.get("content", "") for element in self.all("meta") if element.get("name") == name]

    def links(self, rel: str, tag: str = "link") -> list[str]:
        return [element.get("href", "") for element in self.all(tag) if rel in element.get("rel", "").split()]

    @cached_property
    def templates(self) -> dict[str, Element]:
        """{template id: everything that the page shows of it}."""
        return {element.get("data-template"): element for element in self.root.iter()
                if element.get("data-template")}

    def sheet(self, template_id: str) -> Element:
        """The document itself, as it stands on the page."""
        return next(self.templates[template_id].iter("article"))


def words_on_page(sheet: Element, marks: bool = True, labels: bool = True) -> list[str]:
    """The words of a sheet in order, without its notes.

    marks: with a bullet or a number before each entry of a list; labels: with the colon after a label.
    """
    out: list[str] = []
    _collect(sheet, marks, labels, out, "")
    return "".join(out).split()


def notes_on_page(sheet: Element) -> list[str]:
    """The text of each note beside the sheet."""
    notes = [element for element in sheet.iter() if element.get("role") == "note"]
    return [" ".join("".join(note.itertext()).split()) for note in notes]


def _collect(element: Element, marks: bool, labels: bool, out: list[str], mark: str) -> None:
    gap = "" if element.tag in INLINE else "\n"
    out += [gap, mark, element.text or ""]
    number = 0
    for child in element:
        if child.get("role") != "note":
            number += child.tag == "li"
            entry = ("• " if element.tag == "ul" else f"{number}. ") if child.tag == "li" and marks else ""
            _collect(child, marks, labels, out, entry)
        out.append(child.tail or "")
    if labels and element.tag == "dt" and not "".join(out).rstrip().endswith(":"):
        out.append(":")
    out.append(gap)


def words_of_markdown(text: str) -> list[str]:
    """What a reader of Markdown shows, with the same bullets and numbers as `words_on_page`."""
    text = re.sub(r"^- \*\*(.*?):\*\* ", r"\1: ", text, flags=re.M)
    text = re.sub(r"^- ", "• ", text, flags=re.M)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", TEXT_MARK.sub("", text)).split()


def words_of_word(path: object) -> list[str]:
    """The words of a .docx file (a path, or an open file), as python-docx reads it."""
    return " ".join(paragraph.text for paragraph in docx.Document(path).paragraphs).split()
