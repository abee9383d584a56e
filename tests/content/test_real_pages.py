"""The real pages: words that hurt, and how hard they are to read."""

import re
from statistics import median

import pytest

from macros.check.hurting import HURTS
from macros.content import plain_yaml
from tests import catalogs
from tests.content.prose import grade, plain, sentences

HIGHEST_GRADE = 10
LONG_ENOUGH = 60
"""Words. A shorter text has no grade that means anything."""


def front_matter(path: str) -> dict:
    match = re.match(r"---\n(.*?)\n---\n", catalogs.pages()[path], re.S)
    assert match, "a page starts with ---, its title and its description, and ---"
    return plain_yaml.parse(match[1], lambda line, *rest: pytest.fail(f"{path}:{line + 1} {rest}"))[0]


def test_the_list_of_words_finds_what_it_should_and_no_more():
    hurts = ["an addict", "Addicts", "clean and sober", "suffering from", "substance abuse", "a consumer", "consumers"]
    fine = ["addiction medicine", "addictive", "a consumer report", "Consumer Financial Protection Bureau", "sober"]
    assert [text for text in hurts + fine if HURTS.search(text)] == hurts


def test_most_pages_can_be_read_with_ten_years_of_school():
    texts = {path: plain(text) for path, text in catalogs.pages().items()}
    long_enough = [path for path, text in texts.items() if len(" ".join(sentences(text)).split()) >= LONG_ENOUGH]
    grades = {path: grade(texts[path]) for path in long_enough}
    hardest = sorted(grades, key=grades.get, reverse=True)[:5]
    assert median(grades.values()) <= HIGHEST_GRADE, [f"{path}: {grades[path]:.1f}" for path in hardest]
