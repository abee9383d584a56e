"""A template: one document that an employer copies or downloads. One file, named after its id."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, StringConstraints, model_validator

from macros.model.base import Day, Id, Record, Text
from macros.model.block import Block, Choose, Pick
from macros.model.part import Noted


class Section(Noted):
    """A part of the document: a heading, and what stands under it."""

    heading: Text | None = None
    """The heading. Leave it out for a letter or an opening paragraph."""
    new_page: bool = False
    """true: in Word and in print, its heading starts a page."""
    blocks: Annotated[list[Block], Field(min_length=1)]
    """What stands under the heading, in order."""


class Version(Record):
    """One version of the text, and what it changed."""

    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    """Starts at 1.0; the second number goes up with each change of wording."""
    day: Day
    """The day of the change."""
    what: Text
    """What changed, in one sentence: `First version.`"""


class Template(Record):
    """One file of `data/templates/<group>/`. The file name is the template's id and its address."""

    title: Text
    """The document's title, as it stands on the page and in the Word file. May hold blanks."""
    name: Text
    """What the kit calls it, without blanks: `Peer support specialist: job description`."""
    use_when: Text
    """When to use it, in one or two sentences."""
    not_when: Text
    """When not to use it, and what to use instead."""
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+$")]
    """Starts at 1.0; the second number goes up with each change of wording."""
    reviewed: Day
    """The day somebody last read the whole text against its sources."""
    for_each: Literal["role"] | None = None
    """role: the kit makes one document of it for each role, with an id of its own: recovery-coach-job-description."""
    limit: Annotated[int, Field(ge=1)] | None = None
    """The most characters of the plain text, with the samples filled in: what a board or a message takes."""
    history: list[Version] = []
    """Its versions, oldest first. The last one is the `version`. May be left out at version 1.0."""
    names_limits: bool = False
    """true: it says what not to say or do, such as a card of questions that nobody may ask. Then the
    rules on wording do not apply to it."""
    paper: Literal["portrait", "landscape"] = "portrait"
    """The orientation of the paper in Word and in print. landscape: for a wide table."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[A-Z]{2})?$")] = "en-US"
    """The language of the text."""
    sources: list[Id] = []
    """What the template as a whole stands on."""
    sections: Annotated[list[Section], Field(min_length=1)]
    """The parts of the document, in order."""
    _made_for: tuple[str, str] = PrivateAttr(("", ""))

    @property
    def blocks(self) -> list[Block]:
        """All blocks of all sections, in order."""
        return [block for section in self.sections for block in section.blocks]

    @property
    def role(self) -> str:
        """The id of the role for which it is made; "" when it is nobody's own."""
        return self._made_for[0]

    @property
    def pattern(self) -> str:
        """The id of the file from which it is made for a role; "" when it is not made."""
        return self._made_for[1]

    def made_for(self, role_id: str, pattern_id: str) -> Self:
        """The same template, made for a role from a file that is for each of them."""
        made = self.model_copy()
        made._made_for = role_id, pattern_id
        return made

    @model_validator(mode="after")
    def _choices_apart(self) -> Self:
        taken = {block.statements for block in self.blocks if isinstance(block, Pick)}
        for choice in (block.choose for block in self.blocks if isinstance(block, Choose)):
            if choice in taken:
                raise ValueError(f'two choices, or a choice and a bank, are both named "{choice}"')
            taken.add(choice)
        return self
