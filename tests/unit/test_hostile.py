"""Hostile content in data and in answers comes out as text, in every format and on the page."""

import io
import json
from xml.etree import ElementTree

import docx
import html5lib
import markdown
import pytest

from macros import check, pages, problems
from macros.write import downloads
from tests import TODAY
from tests.reading import lines_of_word, words_of_markdown, words_on_page
from tests.unit.filling import fill

SCRIPT = "<script>alert(1)</script>"
SAYS = [SCRIPT, '"double" & \'single\' &amp; <b>bold</b>', "😀 👩\u200d🚀", "שלום عليكم", "{{ 7 * 7 }} {% x %} {# y #}",
        "*a* _b_ `c` [d](e) ![f](g) | # h", "</article></div>-->]]>", "x' onmouseover='y", "C:\\path\\n $1 \\1"]
BANK = """\
title: Promises
about: What the harbor promises.
reviewed: 2026-06-01
statements:
  soup:
    label: %s
    text: %s
    note: %s
    sources: [logbook]
  quiet:
    label: Quiet
    text: Hush.
"""


@pytest.fixture(params=SAYS, ids=range(len(SAYS)))
def hostile(kit, request):
    """A kit that says something hostile in a statement, a note, a blank, a source and two names."""
    says = json.dumps(request.param.replace("[", "(").replace("]", ")"), ensure_ascii=False)
    said = json.loads(says)
    (kit / "data/statements/promises.yml").write_text(BANK % (says, says, says), encoding="utf-8")
    for path, old, new in [
        ("data/blanks.yml", "label: name of the harbor", f"label: {says}"),
        ("data/blanks.yml", "help: The name that is painted on the sign.", f"help: {says}"),
        ("data/sources.yml", "title: Logbook of a Keeper Who Never Was", f"title: {says}"),
        ("data/sources.yml", "short: Logbook", f"short: {says}"),
        ("data/sources.yml", "publisher: Nobody", f"publisher: {says}"),
        ("data/templates/letters/keeper-letter.yml", "name: >-\n  Lighthouse keeper: letter", f"name: {says}"),
        ("data/templates/letters/keeper-letter.yml", "title: Letter to a keeper", f"title: {says}"),
    ]:
        text = (kit / path).read_text("utf-8")
        assert old in text
        (kit / path).write_text(text.replace(old, new), encoding="utf-8")
    catalog, found = check.run(kit, TODAY)
    assert not check.fails(found), found
    return catalog, said


def words(html: str) -> str:
    page = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert not [e for e in page.iter() if e.tag in ("script", "b", "img") or any(a.startswith("on") for a in e.attrib)]
    return "".join(page.itertext())


def test_in_the_data(hostile):
    catalog, said = hostile
    written = {form: fill(catalog, "keeper-letter", form, {}) for form in ("text", "md", "rich", "docx", "html")}
    assert written["text"].decode().count(said) == 3  # the title, a statement, a blank
    assert f"[{said}] thanks you" in written["text"].decode()
    for form in ("rich", "html"):
        assert f"[{said}] thanks you" in words(written[form].decode())
    assert f"[{said}] thanks you" in "\n".join(p.text for p in docx.Document(io.BytesIO(written["docx"])).paragraphs)


def test_on_the_page_and_through_markdown(hostile):
    catalog, said = hostile
    shown = pages.show_template(catalog, "keeper-letter", "letters/keeper-letter/")
    assert "\n" not in shown
    assert words(shown).count(said) >= 7  # title, statement, note, label, help, short source and whole source
    extensions = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "toc"]
    rendered = markdown.markdown(f"# Page\n\n{shown}\n\nMore.", extensions=extensions)
    assert words(rendered).replace("Page", "", 1).strip().startswith(words(shown).strip()[:40])
    assert shown in rendered, "Markdown leaves the sheet alone"


def test_about_the_word_file(hostile):
    catalog, said = hostile
    properties = docx.Document(io.BytesIO(fill(catalog, "keeper-letter", "docx", {}))).core_properties
    assert properties.title == said


@pytest.mark.parametrize("says", SAYS, ids=range(len(SAYS)))
def test_in_an_answer(made_up, says):
    answers = {"harbor": says, "harbor_master": {"name": says}, "storm_rule": says, "perks": f"{says}\n{says}"}
    for name in made_up.templates:
        assert says in fill(made_up, name, "text", answers).decode()
        for form in ("rich", "html"):
            assert says in words(fill(made_up, name, form, answers).decode())
        lines = lines_of_word(docx.Document(io.BytesIO(fill(made_up, name, "docx", answers))))
        assert any(says in line for line in lines)


@pytest.mark.parametrize("form", ["text", "md", "rich", "docx", "html"])
def test_ten_thousand_signs(made_up, form):
    answer = "a&b" * 3_333 + "."
    written = fill(made_up, "keeper", form, {"harbor": answer})
    if form == "docx":
        written = docx.Document(io.BytesIO(written)).element.body.xpath("string(.)").encode()
    elif form in ("rich", "html"):
        written = words(written.decode()).encode()
    assert written.decode().count(answer) == 4


def sheet(html: str):
    return html5lib.parse(html, namespaceHTMLElements=False)


