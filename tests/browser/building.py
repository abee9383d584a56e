"""The builder as a person uses it: found by labels, roles and words, never by its internals."""

from pathlib import Path

from playwright.sync_api import expect

from tests import wording

MONEY, CONTACT = ("low", "high", "per"), ("name", "title", "email", "phone")
WORDS = {"low": "Lowest", "high": "Highest", "per": "For", "name": "Name", "title": "Job title", "email": "E-mail",
         "phone": "Phone"}

DOCUMENTS = """() => {
  const options = [...document.querySelectorAll('#builder-document option')];
  return options.length > 0 && options.every((option) => !option.disabled);
}"""
FILES = "() => performance.getEntriesByType('resource').some((one) => /xlsx$/.test(one.name) && one.responseEnd > 0)"
# Whether the open draft is stored on the device with this role and these answers.
KEPT = """([role, answers]) => {
  const draft = JSON.parse(localStorage.getItem('kit-draft:' + sessionStorage.getItem('kit-current')));
  return draft?.role === role
    && Object.entries(answers).every(([name, answer]) => (draft.answers[name] ?? '') === answer);
}"""


def all_loaded(page, files=True):
    """Wait until every document of the role is loaded (and can be chosen), and the file of the pack."""
    page.wait_for_function(DOCUMENTS)
    if files:
        page.wait_for_function(FILES)


def capital(words):
    return words[0].upper() + words[1:]


def says(builder, words):
    """Wait until the status says something."""
    builder.status.filter(has_text=words).wait_for(state="attached")
    return builder.status.inner_text()


class Builder:
    """The builder on an open page."""

    def __init__(self, page, catalog):
        self.page, self.catalog = page, catalog
        self.roles = page.get_by_label("Role", exact=True)
        self.sheet = page.get_by_role("article", name="Preview")
        self.status = page.locator(".kit-builder").get_by_role("status")
        self.roles.wait_for()

    def choose_role(self, role):
        self.roles.select_option(label=self.catalog.roles[role].name)
        self.sheet.get_by_role("heading", name=self.catalog.roles[role].title, exact=True).first.wait_for()
        return self

    def all_loaded(self, files=True):
        all_loaded(self.page, files and bool(self.catalog.tracker))

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def unfold(self, words):
        fold = self.page.locator("details", has=self.page.locator("summary", has_text=words)).first
        if not fold.evaluate("one => one.open"):
            fold.locator("summary").first.click()
        return fold

    def pick(self, choice):
        """The box or the radio button of a statement (`duties.listen`) or a wording (`certification.path`)."""
        role = "checkbox" if choice.split(".")[0] in self.catalog.banks else "radio"
        return self.page.get_by_role(role, name=wording.label(self.catalog, choice)).first

    def about(self, organization):
        """The heading of the document that names the organization."""
        return self.sheet.get_by_role("heading", name=wording.about(self.catalog, organization), exact=True)

    def duties(self):
        return self.unfold(wording.part_with(self.catalog, "duties")[0].heading)

    def group(self, blank):
        return self.page.get_by_role("group", name=capital(self.catalog.blanks[blank].field), exact=True)

    def field(self, blank):
        return self.page.get_by_label(capital(self.catalog.blanks[blank].field), exact=True)

    def fill(self, blank, answer):
        kind = self.catalog.blanks[blank].kind
        if kind in ("money", "contact"):
            for part, text in answer.items():
                control = self.group(blank).get_by_label(WORDS[part], exact=True)
                control.select_option(text) if part == "per" else control.fill(text)
        elif kind == "choice":
            self.field(blank).select_option(answer)
        else:
            self.field(blank).fill(answer)

    def open_blanks(self):
        """The ids of the blanks that the page lists as not filled in."""
        fold = self.unfold("blanks filled")
        names = {blank.field: name for name, blank in self.catalog.blanks.items()}
        return [names[text] for text in fold.locator("li a").all_inner_texts()]

    def progress(self):
        return self.page.locator("summary", has_text="blanks filled").inner_text()

    def fill_everything(self, template_id, **more):
        """Fill in whatever the page lists, until it lists nothing. Returns the answers."""
        samples, answers = {**self.catalog.samples(template_id), "closing_date": "2999-12-18", **more}, {}
        while names := [name for name in self.open_blanks() if name not in answers]:
            for name in names:
                answers[name] = samples[name]
                self.fill(name, samples[name])
        return answers

    def message(self, words):
        """The whole message that contains these words, once it is announced: until then an older one may be there."""
        expect(self.status).to_contain_text(words)
        return self.status.inner_text()

    def saved(self, **answers):
        """Wait until the draft is written with these answers: the page does it when a person pauses."""
        self.page.wait_for_function(KEPT, arg=[self.roles.input_value(), answers])

    def pause(self):
        """Wait long enough for the page to write a draft, if there is anything to write."""
        self.page.wait_for_timeout(400)

    def downloaded(self, name):
        with self.page.expect_download() as waiting:
            self.button(name).click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def pasted(self, rich=False):
        """What arrives in a field on another page."""
        other = self.page.context.new_page()
        other.set_content("<main contenteditable></main>" if rich else "<textarea></textarea>")
        field = other.locator("main, textarea")
        field.focus()
        other.keyboard.press("ControlOrMeta+v")
        other.wait_for_function("field => field.value || field.textContent", arg=field.element_handle())
        content = field.inner_html() if rich else field.input_value()
        other.close()
        self.page.bring_to_front()
        return content
