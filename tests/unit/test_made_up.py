"""The made-up kits of any size, which the benchmark uses too: whole, and growing as they should."""

import pytest

from macros import check
from tests import TODAY
from tests.made_up import make
from tests.unit.filling import fill


@pytest.mark.parametrize("templates", [1, 2, 12])
def test_it_has_no_problems_and_a_page_and_a_bank_for_each_template(tmp_path, templates):
    make(tmp_path, templates)
    catalog, found = check.run(tmp_path, TODAY)
    assert found == []
    assert len(catalog.templates) == len(catalog.banks) == templates
    assert len(list((tmp_path / "docs").rglob("*.md"))) == templates + 1
    assert sum(len(bank.statements) for bank in catalog.banks.values()) == 24 * templates


def test_the_same_number_gives_the_same_files(tmp_path):
    for name in ("a", "b"):
        make(tmp_path / name, 3)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    assert files and all((tmp_path / "a" / f).read_bytes() == (tmp_path / "b" / f).read_bytes() for f in files)


def test_its_texts_use_every_layout_and_no_two_are_alike(tmp_path):
    make(tmp_path, 4)
    catalog, _ = check.run(tmp_path, TODAY)
    texts = [fill(catalog, name, "text", {}).decode() for name in catalog.templates]
    assert len(set(texts)) == 4 and all("\n• " in text and "\n6. " in text for text in texts)
