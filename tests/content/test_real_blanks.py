"""How the answers to the real blanks stand in the texts around them."""

import re

import pytest

from macros.fill.filled import Filled
from tests import catalogs
from tests.naming import for_each

NAMES = {"organization", "person_hired"}
"""Their answers may begin with a capital and end with a period, such as Harbor Inc."""
AROUND = [
    ("weekly_hours", "28 hours", "Only the number", "28"),
    ("certification_months", "6 months", "Only the number", "6"),
    ("people_supported", "15 students", "Only the number", "15"),
    ("supervisor", "Youth Program Supervisor", "“the Youth Peer…”", "the Youth Program Supervisor"),
    ("backup_role", "School social worker", "“the on-duty youth…”", "the school social worker"),
    ("travel_area", "Three high schools", "“our drop-in center,…”", "three high schools"),
    ("travel_pay", "70 cents a mile.", "Leave out the period", "70 cents a mile"),
    ("certification", "Youth Peer certification.", "Leave out the period", "Youth Peer certification"),
    ("how_to_apply", "Call 218-555-0170", "Another sentence follows", "Call 218-555-0170."),
]


@pytest.mark.parametrize(("blank", "glued", "said", "mended"), AROUND)
def test_an_answer_that_would_read_as_glued_gets_a_hint_until_it_is_mended(catalog, blank, glued, said, mended):
    for answer, wanted in ((glued, [said]), (mended, [])):
        filled = Filled(catalog, "youth-peer-job-description", {blank: answer}, {}, "2026-11-25")
        hints = filled.hints()
        assert len(hints) == len(wanted), hints
        assert all(hint.startswith(f"{catalog.blanks[blank].field}: ") for hint in hints)
        assert all(part in hint for hint, part in zip(hints, wanted, strict=True))


def test_no_sample_gets_a_hint(catalog):
    for template_id in ("not-selected-note", *catalog.made):
        filled = Filled(catalog, template_id, catalog.samples(template_id), {}, "2026-11-25")
        assert [hint for name in catalog.blanks for hint in filled.messages(name)] == [], template_id


def test_every_line_inside_a_text_says_how_it_stands(catalog):
    texts = {text for document in catalog.files.values() for _, text in document.scalars()}
    within = {name for text in texts for name in re.findall(r"\[\[(\w+)\]\](?=.)", text)}
    silent = [name for name in sorted(within - NAMES) if name in catalog.blanks
              and catalog.blanks[name].kind == "line" and not catalog.blanks[name].stands]
    assert not silent, f"give these blanks the field `stands`: {', '.join(silent)}"


def ends_a_sentence(sample):
    return isinstance(sample, str) and sample.rstrip().endswith((".", "!", "?"))


@for_each("role", catalogs.real().roles)
def test_a_sample_of_a_role_ends_with_a_period_where_that_of_its_blank_does(catalog, role):
    """At the end of a line no other text shows that it has one too many, or none."""
    for name, sample in catalog.roles[role].samples.items():
        given = catalog.blanks[name].sample
        assert ends_a_sentence(sample) == ends_a_sentence(given), f"{name}: {sample!r} stands in for {given!r}"


def test_a_sample_of_several_sentences_ends_with_a_period(catalog):
    samples = {name: blank.sample for name, blank in catalog.blanks.items() if isinstance(blank.sample, str)}
    several = {name: sample for name, sample in samples.items() if re.search(r"[a-z]\. [A-Z]", sample)}
    assert [name for name, sample in several.items() if not ends_a_sentence(sample)] == []
