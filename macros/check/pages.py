"""Rules about pages: what macros name exists, each template is shown once, and cited sources are listed."""

from __future__ import annotations

import datetime

from macros.check import days, front_matter, hurting, links, repeated
from macros.check.calls import EXAMPLE, Call, PageText
from macros.codes import Code
from macros.content import page_patterns
from macros.content.catalog import Catalog
from macros.content.file import File, decode
from macros.content.page_patterns import WORDS, Page
from macros.content.speech import WORD
from macros.pages.documents import DOWNLOADS
from macros.pages.macro import MACROS
from macros.pages.pictures import PICTURES
from macros.pages.tables import MOMENTS
from macros.problems import did_you_mean

UNREAD = {Code.FILE_TOO_BIG, Code.NOT_UTF8, Code.UNKNOWN_ARGUMENT, Code.UNCLOSED_BRACES, Code.SINGLE_BRACES,
          Code.UNREADABLE_CALL, Code.UNKNOWN_MACRO}
"""With these problems, it is unknown what a page shows."""

WHERE = {
    "template": "The id is the template's file name without .yml.",
    "statement": "It is the bank's file name, a dot, and the statement's id, such as duties.listen.",
    "source": "Sources are in data/sources.yml.",
    "role": "The id is the role's file name without .yml.",
    "fact": "Facts are in data/facts.yml.",
    "law": "An entry of data/laws/federal.yml, or a topic, a dot, and an entry, such as records.california.",
    "topic": "A topic is a file of data/laws/, without .yml, or it is pay.",
    "stage": "Stages are in data/stages.yml.",
    "moment": f"Moments are: {', '.join(MOMENTS)}.",
    "download": f"Downloads are: {', '.join(DOWNLOADS)}.",
    "picture": f"Pictures are: {', '.join(sorted(PICTURES))}.",
}


Shown = dict[str, dict[str, Page]]
"""{macro: {id: the page}} of what a page shows."""


