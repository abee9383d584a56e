"""Rules about what stands in one place: facts that several pages state, and whom a law reaches."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator

from macros.codes import Code
from macros.content import shared
from macros.content.catalog import Catalog
from macros.content.file import File, Keys
from macros.content.front import BLOCK, FENCED
from macros.problems import did_you_mean

ALIKE = 0.66
"""The part of the words of two sentences that is the same. From here on, they say the same thing."""
SHORTEST = 6
"""Words. Shorter sentences are alike by chance."""

SENTENCE = re.compile(r"\S.*?(?:[.!?:][\"”)*]*(?=\s|$)|\Z)", re.S)
TARGET = re.compile(r"\]\([^)]*\)")
CALL = re.compile(r"\{\{.*?\}\}", re.S)
NAMED = re.compile(r"(?<!\{)\{+\s*(fact|reach|cite)\s*\(.*?(?:\}\}?|$)", re.S | re.I)
UNFILLED = re.compile(r"\[\[?\w|\{\w")
WORD = re.compile(r"[a-z0-9$%']+")
DECIDES = re.compile(r"\d|^(?:no|not|never|nobody|none|without|only|unless|before|after|one|two|three|four|five|six)$|"
                     r"n't$")
"""Words with which a sentence says something else, however much the rest is alike."""

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "fifteen": 15, "twenty": 20,
           "twenty-five": 25, "thirty": 30, "fifty": 50, "hundred": 100}
_NUMBER = rf"(?<![\w$.,-])(?P<{{}}>\d{{{{1,7}}}}(?!\d)|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_PEOPLE = r"(?:[\w-]+\s+)?(?:workers|employees|people\s+on\s+(?:staff|the\s+payroll))\b"
SIZE = re.compile("|".join((
    rf"{_NUMBER.format('a')}(?:\s+or\s+more|\+)\s+{_PEOPLE}",
    rf"\b(?:at\s+least|more\s+than|fewer\s+than|under)\s+{_NUMBER.format('b')}\s+{_PEOPLE}",
    rf"{_NUMBER.format('c')}\s+{_PEOPLE}\s+or\s+more\b",
)), re.I)
OF_LAW = re.compile(r"\b(?:employers?|companies|organizations|nonprofits|agencies)\s+(?:of|with|that\s+have|from)\b|"
                    r"\b(?:laws?|acts?|ordinance)\s+(?:reaches|covers|applies)\b", re.I)
"""Words of a sentence that says whom a law reaches."""

NOT_READ = {"facts", "pay_laws", "sources", "blanks", "coverage"}
"""Registers that hold the one wording, or that say what others wrote."""

Known = dict[str, list[tuple[str, frozenset[str]]]]
"""{word: (fact id, its words) of each sentence of a fact}, under a few long words. What is alike has one of them."""


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Report calls in data/ that name nothing, and texts that say again what is said once."""
    _same_sources(catalog)
    facts = sentences(catalog)
    for register, file in catalog.files.items():
        closed = register in ("facts", "pay_laws") or register.startswith("laws/")
        read = register not in NOT_READ and not register.startswith("laws/")
        for keys, text in file.scalars():
            if "{" in text:
                _calls(catalog, file, keys, text)
            if closed and (found := UNFILLED.search(shared.CALL.sub("", text))):
                file.report_at(keys, Code.UNKNOWN_FACT, "A fact or a law has no blanks and no role words.",
                               "Write the words themselves: the same text stands on pages of every kind.",
                               find=found.group())
            if read and len(text) > 30 and keys[-1:] not in (("recheck",), ("sources",)):
                for at, code, what, fix, words in again(catalog, facts, text):
                    file.report_at(keys, code, what, fix, find=" ".join(words.split()[:2]) if at else "")


def _same_sources(catalog: Catalog) -> None:
    """Report each source that has the address of another one: a fact that moves would be mended in one of the two."""
    first: dict[str, str] = {}
    for name, source in catalog.sources.items():
        address = re.sub(r"^https?://(www\.)?|/$", "", source.url or "")
        other = first.setdefault(address, name) if address else name
        if other != name:
            catalog.files["sources"].report_at(
                (name, "url"), Code.SAME_SOURCE_TWICE, f'The source "{other}" has the same address.',
                f"Put what both support into {other}, name it wherever {name} is named, and delete this one.")


def page(catalog: Catalog, facts: Known, file: File, text: str) -> None:
    """Report the sentences of a page that say again what is said once. text: without its code."""
    block = BLOCK.match(text)
    start = block.end() if block else 0
    text = FENCED.sub(_blank, text)
    for paragraph in re.finditer(r"(?:.+\n?)+", text[start:]):
        for at, code, what, fix, _ in again(catalog, facts, paragraph.group()):
            place = start + paragraph.start() + at
            line = text.count("\n", 0, place) + 1
            file.report(line, place - (text.rfind("\n", 0, place) + 1) + 1, code, what, fix)


