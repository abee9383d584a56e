"""Forms in Word: tables that hold, boxes that can be ticked, lines that stay on one page."""

import io
import re

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Twips

from macros.model import Checks, Lines, Pick, Points, Row, Section, Table
from macros.program import evaluate
from macros.render import Word, compile_template
from macros.render.page import Page
from macros.render.word_sizes import PORTRAIT_TEXT
from macros.write import word
from tests.reading import lines_of_word
from tests.unit.filling import fill

NAME = "lamp-check"


def opened(catalog, answers=None, on=None):
    return docx.Document(io.BytesIO(fill(catalog, NAME, "docx", answers or {}, on)))


def test_tables_are_as_wide_as_the_text_and_have_a_paragraph_on_each_side(made_up):
    found = opened(made_up)
    (section,) = found.sections
    assert Twips(PORTRAIT_TEXT) == section.page_width - section.left_margin - section.right_margin
    for table in found.tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) == PORTRAIT_TEXT and min(widths) >= 900
        for row in table._tbl.tr_lst:
            assert [int(cell.tcPr.find(qn("w:tcW")).get(qn("w:w"))) for cell in row.tc_lst] == widths
            assert all(cell[-1].tag == qn("w:p") for cell in row.tc_lst), "Word calls a cell broken that ends otherwise"
        before, after = table._tbl.getprevious(), table._tbl.getnext()
        assert (before.style, after.style) == ("Caption", "TableGap")
    assert found.styles["Caption"].paragraph_format.keep_with_next


def test_a_table_goes_with_its_caption_and_the_paragraph_below_it(made_up):
    styles = {str(on): [p.style.style_id for p in opened(made_up, on=on).paragraphs] for on in (None, [])}
    for style in ("Caption", "TableGap"):
        assert (styles["None"].count(style), styles["[]"].count(style)) == (3, 2)
    assert len(opened(made_up, on=[]).tables) == 2 and len(opened(made_up).tables) == 3


def test_the_longest_text_decides_how_wide_a_column_is(made_up):
    rows = [Row(cells=["aaa " * 80, "b", "", ""]), Row(cells=["a", "bbb " * 5, "", ""])]
    template = made_up.template("keeper-letter").model_copy(update={"sections": [
        Section(blocks=[Table(table="T", columns=["A", "B", "C", "D"], rows=rows)])]})
    xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="([0-9]+)"', xml)]
    assert widths[:3] == sorted(widths[:3], reverse=True) and sum(widths) == PORTRAIT_TEXT
    assert widths[0] > 2 * widths[1] > 2 * 1000 and min(widths[2:]) > 1000


