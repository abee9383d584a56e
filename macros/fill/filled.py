"""`python3 dev.py fill`: the same texts as on the page, from the same programs, with the same refusals."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from macros.content.catalog import Catalog
from macros.fill.answers import chosen
from macros.fill.findings import findings
from macros.model.relied_on import POSTING
from macros.program import clean, evaluate, posting
from macros.program.evaluate import Program, holes
from macros.program.validate import Message, messages
from macros.render import LAYOUTS, compile_template
from macros.write import builder, pack, tracker, word

FORMATS = (*LAYOUTS, "jsonld", "zip")
ENDINGS = {"text": "txt", "md": "md", "html": "html", "rich": "html", "board": "html", "docx": "docx", "jsonld": "html",
           "zip": "zip"}


@dataclass
class Filled:
    """What one person entered. today: as 2026-11-30, so that the same input gives the same messages."""

    catalog: Catalog
    template_id: str
    answers: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, bool] = field(default_factory=dict)
    today: str = field(default_factory=lambda: datetime.date.today().isoformat())

    def __post_init__(self) -> None:
        if self.catalog.role_of(self.template_id):
            by_role = builder.role_answers(self.catalog, self.role())
            self.answers = self.answers | {name: answer for name, answer in by_role.items()
                                           if not clean.line(self.answers.get(name))}

    def program(self, template_id: str, format_name: str) -> Program:
        template = self.catalog.template(template_id)
        return compile_template(template, LAYOUTS[format_name](self.catalog, template_id))

    def text(self, template_id: str, format_name: str) -> str:
        program = self.program(template_id, format_name)
        return evaluate(program, self.answers, chosen(program, self.choices))

    def word(self, template_id: str) -> bytes:
        around = word.parts(template_id, self.catalog.template(template_id))
        return word.package(around, self.text(template_id, "docx"))

    def findings(self, format_name: str) -> list[str]:
        """What is still open, in words; empty when nothing is."""
        if format_name == "jsonld":
            return [found["text"] for found in self._of_posting() if "own" not in found]
        names = self.documents() if format_name == "zip" else [self.template_id]
        each = [found["text"] for name in names for found in self._of(name)]
        return list(dict.fromkeys(each))

    def _of(self, template_id: str) -> list[dict[str, str]]:
        program = self.program(template_id, "text")
        shown = holes(program, self.answers, chosen(program, self.choices))
        return findings(self.answers, shown, self.catalog.blanks, self.today)

    def hints(self, format_name: str = "text") -> list[str]:
        """What may be intended or a mistake, such as a day in the past. Nothing is refused because of it.

        In data for search engines, where `--with-blanks` does not apply, a bracket in own words is a hint, too.
        """
        own = [found["text"] for found in self._of_posting() if "own" in found] if format_name == "jsonld" else []
        program = self.program(self.template_id, "text")
        names = [hole["blank"] for hole in holes(program, self.answers, chosen(program, self.choices))]
        return own + [f"{self.catalog.blanks[name].field}: {message['text']}" for name in dict.fromkeys(names)
                      for message in self.messages(name) if message["level"] == "hint"]

    def messages(self, name: str) -> list[Message]:
        """What a person should know about the answer to one blank."""
        blank, sample = self.catalog.blanks[name], self.catalog.samples(self.template_id)[name]
        return messages(blank.hole(name), self.answers.get(name), self.today, blank.stands, sample)

    def _of_posting(self) -> list[dict[str, str]]:
        """What is open in the data for search engines, and in the text within them."""
        program = self.program(f"{self.role()}-{POSTING}", "text")
        shown = holes(program, self.answers, chosen(program, self.choices))
        marks = [hole["blank"] for hole in shown if hole["needed"] and not hole["filled"]]
        needed = list(dict.fromkeys([*posting.missing(self.answers), *marks]))
        answered = [name for name in self.catalog.blanks if self.answers.get(name)]
        asked = [{"blank": name, "needed": name in needed, "filled": name not in needed}
                 for name in dict.fromkeys([*needed, *answered])]
        return findings(self.answers, asked, self.catalog.blanks, self.today)

    def documents(self) -> list[str]:
        """The ids of everything in the pack of this template's role."""
        return list(pack.contents(self.catalog, self.role()).values())

    def role(self) -> str:
        """The role of the template. Raises ValueError when it belongs to none: then it has no posting and no pack."""
        role_id = self.catalog.template(self.template_id).role
        if not role_id:
            raise ValueError(f"{self.template_id} belongs to no role, so it has no posting and no pack.")
        return role_id

    def file(self, format_name: str) -> bytes:
        """The finished file. Raises ValueError when this template has no such file."""
        if format_name == "docx":
            return self.word(self.template_id)
        if format_name == "zip":
            return self._pack()
        if format_name == "jsonld":
            texts = {"title": self._title(), "description": self._description()}
            return posting.as_script(posting.planted(posting.TREE, self.answers, texts)).encode("utf-8")
        return self.text(self.template_id, format_name).encode("utf-8")

    def _title(self) -> str:
        """The job's title: the answer to the blank that starts with the role's own."""
        asks = builder.role_answers(self.catalog, self.role())
        return next((clean.line(self.answers.get(name)) or title for name, title in asks.items()),
                    self.catalog.roles[self.role()].title)

    def _description(self) -> str:
        return self.text(f"{self.role()}-{POSTING}", "board")

    def _pack(self) -> bytes:
        made = {name: self.word(name) for name in self.documents()}
        if self.catalog.tracker:
            made[tracker.NAME] = tracker.workbook(self.catalog)
        return pack.package(pack.files(self.catalog, self.role(), made))
