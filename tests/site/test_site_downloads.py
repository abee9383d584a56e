"""The downloads: at their addresses, sound, and word for word what the page shows."""

import io
import json
import zipfile

import docx
from macros.write import word
from macros.program import evaluate
from tests.naming import for_each
from tests.reading import Page, words_of_markdown, words_of_word, words_on_page
from tests.serving import TEMPLATES

ENDINGS = {"docx": "docx", "md": "md", "text": "txt"}

each_template = for_each("template_id", TEMPLATES)


def download(site, template_id, ending):
    return (site.folder / "kit" / template_id / f"{template_id}.{ending}").read_bytes()


def bundle(site, template_id):
    return json.loads((site.folder / "kit" / template_id / "programs.json").read_text(encoding="utf-8"))


def sheet(site, template_id):
    return site.pages[site.sheets[template_id]].sheet(template_id)


def test_every_template_of_the_catalog_is_on_a_page_and_can_be_downloaded(site, catalog):
    ids = set(catalog.templates)
    assert ids and ids == set(TEMPLATES)
    assert set(site.sheets) == ids
    assert {path.name for path in (site.folder / "kit").iterdir()} >= ids
    for template_id in ids:
        names = {path.name for path in (site.folder / "kit" / template_id).iterdir()}
        assert names >= {f"{template_id}.{ending}" for ending in ENDINGS.values()} | {"programs.json"}


@each_template
def test_the_page_links_to_its_downloads(site, template_id):
    address = site.sheets[template_id]
    up = "../" * address.count("/") or "./"
    links = {element.get("href"): element for element in site.pages[address].templates[template_id].iter("a")}
    for ending in ENDINGS.values():
        link = links[f"{up}kit/{template_id}/{template_id}.{ending}".removeprefix("./")]
        assert "download" in link.attrib


@each_template
def test_plain_text_says_what_the_page_says(site, template_id):
    text = download(site, template_id, "txt").decode("utf-8")
    assert text.split() == words_on_page(sheet(site, template_id))


@each_template
def test_markdown_says_what_the_page_says(site, template_id):
    text = download(site, template_id, "md").decode("utf-8")
    assert words_of_markdown(text) == words_on_page(sheet(site, template_id))


@each_template
def test_word_says_what_the_page_says(site, template_id):
    file = io.BytesIO(download(site, template_id, "docx"))
    assert words_of_word(file) == words_on_page(sheet(site, template_id), marks=False)


@each_template
def test_the_clipboard_gets_what_the_page_says(site, template_id):
    rich = Page(evaluate(bundle(site, template_id)["programs"]["rich"]))
    assert rich.errors == ["line 1: expected-doctype-but-got-start-tag {'name': 'h1'}"]
    assert words_on_page(rich.root.find("body")) == words_on_page(sheet(site, template_id))


@each_template
def test_the_word_file_is_whole_and_knows_what_it_is(site, catalog, template_id):
    file = io.BytesIO(download(site, template_id, "docx"))
    assert zipfile.ZipFile(file).testzip() is None
    about = docx.Document(file).core_properties
    template = catalog.templates[template_id]
    assert (about.title, about.language) == (template.name, template.language)
    assert template_id in about.comments + about.subject + about.keywords + about.category


@each_template
def test_programs_make_the_very_same_files(site, template_id):
    """What the page's script has to work with is what the downloads were made from."""
    given = bundle(site, template_id)
    made = {name: evaluate(given["programs"][name]) for name in ENDINGS}
    assert made["text"].encode("utf-8") == download(site, template_id, "txt")
    assert made["md"].encode("utf-8") == download(site, template_id, "md")
    assert word.package(given["word"], made["docx"]) == download(site, template_id, "docx")