def test_every_column_has_room_for_its_longest_word_however_many_there_are(made_up):
    for count in (2, 4, 12):
        heads = ["Extraordinary", *["x"] * (count - 1)]
        rows = [Row(cells=["y", *["many words " * 30] * (count - 1)]), Row(cells=["z" * 10_000])]
        template = made_up.template("keeper-letter").model_copy(update={"sections": [
            Section(blocks=[Table(table="T", columns=heads, rows=rows)])]})
        xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
        widths = [int(width) for width in re.findall(r'<w:gridCol w:w="([0-9]+)"', xml)]
        assert len(widths) == count and sum(widths) == PORTRAIT_TEXT and min(widths) > 0
        assert widths[0] >= min(13 * 120 + 216, PORTRAIT_TEXT // count)


def widths(made_up, heads, rows):
    template = made_up.template("keeper-letter").model_copy(update={"sections": [
        Section(blocks=[Table(table="T", columns=heads, rows=[Row(cells=cells) for cells in rows])])]})
    xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
    return [int(width) for width in re.findall(r'<w:gridCol w:w="([0-9]+)"', xml)]


@pytest.mark.parametrize(("heads", "share"), [
    (["What", "Entry"], 0.55), (["Factor", "Ask", "Found"], 0.36), (["Step", "Does", "Needs", "Pay"], 0.15),
])
def test_a_last_column_that_alone_is_there_to_write_in_has_room_for_a_hand(made_up, heads, share):
    long = ["many words in a label " * 9] * (len(heads) - 1)
    found = widths(made_up, heads, [[*long, ""], [*long, ""]])
    assert sum(found) == PORTRAIT_TEXT and found[-1] == int(PORTRAIT_TEXT * share)
    assert widths(made_up, heads, [[*long, "x"], [*long, ""]])[-1] < found[-1], "it is not only to write in"


@pytest.mark.parametrize(("count", "torn_after"), [(3, []), (8, []), (9, [3, 4, 5, 6]), (20, list(range(3, 18)))])
def test_a_short_table_stands_on_one_page_and_a_long_one_has_three_rows_on_each(made_up, count, torn_after):
    rows = [Row(cells=[f"row {at}", ""]) for at in range(count)]
    template = made_up.template("keeper-letter").model_copy(update={"sections": [
        Section(blocks=[Table(table="T", columns=["A", "B"], rows=rows)])]})
    xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
    _, *written = re.findall(r"<w:tr>.*?</w:tr>", xml)
    assert [at for at, row in enumerate(written, 1) if "<w:keepNext/>" not in row] == [*torn_after, count]


def test_a_part_can_start_a_page(made_up):
    section = Section(heading="A sheet of its own", blocks=[Points(points=["a"])], new_page=True)
    template = made_up.template("keeper-letter").model_copy(update={"sections": [
        section, section.model_copy(update={"new_page": False})]})
    xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
    assert xml.count('<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>') == 1
    page = evaluate(compile_template(template, Page(made_up, "keeper-letter")))
    assert page.count("kit-section--page") == 1 and page.count('class="kit-section"') == 1


def test_heads_repeat_on_each_page_rows_stay_whole_and_empty_cells_have_room(made_up):
    for table in opened(made_up).tables:
        head, *rows = table._tbl.tr_lst
        assert [row.trPr.find(qn("w:tblHeader")) is not None for row in (head, *rows)] == [True] + [False] * len(rows)
        for row in rows:
            assert row.trPr.find(qn("w:cantSplit")) is not None
            empty = any(not cell.xpath("string()") for cell in row.tc_lst)
            heights = [height.get(qn("w:val")) for height in row.trPr.findall(qn("w:trHeight"))]
            assert heights == (["504"] if empty else [])


def test_boxes_can_be_ticked_and_no_two_share_an_id(made_up):
    found = opened(made_up, {"steps": "one\ntwo"})
    boxes = list(found.element.body.iter(qn("w:sdt")))
    assert len(boxes) == 5, "two points, two lines of an answer, one statement"
    w14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
    for box in boxes:
        assert box.find(f"{qn('w:sdtPr')}/{w14}checkbox/{w14}checked").get(f"{w14}val") == "0"
        assert box.xpath("string()") == "☐" and box.find(f"{qn('w:sdtPr')}/{qn('w:id')}") is None
    root = fill(made_up, NAME, "docx", {})
    assert b'mc:Ignorable="w14"' in root, "readers of the bare standard may pass over what they do not know"


def test_lines_to_write_on_stay_on_the_page_of_their_label(made_up):
    kept = [(p.style.style_id, bool(p.paragraph_format.keep_with_next)) for p in opened(made_up).paragraphs
            if p.style.style_id in ("WriteLine", "Sign")]
    assert kept == [("WriteLine", True), ("WriteLine", False), ("WriteLine", True), ("WriteLine", True),
                    ("WriteLine", False), ("Sign", True), ("Sign", False)]


def test_every_style_is_defined(made_up):
    found = opened(made_up)
    defined = {style.style_id for style in found.styles}
    used = set(re.findall(r'w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', found.element.xml))
    assert {"KitTable", "Check", "Sign", "WriteLabel", "WriteLine", "TableGap"} <= used <= defined


def test_numbered_lists_around_forms_keep_a_numbering_each(made_up):
    blocks = [Lines(lines="steps", layout="numbers"), Checks(checks=["a"]), Points(points=["b", "c"], layout="numbers"),
              Lines(lines="perks", layout="checks"), Pick(statements="tasks", start_with=["wave"], layout="numbers")]
    template = made_up.template("keeper-letter").model_copy(update={"sections": [Section(blocks=blocks)]})
    xml = evaluate(compile_template(template, Word(made_up, "keeper-letter")))
    assert list(dict.fromkeys(re.findall(r'<w:numId w:val="([0-9]+)"', xml))) == ["2", "3", "4"]
    numbering = word.parts("keeper-letter", template)["word/numbering.xml"]
    assert re.findall(r'<w:num w:numId="([0-9]+)"', numbering) == ["1", "2", "3", "4"]


def test_a_form_is_read_from_top_to_bottom(made_up):
    found = lines_of_word(opened(made_up))
    assert found.index("At night") < found.index("Big lamp") < found.index("Then sit down.") < found.index("5")
