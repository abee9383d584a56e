"""The tracker in LibreOffice: it computes every formula itself, and comes to the values that the file carries."""

import shutil
import subprocess

import pytest

from macros.write import tracker
from tests.sheets import read, without_values


@pytest.fixture(scope="module")
def computed(catalog, tmp_path_factory):
    """(the sheets as the file carries them, the sheets as LibreOffice computes them)"""
    office = shutil.which("soffice")
    if not office:
        pytest.fail("LibreOffice is not here: run python3 dev.py test --office", pytrace=False)
    folder = tmp_path_factory.mktemp("tracker")
    made = tracker.workbook(catalog)
    (folder / "bare.xlsx").write_bytes(without_values(made))
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "xlsx",
               "--outdir", str(folder / "out"), str(folder / "bare.xlsx")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0 and (folder / "out/bare.xlsx").is_file(), done.stdout + done.stderr
    return read(made), read((folder / "out/bare.xlsx").read_bytes())


def test_the_file_without_values_has_none(catalog):
    bare = read(without_values(tracker.workbook(catalog)))
    assert {cell.value for cell in bare["Example"].values() if cell.formula} == {""}


@pytest.mark.parametrize("sheet", ["Tracker", "Example"])
def test_each_formula_comes_to_its_value(computed, catalog, sheet):
    ours, theirs = computed
    formulas = [address for address, cell in ours[sheet].items() if cell.formula]
    assert len(formulas) > len(tracker.RATIOS) * len(tracker.sources(catalog))
    for address in formulas:
        mine, found = ours[sheet][address].value, theirs[sheet][address].value
        assert found == (pytest.approx(mine) if isinstance(mine, float) else mine), address


def test_the_ratios_of_all_together_are_numbers(computed, catalog):
    last = max(int(address[1:]) for address in computed[0]["Example"] if address.startswith("M"))
    found = [computed[1]["Example"][f"{column}{last}"].value for column in "IJKLM"]
    rows = catalog.tracker_example.values()
    views, applications, interviews, offers, started, still_here = (
        sum(getattr(row, step) for row in rows) for step in tracker.STEPS)
    viewed = sum(row.applications for row in rows if row.views)
    assert found == pytest.approx([viewed / views, interviews / applications, offers / interviews, started / offers,
                                   still_here / started])
