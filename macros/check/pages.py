"""Rules about pages: every macro call in docs/ is well formed, in its place, and names a real template."""

from __future__ import annotations

import datetime
import re

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.check import front_matter
from macros.content.catalog import Catalog
from macros.content.document import Document, decode
from macros.pages.pictures import PICTURES
from macros.problems import Problem, did_you_mean

MACROS: dict[str, str | None] = {
    "show_template": "template", "show_statement": "statement", "show_questions": "stage", "show_picture": "picture",
    "show_comparison": None, "show_channels": None, "show_titles": None, "show_names": None, "show_contact": None, "show_sources": None,
    "cite": "source",
}
"""What a page may call, and what its argument names (None: it has no argument)."""

INLINE = ("cite",)
"""The macros that stand within a sentence. All others stand alone on a line."""

UNREAD = {"K111", "K112", "K501", "K503", "K505", "K506", "K507"}
"""The problems that hide what a page shows."""

RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.S)
OPEN = re.compile(r"\{\{|\{%|\{#|(?<!\{)\{(?=\s*(?:show_\w+|cite)\s*\()")
EXAMPLE = '{{ show_template("an-id") }}'


def check(catalog: Catalog, _today: datetime.date) -> list[Problem]:
    """All problems of all pages, and of templates that no page shows."""
    docs = catalog.root / "docs"
    shown: dict[str, str] = {}
    found: list[Problem] = []
    for path in sorted(docs.rglob("*.md")) if docs.is_dir() else []:
        page = Document(path.relative_to(catalog.root).as_posix(), [])
        text = decode(page, path)
        if text is not None:
            page.lines = text.split("\n")
            _Page(page, text, catalog, shown).scan()
        found += page.problems
    if any(problem.code in UNREAD for problem in found):
        return found  # which template a broken call means is not known, so this waits until it is mended
    for template_id, document in catalog.files("templates").items():
        if template_id not in shown:
            call = EXAMPLE.replace("an-id", template_id)
            found.append(Problem(document.path, 0, 0, "K511", "No page shows this template, so nobody will find it.",
                                 f"Add this line to a page in docs/, on a line of its own: {call}"))
    return found


def _known(catalog: Catalog, kind: str) -> set[str] | None:
    """The ids that a macro's argument can name; None when the file that holds them cannot be read."""
    if kind == "template":
        return set(catalog.files("templates"))
    if kind == "statement":
        return {f"{bank}.{name}" for bank, document in catalog.files("statements").items()
                for name in (document.data or {}).get("statements") or ()}
    return set(PICTURES) if kind == "picture" else catalog.names({"source": "sources", "stage": "stages"}[kind])


WHERE = {
    "template": "The id is the template's file name without .yml.",
    "statement": "It is the bank's file name, a dot, and the statement's id, such as duties.listen.",
    "source": "Sources are in data/sources.yml.",
    "stage": "Stages are in data/stages.yml.",
    "picture": f"Pictures are: {', '.join(sorted(PICTURES))}.",
}


