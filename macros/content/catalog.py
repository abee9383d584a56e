"""The catalog: everything in `data/`, found by id. See `macros.loading` for how it comes about."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, make_dataclass
from pathlib import Path
from typing import Any

from macros.codes import Code
from macros.content import speech
from macros.content.file import File
from macros.content.page_patterns import Page
from macros.model import Bank, Laws, Pick, Question, Role, Rule, Statement, Template
from macros.model.law import Law
from macros.model.registers import REGISTERS
from macros.problems import Problem, did_you_mean

Registers: Any = make_dataclass(
    "Registers", [(name, dict[str, Any], field(default_factory=dict)) for name in REGISTERS], kw_only=True)
"""{id: entry} of each register, empty when its file is missing or has mistakes."""


@dataclass
class Catalog(Registers):
    """All content by id. `problems` has every mistake that was found while reading it."""

    root: Path
    today: datetime.date = field(default_factory=datetime.date.today)
    """The day on which laws hold already, or not yet."""
    templates: dict[str, Template] = field(default_factory=dict)
    banks: dict[str, Bank] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    laws: dict[str, Laws] = field(default_factory=dict)
    """{topic: its laws}. Those on pay are in `pay_laws`."""
    roles: dict[str, Role] = field(default_factory=dict)
    """In the order of their places."""
    patterns: dict[str, Template] = field(default_factory=dict)
    """The templates that are made for each role, as their files have them. The results are in `templates`."""
    shown_on: dict[str, str] = field(default_factory=dict)
    """{template id: the page that shows it, as its path below docs/}, once the pages have been checked"""
    page_patterns: dict[str, File] = field(default_factory=dict)
    """{path below data/pages/: the file of a page that is made for each role or document}; `data` is its text."""
    made_pages: dict[str, Page] = field(default_factory=dict)
    """{path below docs/: page} of every page that is made from such a pattern."""
    files: dict[str, File] = field(default_factory=dict)
    """{`blanks` or `roles/recovery-coach`: file} of everything in data/, readable or not."""
    folders: dict[str, dict[str, File]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: str, code: Code, what: str, fix: str) -> None:
        """Report a problem with something that is not a file of the catalog."""
        self.problems.append(Problem(path, 0, 0, code, what, fix))

    def template(self, template_id: str) -> Template:
        """The template with this id; KeyError with a suggestion when there is none."""
        if template_id not in self.templates:
            raise KeyError(f'There is no template "{template_id}".{did_you_mean(template_id, self.templates)}')
        return self.templates[template_id]

    def statement(self, bank_id: str, statement_id: str) -> Statement:
        return self.banks[bank_id].statements[statement_id]

    def law(self, name: str) -> Law | None:
        """A law: `ada` is in data/laws/federal.yml, `records.ohio` in data/laws/records.yml, `pay.ohio` in pay_laws."""
        topic, _, entry = name.rpartition(".")
        found: Law | None = self.laws_on(topic or "federal").get(entry)
        return found

    def laws_on(self, topic: str) -> dict[str, Any]:
        """{id: law} of a topic, in the order of its file."""
        return self.pay_laws if topic == "pay" else self.laws[topic].laws if topic in self.laws else {}

    def picked(self, block: Pick) -> list[tuple[str, Statement]]:
        """(choice id, statement) for every statement that a block places or offers, in order."""
        named = block.start_with + block.offer
        return [(f"{block.statements}.{i}", self.statement(block.statements, i)) for i in named]

    def sources_of(self, template_id: str) -> list[str]:
        """The ids of the sources that a template's text and notes rely on, in the order of the register."""
        template = self.template(template_id)
        named = set(template.sources)
        for section in template.sections:
            for part in [section, *section.blocks]:
                named |= set(part.sources)
                named |= {name for fact in getattr(part, "facts", []) for name in fact.sources}
                if isinstance(part, Pick):
                    named |= {name for _, statement in self.picked(part) for name in statement.sources}
        return [name for name in self.sources if name in named]

    def words(self, template_id: str) -> dict[str, str]:
        """What the role words mean in a template: those of its role, or else those of the general job."""
        role = self.role_of(template_id)
        return speech.words_of(role) if role else speech.PLAIN

    def samples(self, template_id: str) -> dict[str, Any]:
        """{blank id: answer}, as an employer might fill in a template: its role's samples, or else the blanks' own."""
        role = self.role_of(template_id)
        titled = {name: role.title for name, blank in self.blanks.items() if role and blank.role_title}
        own = titled | (role.samples if role else {})
        return {name: own.get(name, blank.sample) for name, blank in self.blanks.items()}

    @property
    def made(self) -> dict[str, Template]:
        """{template id: template} of every document that is made for a role."""
        return {name: template for role_id in self.roles for name, template in self.made_for(role_id).items()}

    def made_for(self, role_id: str) -> dict[str, Template]:
        """{template id: template} of every document that is made for this role."""
        names = (f"{role_id}-{pattern_id}" for pattern_id in self.patterns)
        return {name: self.templates[name] for name in names if name in self.templates}

    def role_of(self, template_id: str) -> Role | None:
        """The role that a template is made for."""
        template = self.templates.get(template_id)
        return self.roles.get(template.role) if template else None

    def shown(self) -> dict[str, File]:
        """{template id: file} of everything that a page can show, readable or not."""
        shared = self.shared()
        return shared | {f"{role}-{name}": file for name in self.folder("templates") if name not in shared
                         for role, file in self.folder("roles").items()}

    def shared(self) -> dict[str, File]:
        """{template id: file} of the templates that are not made for each role, readable or not."""
        return {name: file for name, file in self.folder("templates").items()
                if not (isinstance(file.data, dict) and "for_each" in file.data)}

    def folder(self, kind: str) -> dict[str, File]:
        """{id: file} of all files in a folder of data/, readable or not."""
        return self.folders.get(kind, {})

    def names(self, register: str) -> set[str] | None:
        """The ids in a register as its file has them, so that one mistake there is reported only once.

        None if the file is missing or cannot be read: then nobody knows what is in it.
        """
        file = self.files.get(register)
        return set(file.data) if file and isinstance(file.data, dict) else None