def sentences(catalog: Catalog) -> Known:
    """Each sentence of each shared fact that is long enough."""
    known: Known = {}
    for name, fact in catalog.facts.items():
        for words in map(_words, SENTENCE.findall(fact.text)):
            if len(words) >= SHORTEST:
                most = len(words) - math.ceil(ALIKE * len(words)) + 1
                for word in sorted(words, key=len, reverse=True)[:most]:
                    known.setdefault(word, []).append((name, words))
    return known


def again(catalog: Catalog, facts: Known, text: str) -> Iterator[tuple[int, Code, str, str, str]]:
    """(offset, code, what, fix, words) for each sentence of a text that says again what is said once."""
    plain = CALL.sub(_blank, TARGET.sub(_blank, text))
    told: set[str] = set()
    for match in SENTENCE.finditer(plain):
        yield from _sizes(catalog, match)
        words = _words(match.group())
        close = (fact for word in words if len(words) >= SHORTEST for fact in facts.get(word, ()))
        name = min((name for name, known in close if _alike(words, known)), default=None)
        if name and name not in told:
            told.add(name)
            yield (match.start(), Code.REPEATED_FACT, f'This sentence repeats the fact "{name}".',
                   f'Write {{{{ fact("{name}") }}}} in its place, or say in other words what is different here.',
                   match.group())


def laws(catalog: Catalog) -> set[str]:
    """The ids that `reach` takes, as the files have them."""
    named = {f"pay.{entry}" for entry in catalog.names("pay_laws") or ()}
    for topic, file in catalog.folder("laws").items():
        entries = file.data.get("laws") if isinstance(file.data, dict) else None
        named |= {entry if topic == "federal" else f"{topic}.{entry}" for entry in entries or ()}
    return named


def _sizes(catalog: Catalog, sentence: re.Match[str]) -> Iterator[tuple[int, Code, str, str, str]]:
    for size in SIZE.finditer(sentence.group()) if OF_LAW.search(sentence.group()) else ():
        number = next(filter(None, size.groupdict().values()))
        workers = NUMBERS.get(number.lower()) or int(number)
        named = [f"pay.{name}" for name, law in catalog.pay_laws.items() if law.reaches[0].workers == workers]
        named += [f"{topic}.{name}".removeprefix("federal.") for topic in catalog.laws
                  for name, law in catalog.laws_on(topic).items() if law.reaches[0].workers == workers]
        named.sort(key=lambda name: "." in name)
        which = f"Laws of this size are: {', '.join(named[:6])}{' and more' if len(named) > 6 else ''}." if named else \
            "Put the law into a file of data/laws/ first."
        yield (sentence.start() + size.start(), Code.SIZE_BY_HAND, f'"{" ".join(size.group().split())}" stands here by '
               "hand.", f'Name the law: {{{{ reach("its-id") }}}} prints whom it reaches. {which}', size.group())


def unread(catalog: Catalog) -> bool:
    """Whether there are laws that nobody can read while their file has mistakes."""
    return any(file.model is None for file in catalog.folder("laws").values())


def _facts(catalog: Catalog, name: str) -> set[str]:
    """The ids of all facts. While nobody can read them, each name is one."""
    names = catalog.names("facts")
    return names if names is not None else {name} if "facts" in catalog.files else set()


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    least, most = sorted((len(one), len(other)))
    return least >= ALIKE * most and len(one & other) >= ALIKE * len(one | other) and \
        not any(DECIDES.search(word) for word in one ^ other)


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that all that follows keeps its place."""
    return re.sub(r"[^\n]", " ", match.group())


def _words(sentence: str) -> frozenset[str]:
    return frozenset(WORD.findall(sentence.lower()))


def _calls(catalog: Catalog, file: File, keys: Keys, text: str) -> None:
    """Report calls that would stay as they are, since they name nothing or cannot be read."""
    within = {call.span(): call for call in shared.CALL.finditer(text)}
    for braces in NAMED.finditer(text):
        call = within.get(braces.span())
        what, fix = "This call cannot be read.", 'Write it like {{ fact("an-id") }}, with straight quotes.'
        if (braces[1] or "").lower() == "cite":
            what, fix = "A source is not cited in a text of data/.", "Name it under sources: of the same entry."
        elif file.path.startswith(("data/laws/", "data/pay_laws")):
            what, fix = "A law names no fact and no other law.", "Write the words here."
        elif call:
            of_facts = call[1] == "fact" and file is catalog.files.get("facts")
            known = laws(catalog) if call[1] == "reach" else set() if of_facts else _facts(catalog, call[3])
            if call[3] in known or (call[1] == "reach" and unread(catalog)):
                continue
            what = f'There is no {"fact" if call[1] == "fact" else "law"} "{call[3]}".'
            where = "A fact names no other fact." if of_facts else "Facts are in data/facts.yml, laws in data/laws/."
            fix = did_you_mean(call[3], known).strip() or where
        file.report_at(keys, Code.UNKNOWN_FACT, what, fix, find=braces.group())
