"""The made-up kit word for word: tests/kit/expected/<template>[.filled].<txt|md|rich.html>.

To renew them after a change that is meant: .venv/bin/python -m tests.unit.test_goldens
"""

from macros.content.catalog import Catalog
from tests import KIT, catalogs
from tests.naming import for_each
from tests.unit.filling import fill

EXPECTED = KIT / "expected"
ENDINGS = {"text": "txt", "md": "md", "rich": "rich.html"}


def goldens(catalog: Catalog) -> dict[str, str]:
    """{file name: what should stand in it}: each template without answers, and with every blank's sample."""
    samples = {name: blank.sample for name, blank in catalog.blanks.items()}
    return {
        f"{template}{state}.{ending}": fill(catalog, template, form, answers).decode()
        for template in catalog.templates for form, ending in ENDINGS.items()
        for state, answers in (("", {}), (".filled", samples))
    }


WRITTEN = goldens(catalogs.made_up())


def test_no_golden_is_missing_and_none_is_left_over():
    assert {path.name for path in EXPECTED.iterdir()} == set(WRITTEN)


@for_each("name", WRITTEN)
def test_word_for_word(name):
    assert WRITTEN[name] == (EXPECTED / name).read_text("utf-8")


if __name__ == "__main__":
    for file, text in WRITTEN.items():
        (EXPECTED / file).write_text(text, encoding="utf-8", newline="\n")
