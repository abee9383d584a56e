"""The page that every message links to: an entry for each code, and examples that are true."""

import re

import markdown
import pytest

from macros import check, problems
from macros.codes import Code
from macros.content import plain_yaml
from macros.model.block import KINDS
from tests import FRONT, ROOT, TODAY
from tests.naming import for_each

HELP = ROOT / problems.HELP_PAGE
TEXT = HELP.read_text("utf-8")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.S | re.M)
ENTRIES = dict(re.findall(r"^### ([KS][0-9]{3}) [^\n]+\n(.*?)(?=^##|\Z)", FENCE.sub(
    lambda m: re.sub(r"^", "\0", m.group(), flags=re.M), TEXT), re.S | re.M))


def examples(code: str) -> dict[str, str]:
    """{"Before": the text in its fence, "After": …} of one entry."""
    entry = ENTRIES[code].replace("\0", "")
    return dict(re.findall(r"^(Before|After):\n\n```\w+\n(.*?)^```$", entry, re.S | re.M))


def test_every_code_has_an_entry_and_no_entry_is_unused():
    assert list(ENTRIES) == list(Code), "one entry for each code, in their order"


def test_the_entry_on_blocks_names_every_kind():
    assert set(re.findall(r"`(\w+)`", ENTRIES[Code.BLOCK_WITHOUT_KIND])) >= KINDS.keys()


def test_the_address_in_a_message_is_the_address_of_its_entry():
    found = markdown.markdown(re.sub(r"\{% (end)?raw %\}", "", TEXT), extensions=["attr_list", "toc", "fenced_code"])
    ids = re.findall(r'<h[23] id="([^"]+)">([KS][0-9]+)', found)
    assert [name for name, code in ids if len(code) == 4] == [code.lower() for code in ENTRIES]
    message = problems.Problem("a", 1, 1, "K203", "w", "m").help
    assert message == f"{problems.HELP_PAGE}#k203"


def test_every_part_has_an_address_that_stays():
    headings = re.findall(r"^## .*$", FENCE.sub("", TEXT), re.M)
    assert headings and all(re.fullmatch(r"## [KS][1-9]: .+ \{ #[a-z]+ \}", heading) for heading in headings), headings
    parts = [heading[3:5] for heading in headings]
    assert parts == sorted({code[:2] for code in ENTRIES})


@for_each("code", ENTRIES)
def test_an_entry_is_short_and_its_examples_come_in_pairs(code):
    prose = re.sub(r"^(Before|After):$|\{%.*?%\}", "", FENCE.sub("", ENTRIES[code].replace("\0", "")), flags=re.M)
    count = len(re.findall(r"[.!?:](\s|$)", prose))
    assert 2 <= count <= 6, f"{count} sentences"
    assert set(examples(code)) in (set(), {"Before", "After"})
    assert len(set(examples(code).values())) == len(examples(code))


@for_each("code", [code for code in ENTRIES if code.startswith("K2") and examples(code)])
def test_an_example_of_yaml_has_its_mistake_before_and_none_after(code):
    def codes(text):
        found = []
        plain_yaml.parse(text, lambda line, column, code, what, fix: found.append(code))
        return found
    assert codes(examples(code)["Before"]) == [code] * max(1, len(codes(examples(code)["Before"])))
    assert codes(examples(code)["After"]) == []


@pytest.mark.parametrize("code", [code for code in ENTRIES if code.startswith("K50") and code != "K509"])
def test_an_example_of_a_page_has_its_mistake_before_and_none_after(kit, code):
    for name, expected in (("Before", {code}), ("After", set())):
        text = examples(code)[name].replace("thank-you", "keeper")
        (kit / "docs/keeper.md").write_text(f"{FRONT}# Keeper\n\n{text}", encoding="utf-8")
        _, found = check.run(kit, TODAY)
        assert {p.code for p in found if p.path.startswith("docs/")} == expected
