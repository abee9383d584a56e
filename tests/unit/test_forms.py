"""The blocks of forms: tables, boxes to tick, lines to sign on, room to write in. In Word: test_word_forms.py."""

import io
import re

import html5lib
import pytest
from pydantic import ValidationError

from macros import check
from macros.model import Checks, Choose, Option, Pick, Points, Row, Section, Sign, Table, Write
from macros.program import evaluate
from macros.program.evaluate import unfilled
from macros.render import LAYOUTS, compile_template, compiled
from macros.render.compile import default_choices
from tests import TODAY
from tests.reading import words_of_markdown, words_of_word, words_on_page
from tests.unit.filling import fill

NAME = "lamp-check"
STATES = pytest.mark.parametrize("on", [None, [], ["tasks.light-lamp", "promises.quiet", "promises.soup"]],
                                 ids=["as it starts", "nothing", "other choices"])


@pytest.fixture
def samples(made_up):
    return {name: blank.sample for name, blank in made_up.blanks.items()}


def document(catalog, blocks, form="text"):
    """A document with these blocks, in a format, as a program."""
    template = catalog.template("keeper-letter")
    changed = template.model_copy(update={"sections": [Section(blocks=blocks)]})
    return compile_template(changed, LAYOUTS[form](catalog, "keeper-letter"))


@STATES
@pytest.mark.parametrize("filled", [False, True])
def test_every_format_says_the_same(made_up, samples, on, filled):
    answers = samples if filled else {}
    written = {form: fill(made_up, NAME, form, answers, on) for form in LAYOUTS}
    said = written["text"].decode().split()
    assert words_of_markdown(written["md"].decode()) == said
    for form in ("rich", "html"):
        assert words_on_page(html5lib.parse(written[form].decode(), namespaceHTMLElements=False).find("body")) == said
    assert words_of_word(io.BytesIO(written["docx"]), marks=True) == said


# The model.

def test_a_row_is_a_list_or_has_fields():
    table = Table.model_validate({"table": "T", "columns": ["A", "B"], "rows": [
        ["a", None], ["a"], {"cells": [" a\n b ", ""], "choice": "x.y", "on": "false"},
    ]})
    assert table.rows == [Row(cells=["a", ""]), Row(cells=["a"]), Row(cells=["a b", ""], choice="x.y", on=False)]


@pytest.mark.parametrize("change", [
    {"columns": ["A"]}, {"rows": []}, {"rows": [[]]}, {"rows": [["", "b"]]}, {"rows": [[None, "b"]]},
    {"rows": [["\u200b", "b"]]}, {"rows": [["a", "b", ""]]}, {"columns": ["A", "[[harbor]]"]}, {"columns": ["A", ""]},
    {"table": ""}, {"rows": ["a"]}, {"rows": [{"cells": ["a"], "when": "x"}]}, {"rows": [["a", ["b"]]]},
    {"rows": [["a", "b" * 20_001]]},
])
def test_a_table_that_nobody_could_read_is_refused(change):
    good = {"table": "T", "columns": ["A", "B"], "rows": [["a", "b"]]}
    assert Table.model_validate(good)
    with pytest.raises(ValidationError):
        Table.model_validate(good | change)


@pytest.mark.parametrize("block", [
    lambda: Checks(checks=[]), lambda: Sign(sign=[]), lambda: Write(write="W", rows=0), lambda: Write(write=""),
    lambda: Write(write="W", rows=13), lambda: Points(points=["a"], layout="checks"),
])
def test_a_form_without_a_form_is_refused(block):
    with pytest.raises(ValidationError):
        block()


def test_room_to_write_in_has_three_lines_unless_told():
    assert Write(write="W").rows == 3


def test_a_mistake_in_a_cell_is_reported_where_it_stands(kit):
    path = kit / f"data/templates/forms/{NAME}.yml"
    path.write_text(path.read_text("utf-8").replace('"[[lamp_color]]"', '"[[lamp_colour]]"'), encoding="utf-8")
    (found,) = [problem for problem in check.run(kit, TODAY)[1] if problem.code == "K401"]
    assert found.source[found.column - 1 :].startswith("[[lamp_colour")


# Choices.

def test_a_table_goes_with_its_last_row(made_up):
    for form in LAYOUTS:
        program = compiled(made_up, NAME, form)
        assert "come and go" in evaluate(program, {}, ["tasks.wave"])
        assert "come and go" not in evaluate(program, {}, [])


