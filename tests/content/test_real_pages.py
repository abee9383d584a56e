"""The real pages: what each says of itself, words that hurt, and how hard they are to read."""

import re
from statistics import median

import pytest

from macros.content import plain_yaml
from tests import ROOT
from tests.content.prose import grade, plain, sentences

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))
every = pytest.mark.parametrize("path", PAGES)

HIGHEST_GRADE = 10
LONG_ENOUGH = 60
"""Words. A shorter text has no grade that means anything."""

STIGMA = re.compile(
    r"\b(addicts?|clean and sober|mentally ill|suffer(s|ing|ed)? from|substance abus\w+|commit(s|ted)? suicide"
    # "consumer" is a word for a person here, and a term of law in a consumer report
    r"|consumers?(?! (report|credit|financial|protection)))\b", re.I)
SHOWN_AS_AN_EXAMPLE = re.compile(r"`[^`]*`|\"[^\"\n]*\"|“[^”]*”|^```.*?^```", re.S | re.M)
NOT_OUR_WORDS = ("avoid", "unless", "also_called", "before", "dont", "myth")
"""Fields that show a word in order to warn of it, or so that the search box finds it."""


def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8").replace("\r\n", "\n")


def front_matter(path: str) -> dict:
    match = re.match(r"---\n(.*?)\n---\n", read(path), re.S)
    assert match, "a page starts with ---, its title and its description, and ---"
    return plain_yaml.parse(match[1], lambda line, *rest: pytest.fail(f"{path}:{line + 1} {rest}"))[0]


@every
def test_a_page_has_a_title_and_a_description(path):
    said = front_matter(path)
    assert said.get("title", "").strip() and said.get("description", "").strip()
    assert len(said["description"]) <= 200, "search engines cut a description that is longer"


def test_no_two_pages_have_the_same_title_or_description():
    for field in ("title", "description"):
        values = [front_matter(path)[field] for path in PAGES]
        assert sorted(values) == sorted(set(values))


@every
def test_a_page_has_one_heading_of_the_first_level(path):
    text = re.sub(r"^(```+|~~~+).*?^\1", "", read(path), flags=re.S | re.M)
    assert len(re.findall(r"^# ", text, re.M)) <= 1


def without_names(text: str, catalog) -> str:
    """The text without the names of sources and publishers, which are not ours to choose."""
    names = {name for source in catalog.sources.values() for name in (source.title, source.publisher, source.short)}
    names |= {re.sub(r" \(.*\)$", "", name) for name in names}
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(re.escape(name), "", text, flags=re.I)
    return text


@every
def test_no_page_uses_a_word_that_hurts(path, catalog):
    text = without_names(" ".join(SHOWN_AS_AN_EXAMPLE.sub("", read(path)).split()), catalog)
    assert not (found := STIGMA.search(text)), f'"{found[0]}" hurts the people this kit is about'


def test_no_text_in_the_data_uses_a_word_that_hurts(catalog):
    for key, document in catalog.documents.items():
        for keys, text in document.scalars():
            named = ((key == "sources" and keys[-1] in ("title", "publisher", "short", "url"))
                     or (key == "codes" and keys[-1] == "title"))
            if named or key == "private_words" or set(keys) & set(NOT_OUR_WORDS):
                continue
            found = STIGMA.search(without_names(SHOWN_AS_AN_EXAMPLE.sub("", text), catalog))
            assert not found, f'{document.path} ({" > ".join(map(str, keys))}): "{found[0]}"'


def test_the_list_of_words_finds_what_it_should_and_no_more():
    hurts = ["an addict", "Addicts", "clean and sober", "suffering from", "substance abuse", "a consumer", "consumers"]
    fine = ["addiction medicine", "addictive", "a consumer report", "Consumer Financial Protection Bureau", "sober"]
    assert [text for text in hurts + fine if STIGMA.search(text)] == hurts


def test_most_pages_can_be_read_with_ten_years_of_school():
    texts = {path: plain(read(path)) for path in PAGES}
    long_enough = [path for path, text in texts.items() if len(" ".join(sentences(text)).split()) >= LONG_ENOUGH]
    grades = {path: grade(texts[path]) for path in long_enough}
    hardest = sorted(grades, key=grades.get, reverse=True)[:5]
    assert median(grades.values()) <= HIGHEST_GRADE, [f"{path}: {grades[path]:.1f}" for path in hardest]