CELLS = [*SAYS, "a | b || \\| c", "one\ntwo\r\n| three |\n| --- |", "- [ ] x", "a&|b" * 2_500 + "."]


@pytest.mark.parametrize("says", CELLS, ids=range(len(CELLS)))
def test_in_a_cell_of_a_table(made_up, says):
    """The same words in every format, in as many cells as before."""
    answers = {"lamp_color": says, "boat": says, "harbor": says}
    said = " ".join(says.split())
    text = fill(made_up, "lamp-check", "text", answers).decode()
    assert f"\n  Color <or none>: {said}\n" in text
    for form in ("rich", "html"):
        page = sheet(fill(made_up, "lamp-check", form, answers).decode())
        assert [len(row) for row in page.iter("tr")] == [4, 4, 4, 4, 2, 2, 2, 2, 2]
        assert "".join(list(page.iter("tr"))[1][1].itertext()) == said
        words(fill(made_up, "lamp-check", form, answers).decode())
        assert words_on_page(page.find("body")) == text.split()
    markdown_text = fill(made_up, "lamp-check", "md", answers).decode()
    assert words_of_markdown(markdown_text) == text.split()
    assert len([line for line in markdown_text.split("\n") if line.startswith("|")]) == 12
    document = docx.Document(io.BytesIO(fill(made_up, "lamp-check", "docx", answers)))
    assert f"Color <or none>: {said}" in lines_of_word(document)


def test_in_the_words_of_a_form(kit):
    """Captions, heads of columns, labels of rows, boxes and lines say what they are told to say."""
    says = json.dumps(" ".join(SAYS).replace("[", "(").replace("]", ")"), ensure_ascii=False)
    path = kit / "data/templates/forms/lamp-check.yml"
    text = path.read_text("utf-8")
    for old in ("Rows that come and go", "Task, ", "Wave, ", "Fill the lamp to the line | not above it.",
                "Other remarks", "[Keeper, "):
        assert old in text
        lead, end = ("[" if old[0] == "[" else ""), (", " if old.endswith(", ") else "")
        text = text.replace(old, lead + says + end)
    path.write_text(text, encoding="utf-8")
    catalog, found = check.run(kit, TODAY)
    assert not check.fails(found), found
    said = json.loads(says)
    plain = fill(catalog, "lamp-check", "text", {}).decode()
    assert plain.count(said) == 5  # the head of a first column is not written in plain text
    shown = words(fill(catalog, "lamp-check", "html", {}).decode())
    assert shown.count(said) == 6
    assert words_of_markdown(fill(catalog, "lamp-check", "md", {}).decode()) == plain.split()
    document = docx.Document(io.BytesIO(fill(catalog, "lamp-check", "docx", {})))
    assert sum(line.count(said) for line in lines_of_word(document)) == 5


CONTROL = '"before\\x07\\x1b[31m\\u0000\\u2028\\u202e after"'


def test_control_characters_that_are_written_as_escapes_in_yaml(kit):
    """YAML allows any sign in double quotes; Word and XML allow few. None reaches any output."""
    (kit / "data/statements/promises.yml").write_text(
        (BANK % (CONTROL, CONTROL, CONTROL)).replace("[31m", "31m"), encoding="utf-8")
    for path, old in [("data/blanks.yml", "label: name of the harbor"), ("data/sources.yml", "short: Logbook")]:
        text = (kit / path).read_text("utf-8")
        assert old in text
        (kit / path).write_text(text.replace(old, old.split(":")[0] + ": " + CONTROL.replace("[31m", "31m")), "utf-8")
    catalog, found = check.run(kit, TODAY)
    assert not check.fails(found), found
    for form in ("text", "md", "rich", "html"):
        written = fill(catalog, "keeper-letter", form, {}).decode()
        assert "before31m after" in written
        assert not [c for c in written if c in "\x00\x07\x1b\u2028\u202e"]
    ElementTree.fromstring(f"<x>{pages.show_template(catalog, 'keeper-letter', '')}</x>".replace(" download>", ">")
                           .replace('-why">', '-why"/>', 1))
    paragraphs = [p.text for p in docx.Document(io.BytesIO(fill(catalog, "keeper-letter", "docx", {}))).paragraphs]
    assert "before31m after" in paragraphs
    downloads.write(catalog, kit / "site")
    assert "\\u0007" not in (kit / "site/kit/keeper-letter/programs.json").read_text("utf-8")


def test_half_an_emoji_in_yaml_breaks_no_file_and_no_report(kit):
    half = '"half \\ud83d"'
    (kit / "data/statements/promises.yml").write_text(BANK % (half, half, half), encoding="utf-8")
    _, found = check.run(kit, TODAY)
    assert [p.code for p in found] == ["K208"]
    "".join(map(problems.as_text, found)).encode("utf-8")
    bank = BANK % ("a", "a", "a") + f"    competency: {half}\n"
    (kit / "data/statements/promises.yml").write_text(bank, encoding="utf-8")
    _, found = check.run(kit, TODAY)
    assert [p.code for p in found] == ["K208"]
    "".join(map(problems.as_text, found)).encode("utf-8")
