"""Rules about pages: what they call exists, stands in its place once, and has its sources listed."""

from __future__ import annotations

import datetime

from macros.check import front_matter, hurting, links
from macros.check.calls import EXAMPLE, Call, PageText
from macros.content.catalog import Catalog
from macros.content.document import Document, decode
from macros.content.front import BLOCK
from macros.pages.documents import DOWNLOADS
from macros.pages.macro import MACROS
from macros.pages.pictures import PICTURES
from macros.pages.tables import MOMENTS
from macros.problems import Problem, did_you_mean

UNREAD = {"K111", "K112", "K501", "K503", "K505", "K506", "K507"}
"""The problems that hide what a page shows."""

WHERE = {
    "template": "The id is the template's file name without .yml.",
    "statement": "It is the bank's file name, a dot, and the statement's id, such as duties.listen.",
    "source": "Sources are in data/sources.yml.",
    "role": "The id is the role's file name without .yml.",
    "stage": "Stages are in data/stages.yml.",
    "moment": f"Moments are: {', '.join(MOMENTS)}.",
    "download": f"Downloads are: {', '.join(DOWNLOADS)}.",
    "picture": f"Pictures are: {', '.join(sorted(PICTURES))}.",
}


def check(catalog: Catalog, today: datetime.date) -> list[Problem]:
    """All problems of all pages, and of templates that no page shows."""
    docs = catalog.root / "docs"
    shown: dict[str, str] = {}
    known = {kind: _known(catalog, kind) for kind in WHERE}
    found: list[Problem] = []
    for path in sorted(docs.rglob("*")) if docs.is_dir() else []:
        if path.suffix.lower() in (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx") or path.suffix == ".MD":
            place = path.relative_to(catalog.root).as_posix()
            what = f'The name ends in "{path.suffix}", so the check passes this page over.'
            found.append(Problem(place, 0, 0, "K103", what, f"Rename it to {path.stem}.md."))
        if path.suffix != ".md":
            continue
        page = Document(path.relative_to(catalog.root).as_posix(), [])
        text = decode(page, path)
        if text is not None:
            _page(PageText(page, text), known, shown, today)
            links.check(PageText(page, text), docs)
            hurting.of_page(page, text, catalog)
        found += page.problems
    catalog.shown_on = {name: path.removeprefix("docs/") for name, path in shown.items()}
    if any(problem.code in UNREAD for problem in found):
        return found  # which template a broken call means is not known, so this waits until it is mended
    for template_id, document in catalog.shown().items():
        unread = any(problem.code in ("K106", "K113") for problem in document.problems)
        if template_id not in shown and not unread:
            call = EXAMPLE.replace("an-id", template_id)
            found.append(Problem(document.path, 0, 0, "K511", "No page shows this template, so nobody will find it.",
                                 f"Add this line to a page in docs/, on a line of its own: {call}"))
    return found


def _page(text: PageText, known: dict[str, set[str] | None], shown: dict[str, str], today: datetime.date) -> None:
    if text.page.path.startswith("docs/templates/"):
        text.page.report(0, 0, "K510", "MkDocs leaves out everything in a folder called docs/templates.",
                         "Move the page to another folder, for example docs/write/.")
    front_matter.check(text.page, text.full, set(MACROS), known["stage"], today)
    block = BLOCK.match(text.full)
    unlisted: Call | None = None
    for call in text.calls(block.end() if block else 0):
        _named(text, call, known, shown)
        if MACROS[call.macro].cites:
            unlisted = unlisted or call
        elif call.macro == "show_sources":
            unlisted = None
    if unlisted:
        text.report(unlisted.start, "K514", "Sources are cited from here on, but no list of sources follows.",
                    "Put {{ show_sources() }} on a line of its own at the end of the page.")


def _named(text: PageText, call: Call, names: dict[str, set[str] | None], shown: dict[str, str]) -> None:
    """What a call names exists; a template is shown once."""
    kind = MACROS[call.macro].names
    if not kind or (known := names[kind]) is None:
        return
    if call.name not in known:
        mend = did_you_mean(call.name, known).strip() or WHERE[kind]
        text.report(call.start, "K501", f'There is no {kind} "{call.name}".', mend, find=call.name)
    elif call.macro == "show_template" and call.name in shown:
        text.report(call.start, "K512", f'The template "{call.name}" is already shown on {shown[call.name]}.',
                    "Show it on one page, and link to that page from here.")
    elif call.macro == "show_template":
        shown[call.name] = text.page.path


def _known(catalog: Catalog, kind: str) -> set[str] | None:
    """The ids that a macro's argument can name; None when the file that holds them cannot be read."""
    if kind == "template":
        return set(catalog.shown())
    if kind == "role":
        return set(catalog.files("roles"))
    if kind == "download":
        return set(DOWNLOADS) if "tracker" in catalog.documents else set()
    if kind == "picture":
        return set(PICTURES)
    if kind == "moment":
        return set(MOMENTS)
    if kind == "statement":
        banks = {bank: file.data.get("statements") if isinstance(file.data, dict) else None
                 for bank, file in catalog.files("statements").items()}
        if not all(isinstance(names, dict) for names in banks.values()):
            return None
        return {f"{bank}.{name}" for bank, names in banks.items() for name in names or ()}
    if kind == "stage" and "stages" not in catalog.documents:
        return set()  # no kit needs stages, but whoever names one means something
    return catalog.names({"source": "sources", "stage": "stages"}[kind])
