"""Pages that are made: one pattern for each kind of page, and each role or document gets a page of it.

A pattern is a Markdown file of data/pages/. Its path there is the path of its pages below docs/, with the word {role}
or {document} in it, as in data/pages/roles/{role}/advert.md. A page that is really in docs/ goes before a made one.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from macros.content import plain_yaml
from macros.content.front import BLOCK
from macros.content.speech import PLAIN, WORD, spoken, words_of

if TYPE_CHECKING:
    from macros.content.catalog import Catalog
    from macros.content.file import File

FOLDER = "pages"
WORDS = {
    "role": ("role", "summary", *PLAIN),
    "document": ("document", "stage", "name", "next", "page"),
}
"""{what has a page of each pattern with this word in its path: the words that the pattern may use}"""

ESCAPES = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]<>&|#"}
"""Characters that mean something in Markdown or to the macros, and how a text from the data shows them."""


@dataclass(frozen=True)
class Page:
    """One page of the site: its path below docs/, and the file that holds its text."""

    path: str
    file: File
    words: dict[str, str] = field(default_factory=dict)
    """What the words of a pattern mean on this page. A page that is kept in docs/ has none."""
    about: str = ""
    """The data file of the role or document that a made page shows, as its path below the kit's folder."""

    def said(self, text: str) -> str:
        """A part of the file as this page has it: an id, a path, or words of the front matter."""
        return spoken(text, self.words)

    def unsaid(self, text: str) -> str:
        """The other way round: the id of the role or document as the pattern has it."""
        return text.replace(self.id, f"{{{self.subject}}}") if self.words else text

    @property
    def subject(self) -> str:
        return next((name for name in WORDS if name in self.words), "")

    @property
    def id(self) -> str:
        """The role or document that a made page shows."""
        return self.words.get(self.subject, "")

    @property
    def text(self) -> str:
        """A made page as a file in docs/ would have it."""
        pattern = self.file.data
        block = BLOCK.match(pattern)
        fields = _said(yaml.load(block[1], plain_yaml.LOADER), self) if block else {}
        front = yaml.dump(fields, Dumper=plain_yaml.DUMPER, sort_keys=False, allow_unicode=True, width=1000)
        body = pattern[block.end() if block else 0 :]
        return f"---\n{front}---\n{spoken(body, {name: text.translate(ESCAPES) for name, text in self.words.items()})}"


def _said(value: Any, page: Page) -> Any:
    if isinstance(value, dict):
        return {key: _said(inner, page) for key, inner in value.items()}
    if isinstance(value, list):
        return [_said(inner, page) for inner in value]
    return page.said(value) if isinstance(value, str) else value


def subject(pattern: str) -> str | None:
    """What has a page of a pattern, by its path below data/pages/: `role` or `document`. None: this is no pattern."""
    words = set(WORD.findall(pattern)) - {"stage"}
    hidden = any(part.startswith(".") for part in pattern.split("/"))  # MkDocs passes these over
    return words.pop() if len(words) == 1 and words <= WORDS.keys() and pattern.endswith(".md") and not hidden else None


def made(catalog: Catalog) -> dict[str, Page]:
    """{path below docs/: page} of every page that is made. Roles and documents with mistakes have their pages, too."""
    found: dict[str, Page] = {}
    for pattern, file in catalog.page_patterns.items():
        for words, about in (_roles if subject(pattern) == "role" else _documents)(catalog):
            path = spoken(pattern, words)
            if "page" in words:
                words["page"] = posixpath.relpath(words["page"], posixpath.dirname(path))
            if not (catalog.root / "docs" / path).is_file():
                found.setdefault(path, Page(path, file, words, about))
    return found


def _roles(catalog: Catalog) -> Iterator[tuple[dict[str, str], str]]:
    for role_id, file in catalog.folder("roles").items():
        role = catalog.roles.get(role_id)
        yield {"role": role_id} | ({"summary": role.summary, **words_of(role)} if role else {}), file.path


def _documents(catalog: Catalog) -> Iterator[tuple[dict[str, str], str]]:
    for document_id, file in catalog.shared().items():
        stage, listing = stage_of(catalog, document_id), catalog.documents.get(document_id)
        if stage:
            template = catalog.templates.get(document_id)
            words = {"document": document_id, "stage": stage, "name": template and template.name,
                     "next": listing and listing.next, "page": listing and listing.page}
            yield {name: text for name, text in words.items() if text}, file.path


def stage_of(catalog: Catalog, document_id: str) -> str | None:
    """The stage at which a document is listed; None when nobody knows it."""
    register = catalog.files.get("documents")
    entry = register.data.get(document_id) if register and isinstance(register.data, dict) else None
    stage = entry.get("stage") if isinstance(entry, dict) else None
    return stage if isinstance(stage, str) and stage in (catalog.names("stages") or ()) else None


def exists(catalog: Catalog, path: str) -> bool:
    """Is there a page of this path below docs/, or may there be one once a document is listed as it should be?"""
    return path in catalog.made_pages or (catalog.root / "docs" / path).is_file() or any(
        (match := _shape(pattern).fullmatch(path)) and match[1] in catalog.shared()
        and not stage_of(catalog, match[1])
        for pattern in catalog.page_patterns if subject(pattern) == "document")


def _shape(pattern: str) -> re.Pattern[str]:
    """What the paths of the pages of a pattern look like, with the document's id as the group."""
    return re.compile(re.escape(pattern).replace(r"\{document\}", "([^/]+)", 1).replace(r"\{stage\}", "[^/]+"))


def write(catalog: Catalog, folder: Path) -> list[Path]:
    """Write every made page into a folder, for a program that only reads files; their paths."""
    paths = []
    for page in catalog.made_pages.values():
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths
