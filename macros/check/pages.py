"""Rules about pages: every macro call in docs/ is well formed, in its place, and names a real template."""

from __future__ import annotations

import datetime
import re

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.content.catalog import Catalog
from macros.content.document import Document, decode
from macros.problems import Problem, did_you_mean

MACROS = {"show_template": "template"}
"""What a page may call, and what its argument names."""

UNREAD = {"K111", "K112", "K501", "K503", "K505", "K506", "K507"}
"""The problems that hide what a page shows."""

RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.S)
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.S)
OPEN = re.compile(r"\{\{|\{%|\{#|(?<!\{)\{(?=\s*show_)")
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


class _Page:
    def __init__(self, page: Document, text: str, catalog: Catalog, shown: dict[str, str]) -> None:
        self.page, self.catalog, self.shown = page, catalog, shown
        self.full = text
        self.text = RAW.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)

    def scan(self) -> None:
        self._place()
        front = FRONT_MATTER.match(self.text)
        for number, line in enumerate(front[1].split("\n") if front else [], 2):
            key = line.partition(":")[0].strip()
            if key in MACROS:
                self.page.report(number, 1, "K509", f'The front matter key "{key}" would hide the macro "{key}".',
                                 "Choose another name for the key.")
        at = front.end() if front else 0
        while opening := OPEN.search(self.text, at):
            at = self._opened(opening.group(), opening.start())

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
            tree = Environment().parse(source)
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
        if not self._alone(start, end):
            self._report(start, "K502", "A macro must stand alone on its line, with nothing before it.",
                         "Give it a line of its own, at the very start of the line, with empty lines around it.")
        wanted = MACROS[name]
        arguments = [a.value for a in call.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
        if len(arguments) != 1 or len(call.args) != 1 or call.kwargs:
            self._report(start, "K506", f"{name} needs the id of one {wanted}, in quotes.", f"Write it like {EXAMPLE}")
            return
        self._shown(start, arguments[0])

    def _shown(self, start: int, template_id: str) -> None:
        known = self.catalog.files("templates")
        if template_id not in known:
            self._report(start, "K501", f'There is no template "{template_id}".',
                         did_you_mean(template_id, known).strip() or "The id is the template's file name without .yml.",
                         find=template_id)
        elif template_id in self.shown:
            self._report(start, "K512", f'The template "{template_id}" is already shown on {self.shown[template_id]}.',
                         "Show it on one page, and link to that page from here.")
        else:
            self.shown[template_id] = self.page.path

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


