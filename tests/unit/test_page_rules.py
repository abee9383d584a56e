"""Rules about whole pages: what a call names is there, and where sources are cited their list follows."""

import pytest

from macros import check
from macros.pages.macro import MACROS
from tests import FRONT, TODAY

NAMES = {"template": "keeper", "statement": "promises.soup", "stage": "learn", "picture": "walk", "source": "almanac",
         "fact": "lamps-from-afar", "law": "lamps", "topic": "federal",
         "moment": "interview", "role": "relief-keeper", "download": "recruiting-tracker"}
KINDS = {macro.names: name for name, macro in MACROS.items() if macro.names}
LIST = "{{ show_sources() }}"
FIRST = FRONT.count("\n") + 1


def problems(kit, text, **files):
    """(line, column, code) of everything in a kit whose page more.md has this text; files: other texts of data/."""
    (kit / "docs" / "more.md").write_text(FRONT + text, encoding="utf-8")
    for name, content in files.items():
        (kit / "data" / name.replace("__", "/")).with_suffix(".yml").write_text(content, encoding="utf-8")
    return [(p.path, p.line, p.column, p.code) for p in check.run(kit, TODAY)[1]]


def call(macro, name=None):
    return f'{{{{ {macro}("{name}") }}}}' if MACROS[macro].names else f"{{{{ {macro}() }}}}"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_named_must_be_there_and_its_name_is_pointed_at(kit, kind):
    right, wrong = call(KINDS[kind], NAMES[kind]), call(KINDS[kind], "nothing-like-it")
    (kit / "docs" / "keeper.md").unlink()  # where the template would stand a second time
    (kit / "docs" / "index.md").write_text(FRONT.replace("More", "Home"), encoding="utf-8")
    (kit / "data" / "faq.yml").unlink()
    keeper = "" if kind == "template" else f"\n\n{call('show_template', 'keeper')}"
    assert problems(kit, f"\n{right}\n\n{LIST}{keeper}\n") == []
    at = [("docs/more.md", FIRST + 1, wrong.index('"') + 2, "K501")]
    assert problems(kit, f"\n{wrong}\n\n{LIST}{keeper}\n") == at


@pytest.mark.parametrize("name", ["soup", "promises", "promises.", ".soup", "promises.soup.soup", "tasks.soup", ""])
def test_a_statement_is_named_by_its_bank_and_its_id(kit, name):
    assert [code for *_, code in problems(kit, f"\n{call('show_statement', name)}\n")] == ["K501"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "hello\n", "statements:\n  - soup\n", "statements: soup\n"])
def test_a_bank_that_cannot_be_read_is_reported_alone(kit, text):
    """Not a word about the pages that show its statements, and no traceback."""
    found = problems(kit, f"\n{call('show_statement', 'more.soup')}\n", statements__more=text)
    assert found and {path for path, *_ in found} == {"data/statements/more.yml"}


@pytest.mark.parametrize(("register", "macro", "name"), [
    ("sources", "cite", "almanac"), ("stages", "show_faq", "x"), ("facts", "fact", "x"), ("laws/federal", "reach", "x"),
])
def test_a_register_that_cannot_be_read_is_reported_alone(kit, register, macro, name):
    found = problems(kit, f"\n{call(macro, name)}\n\n{LIST}\n", **{register: "- a\n"})
    assert {path for path, *_ in found} == {f"data/{register}.yml"}


def test_a_stage_where_there_are_none(kit):
    for name in ("data/faq.yml", "data/stages.yml", "data/documents.yml", "docs/papers.md"):
        (kit / name).unlink()
    assert [code for *_, code in problems(kit, f"\n{call('show_faq', 'learn')}\n\n{LIST}\n")] == ["K501"]


@pytest.mark.parametrize("macro", [name for name in MACROS if name not in ("show_template", "show_sources")])
def test_after_what_cites_a_list_of_sources_must_follow(kit, macro):
    text = f"\n{call(macro, NAMES.get(MACROS[macro].names))}\n"
    missing = [("docs/more.md", FIRST + 1, 1, "K514")] if MACROS[macro].cites else []
    assert problems(kit, text) == missing
    assert problems(kit, f"{text}\n{LIST}\n") == []
    late = [("docs/more.md", FIRST + 3, 1, "K514")] if MACROS[macro].cites else []
    assert problems(kit, f"\n{LIST}\n{text}") == late
    assert problems(kit, f"{text}\n{{% raw %}}\n\n{LIST}\n\n{{% endraw %}}\n") == missing, "code lists nothing"


def test_the_first_call_without_a_list_is_pointed_at(kit):
    text = f"\nA{call('cite', 'almanac')}\n\n{LIST}\n\nB{call('cite', 'logbook')} C{call('cite', 'almanac')}\n"
    assert problems(kit, text) == [("docs/more.md", FIRST + 5, 2, "K514")]


def test_a_template_that_stands_on_two_pages(kit):
    found = problems(kit, f"\n{call('show_template', 'keeper')}\n")
    assert found == [("docs/more.md", FIRST + 1, 1, "K512")]
