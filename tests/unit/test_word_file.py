"""The Word file, read back by python-docx: it opens, its parts are real, and its words are those of the text."""

import io
import re
import zipfile

import docx
import pytest
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.loading import load
from macros.write import word
from tests import KIT, catalogs
from tests.reading import lines_of_word
from tests.unit.filling import fill

CATALOG = catalogs.made_up()
NAMES = list(CATALOG.templates)
SAMPLES = {name: blank.sample for name, blank in CATALOG.blanks.items()}
templates = pytest.mark.parametrize("name", NAMES)


def opened(name, answers=None, on=None):
    return docx.Document(io.BytesIO(fill(CATALOG, name, "docx", answers or {}, on)))


def lines_of(name, answers=None, on=None) -> list[str]:
    """The lines of the plain text, without indentation."""
    text = fill(CATALOG, name, "text", answers or {}, on).decode()
    return [line.removeprefix("  ") for line in text.split("\n") if line]


def styles(document) -> list[str]:
    return [paragraph.style.name for paragraph in document.paragraphs]


@templates
@pytest.mark.parametrize("answers", [{}, SAMPLES], ids=["empty", "filled"])
def test_its_paragraphs_are_the_lines_of_the_plain_text(name, answers):
    assert lines_of_word(opened(name, answers)) == lines_of(name, answers)


@settings(max_examples=30)
@given(answer=st.text(max_size=200))
def test_its_paragraphs_are_the_lines_of_the_plain_text_for_any_answer(answer):
    answers = {"harbor": answer, "storm_rule": answer, "perks": answer, "harbor_master": answer}
    document = opened("keeper", answers, ["nights.some", "tasks.wave"])
    assert lines_of_word(document) == lines_of("keeper", answers, ["nights.some", "tasks.wave"])


def test_real_styles_are_used_and_each_is_defined():
    document = opened("keeper", SAMPLES)
    assert styles(document) == [
        "Title", "Body Text", "Body Text", "Heading 1", *["Fact"] * 4, "Heading 1", *["List Bullet"] * 2, "Heading 1",
        "Body Text", "Heading 1", "List Number", "Heading 1", "Body Text", "Body Text", *["List Bullet"] * 2,
        "Body Text",
    ]
    defined = {style.style_id for style in document.styles}
    body = document.element.xml
    assert set(re.findall(r'w:(?:pStyle|rStyle) w:val="([^"]+)"', body)) <= defined


def test_headings_are_headings_to_word_and_to_screen_readers():
    style = opened("keeper").styles["Heading 1"]
    assert style.element.xpath("./w:pPr/w:outlineLvl/@w:val") == ["0"]
    assert style.element.xpath("./w:pPr/w:keepNext")


@templates
def test_an_open_blank_is_marked_and_a_filled_one_is_not(name):
    marked = [run.text for p in opened(name).paragraphs for run in p.runs if run.style.name == "Blank"]
    assert marked and all(re.fullmatch(r"\[[^\[\]]+\]", text) for text in marked)
    assert not [run for p in opened(name, SAMPLES).paragraphs for run in p.runs if run.style.name == "Blank"]


def test_the_words_before_a_colon_are_strong():
    facts = [p for p in opened("keeper").paragraphs if p.style.name == "Fact"]
    assert [[run.text for run in p.runs if run.style.name == "Strong"] for p in facts] == [
        ["Pay: "], ["Boat: "], ["First night: "],
    ]


def test_each_numbered_list_counts_for_itself():
    document = opened("first-day", SAMPLES)
    ids = [p._p.pPr.numPr.numId.val for p in document.paragraphs if p.style.name == "List Number"]
    assert ids == [2, 2, 3, 3]
    assert {p._p.pPr.numPr.ilvl.val for p in document.paragraphs if p.style.name == "List Number"} == {0}
    numbering = document.part.numbering_part.element
    for number in set(ids):
        restart = numbering.xpath(f'./w:num[@w:numId="{number}"]/w:lvlOverride/w:startOverride/@w:val')
        assert restart == ["1"], "a list that does not restart would go on counting"


def test_bullets_come_from_the_style():
    style = opened("keeper").styles["List Bullet"]
    assert style.element.xpath("./w:pPr/w:numPr/w:numId/@w:val") == ["1"]


@templates
def test_what_is_said_about_the_file(name):
    about, template = opened(name).core_properties, CATALOG.template(name)
    assert about.title == template.name
    assert about.language == template.language
    assert about.created.date() == about.modified.date() == template.reviewed
    assert name in about.comments and template.version in about.comments
    assert about.author == "", "nobody's name is in it"


@templates
def test_the_language_of_the_text_is_set_for_the_spelling(name):
    xml = opened(name).styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
    assert xml == [CATALOG.template(name).language]


@templates
def test_the_paper_is_letter_with_room_for_a4(name):
    (section,) = opened(name).sections
    sizes = (section.page_width, section.page_height)
    lies = CATALOG.template(name).paper == "landscape"
    assert (sizes[::-1] if lies else sizes) == (Inches(8.5), Inches(11))
    a4_is_narrower = Inches(8.5 - 8.27)
    margins = (section.top_margin, section.bottom_margin) if lies else (section.left_margin, section.right_margin)
    assert min(margins) > Inches(0.2) + a4_is_narrower


@templates
def test_the_same_content_gives_the_same_bytes(name):
    assert fill(CATALOG, name, "docx", SAMPLES) == fill(load(KIT), name, "docx", SAMPLES)
    assert fill(CATALOG, name, "docx", SAMPLES) != fill(CATALOG, name, "docx", {})


@templates
def test_the_container_is_sound(name):
    archive = zipfile.ZipFile(io.BytesIO(fill(CATALOG, name, "docx", SAMPLES)))
    assert archive.testzip() is None
    names = archive.namelist()
    assert names[0] == "[Content_Types].xml" and len(names) == len(set(names))
    assert names == [*word.parts(name, CATALOG.template(name)), "word/document.xml"]
    assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "{" not in "".join(word.parts(name, CATALOG.template(name)).values()), "a mark of the skeleton is left"
