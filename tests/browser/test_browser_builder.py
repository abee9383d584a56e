"""From the first click to the pasted advert and the opened Word file, by what a person can see and press."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from docx import Document

from macros.fill.filled import Filled
from tests import posting_rules
from tests.browser.building import Builder, capital
from tests.browser.parts import ALLOWED, cut_network
from tests.reading import Page
from tests.wording import choose, label, part_with, piece

ROLES = ["certified-peer-specialist", "recovery-coach", "family-peer", "crisis-peer", "peer-supervisor"]


@pytest.mark.parametrize("role", ROLES)
def test_from_the_first_click_to_the_pasted_advert_and_the_word_file(visit, catalog, role):
    page = visit("", permissions=ALLOWED)
    page.get_by_role("link", name="Build your posting").first.click()
    builder = Builder(page, catalog).choose_role(role)
    template = f"{role}-job-description"
    builder.pick("certification.certified").check()
    answers = builder.fill_everything(template)
    filled = Filled(catalog, template, answers, {"certification.path": False, "certification.certified": True})
    assert filled.findings("text") == [] and builder.progress().startswith(f"{len(answers)} of {len(answers)}")
    builder.all_loaded()
    cut_network(page)

    builder.button("Copy").click()
    builder.message("Copied with headings")
    assert builder.pasted() == filled.file("text").decode("utf-8")
    pasted = Page(builder.pasted(rich=True)).root.find("body")
    assert len(list(pasted.iter("h1"))) == 1 and len(list(pasted.iter("li"))) > 10
    builder.button("Copy for a job board").click()
    builder.message("job boards")
    assert builder.pasted() == filled.file("board").decode("utf-8")

    name, content = builder.downloaded("Download Word")
    assert name == f"{template}.docx" and content == filled.file("docx")
    words = [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]
    assert words[0] == catalog.roles[role].title and any(answers["organization"] in text for text in words)


def test_the_whole_pack_has_the_same_answers(start, catalog):
    builder = start().choose_role("recovery-coach")
    builder.fill_everything("recovery-coach-job-description")
    builder.all_loaded()
    cut_network(builder.page)
    name, content = through_the_gate(builder, "Download the whole pack")
    assert name == "recovery-coach-pack.zip"
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    documents = [name for name in archive.namelist() if name.endswith(".docx")]
    assert len(documents) >= 3 and any(not name.endswith(".docx") for name in archive.namelist())
    texts = ["\n".join(part.text for part in Document(io.BytesIO(archive.read(name))).paragraphs) for name in documents]
    assert any("Two Rivers Recovery Community Center" in text for text in texts)


def through_the_gate(builder, name):
    """The file of a button that asks first: only the blanks of the job description are filled in."""
    with builder.page.expect_download() as waiting:
        builder.button(name).click()
        builder.page.get_by_role("dialog", name="open").get_by_role("button", name="Download").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_code_for_the_own_page_is_refused_until_it_is_whole(start):
    builder = start().choose_role("family-peer")
    builder.unfold("Code for your own page")
    builder.button("Make the code").click()
    fold = builder.unfold("Code for your own page")
    missing = fold.locator("li a").all_inner_texts()
    assert len(missing) >= 6 and any("There is no pay" in text for text in missing)
    fold.locator("li a").first.click()
    assert builder.page.evaluate("document.activeElement.id") == "blank-organization"
    answers = builder.fill_everything("family-peer-job-description")
    builder.unfold("For search engines only")
    for blank, answer in {"workplace_kind": "remote", "remote_from": "OH, KY", "posted_on": "2999-11-30"}.items():
        builder.fill(blank, answer)
    builder.button("Make the code").click()
    code = builder.page.get_by_label("Code for your own page", exact=True).inner_text()
    posting = json.loads(code.split("\n", 1)[1].rsplit("\n</script>", 1)[0])
    assert posting_rules.faults(posting) == [] and posting["jobLocationType"] == "TELECOMMUTE"
    assert posting["hiringOrganization"]["name"] == answers["organization"]
    assert posting["applicantLocationRequirements"][1] == {"@type": "State", "name": "KY, USA"}


COPIES = """window.copies = 0;
if (window.Clipboard) for (const name of ['write', 'writeText']) {
  const real = Clipboard.prototype[name];
  Clipboard.prototype[name] = function (...given) { window.copies += 1; return real.apply(this, given); };
}"""


def test_nothing_leaves_with_a_blank_by_accident(start):
    builder = start(script=COPIES).choose_role("crisis-peer")
    builder.fill_everything("crisis-peer-job-description")
    builder.fill("supervisor", "")
    builder.group("pay_range").get_by_label("Lowest").fill("")
    builder.group("pay_range").get_by_label("Highest").fill("")
    builder.button("Copy").click()
    gate = builder.page.get_by_role("dialog", name="open")
    named = builder.catalog.blanks["supervisor"]
    assert named.field in gate.inner_text() and "There is no pay" in gate.inner_text()
    builder.page.keyboard.press("Escape")
    gate.wait_for(state="hidden")
    builder.button("Copy").click()
    gate.get_by_role("link", name=named.field).click()
    assert builder.field("supervisor").evaluate("one => one === document.activeElement")
    builder.button("Copy").click()
    on = gate.get_by_role("button", name="Copy with 2 blanks marked")
    on.wait_for()
    assert builder.page.evaluate("copies") == 0, "neither Escape nor the way to a blank goes on"
    on.click()
    assert builder.message("Copied") == "Copied with headings and lists."
    assert f"[{named.label}]" in builder.pasted() and builder.page.evaluate("copies") == 1


def test_statements_are_ticked_ordered_reworded_and_added(start, catalog):
    builder = start().choose_role("recovery-coach")
    page, duties = builder.page, builder.duties()
    part, block = part_with(catalog, "duties")
    trust, along, share = (catalog.statement("duties", name) for name in ("build-trust", "go-with", "share-experience"))
    listen = label(catalog, "duties.listen")
    assert builder.sheet.get_by_text(piece(trust.text)).count() == 1
    builder.pick("duties.build-trust").uncheck()
    builder.sheet.get_by_text(piece(trust.text)).wait_for(state="detached")
    builder.pick("duties.go-with").check()
    assert builder.sheet.get_by_text(piece(along.text)).count() == 1
    duties.get_by_role("button", name=f"Reword: {listen}").click()
    page.get_by_label(f"Your words for: {listen}").fill("Hear <people> out.")
    assert builder.sheet.get_by_text("Hear <people> out.").count() == 1
    duties.get_by_label("A statement of your own").fill("Make tea & company.")
    duties.get_by_role("button", name="Add your own statement").click()
    for _ in range(3):
        duties.get_by_role("button", name="Move up: Make tea").click()
    rows = builder.sheet.locator("section", has_text=part.heading).first.locator("li").all_inner_texts()
    first = [name for name in block.start_with if name != "build-trust"].index("listen")
    assert rows[first] == "Hear <people> out." and rows[-4] == "Make tea & company."
    duties.get_by_role("button", name=f"Use the kit's words: {listen}").click()
    duties.get_by_role("button", name="Remove: Make tea").click()
    assert builder.sheet.get_by_text("Make tea").count() == 0 == builder.sheet.get_by_text("Hear <people>").count()
    why = duties.locator("summary", has_text=f"Why: {share.label}")
    why.click()
    duties.get_by_text(piece(share.note)).wait_for()


def test_the_preview_follows_every_keystroke_and_the_field_keeps_the_focus(start):
    builder = start().choose_role("recovery-coach")
    field = builder.field("organization")
    field.focus()
    for at in range(1, 9):
        builder.page.keyboard.type("Harbor R"[at - 1])
        assert builder.about("Harbor R"[:at]).count() == 1
        assert field.evaluate("one => one === document.activeElement")
    output = builder.page.locator(".kit-output")
    output.evaluate("one => { one.scrollTop = 400; }")
    builder.page.keyboard.type("oad")
    assert output.evaluate("one => one.scrollTop") == 400


def test_a_link_carries_choices_and_never_answers(start):
    builder = start().choose_role("peer-supervisor")
    builder.fill("organization", "Secret Harbor")
    builder.pick("certification.certified").check()
    builder.button("Copy a link to these choices").click()
    builder.message("never your answers")
    link = builder.pasted()
    assert "Secret" not in link and "role=peer-supervisor" in link
    other = builder.page.context.new_page()
    other.goto(link)
    opened = Builder(other, builder.catalog)
    opened.sheet.wait_for()
    assert opened.roles.input_value() == "peer-supervisor"
    assert opened.pick("certification.certified").is_checked()
    assert opened.field("organization").input_value() == "" and other.evaluate("location.hash") == ""


def test_links_that_count_never_say_anything_about_the_reader(start):
    builder = start().choose_role("recovery-coach")
    fold = builder.unfold("Links that count")
    fold.get_by_label("Address of your posting").fill("https://harbor.example/jobs/1")
    for name, text in {"Source": "Indeed", "Medium": "Job Board", "Campaign": "Alumni-Recovery"}.items():
        fold.get_by_label(name, exact=True).fill(text)
    fold.get_by_role("button", name="Make and copy the link").click()
    builder.message("cannot stand in a link")
    fold.get_by_label("Campaign", exact=True).fill("Peer 2026")
    fold.get_by_role("button", name="Make and copy the link").click()
    assert fold.get_by_text("utm_source=indeed&utm_medium=job-board&utm_campaign=peer-2026").count() == 1


@pytest.mark.parametrize(("blank", "answer", "said"), [
    ("pay_range", {"low": "30", "high": "22", "per": "hour"}, "Swap the two"),
    ("pay_range", {"low": "good", "high": "22", "per": "hour"}, "without words"),
    ("closing_date", "2020-01-01", "This day has passed"),
    ("accommodation_contact", {"email": "me at home"}, "This is no e-mail address"),
    ("about_organization", "one\ntwo", "line breaks become spaces"),
])
def test_a_message_stands_beside_its_field_and_nothing_typed_is_lost(start, blank, answer, said):
    builder = start().choose_role("recovery-coach")
    builder.fill(blank, answer)
    whole = builder.group(blank) if isinstance(answer, dict) else builder.field(blank)
    control = whole.locator("[aria-invalid=true]") if isinstance(answer, dict) else whole
    named = control.get_attribute("aria-describedby").split()
    texts = [builder.page.locator(f"[id='{name}']").inner_text() for name in named]
    assert any(said in text for text in texts)
    invalid = whole.locator("[aria-invalid=true]").count() if isinstance(answer, dict) else 0
    assert invalid == (1 if isinstance(answer, dict) else 0)
    for part, text in answer.items() if isinstance(answer, dict) else ():
        fields = builder.page.locator(f"[id^='blank-{blank}']:is(input, select)")
        assert fields.evaluate_all("all => all.map((one) => one.value)").count(text) == 1, part


def test_other_documents_have_the_title_of_the_role_and_wordings_to_choose(start, catalog):
    builder = start().choose_role("crisis-peer")
    page = builder.page
    builder.all_loaded()
    note = catalog.templates["not-selected-note"].name
    page.get_by_label("Show", exact=True).select_option(label=note)
    sheet = page.get_by_role("article", name=f"Preview: {note}")
    title = catalog.roles["crisis-peer"].title
    assert sheet.get_by_text(title).count() == 1
    fold = builder.unfold("For the other documents of the pack")
    named = capital(catalog.blanks["job_title"].field)
    assert fold.get_by_label(named, exact=True).first.input_value() == title
    options = choose(catalog, "not-selected-stage", "not-selected-note").options
    asked = fold.get_by_role("group", name=f"{note}: ")
    asked.get_by_role("radio", name=options["after-interview"].label).check()
    for name, option in options.items():
        assert sheet.get_by_text(piece(option.text)).count() == (name == "after-interview"), name
    builder.roles.select_option(label=catalog.roles["family-peer"].name)
    sheet.get_by_text(catalog.roles["family-peer"].title).wait_for()
    assert sheet.get_by_text(piece(options["after-interview"].text)).count() == 1
