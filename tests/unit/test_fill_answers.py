"""`fill`: own words and choices are taken in or refused, and never lost without a word."""

import json
import subprocess
import sys

import pytest

from macros.fill.answers import WrongAnswer, read
from macros.fill.known import documents, known
from macros.write import builder
from tests import ROOT
from tests.unit.test_fill import run


@pytest.mark.parametrize(("name", "said"), [
    ("duties.lisen", 'There is no statement "duties.lisen". Did you mean "duties.listen"?'),
    ("list-dutys", 'There is no list "list-dutys". Did you mean "list-duties"?'),
    ("list-x", "The lists are: list-"),
    ("benefits.time-of", 'There is no statement "benefits.time-of"'),
    ("duties", 'There is no statement "duties"'),
    ("no-bank.x", 'There is no blank "no-bank.x"'),
])
@pytest.mark.parametrize("way", ["--set", "--answers", "--rows"])
def test_own_words_for_what_does_not_exist_are_refused(tmp_path, capsys, way, name, said):
    given = {"--set": f"{name}=MY OWN WORDS", "--answers": tmp_path / "a.yml", "--rows": tmp_path / "a.csv"}[way]
    (tmp_path / "a.yml").write_text(f"{name}: MY OWN WORDS\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"{name}\nMY OWN WORDS\n", encoding="utf-8")
    assert run("fill", "recovery-coach", "--with-blanks", way, given, "--out", tmp_path / "out") == 2
    printed = capsys.readouterr()
    assert said in printed.err and not printed.out


def test_every_statement_of_the_kit_can_have_own_words(catalog):
    every = {f"{bank}.{name}" for bank, found in catalog.banks.items() for name in found.statements}
    assert every == known(catalog).statements


def test_a_blank_and_a_bank_may_have_one_name(capsys):
    assert run("fill", "recovery-coach", "--with-blanks", "--choose", "benefits.time-off", "--set",
               "benefits.time-off=Every Friday off.", "--set", "benefits=Soup") == 0
    assert "• Every Friday off.\n" in (text := capsys.readouterr().out) and "• Soup\n" in text


def test_a_draft_may_hold_words_for_another_role_and_is_told_where_they_stand_nowhere(tmp_path, capsys, catalog):
    here = known(catalog, ["recovery-coach-job-description"])
    other = sorted(known(catalog).statements - here.statements)[0]
    off = next(name for name in sorted(here.statements) if name.startswith("duties.")
               and name not in builder.programs(catalog, "recovery-coach-job-description")["board"]["on"])
    draft = tmp_path / "draft.json"
    draft.write_text(json.dumps({"answers": {other: "A", off: "B", "list-duties": "duties.listen"},
                                 "choices": {other: True}}), encoding="utf-8")
    assert run("fill", "recovery-coach", "--with-blanks", "--answers", draft) == 0
    notes = [line for line in capsys.readouterr().err.split("\n") if line.startswith("Note: ")]
    assert len(notes) == 2 and f'no place for "{other}"' in notes[0] and f"--choose {off}" in notes[1]


@pytest.mark.parametrize("answers", ["answers:\n  city: Dayton\n", "answers:\n", "city: Dayton\n", ""])
def test_choices_of_a_yaml_file_are_taken_in_and_one_wording_puts_the_others_aside(tmp_path, capsys, catalog, answers):
    file = tmp_path / "a.yml"
    file.write_text(f"{answers}choices:\n  certification.certified: true\n  duties.build-trust: false\n", "utf-8")
    assert read(file, catalog)[1]["certification.path"] is False
    assert run("fill", "recovery-coach", "--with-blanks", "--answers", file) == 0
    text = capsys.readouterr().out
    assert "certificate only" in text and "or you earn it within" not in text and "Get to know people" not in text


@pytest.mark.parametrize(("choices", "said"), [
    ("  duties.listen: yes\n", 'a.yml:3: The choice "duties.listen" must be true or false.'),
    ("  duties.listen:\n", 'a.yml:3: The choice "duties.listen" must be true or false.'),
    ("  duties.listen:\n    - true\n", 'a.yml:3: The choice "duties.listen" must be true or false.'),
    ("  duties.lisen: true\n", 'a.yml:3: There is no choice "duties.lisen". Did you mean "duties.listen"?'),
    ("  - duties.listen\n", "a.yml:2: These are no choices."),
])
def test_a_choice_that_cannot_be_taken_in_is_refused_with_its_line(tmp_path, catalog, choices, said):
    file = tmp_path / "a.yml"
    file.write_text(f"city: Dayton\nchoices:\n{choices}", encoding="utf-8")
    with pytest.raises(WrongAnswer) as wrong:
        read(file, catalog)
    assert said in str(wrong.value)


def test_own_words_are_one_text_and_no_list(tmp_path, catalog):
    (tmp_path / "a.yml").write_text("answers:\n  duties.listen:\n    - A\n", encoding="utf-8")
    with pytest.raises(WrongAnswer, match=r'a.yml:2: The answer to "duties.listen" is one text, and not a list'):
        read(tmp_path / "a.yml", catalog)


@pytest.mark.parametrize("content", ["[" * 100_000, "1" * 5_000, "{"])
def test_what_is_no_draft_is_said_to_be_none(tmp_path, catalog, content):
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(WrongAnswer, match="This is no draft from the page"):
        read(tmp_path / "a.json", catalog)


def test_the_whole_pack_knows_each_choice_that_the_page_offers(catalog, tmp_path, capsys):
    offered = [option["id"] for part in builder.data(catalog, "recovery-coach")["parts"] if "choose" in part
               for option in part["options"]]
    assert set(offered) <= known(catalog, documents(catalog, "recovery-coach-job-description", "zip")).choices
    given = ("--choose", "not-selected-stage.more-people", "--with-blanks", "-o", tmp_path / "pack.zip")
    assert run("fill", "recovery-coach", "--format", "zip", *given) == 0
    assert run("fill", "recovery-coach", *given[:2]) == 2
    assert "in recovery-coach-job-description." in capsys.readouterr().err
    assert run("fill", "recovery-coach", "--format", "zip", "--choose", "no-such.choice") == 2
    assert "in recovery-coach-job-description and its pack." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [
    ["fill", "recovery-coach", "--format", "docx", "--with-blanks"], ["check", "data/blanks.yml"],
])
def test_a_reader_that_closes_the_pipe_early_is_no_mistake(arguments):
    with subprocess.Popen([sys.executable, "-m", "macros", *arguments], cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read().decode()
    assert process.returncode == 141
    assert "Broken" not in said and "Traceback" not in said and "ignored" not in said