class _Page:
    def __init__(self, page: Document, text: str, catalog: Catalog, shown: dict[str, str]) -> None:
        self.page, self.catalog, self.shown = page, catalog, shown
        self.full = text
        self.uncited = -1  # where the last source is cited that no list has shown yet
        self.text = RAW.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)

    def scan(self) -> None:
        self._place()
        front_matter.check(self.page, self.full, set(MACROS), self.catalog.names("stages") or set())
        block = front_matter.BLOCK.match(self.full)
        at = block.end() if block else 0
        while opening := OPEN.search(self.text, at):
            at = self._opened(opening.group(), opening.start())
        if self.uncited >= 0:
            self._report(self.uncited, "K514", "This source is cited, but no list of sources follows.",
                         "Put {{ show_sources() }} on a line of its own at the end of the page.")

    def _place(self) -> None:
        if self.page.path.startswith("docs/templates/"):
            self.page.report(0, 0, "K510", "MkDocs leaves out everything in a folder called docs/templates.",
                             "Move the page to another folder, for example docs/write/.")

    def _opened(self, sign: str, start: int) -> int:
        """Deal with what opens at `start`; where to go on."""
        if sign == "{#":
            self._report(start, "K504", "{# starts a hidden comment, so the rest of the text may disappear.",
                         "For the id of a heading, put a space after the brace: { #the-id }")
            return start + 2
        if sign == "{":
            self._report(start, "K505", "A macro is called with two braces on each side.", f"Write {EXAMPLE}")
            return start + 1
        if sign == "{%":
            self._report(start, "K508", "Pages use no {% … %} commands, except {% raw %} around code that shows them.",
                         "Take the command out, or put the code between {% raw %} and {% endraw %}.")
            return start + 2
        end = self.text.find("}}", start + 2)
        following = self.text.find("{{", start + 2)
        if end < 0 or 0 <= following < end:
            self._report(start, "K503", "The braces {{ are never closed.", "End the call with }}.")
            return start + 2
        self._call(start, end + 2)
        return end + 2

    def _call(self, start: int, end: int) -> None:
        source = self.text[start:end]
        try:
            tree = Environment().parse(source)  # noqa: S701 -- parsed, never rendered
        except TemplateSyntaxError:
            self._report(start, "K506", "What stands between the braces cannot be read.", f"Write it like {EXAMPLE}")
            return
        outputs = [node for out in tree.find_all(nodes.Output) for node in out.nodes]
        call = outputs[0] if len(outputs) == 1 else None
        if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
            self._report(start, "K506", "Only a macro can stand between the braces.", f"Write it like {EXAMPLE}")
            return
        name = call.node.name
        if name not in MACROS:
            self._report(start, "K507", f'There is no macro "{name}".',
                         did_you_mean(name, MACROS).strip() or f"Macros that a page can call: {', '.join(MACROS)}.")
            return
        if name not in INLINE and not self._alone(start, end):
            self._report(start, "K502", "A macro must stand alone on its line, with nothing before it.",
                         "Give it a line of its own, at the very start of the line, with empty lines around it.")
        wanted = MACROS[name]
        arguments = [a.value for a in call.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
        if call.kwargs or len(arguments) != len(call.args) or len(arguments) != (1 if wanted else 0):
            need = f"the id of one {wanted}, in quotes" if wanted else "nothing between its brackets"
            example = f'{{{{ {name}("an-id") }}}}' if wanted else f"{{{{ {name}() }}}}"
            self._report(start, "K506", f"{name} needs {need}.", f"Write it like {example}")
            return
        if name == "cite":
            self.uncited = start
        elif name == "show_sources":
            self.uncited = -1
        if wanted:
            self._named(start, wanted, arguments[0])

    def _named(self, start: int, kind: str, name: str) -> None:
        known = _known(self.catalog, kind)
        if known is None:
            return
        if name not in known:
            self._report(start, "K501", f'There is no {kind} "{name}".', did_you_mean(name, known).strip() or WHERE[kind],
                         find=name)
        elif kind == "template" and name in self.shown:
            self._report(start, "K512", f'The template "{name}" is already shown on {self.shown[name]}.',
                         "Show it on one page, and link to that page from here.")
        elif kind == "template":
            self.shown[name] = self.page.path

    def _alone(self, start: int, end: int) -> bool:
        before = self.text.rfind("\n", 0, start) + 1
        after = self.text.find("\n", end)
        rest = self.text[end : after if after >= 0 else len(self.text)]
        lines = self.text[:before].split("\n")
        above = lines[-2] if len(lines) > 1 else ""
        return start == before and not rest.strip() and (not above.strip() or above == "---")

    def _report(self, start: int, code: str, what: str, mend: str, find: str = "") -> None:
        at = max(self.text.find(find, start), start) if find else start
        line = self.full.count("\n", 0, at) + 1
        column = at - (self.full.rfind("\n", 0, at) + 1) + 1
        self.page.report(line, column, code, what, mend)


