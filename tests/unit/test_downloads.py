"""The downloads of a site: complete, at addresses that stay, and made of the same programs as everything else."""

import json
import zipfile

import pytest

from macros.loading import load
from macros.program import evaluate
from macros.write import downloads, word
from tests import KIT, catalogs
from tests.unit.filling import fill

CATALOG = catalogs.made_up()
every = pytest.mark.parametrize("name", CATALOG.templates)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    downloads.write(CATALOG, folder)
    return folder


def test_each_template_has_four_files_and_no_more(site):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    shared = {"kit/catalog.json", "kit/statements.csv"}
    shared.add("kit/recruiting-tracker/recruiting-tracker.xlsx")
    shared |= {f"kit/{role}/{file}" for role in CATALOG.roles for file in (f"{role}-pack.zip", "pack.json")}
    assert files - shared == {f"kit/{name}/{file}" for name in CATALOG.templates
                              for file in (f"{name}.docx", f"{name}.md", f"{name}.txt", "programs.json")}
    assert shared <= files


@every
def test_a_download_is_what_the_command_line_fills_in(site, name):
    for form, ending in {"text": "txt", "md": "md", "docx": "docx"}.items():
        assert (site / f"kit/{name}/{name}.{ending}").read_bytes() == fill(CATALOG, name, form, {})


@every
def test_the_script_gets_what_makes_the_same_files_again(site, name):
    bundle = json.loads((site / f"kit/{name}/programs.json").read_text("utf-8"))
    made = word.package(bundle["word"], evaluate(bundle["programs"]["docx"]))
    assert made == (site / f"kit/{name}/{name}.docx").read_bytes()
    assert evaluate(bundle["programs"]["text"]) == (site / f"kit/{name}/{name}.txt").read_text("utf-8")
    assert set(bundle["programs"]) == {"rich", "text", "md", "docx"}


@every
def test_writing_twice_writes_the_same(site, name, tmp_path):
    downloads.write(load(KIT), tmp_path)
    for path in (site / "kit" / name).iterdir():
        assert path.read_bytes() == (tmp_path / "kit" / name / path.name).read_bytes()


@every
def test_a_word_file_is_small(site, name):
    assert zipfile.is_zipfile(site / f"kit/{name}/{name}.docx")
    assert (site / f"kit/{name}/{name}.docx").stat().st_size < 100_000, "python-docx's own skeleton alone has 800 KB"


def test_a_filled_in_file_keeps_no_blank(site):
    samples = {name: blank.sample for name, blank in CATALOG.blanks.items()}
    assert "[" not in fill(CATALOG, "keeper", "text", samples).decode()


def test_choices_are_those_that_are_asked_for():
    text = fill(CATALOG, "keeper", "text", {}, ["nights.some"]).decode()
    assert "some nights" in text and "every night" not in text and "Wave at ships" not in text
