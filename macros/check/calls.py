"""Reading the macro calls of a page, each with its true place, and reporting those that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.check.places import out_of_place
from macros.codes import Code
from macros.content.file import File
from macros.content.page_patterns import Page
from macros.pages.macro import MACROS
from macros.problems import did_you_mean

RAW = re.compile(r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}", re.S)
ENVIRONMENT = Environment()
OPEN = re.compile(r"\{\{|\{%|\{#|(?<!\{)\{(?=\s*(?:show_\w+|cite|fact|reach)\s*\()")
EXAMPLE = '{{ show_template("an-id") }}'


@dataclass
class Call:
    """One well-formed call: the macro, the id in its brackets ("" when it takes none), where it starts."""

    macro: str
    name: str
    start: int


class PageText:
    """The text of a page, with the code between raw and endraw blanked out; or of a pattern, with its pages."""

    def __init__(self, page: File, text: str, pages: list[Page] | None = None) -> None:
        self.page = page
        self.pages = [Page(page.path.removeprefix("docs/"), page)] if pages is None else pages
        self.full = text
        self.text = RAW.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)

    def report(self, start: int, code: Code, what: str, fix: str, find: str = "") -> None:
        """Report a problem at an offset of the text, or at the first `find` after it."""
        at = max(self.text.find(find, start), start) if find else start
        line = self.full.count("\n", 0, at) + 1
        column = at - (self.full.rfind("\n", 0, at) + 1) + 1
        self.page.report(line, column, code, what, fix)

    def calls(self) -> Iterator[Call]:
        """Every readable call. Calls that cannot be read are reported."""
        at = 0
        while opening := OPEN.search(self.text, at):
            at = opening.start() + len(opening.group())
            if opening.group() != "{{":
                self._stray(opening.group(), opening.start())
                continue
            end = self.text.find("}}", at)
            following = self.text.find("{{", at)
            if end < 0 or 0 <= following < end:
                self.report(opening.start(), Code.UNCLOSED_BRACES, "The braces {{ are never closed.",
                            "End the call with }}.")
                continue
            at = end + 2
            call = self._call(opening.start(), at)
            if call:
                yield call

    def _stray(self, opening: str, start: int) -> None:
        if opening == "{#":
            self.report(start, Code.HIDDEN_COMMENT,
                        "{# starts a hidden comment, so the rest of the text may disappear.",
                        "For the id of a heading, put a space after the brace: { #the-id }")
        elif opening == "{%":
            self.report(start, Code.COMMAND_IN_PAGE,
                        "Pages use no {% … %} commands, except {% raw %} around code that shows them.",
                        "Take the command out, or put the code between {% raw %} and {% endraw %}.")
        else:
            self.report(start, Code.SINGLE_BRACES, "A macro is called with two braces on each side.",
                        f"Write {EXAMPLE}")

    def _call(self, start: int, end: int) -> Call | None:
        try:
            tree = ENVIRONMENT.parse(self.text[start:end])
        except TemplateSyntaxError:
            curly = re.search("[“”‘’]", self.text[start:end])
            what = f"The quotes {curly.group()} are curly ones." if curly else \
                "What stands between the braces cannot be read."
            fix = 'Type them anew as straight quotes: "' if curly else f"Write it like {EXAMPLE}"
            self.report(start, Code.UNREADABLE_CALL, what, fix, find=curly.group() if curly else "")
            return None
        outputs = [node for out in tree.find_all(nodes.Output) for node in out.nodes]
        call = outputs[0] if len(outputs) == 1 else None
        if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
            self.report(start, Code.UNREADABLE_CALL, "Only a macro can stand between the braces.",
                        f"Write it like {EXAMPLE}")
            return None
        macro = call.node.name
        if macro not in MACROS:
            self.report(start, Code.UNKNOWN_MACRO, f'There is no macro "{macro}".',
                        did_you_mean(macro, MACROS).strip() or f"Macros that a page can call: {', '.join(MACROS)}.")
            return None
        if not MACROS[macro].inline and not self._alone(start, end):
            self.report(start, Code.MACRO_NOT_ALONE, "A macro must stand alone on its line, with nothing before it.",
                        "Give it a line of its own, at the very start of the line, with empty lines around it.")
        wanted = MACROS[macro].names
        ids = [a.value for a in call.args if isinstance(a, nodes.Const) and isinstance(a.value, str)]
        unpacked = call.kwargs or call.dyn_args or call.dyn_kwargs
        if unpacked or len(ids) != len(call.args) or len(ids) != (1 if wanted else 0):
            need = f"the id of one {wanted}, in quotes" if wanted else "nothing between its brackets"
            example = f'{{{{ {macro}("an-id") }}}}' if wanted else f"{{{{ {macro}() }}}}"
            self.report(start, Code.UNREADABLE_CALL, f"{macro} needs {need}.", f"Write it like {example}")
            return None
        if place := out_of_place(self.text, start, MACROS[macro].inline):
            self.report(start, Code.CALL_OUT_OF_PLACE, f"A macro cannot stand in {place}.",
                        "Write the words there, and put the macro into a sentence of the page.")
        return Call(macro, ids[0] if ids else "", start)

    def _alone(self, start: int, end: int) -> bool:
        before = self.text.rfind("\n", 0, start) + 1
        after = self.text.find("\n", end)
        rest = self.text[end : after if after >= 0 else len(self.text)]
        lines = self.text[:before].split("\n")
        above = lines[-2] if len(lines) > 1 else ""
        trims = "-" in (self.text[start + 2], self.text[end - 3])  # {{- takes the empty lines away
        free = not above.strip() or above.rstrip() in ("---", "...")
        return start == before and not rest.strip() and free and not trims
