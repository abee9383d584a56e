"""The tracker, read back without an office program: every formula is there, with the value that it computes."""

import re

import pytest

from macros.loading import load
from macros.write import tracker
from tests import KIT, catalogs
from tests.sheets import read

CATALOG = catalogs.made_up()
FILE = tracker.workbook(CATALOG)
SHEETS = read(FILE)
RATIOS = "IJKLM"
HEAD, FIRST, TOTAL = 4, 5, 8


def values(sheet, row, columns=RATIOS):
    return [SHEETS[sheet][f"{column}{row}"].value for column in columns]


def test_it_says_what_it_is_on_four_sheets():
    assert list(SHEETS) == ["Instructions", "Tracker", "Example", "Codes"]
    words = [cell.value for cell in SHEETS["Instructions"].values()]
    assert words == ["Recruiting tracker", "How to count <gulls>", "Count them at dusk.", "Count them again."]
    assert SHEETS["Example"]["A2"].value.startswith("EXAMPLE") and "No names" in SHEETS["Tracker"]["A2"].value


@pytest.mark.parametrize("sheet", ["Tracker", "Example"])
def test_the_heads_name_every_step_and_every_ratio(sheet):
    heads = [SHEETS[sheet][f"{column}{HEAD}"].value for column in "CDEFGHIJKLM"]
    assert heads == [*tracker.STEPS.values(), *tracker.RATIOS]


def test_the_ratios_of_the_example_are_right():
    assert values("Example", FIRST) == pytest.approx([30 / 200, 12 / 30, 6 / 12, 4 / 6, 3 / 4])
    assert values("Example", FIRST + 1, "I") == [""], "nobody counted views"
    assert values("Example", FIRST + 1, "JKLM") == pytest.approx([3 / 10, 2 / 3, 2 / 2, 1 / 2])
    assert values("Example", FIRST + 2) == [""] * 5, "nothing to divide by"


def test_totals_add_up_and_views_stand_against_the_applications_of_their_own_rows():
    assert values("Example", TOTAL, "CDEFGH") == [200, 40, 15, 8, 6, 4]
    assert values("Example", TOTAL) == pytest.approx([30 / 200, 15 / 40, 8 / 15, 6 / 8, 4 / 6])


@pytest.mark.parametrize("sheet", ["Tracker", "Example"])
def test_each_row_computes_from_its_own_cells(sheet):
    formulas = {address: cell.formula for address, cell in SHEETS[sheet].items() if cell.formula}
    rows = {address[1:] for address in formulas}
    assert len(formulas) == 5 * len(rows) + 6, "five for each row, and the sums of the last"
    for address, formula in formulas.items():
        if not formula.startswith("SUM("):
            own = set(re.findall(r"\b[A-Z]([0-9]+)\b", re.sub(r"SUMIF\(.*?\)", "", formula)))
            assert own == {address[1:]}, f"{address}: {formula}"
            assert formula.startswith("IF(N("), "an empty cell divides nothing"


def test_the_sheet_to_fill_in_is_empty_and_shows_no_mistake():
    cells = SHEETS["Tracker"]
    assert {cell.value for cell in cells.values() if cell.formula.startswith("IF(")} == {""}
    assert {cell.value for cell in cells.values() if cell.formula.startswith("SUM(")} == {0}
    assert not any(isinstance(cell.value, float) and not cell.formula for cell in cells.values())


def test_a_code_says_nothing_and_each_source_has_its_own():
    codes = tracker.sources(CATALOG)
    assert codes["harbor"] == ("w1", "The harbor board") and codes["rather-not-say"] == ("", "Rather not say")
    links = [cell.value for cell in SHEETS["Codes"].values() if str(cell.value).startswith("?")]
    assert links == ["?utm_source=a&utm_medium=w1&utm_campaign=peer-2026-11"]


def test_it_asks_for_nothing_about_a_person():
    words = " ".join([*tracker.STEPS.values(), *tracker.RATIOS]).lower()
    assert not re.search(r"\b(name|health|recovery|diagnos|disab|age|sex|race)", words)


def test_the_same_content_makes_the_same_bytes_on_any_day():
    assert tracker.workbook(load(KIT)) == FILE and len(FILE) < 20_000


def test_the_real_tracker_has_every_way_and_an_example_that_adds_up(catalog):
    sheets = read(tracker.workbook(catalog))
    named = [cell.value for address, cell in sheets["Example"].items() if re.fullmatch(r"B\d+", address)]
    titles = [channel.title for channel in catalog.channels.values()]
    assert named[1 : len(titles) + 1] == titles != []
    assert set(catalog.tracker_example) <= set(tracker.sources(catalog))
    for steps in catalog.tracker_example.values():
        counts = list(steps.model_dump().values())[1:]
        assert counts == sorted(counts, reverse=True), "nobody takes a step without the one before"
