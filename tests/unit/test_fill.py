"""`fill`: the same text, formats and refusals as on the page, from the command line."""

import io
import json
import zipfile
from unittest import mock

import pytest

from macros.__main__ import main
from macros.fill.answers import WrongAnswer, assign, read
from macros.fill.filled import FORMATS, Filled
from macros.fill.findings import findings
from macros.loading import load
from macros.program.evaluate import holes
from tests import ROOT, catalogs, posting_rules
from tests.wording import about, choose, piece

ROLES = ["certified-peer-specialist", "recovery-coach", "family-peer", "crisis-peer", "peer-supervisor"]
TODAY = "2026-11-25"


def posting(catalog, role, **more):
    template = f"{role}-job-description"
    samples = catalog.samples(template) | {"closing_date": "2999-12-18", "posted_on": "2999-11-30"}
    return Filled(catalog, template, samples | more, {}, TODAY)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("role", ROLES)
def test_five_roles_in_every_format(catalog, role, form):
    filled = posting(catalog, role)
    assert filled.findings(form) == []
    content = filled.file(form)
    if form == "zip":
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
        assert len([name for name in names if name.endswith(".docx")]) == len(filled.documents())
    elif form == "docx":
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    else:
        text = content.decode("utf-8")
        assert ("[[" not in text and "{" not in text.replace("{\n", "")) or form == "jsonld"
        if form == "jsonld":
            assert posting_rules.faults(json.loads(text.split("\n", 1)[1].rsplit("\n</script>", 1)[0])) == []


def test_what_is_open_is_named_and_pay_is_said_plainly(catalog):
    filled = posting(catalog, "recovery-coach", organization="", pay_range="")
    no_pay = ("There is no pay. It is what people look for first, and a growing number of states require the range in "
              "the posting.")
    assert [found.split(":")[0] for found in filled.findings("text")] == ["Not filled in", no_pay]
    assert [text for text in filled.findings("jsonld") if "pay" in text]


def test_faults_and_brackets_are_found(catalog):
    answers = catalog.samples("recovery-coach-job-description") | {
        "pay_range": {"low": "30", "high": "20", "per": "hour"}, "duties.listen": "Listen to [name]"}
    filled = Filled(catalog, "recovery-coach-job-description", answers, {}, TODAY)
    found = filled.findings("text")
    assert len(found) == 2 and "Swap the two" in found[0] and "[name]" in found[1]


def test_the_title_of_the_role_stands_in_the_other_documents_until_somebody_writes_another(catalog):
    subject, own = catalog.template("not-selected-note").title, catalog.roles["recovery-coach"].title
    for entered, title in {"": own, " \u200b\n": own, "Coach II": "Coach II"}.items():
        filled = Filled(catalog, "recovery-coach-job-description", {"job_title": entered}, {}, TODAY)
        assert filled.text("not-selected-note", "text").startswith(subject.replace("[[job_title]]", title) + "\n")
    alone = Filled(catalog, "not-selected-note", {}, {}, TODAY)
    mark = f"[{catalog.blanks['job_title'].label}]"
    assert alone.text("not-selected-note", "text").startswith(subject.replace("[[job_title]]", mark) + "\n")


def test_findings_name_each_blank_once(catalog):
    program = Filled(catalog, "recovery-coach-job-description").program("recovery-coach-job-description", "text")
    found = findings({}, holes(program), catalog.blanks, TODAY)
    names = [one["blank"] for one in found]
    assert len(names) == len(set(names)) > 10


def test_data_for_search_engines_are_refused_with_a_blank_in_their_text_or_an_end_before_the_start(catalog):
    named = catalog.blanks["supervisor"].field
    assert posting(catalog, "family-peer", supervisor="").findings("jsonld") == [f"Not filled in: {named}."]
    found = posting(catalog, "family-peer", closing_date="2999-11-29").findings("jsonld")
    assert len(found) == 1 and "before the day on which the posting starts" in found[0]


def test_a_bracket_in_own_words_does_not_hold_up_data_for_search_engines_and_is_said(catalog):
    own = posting(catalog, "family-peer", **{"duties.speak-up": "Speak up for [whom]."})
    assert own.findings("jsonld") == [] and "[whom]" in own.findings("text")[0]
    assert "[whom]" in own.hints("jsonld")[0]
    assert not [hint for hint in own.hints() if "[whom]" in hint]


def test_a_bracket_says_whose_words_it_stands_in(catalog):
    answers = {"duties.listen": "Listen to [name]", "list-duties": "duties.listen\nMake [tea].", "supervisor": "[who]"}
    shown = [{"blank": "supervisor", "needed": True, "filled": True}]
    found = [(one["own"], one["words"]) for one in findings(answers, shown, catalog.blanks, TODAY)]
    assert found == [("duties.listen", "Listen to [name]"), ("list-duties", "Make [tea]."), ("supervisor", "[who]")]


def test_a_template_of_no_role_has_no_pack_and_no_posting(catalog):
    plain = next(name for name in catalog.templates if name not in catalog.made)
    for form in ("jsonld", "zip"):
        with pytest.raises(ValueError, match="belongs to no role"):
            Filled(catalog, plain).file(form)


def run(*arguments):
    """A command as a person types it; the real content is read once for all of them, and not a hundred times."""
    with mock.patch("macros.loading.load", lambda root: catalogs.real() if root == ROOT else load(root)):
        return main([str(argument) for argument in arguments])


