"""The real content as a whole: no problems, schemas in step, nothing unused, every duty tied to a competency."""

import re

import pytest

from macros import check, problems
from macros.check import schemas
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.model import Table
from macros.model.registers import GENERATED
from tests import ROOT, catalogs
from tests.content.prose import sentences
from tests.naming import for_each

DATA = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))


def test_the_check_finds_no_problems():
    _, found = check.run(ROOT)
    report = [problems.as_text(problem) for problem in found if problem.level == "problem"]
    if report:
        pytest.fail("\n\n".join(report), pytrace=False)


def test_the_schemas_for_editors_are_all_there_and_in_step():
    folder = ROOT / "data" / GENERATED
    assert {path.name for path in folder.glob("*.json")} == set(schemas.expected())
    catalog = Catalog(ROOT)
    schemas.check(catalog)
    assert catalog.problems == [], "run: python3 dev.py schema"


@for_each("path", DATA)
def test_each_file_names_its_schema_for_editors(path):
    first = (ROOT / path).read_text("utf-8").split("\n")[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match, "the first line is a remark that names the schema: copy it from another file of this folder"
    schema = ((ROOT / path).parent / match[1]).resolve()
    kind = path.split("/")[1].removesuffix(".yml")
    assert schema == ROOT / "data" / GENERATED / f"{schemas.SINGULAR.get(kind, kind)}.json"


def named(document: File, field: str) -> set[str]:
    """The values of every field with this name in a file, of each entry where it is a list."""
    return {text for keys, text in document.scalars() if field in keys[-2:]}


def test_every_source_is_used(catalog):
    used = set().union(*(named(document, "sources") for document in catalog.files.values()))
    pages = "".join(catalogs.pages().values())
    unused = [name for name in catalog.sources if name not in used and f'"{name}"' not in pages]
    assert not unused, f"nothing stands on these sources; use them or delete them: {', '.join(unused)}"


def test_every_source_has_its_own_title_and_address(catalog):
    for field in ("title", "url"):
        values = [getattr(source, field) for source in catalog.sources.values() if getattr(source, field)]
        assert sorted(values) == sorted(set(values))


def test_in_a_bank_that_serves_competencies_every_statement_does(catalog):
    for bank_id, bank in catalog.banks.items():
        without = [name for name, statement in bank.statements.items() if not statement.competency]
        some = len(without) < len(bank.statements)
        assert not (some and without), f"these statements of {bank_id} serve no competency: {', '.join(without)}"


def test_every_competency_is_served_by_a_statement(catalog):
    served = {statement.competency for bank in catalog.banks.values() for statement in bank.statements.values()}
    assert not set(catalog.competencies) - served


def test_competencies_are_numbered_from_one_without_gaps(catalog):
    numbers = [competency.number for competency in catalog.competencies.values()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_text_is_written_twice(catalog):
    """What is said in two places is corrected in one of them."""
    first: dict[str, str] = {}
    for document in [*catalog.folder("templates").values(), *catalog.folder("statements").values()]:
        for keys, text in document.scalars():
            words = " ".join(re.sub(r"\[\[\w+\]\]", "", text).split())
            if keys[-1] in ("text", "paragraph", "note") and len(words.split()) >= 8:
                place = f"{document.path} ({' > '.join(map(str, keys))})"
                assert first.setdefault(words, place) == place, f"{place} says what {first[words]} says"


def test_no_paragraph_says_the_same_sentence_twice(catalog):
    """What is left when a sentence was reworded and the old one stayed; the part after its first comma may differ."""
    for document in catalog.files.values():
        for keys, text in document.scalars():
            starts = [sentence.split(",")[0] for sentence in sentences(text) if len(sentence.split()) >= 8]
            assert len(starts) == len(set(starts)), f"{document.path} ({' > '.join(map(str, keys))})"


def test_no_comma_tears_the_words_of_a_cell(catalog):
    """In a list in brackets, a comma without quotes makes two cells of one, and the second begins in mid-sentence."""
    tables = [block for template in catalog.templates.values() for block in template.blocks
              if isinstance(block, Table)]
    assert [row.cells for table in tables for row in table.rows if any(cell[:1].islower() for cell in row.cells)] == []
    assert [table.columns for table in tables if any(head[:1].islower() for head in table.columns)] == []