def test_a_part_goes_with_its_table(made_up):
    rows = [Row(cells=["a", "b"], choice="x.y")]
    template = made_up.template("keeper-letter").model_copy(update={"sections": [
        Section(heading="Only a table", blocks=[Table(table="T", columns=["A", "B"], rows=rows)])]})
    for form, layout in LAYOUTS.items():
        program = compile_template(template, layout(made_up, "keeper-letter"))
        assert "Only a table" in evaluate(program), form
        assert "Only a table" not in evaluate(program, {}, []), form


def test_a_table_with_one_row_that_always_stays_always_stays(made_up):
    rows = [Row(cells=["a"], choice="x.y"), Row(cells=["b"])]
    program = document(made_up, [Table(table="T", columns=["A", "B"], rows=rows)])
    assert evaluate(program, {}, []).endswith("T\n\nb\n  B: ________\n")


def test_the_choices_of_rows_start_on_once(made_up):
    rows = [Row(cells=["a"], choice="promises.soup"), Row(cells=["b"], choice="x.y", on=False),
            Row(cells=["c"], choice="n.all"), Row(cells=["d"], choice="x.z"), Row(cells=["e"], choice="x.z")]
    blocks = [Pick(statements="promises", start_with=["soup"]), Table(table="T", columns=["A", "B"], rows=rows),
              Choose(choose="n", label="N?", options={k: Option(label=k, text=k) for k in ("all", "some")})]
    template = made_up.template("keeper-letter").model_copy(update={"sections": [Section(blocks=blocks)]})
    assert default_choices(template, made_up) == ["promises.soup", "n.all", "x.z"]
    assert compiled(made_up, NAME, "text")["on"] == ["tasks.wave", "promises.soup"]


def test_blanks_in_cells_are_among_the_blanks_that_show(made_up):
    shown = unfilled(compiled(made_up, NAME, "html"))
    assert shown == ["harbor", "harbor_master", "steps", "lamp_color", "boat"]


# Each format.

def test_the_page_has_real_tables_whose_cells_know_their_heads(made_up):
    page = html5lib.parseFragment(fill(made_up, NAME, "html", {}).decode(), namespaceHTMLElements=False)
    for table in page.iter("table"):
        assert [child.tag for child in table] == ["caption", "thead", "tbody"]
        heads = ["".join(cell.itertext()) for cell in table.iter("th") if cell.get("scope") == "col"]
        for row in table.find("tbody"):
            assert [cell.tag for cell in row] == ["th", *["td"] * (len(heads) - 1)] and row[0].get("scope") == "row"
            assert [cell.get("data-label") for cell in row[1:]] == heads[1:]
        assert all("".join(cell.itertext()).strip() for cell in table.iter("th")), "no head is empty"
        for cell in table.iter("td"):
            assert (cell.get("class") == "kit-empty") == (not "".join(cell.itertext()))


def test_the_page_draws_boxes_and_lines_without_controls_or_signs(made_up):
    written = fill(made_up, NAME, "html", {}).decode()
    assert "☐" not in written and "____" not in written and "<input" not in written
    assert written.count('<ul class="kit-checks">') == 3
    assert written.count('<span class="kit-line"></span>') == 2 and written.count('<div class="kit-line"></div>') == 5


def test_the_clipboard_gets_tables_boxes_and_lines_that_word_processors_keep(made_up):
    written = fill(made_up, NAME, "rich", {}).decode()
    tags = set(re.findall(r"</?([a-z0-9]+)", written))
    assert tags == {"h1", "h2", "p", "ul", "li", "strong", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert set(re.findall(r"<[a-z0-9]+ [^>]*>", written)) == {'<table border="1">'}
    assert "<li>☐ There is soup.</li>" in written and "<p>Date: ________________</p>" in written
    assert f"<p><strong>Other remarks</strong></p>{f'<p>{chr(95) * 40}</p>' * 3}" in written


def test_markdown_shows_lines_as_text_and_keeps_bars_in_their_cells(made_up):
    written = fill(made_up, NAME, "md", {}).decode()
    assert "| Small lamp | \\*white\\* | 3 \\| 4 miles |  |\n" in written
    assert "- [ ] There is soup.\n" in written
    assert not re.search(r"^ *_[ _]*$", written, re.M), "a rule across the page"
    assert f"\nDate: {chr(92) + '_'}" in written


def test_plain_text_names_the_column_before_each_cell(made_up):
    written = fill(made_up, NAME, "text", {"lamp_color": "blue"}).decode()
    assert '\nBig lamp\n  Color <or none>: blue\n  Seen | from "afar": ________\n  Remarks: ________\n\n' in written
