"""The builder against hostile links, a bad connection and impatient people."""

import pytest

from tests.browser.parts import until
from tests.wording import choose, label, part_with, piece


def test_what_is_printed_is_the_document(start):
    builder = start().choose_role("recovery-coach")
    builder.page.emulate_media(media="print")
    assert builder.sheet.is_visible() and not builder.roles.is_visible() and not builder.button("Copy").is_visible()
    shown = builder.page.locator("article.md-content__inner").inner_text()
    assert shown.strip().startswith(builder.catalog.roles["recovery-coach"].title)


@pytest.mark.parametrize(("link", "certified"), [
    ("role=recovery-coach&setting=nowhere", False),
    ("role=recovery-coach&on=certification.certified,certification.path", False),
    ("role=recovery-coach&off=certification.certified,certification.path&on=__proto__.x,a.b", False),
    ("role=recovery-coach&on=certification.certified%2Cduties.tea&off=certification.path", True),
    ("role=recovery-coach&setting=%E0%A4%A&on=<b>", False),
])
def test_a_hostile_link_gives_one_wording_and_a_setting_that_exists(start, link, certified):
    builder = start(f"build/#{link}")
    builder.sheet.get_by_role("heading", name=builder.catalog.roles["recovery-coach"].title).first.wait_for()
    assert builder.page.get_by_label("Setting", exact=True).locator("option:checked").inner_text() == "Any setting"
    assert builder.pick("certification.certified").is_checked() == certified
    for name, option in choose(builder.catalog, "certification").options.items():
        assert builder.sheet.get_by_text(piece(option.text)).count() == ((name == "certified") == certified), name


def test_a_link_that_is_followed_on_the_open_page_works(start):
    builder = start().choose_role("recovery-coach")
    builder.page.evaluate("location.hash = 'role=family-peer'")
    builder.sheet.get_by_role("heading", name=builder.catalog.roles["family-peer"].title).first.wait_for()
    assert builder.page.evaluate("location.hash") == ""
    builder.page.evaluate("location.hash = 'role=nobody'")
    builder.page.get_by_text("names a role that is not in this kit").wait_for()
    assert builder.roles.input_value() == "family-peer"


def test_a_role_that_does_not_load_is_said_and_tried_again(start):
    builder = start(missing="builder.json")
    builder.page.route("**/builder.json", lambda route: route.abort())
    builder.roles.select_option("recovery-coach")
    builder.page.locator(".kit-notice", has_text="could not be loaded").wait_for()
    assert builder.message("could not be loaded") and builder.status.is_visible()
    builder.page.unroute("**/builder.json")
    builder.button("Try again").click()
    builder.sheet.get_by_role("heading", name=builder.catalog.roles["recovery-coach"].title).first.wait_for()
    assert builder.page.locator(".kit-notice").count() == 0


def test_a_pack_that_is_not_whole_is_never_made(start):
    builder = start(missing=".xlsx")
    builder.page.route("**/*.xlsx", lambda route: route.abort())
    builder.choose_role("recovery-coach")
    builder.all_loaded(files=False)
    builder.button("Download the whole pack").click()
    builder.page.get_by_text("Some documents could not be loaded").wait_for()
    builder.page.unroute("**/*.xlsx")
    builder.button("Download the whole pack").click()
    builder.page.get_by_role("dialog", name="open").wait_for()


def test_the_focus_stays_with_what_is_ticked_and_moved(start):
    builder = start().choose_role("recovery-coach")
    duties = builder.duties()
    box = builder.pick("duties.build-trust")
    box.focus()
    about = f"{part_with(builder.catalog, 'duties')[0].heading}: {label(builder.catalog, 'duties.build-trust')}."
    for is_on, said in [(False, f"Taken out of {about}"), (True, f"Added to {about}")]:
        builder.page.keyboard.press("Space")
        assert box.evaluate("one => one === document.activeElement") and box.is_checked() == is_on and box.is_visible()
        assert builder.message(said) == said
    box.uncheck()
    box.check()
    at = builder.page.evaluate("scrollY")
    duties.get_by_role("checkbox").nth(1).uncheck()
    assert builder.page.evaluate("scrollY") == at, "the page does not move under a mouse"


def test_what_is_taken_out_can_be_put_back_in_every_setting(start):
    builder = start().choose_role("recovery-coach")
    setting = builder.page.get_by_label("Setting", exact=True)
    builder.duties()
    for value in setting.locator("option").evaluate_all("all => all.map((one) => one.value)"):
        setting.select_option(value)
        box = builder.pick("duties.build-trust")
        box.uncheck()
        box.check()


def test_the_code_follows_the_answers_and_is_refused_with_a_blank_in_its_text(start):
    builder = start().choose_role("family-peer")
    builder.fill_everything("family-peer-job-description")
    builder.unfold("For search engines only")
    builder.fill("workplace_kind", "remote")
    builder.fill("remote_from", "OH")
    builder.fill("posted_on", "2998-11-30")
    fold = builder.unfold("Code for your own page")
    builder.button("Make the code").click()
    code = builder.page.get_by_label("Code for your own page", exact=True)
    builder.fill("organization", "Harbor </script> Road")
    code.get_by_text('"name": "Harbor \\u003c/script> Road"').wait_for()
    builder.fill("supervisor", "")
    fold.get_by_role("link", name=builder.catalog.blanks["supervisor"].field).wait_for()
    assert code.count() == 0
    builder.fill("supervisor", "the Lead")
    code.wait_for()
    builder.fill("closing_date", "2997-01-01")
    fold.get_by_role("link", name="before the day on which the posting starts").click()
    assert builder.field("closing_date").evaluate("one => one === document.activeElement")


def test_the_document_is_one_step_from_the_start_of_the_form(start):
    builder = start(width=360).choose_role("recovery-coach")
    builder.page.get_by_role("link", name="Go to the document").click()
    show = builder.page.get_by_label("Show", exact=True)
    assert show.evaluate("one => one === document.activeElement") and builder.page.url.endswith("build/")


def test_a_field_of_the_campaign_link_is_tied_to_its_message(start):
    builder = start().choose_role("recovery-coach")
    fold = builder.unfold("Links that count")
    fold.get_by_label("Address of your posting").fill("https://harbor.example/jobs/1")
    fold.get_by_label("Source", exact=True).fill("sober-news")
    fold.get_by_role("button", name="Make and copy the link").click()
    field = fold.get_by_label("Source", exact=True)
    assert field.get_attribute("aria-invalid") == "true" and field.evaluate("one => one === document.activeElement")
    assert "campaign-link" in field.get_attribute("aria-describedby")
    builder.choose_role("family-peer")
    assert field.input_value() == "sober-news", "another role takes nothing away"


def test_who_types_on_while_another_role_loads_keeps_words_and_focus(start):
    builder = start().choose_role("recovery-coach")
    held, asked = [], []
    builder.page.on("request", lambda request: asked.append(request.url) if "builder.json" in request.url else None)
    builder.page.route("**/family-peer/builder.json", lambda route: held.append(route))
    builder.roles.select_option("family-peer")
    field = builder.field("organization")
    field.press_sequentially("Harbor")
    until(builder.page, lambda: held, "the role is asked for")
    held[0].continue_()
    builder.sheet.get_by_role("heading", name=builder.catalog.roles["family-peer"].title).wait_for()
    assert builder.about("Harbor").count() == 1
    assert field.evaluate("one => one === document.activeElement") and len(asked) == 1
