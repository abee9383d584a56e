"""Reading what the kit makes, as its readers do: the parts of a page, and the words of a sheet in any format."""

import re
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import docx
import html5lib
from docx.oxml.ns import qn

from macros.render.layout import CELL, RULE, SIGNATURE

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
        """The document itself, as it is on the page."""
        return next(self.templates[template_id].iter("article"))


@dataclass
class Options:
    """Options for reading a sheet: see `words_on_page`."""

    marks: bool
    labels: bool
    drawn: bool


def words_on_page(sheet: Element, marks: bool = True, labels: bool = True, drawn: bool = True) -> list[str]:
    """The words of a sheet in order, without its notes.

    marks: with a bullet or a number before each entry of a list; labels: with the colon after a label; drawn: with
    checkboxes, room to write in, and the header of its column before each cell, as in plain text.
    """
    out: list[str] = []
    _collect(sheet, Options(marks, labels, drawn and labels), out, "")
    return "".join(out).split()


def notes_on_page(sheet: Element) -> list[str]:
    """The text of each note next to the sheet."""
    notes = [element for element in sheet.iter() if element.get("role") == "note"]
    return [" ".join("".join(note.itertext()).split()) for note in notes]


def _collect(element: Element, options: Options, out: list[str], mark: str) -> None:
    gap = "" if element.tag in INLINE else "\n"
    if options.drawn and element.tag == "table":
        _collect_table(element, options, out)
        return
    out += [gap, mark, element.text or ""]
    if options.drawn and element.get("class") == "kit-line":
        out.append(SIGNATURE if element.tag == "span" else RULE)
    number = 0
    for child in element:
        if child.get("role") != "note":
            number += child.tag == "li"
            entry = _mark(element, child, number, options) if child.tag == "li" else ""
            _collect(child, options, out, entry)
        out.append(child.tail or "")
    if options.labels and element.tag == "dt" and not "".join(out).rstrip().endswith(":"):
        out.append(":")
    out.append(gap)


def _mark(parent: Element, entry: Element, number: int, options: Options) -> str:
    if parent.get("class") == "kit-checks":
        return "☐ " if options.drawn else ""
    if not options.marks or (entry.text or "").startswith("☐ "):
        return ""
    return "• " if parent.tag == "ul" else f"{number}. "


def _collect_table(table: Element, options: Options, out: list[str]) -> None:
    for caption in table.iter("caption"):
        _collect(caption, options, out, "")
    header, *rows = table.iter("tr")
    headers = ["".join(cell.itertext()) for cell in header]
    for label, *cells in rows:
        _collect(label, options, out, "")
        for name, cell in zip(headers[1:], cells, strict=True):
            _collect(cell, options, out, f"{name}: ")
            out.append("" if "".join(cell.itertext()) else CELL)


def words_of_markdown(text: str) -> list[str]:
    """What a reader of Markdown shows, with the same marks and labels as `words_on_page`."""
    text = re.sub(r"^\|.*\|\n\|[ |-]*\|\n((?:\|.*\|\n)+)", _rows_of_markdown, text, flags=re.M)
    text = re.sub(r"^\*\*(.*)\*\*$", r"\1", text, flags=re.M)
    text = re.sub(r"^- \[ \] ", "☐ ", text, flags=re.M)
    text = re.sub(r"^- \*\*(.*?):\*\* ", r"\1: ", text, flags=re.M)
    text = re.sub(r"^- ", "• ", text, flags=re.M)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", TEXT_MARK.sub("", text)).split()


def _rows_of_markdown(table: re.Match) -> str:
    headers, _, *rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in table[0].strip().split("\n")]
    lines = []
    for label, *cells in rows:
        lines.append(label.strip())
        lines += [f"{header.strip()}: {cell.strip() or CELL}" for header, cell in zip(headers[1:], cells, strict=True)]
    return "".join(f"{line}\n" for line in lines)


def words_of_word(path: object, marks: bool = False) -> list[str]:
    """The words of a .docx file (a path, or an open file)."""
    return " ".join(lines_of_word(docx.Document(path), marks)).split()


def lines_of_word(document: docx.document.Document, marks: bool = True) -> list[str]:
    """The lines of an open Word document from top to bottom, as plain text has them, without indentation.

    python-docx leaves out tables and checkboxes. marks: with a bullet or a number before each entry of a list.
    """
    lines: list[str] = []
    counts: dict[str, int] = {}
    for element in document.element.body:
        if element.tag == qn("w:tbl"):
            headers, *rows = [[_text(cell) for cell in row.tc_lst] for row in element.tr_lst]
            for label, *cells in rows:
                lines.append(label)
                lines += [f"{header}: {cell or CELL}" for header, cell in zip(headers[1:], cells, strict=True)]
        elif element.tag == qn("w:p") and element.style != "TableGap":
            lines.append((_mark_of_word(element, counts) if marks else "") + _text(element))
    return lines


def _text(element: object) -> str:
    """The text of a paragraph or a cell of Word's XML. A tab is the gap after a checkbox, or a line to sign on."""
    style = element.xpath("string(descendant-or-self::w:p/w:pPr/w:pStyle/@w:val)")
    tab = SIGNATURE if style == "Sign" else " "
    found = element.xpath(".//w:r/*[not(self::w:rPr)]")
    parts = [tab if part.tag == qn("w:tab") else part.text or "" for part in found]
    return RULE if style == "WriteLine" and not parts else "".join(parts)


def _mark_of_word(paragraph: object, counts: dict[str, int]) -> str:
    if paragraph.style == "ListBullet":
        return "• "
    if paragraph.style != "ListNumber":
        return ""
    numbering = paragraph.pPr.numPr.numId.val
    counts[numbering] = counts.get(numbering, 0) + 1
    return f"{counts[numbering]}. "
