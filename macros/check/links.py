"""Rules about what is on a page besides macros: headings, links, pictures and invisible characters."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown.extensions.toc import slugify

from macros.check.calls import RAW, PageText
from macros.codes import Code
from macros.content import page_patterns
from macros.content.catalog import Catalog
from macros.content.front import BLOCK
from macros.content.page_patterns import Page
from macros.content.traps import INVISIBLE
from macros.problems import did_you_mean

CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)[^\n]*$|(?P<ticks>`+).+?(?P=ticks)|<!--.*?-->", re.S | re.M)
LINK = re.compile(r"\]\(\s*<?(?P<target>[^)\s>]*)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
HEADING = re.compile(r"^(?P<level>#{1,6})[ \t]+(?P<text>[^\n]+?)[ \t]*(?P<list>\{[^}\n]*\})?[ \t]*#*$", re.M)
ID = re.compile(r"\{[^}\n]*?#(?P<list>[^\s}]+)[^}\n]*\}|\bid=[\"'](?P<html>[^\"']+)")
MAKES_IDS = re.compile(r"\{\{-?\s*(?!cite\b|show_sources\b)\w+")
"""A macro that may write headings of its own."""


def check(text: PageText, catalog: Catalog) -> None:
    """Report a second title, links that lead nowhere, and invisible characters."""
    plain = _blanked(text.full)
    for match in INVISIBLE.finditer(text.full):
        text.report(match.start(), Code.INVISIBLE_CHARACTER,
                    f"An invisible control character (U+{ord(match.group()):04X}) is in this line.",
                    "Delete it: put the cursor behind it and press Backspace.")
    titles = [heading for heading in HEADING.finditer(plain) if heading["level"] == "#"]
    for title in titles[1:]:
        first = text.full.count("\n", 0, titles[0].start()) + 1
        text.report(title.start(), Code.SECOND_TITLE, f"The page has a second title; the first is on line {first}.",
                    "Put a second # in front of it: a page has one title, and its parts have two signs or more.")
    for link in LINK.finditer(plain):
        target = unquote(link["target"])
        if ELSEWHERE.match(target) or "{page}" in target:  # data/documents.yml says which page that is
            continue
        found = (_link(page.said(target), page, catalog) for page in text.pages)
        if wrong := next(filter(None, found), None):
            text.report(link.start("target"), *wrong)


def _link(target: str, page: Page, catalog: Catalog) -> tuple[Code, str, str] | None:
    """(code, what, fix) of a link that leads nowhere."""
    path, _, anchor = target.partition("#")
    there = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
    if path.startswith("/") or not page_patterns.exists(catalog, there):
        what = f'The link leads nowhere: there is no "{target}" here.' if target else "The link is empty."
        return Code.BROKEN_LINK, what, _nearest(path, page, catalog)
    if anchor and there.endswith(".md"):
        ids = _ids_of(catalog, there)
        if ids is not None and anchor not in ids:
            where = "this page" if there == page.path else f"the page {PurePosixPath(path).name}"
            fix = did_you_mean(anchor, ids).strip() or \
                "Give the heading this id, such as ## Pay { #pay }, or take the part from # on out of the link."
            return Code.UNKNOWN_ANCHOR, f'No part of {where} has the id "{anchor}".', fix
    return None


def _nearest(path: str, page: Page, catalog: Catalog) -> str:
    """How to fix a link: the file that it most likely means."""
    docs = catalog.root / "docs"
    files = [file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file()]
    known = {posixpath.relpath(file, posixpath.dirname(page.path) or "."): posixpath.basename(file)
             for file in [*files, *catalog.made_pages]}
    same = sorted(way for way, name in known.items() if name == PurePosixPath(path).name != "index.md")
    guess = f' Did you mean "{same[0]}"?' if same else did_you_mean(path, known)
    return page.unsaid(guess.strip()) or ("Write the way from this page to the other file, with its ending, such as "
                                          "pay.md or ../write/pay.md.")


def _ids_of(catalog: Catalog, path: str) -> frozenset[str] | None:
    """The ids on a page that a link can lead to; None if macros may add more."""
    if made := catalog.made_pages.get(path):
        return _ids(made.file.data)
    file = catalog.root / "docs" / path
    return _ids(file.read_text("utf-8", errors="replace")) if file.is_file() else None


@cache
def _ids(text: str) -> frozenset[str] | None:
    if MAKES_IDS.search(RAW.sub("", text)):
        return None
    plain = _blanked(text)
    found = {match["list"] or match["html"] for match in ID.finditer(plain)}
    for heading in HEADING.finditer(plain):
        slug = slugify(re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`]", r"\1", heading["text"]), "-")
        found |= {slug, *(f"{slug}_{number}" for number in range(1, 10))}
    return frozenset(found)


def _blanked(text: str) -> str:
    """The text, with spaces in place of front matter, code and comments."""
    for pattern in (BLOCK, RAW, CODE):
        text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    return text
