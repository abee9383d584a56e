"""`fill --rows`: a table of vacancies becomes files, and what is wrong is told with its line."""

import csv
import io

import pytest

from tests.unit.test_fill import run


def table(path, rows, comma=",", mark="\ufeff"):
    sheet = io.StringIO()
    csv.writer(sheet, delimiter=comma).writerows(rows)
    path.write_text(mark + sheet.getvalue(), encoding="utf-8")
    return path


@pytest.mark.parametrize("comma", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rows_become_files_and_text_stays_text(tmp_path, capsys, comma, mark):
    rows = table(tmp_path / "v.csv", [["file", "organization", "other_pay"], ["../A b", '=HYPERLINK("x")', "none"],
                                      ["A b", "+1", "@x"], ["", "“Ünï”", "1,2;3"]], comma, mark)
    assert run("fill", "recovery-coach", "--rows", rows, "--out", tmp_path / "out", "--with-blanks") == 0
    report = capsys.readouterr().out.strip().split("\n")
    assert len(report) == 3 and all("things open" in line for line in report)
    files = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}
    assert set(files) == {"A-b.txt", "A-b-2.txt", "row-3.txt"}
    assert ' =HYPERLINK("x")\n' in files["A-b.txt"] and " +1\n" in files["A-b-2.txt"]
    assert ": 1,2;3\n" in files["row-3.txt"]


def test_rows_report_what_is_wrong_row_by_row(tmp_path, capsys):
    rows = table(tmp_path / "v.csv", [["organization", "city"], ["A"], ["", ""], ["A", "B", "C"], ["two\nlines", "B"],
                                      ["A", "B"]])
    assert run("fill", "recovery-coach", "--rows", rows, "--out", tmp_path / "out") == 1
    short, long, opened, last = capsys.readouterr().out.strip().split("\n")
    assert f"{rows}:2: 1 cells for 2 columns" in short and f"{rows}:4: 3 cells for 2 columns" in long
    assert opened.startswith(f"{rows}:5: Not written.") and "There is no pay." in opened
    assert last.startswith(f"{rows}:7: Not written.")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("content", "said"), [
    (b"organization\nA\xe9\n", "CSV UTF-8"),
    (b"organization\n" + b"x" * 200_000, "no table"),
    (b"organization\n", "no rows"),
    (b"", "no rows"),
    (b"organization,,city\nA,B,C\n", "Column 2 has no name"),
    (b"city,city\nA,B\n", "Two columns"),
    (b"nope,nopetwo\nA,B\n", '"nopetwo"'),
    (b"pay_range.least,nope\n1,2\n", 'v.csv:1: "pay_range" has no part "least"'),
])
def test_a_table_that_cannot_be_read(tmp_path, capsys, content, said):
    (tmp_path / "v.csv").write_bytes(content)
    assert run("fill", "recovery-coach", "--rows", tmp_path / "v.csv", "--out", tmp_path / "out") == 2
    assert said in capsys.readouterr().err and not (tmp_path / "out").exists()


def test_no_row_takes_the_file_of_another(tmp_path, capsys):
    rows = table(tmp_path / "v.csv", [["file", "city", ""], ["A", "1", ""], ["a", "2", ""], ["A-3", "3", ""],
                                      ["a-2", "4", ""], ["CON", "5", ""]])
    assert run("fill", "recovery-coach", "--rows", rows, "--out", tmp_path / "out", "--with-blanks") == 0
    names = [path.name.casefold() for path in (tmp_path / "out").iterdir()]
    assert len(names) == len(set(names)) == 5 and "con.txt" not in names


def test_a_column_that_nobody_knows(tmp_path, capsys):
    rows = table(tmp_path / "v.csv", [["organisation"], ["A"]])
    assert run("fill", "recovery-coach", "--rows", rows, "--out", tmp_path / "out") == 2
    assert 'Did you mean "organization"' in capsys.readouterr().err
