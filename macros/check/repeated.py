"""Rules about what stands in one place: facts that pages share, and whom a law reaches."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from macros.codes import Code
from macros.content import shared
from macros.content.catalog import Catalog
from macros.content.file import File, Keys
from macros.content.front import BLOCK, FENCED
from macros.problems import did_you_mean

ALIKE = 0.62
"""The part of the words of two sentences that is the same. From here on, they say the same thing."""
SHORTEST = 6
"""Words. Shorter sentences are alike by chance."""

SENTENCE = re.compile(r"\S.*?(?:[.!?:][\"”)*]*(?=\s|$)|\Z)", re.S)
TARGET = re.compile(r"\]\([^)]*\)")
CALL = re.compile(r"\{\{.*?\}\}", re.S)
NAMED = re.compile(r"\{\{\s*(?:fact|reach)\b")
WORD = re.compile(r"[a-z0-9$%']+")
SIZE = re.compile(
    r"\b(?:\d+|two|three|four|five|six|eight|ten|fifteen|twenty|fifty) or more (?:workers|employees|people on staff)\b",
    re.I)

NOT_READ = {"pay_laws", "facts", "sources", "blanks", "coverage"}
"""Registers that hold the one wording, or that say what others wrote."""

Known = list[tuple[str, frozenset[str]]]


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report calls in data/ that name nothing, and sentences of data/ that say again what is said once."""
    facts = sentences(catalog)
    for register, file in catalog.files.items():
        for keys, text in file.scalars():
            if "{{" in text:
                _calls(catalog, register, keys, text)
            if "/" not in register and register not in NOT_READ and keys[-1:] not in (("recheck",), ("sources",)):
                for at, code, what, fix, words in again(facts, text):
                    file.report_at(keys, code, what, fix, find=" ".join(words.split()[:2]) if at else "")


def page(facts: Known, file: File, text: str) -> None:
    """Report the sentences of a page that say again what is said once."""
    block = BLOCK.match(text)
    start = block.end() if block else 0
    text = FENCED.sub(_blank, text)
    for paragraph in re.finditer(r"(?:.+\n?)+", text[start:]):
        for at, code, what, fix, _ in again(facts, paragraph.group()):
            place = start + paragraph.start() + at
            line = text.count("\n", 0, place) + 1
            file.report(line, place - (text.rfind("\n", 0, place) + 1) + 1, code, what, fix)


def sentences(catalog: Catalog) -> Known:
    """(fact id, its words) for each sentence of each shared fact."""
    return [(name, words) for name, fact in catalog.facts.items()
            for sentence in SENTENCE.findall(fact.text) if len(words := _words(sentence)) >= SHORTEST]


def again(facts: Known, text: str) -> Iterator[tuple[int, Code, str, str, str]]:
    """(offset, code, what, fix, words) for each sentence of a text that says again what is said once."""
    plain = CALL.sub(_blank, TARGET.sub(_blank, text))
    for match in SENTENCE.finditer(plain) if facts else ():
        words = _words(match.group())
        if len(words) < SHORTEST:
            continue
        name = next((name for name, known in facts if _alike(words, known)), None)
        if name:
            yield (match.start(), Code.REPEATED_FACT, f'This sentence repeats the fact "{name}".',
                   f'Write {{{{ fact("{name}") }}}} in its place, or say something else.', match.group())
    for match in SIZE.finditer(plain):
        yield (match.start(), Code.SIZE_BY_HAND, f'"{match.group()}" stands here by hand.',
               'Name the law: {{ reach("ada") }} prints whom it reaches, from data/laws/federal.yml.', match.group())


def laws(catalog: Catalog) -> set[str]:
    """The ids that `reach` takes, as the files have them."""
    named = {f"pay.{entry}" for entry in catalog.names("pay_laws") or ()}
    for topic, file in catalog.folder("laws").items():
        entries = file.data.get("laws") if isinstance(file.data, dict) else None
        named |= {entry if topic == "federal" else f"{topic}.{entry}" for entry in entries or ()}
    return named


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    least, most = sorted((len(one), len(other)))
    return least >= ALIKE * most and len(one & other) >= ALIKE * len(one | other)


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that all that follows keeps its place."""
    return re.sub(r"[^\n]", " ", match.group())


def _words(sentence: str) -> frozenset[str]:
    return frozenset(WORD.findall(sentence.lower()))


def _calls(catalog: Catalog, register: str, keys: Keys, text: str) -> None:
    """Report calls that stay as they are: they name nothing, or stand where texts are copied from."""
    file = catalog.files[register]
    for braces in CALL.finditer(text):
        if not NAMED.match(braces.group()):
            continue
        if "/" in register:
            file.report_at(keys, Code.UNKNOWN_FACT, "A fact cannot be named in this file.",
                           "Write its words here. Only pages, and the files that stand right in data/, name facts.",
                           find=braces.group().split("\n")[0])
            continue
        call = shared.CALL.fullmatch(braces.group())
        known: set[str] = set()
        if call and call[1] == "fact":
            known = set(catalog.facts) if register != "facts" else set()
        elif call:
            known = laws(catalog)
        if not call or call[3] not in known:
            what = f'There is no {"fact" if call[1] == "fact" else "law"} "{call[3]}".' if call else \
                "This call cannot be read."
            fix = did_you_mean(call[3], known).strip() if call else ""
            file.report_at(keys, Code.UNKNOWN_FACT, what, fix or
                           'Write {{ fact("an-id") }} with an id of data/facts.yml. A fact itself names no other fact.',
                           find=braces.group().split("\n")[0])