def test_the_command_refuses_and_goes_on_when_told_to(capfdbinary, tmp_path):
    assert run("fill", "recovery-coach", "--set", "organization=A <b>") == 1
    out, said = capfdbinary.readouterr()
    assert out == b"" and b"There is no pay." in said and b"--with-blanks" in said
    file = tmp_path / "more" / "advert.html"
    given = ("--set", "organization=A <b>", "--format", "board", "--with-blanks", "-o", file)
    assert run("fill", "recovery-coach", *given) == 0
    assert " A &lt;b&gt;</" in file.read_text("utf-8")
    assert run("fill", "recovery-coach", "--format", "jsonld", "--with-blanks") == 1


def test_choices_answers_and_own_words(capfdbinary, tmp_path, catalog):
    file = tmp_path / "answers.yml"
    file.write_text("organization: Harbor Road\nlist-duties: |\n  Make tea.\n  duties.link\n", encoding="utf-8")
    assert run("fill", "recovery-coach", "--answers", file, "--choose", "certification.certified", "--leave-out",
               "duties.build-trust", "--set", "duties.link=Find = things", "--set", "pay_range.low=20",
               "--with-blanks") == 0
    text = capfdbinary.readouterr().out.decode("utf-8")
    assert "• Make tea.\n• Find = things\n" in text and about(catalog, "Harbor Road") in text and ": $20\n" in text
    options = choose(catalog, "certification").options
    assert piece(options["certified"].text) in text and piece(options["path"].text) not in text
    gone = piece(catalog.statement("duties", "build-trust").text)
    assert run("fill", "recovery-coach", "--with-blanks") == 0
    before = capfdbinary.readouterr().out.decode("utf-8")
    assert gone in before and gone not in text and piece(options["path"].text) in before


@pytest.mark.parametrize(("given", "said"), [
    (["no-such-role"], "There is no template"),
    (["recovery-coach", "--set", "orgnization=x"], 'Did you mean "organization"'),
    (["recovery-coach", "--set", "organization"], "no equal sign"),
    (["recovery-coach", "--set", "pay_range.middle=2"], "Its parts: low, high, per"),
    (["recovery-coach", "--set", "organization.name=2"], "Its parts: none"),
    (["recovery-coach", "--choose", "certification.paht"], "certification.path"),
    (["recovery-coach", "--answers", "no-such-file.yml"], "No such file"),
    (["recovery-coach", "--rows", "x.csv"], "--out"),
])
def test_wrong_commands_say_how_to_mend_them(capsys, given, said):
    assert run("fill", *given) == 2
    assert said in capsys.readouterr().err


def test_a_draft_from_the_page_is_an_answers_file(tmp_path, catalog):
    file = tmp_path / "draft.json"
    file.write_text(json.dumps({"version": 1, "role": "recovery-coach", "answers": {"city": "Dayton"},
                                "choices": {"duties.listen": False}}), encoding="utf-8")
    assert read(file, catalog) == ({"city": "Dayton"}, {"duties.listen": False})


@pytest.mark.parametrize(("name", "content"), [
    ("a.json", "{"), ("a.yml", "a: b: c"), ("a.yml", "- a"), ("a.json", "3"),
])
def test_answers_that_cannot_be_read(tmp_path, catalog, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(WrongAnswer):
        read(tmp_path / name, catalog)


def test_all_that_is_wrong_with_answers_is_said_at_once_with_its_line(tmp_path, capsys):
    file = tmp_path / "answers.yml"
    file.write_text("organisation: x\ncity: [a]\npay_range:\n  low: 20\n  top: 30\n", encoding="utf-8")
    assert run("fill", "recovery-coach", "--answers", file) == 2
    first, second, third = capsys.readouterr().err.strip().split("\n")
    assert first.startswith(f"{file}:1: ") and 'Did you mean "organization"' in first
    assert second.startswith(f"{file}:2: ") and "not a list" in second
    assert third.startswith(f"{file}:3: ") and 'no part "top"' in third
    assert run("fill", "recovery-coach", "--set", "a=1", "--set", "b", "--choose", "c", "--leave-out", "d") == 2
    assert len(capsys.readouterr().err.strip().split("\n")) == 4


def test_a_day_that_has_passed_is_said_and_a_kit_with_mistakes_is_not_filled_in(tmp_path, capsys, catalog):
    assert run("fill", "recovery-coach", "--set", "closing_date=2020-01-01", "--with-blanks", "-o", tmp_path / "x") == 0
    assert f"Note: {catalog.blanks['closing_date'].field}: This day has passed." in capsys.readouterr().err
    assert run("--root", tmp_path, "fill", "recovery-coach") == 2
    assert "python3 dev.py check" in capsys.readouterr().err


def test_a_blank_that_the_kit_does_not_have_is_no_traceback(kit, capsys):
    letter = kit / "data/templates/letters/keeper-letter.yml"
    letter.write_text(letter.read_text("utf-8").replace("[[harbor]]", "[[habor]]"), encoding="utf-8")
    assert run("--root", kit, "fill", "keeper-letter") == 2
    assert 'no "habor". See: python3 dev.py check' in capsys.readouterr().err


def test_a_text_never_gets_the_name_of_a_word_file(tmp_path, capsys):
    assert run("fill", "recovery-coach", "--with-blanks", "-o", tmp_path / "x.docx") == 2
    assert "--format docx" in capsys.readouterr().err and not (tmp_path / "x.docx").exists()


def test_a_part_keeps_the_other_parts(catalog):
    answers = {}
    for text in ("pay_range.low=1", "pay_range.high=2=3"):
        assign(answers, catalog, text)
    assert answers == {"pay_range": {"low": "1", "high": "2=3"}}


def test_dev_names_the_verb():
    assert '"fill"' in (ROOT / "dev.py").read_text("utf-8") and "dev.py fill" in (ROOT / "README.md").read_text("utf-8")
