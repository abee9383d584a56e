"""The real pages: what each says of itself, words that hurt, and how hard they are to read."""

import re
from statistics import median

import pytest

from macros.check.hurting import HURTS
from macros.content import plain_yaml
from tests import ROOT
from tests.content.prose import grade, plain, sentences

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))
every = pytest.mark.parametrize("path", PAGES)

HIGHEST_GRADE = 10
LONG_ENOUGH = 60
"""Words. A shorter text has no grade that means anything."""

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


def test_the_list_of_words_finds_what_it_should_and_no_more():
    hurts = ["an addict", "Addicts", "clean and sober", "suffering from", "substance abuse", "a consumer", "consumers"]
    fine = ["addiction medicine", "addictive", "a consumer report", "Consumer Financial Protection Bureau", "sober"]
    assert [text for text in hurts + fine if HURTS.search(text)] == hurts


def test_most_pages_can_be_read_with_ten_years_of_school():
    texts = {path: plain(read(path)) for path in PAGES}
    long_enough = [path for path, text in texts.items() if len(" ".join(sentences(text)).split()) >= LONG_ENOUGH]
    grades = {path: grade(texts[path]) for path in long_enough}
    hardest = sorted(grades, key=grades.get, reverse=True)[:5]
    assert median(grades.values()) <= HIGHEST_GRADE, [f"{path}: {grades[path]:.1f}" for path in hardest]