def check(catalog: Catalog, today: datetime.date) -> None:
    """Check all pages, and that some page shows each template."""
    docs = catalog.root / "docs"
    shown: Shown = {"show_template": {}, "show_laws": {}}
    known = {kind: _known(catalog, kind) for kind in WHERE}
    facts = repeated.sentences(catalog)
    files = [*catalog.page_patterns.values()]
    for name, pattern in catalog.page_patterns.items():
        if not pattern.problems:
            pages = [page for page in catalog.made_pages.values() if page.file is pattern]
            of_pattern = PageText(pattern, pattern.data, pages)
            _words(of_pattern, WORDS[page_patterns.subject(name) or ""])
            _page(of_pattern, catalog, known, shown, today)
            repeated.page(catalog, facts, pattern, of_pattern.text)
    for path in sorted(docs.rglob("*")) if docs.is_dir() else []:
        if path.suffix.lower() in (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx") or path.suffix == ".MD":
            place = path.relative_to(catalog.root).as_posix()
            what = f'The name ends in "{path.suffix}", so the check passes this page over.'
            catalog.report(place, Code.WRONG_ENDING, what, f"Rename it to {path.stem}.md.")
        if path.suffix != ".md":
            continue
        page = File(path.relative_to(catalog.root).as_posix(), [])
        text = decode(page, path)
        if text is not None:
            whole = PageText(page, text)
            _page(whole, catalog, known, shown, today)
            repeated.page(catalog, facts, page, whole.text)
            days.page(page, whole.text, today)
        files.append(page)
        catalog.problems += page.problems
    catalog.shown_on = {name: page.path for name, page in shown["show_template"].items()}
    if not any(problem.code in UNREAD for file in files for problem in file.problems):
        _shown_nowhere(catalog, shown["show_template"])  # a broken call may mean any, so this waits until it is fixed
        _laws_nowhere(catalog, shown["show_laws"])


def _laws_nowhere(catalog: Catalog, shown: dict[str, Page]) -> None:
    """Report each topic of laws that no page shows."""
    for topic, file in catalog.folder("laws").items():
        if topic == "pay":
            file.report(0, 0, Code.LAWS_NOT_SHOWN, 'The name "pay" is taken, so no page can show these laws.',
                        "Put them into data/pay_laws.yml, or give the file another name.")
        elif topic not in shown:
            file.report(0, 0, Code.LAWS_NOT_SHOWN, "No page shows these laws, so nobody will find them.",
                        f'Add this line to a page in docs/, on a line of its own: {{{{ show_laws("{topic}") }}}}')


def _shown_nowhere(catalog: Catalog, shown: dict[str, Page]) -> None:
    """Report each template that no page shows, and one that is made for each role only once."""
    lost = {name: file for name, file in catalog.shown().items() if name not in shown}
    shared = catalog.shared()
    if "document" in map(page_patterns.subject, catalog.page_patterns):  # an unlisted one has no page yet
        lost = {name: file for name, file in lost.items()
                if name not in shared or page_patterns.stage_of(catalog, name)}
    for pattern_id in catalog.folder("templates").keys() - shared:
        made = [f"{role_id}-{pattern_id}" for role_id in catalog.folder("roles")]
        if made and lost.keys() >= set(made):
            lost = {name: file for name, file in lost.items() if name not in made}
            lost[f"{{role}}-{pattern_id}"] = catalog.folder("templates")[pattern_id]
    for name, file in lost.items():
        if not any(problem.code in (Code.FILE_NAME_NOT_AN_ID, Code.CANNOT_OPEN) for problem in file.problems):
            where = "data/pages/" if name.startswith("{role}") else "docs/"
            call = EXAMPLE.replace("an-id", name)
            file.report(0, 0, Code.TEMPLATE_NOT_SHOWN, "No page shows this template, so nobody will find it.",
                        f"Add this line to a page in {where}, on a line of its own: {call}")


def _words(text: PageText, words: tuple[str, ...]) -> None:
    """Report words in braces that the pattern of a page cannot use."""
    for match in WORD.finditer(text.text):
        if match[1][:1].lower() + match[1][1:] not in words:
            text.report(match.start(), Code.UNKNOWN_WORD, f'There is no word "{match.group()}" for these pages.',
                        did_you_mean(match[1], words).strip() or f"Words are: {', '.join(words)}.")


def _page(text: PageText, catalog: Catalog, known: dict[str, set[str] | None], shown: Shown,
          today: datetime.date) -> None:
    links.check(text, catalog)
    hurting.of_page(text.page, text.full, catalog)
    if any(page.path.startswith("templates/") for page in text.pages):
        text.page.report(0, 0, Code.IGNORED_FOLDER, "MkDocs leaves out everything in a folder called docs/templates.",
                         "Move the page to another folder, for example docs/write/.")
    front_matter.check(text, set(MACROS), known["stage"], today)
    unlisted: Call | None = None
    for call in text.calls():
        _named(text, call, known, shown)
        if MACROS[call.macro].cites:
            unlisted = unlisted or call
        elif call.macro == "show_sources":
            unlisted = None
    if unlisted:
        text.report(unlisted.start, Code.NO_LIST_OF_SOURCES,
                    "Sources are cited from here on, but no list of sources follows.",
                    "Put {{ show_sources() }} on a line of its own at the end of the page.")


def _named(text: PageText, call: Call, names: dict[str, set[str] | None], shown: Shown) -> None:
    """What a call names exists, and a template is shown once. Of a pattern's pages, the first that fails is named."""
    kind = MACROS[call.macro].names
    if not kind or (known := names[kind]) is None:
        return
    for page in text.pages:
        name = page.said(call.name)
        if name not in known:
            fix = page.unsaid(did_you_mean(name, known).strip()) or WHERE[kind]
            text.report(call.start, Code.UNKNOWN_ARGUMENT, f'There is no {kind} "{call.name}".', fix, find=call.name)
            return
        if call.macro == "show_template" and name in shown[call.macro]:
            what = f'The template "{call.name}" is already shown on {shown[call.macro][name].file.path}.'
            text.report(call.start, Code.TEMPLATE_SHOWN_TWICE, what,
                        "Show it on one page, and link to that page from here.")
            return
        if call.macro in shown:
            shown[call.macro][name] = page


def _known(catalog: Catalog, kind: str) -> set[str] | None:
    """The ids that a macro's argument can name; None if the file that has them cannot be read."""
    if kind == "template":
        return set(catalog.shown())
    if kind == "role":
        return set(catalog.folder("roles"))
    if kind == "download":
        return set(DOWNLOADS) if "tracker" in catalog.files else set()
    if kind == "topic":
        return {*catalog.folder("laws"), "pay"}
    if kind == "law":
        return None if repeated.unread(catalog) else repeated.laws(catalog)
    if kind == "fact" and "facts" not in catalog.files:
        return set()
    if kind == "picture":
        return set(PICTURES)
    if kind == "moment":
        return set(MOMENTS)
    if kind == "statement":
        banks = {bank: file.data.get("statements") if isinstance(file.data, dict) else None
                 for bank, file in catalog.folder("statements").items()}
        if not all(isinstance(names, dict) for names in banks.values()):
            return None
        return {f"{bank}.{name}" for bank, names in banks.items() for name in names or ()}
    if kind == "stage" and "stages" not in catalog.files:
        return set()  # stages are optional, but without any, naming one is a mistake
    return catalog.names({"source": "sources", "stage": "stages", "fact": "facts"}[kind])
