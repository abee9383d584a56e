"""Our Word files in LibreOffice: each opens, loses no word, and lies on Letter paper. Runs with --office only."""

import re
import shutil
import subprocess

import pytest

from tests.reading import words_on_page
from tests.serving import TEMPLATES

LETTER = (612, 792)
"""8.5 by 11 inches, in points."""


@pytest.fixture(scope="session")
def converted(site, tmp_path_factory):
    """The folder with every template's .docx as LibreOffice writes it: as .pdf, and as .txt."""
    office = shutil.which("soffice")
    if not office:
        pytest.fail("LibreOffice is not here: run python3 dev.py test --office", pytrace=False)
    folder = tmp_path_factory.mktemp("office")
    files = [str(site.folder / "kit" / name / f"{name}.docx") for name in TEMPLATES]
    for form in ("pdf", "txt:Text (encoded):UTF8"):
        # A profile of its own: an office that is open elsewhere would swallow the work.
        command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
                   "--convert-to", form, "--outdir", str(folder), *files]
        done = subprocess.run(command, capture_output=True, text=True, timeout=900)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


def without_marks(words):
    return [word for word in words if not re.fullmatch(r"[^\w\s\[]|\d+\.", word)]


@pytest.mark.parametrize("template_id", TEMPLATES)
def test_no_word_is_lost_or_added(site, converted, template_id):
    """LibreOffice writes the bullets and numbers of lists as signs of its own choice, and no lines to write on."""
    text = (converted / f"{template_id}.txt").read_text(encoding="utf-8-sig")
    sheet = site.pages[site.sheets[template_id]].sheet(template_id)
    assert without_marks(text.split()) == without_marks(words_on_page(sheet, marks=False, drawn=False))


@pytest.mark.parametrize("template_id", TEMPLATES)
def test_lists_have_real_bullets_and_numbers(site, converted, template_id):
    text = (converted / f"{template_id}.txt").read_text(encoding="utf-8-sig")
    sheet = site.pages[site.sheets[template_id]].sheet(template_id)
    bullets = [item for entries in sheet.iter("ul") for item in entries]
    numbers = [item for entries in sheet.iter("ol") for item in entries]
    assert len(re.findall(r"^\s*[^\w\s\[]\s", text, flags=re.M)) == len(bullets)
    assert len(re.findall(r"^\s*\d+\.\s", text, flags=re.M)) >= len(numbers)


@pytest.mark.parametrize("template_id", TEMPLATES)
def test_it_prints_on_letter_paper(catalog, converted, template_id):
    pdf = (converted / f"{template_id}.pdf").read_bytes()
    boxes = {tuple(round(float(side)) for side in box.split()[2:])
             for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf)}
    lies = catalog.templates[template_id].paper == "landscape"
    assert boxes == {LETTER[::-1] if lies else LETTER}
    assert re.search(rb"/Type\s*/Page\b", pdf)
