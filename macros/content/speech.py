"""Role words: the few words in which the same sentence differs from role to role. Written {a_job}, {people}."""

from __future__ import annotations

import re

from macros.model import Role

WORD = re.compile(r"\{([A-Za-z_]+)\}")
PLAIN = {
    "title": "Peer Support Specialist", "name": "Peer support specialist", "job": "peer support specialist",
    "a_job": "a peer support specialist", "people": "people", "person": "person",
}
"""What the words mean where no role is in play."""


def words_of(role: Role) -> dict[str, str]:
    """{word: what it means} for one role."""
    return {"title": role.title, "name": role.name, **role.words.model_dump()}


def spoken(text: str, words: dict[str, str]) -> str:
    """The text with its role words filled in. {People} is {people} at the start of a sentence."""
    return text if "{" not in text else WORD.sub(lambda match: _word(match, words), text)


def _word(match: re.Match[str], words: dict[str, str]) -> str:
    name = match[1]
    found = words.get(name[:1].lower() + name[1:], match.group())
    return found[:1].upper() + found[1:] if name[:1].isupper() else found
