"""What a contributor changes: one word, or one new template. Everything else follows by itself."""

import json
import re
import subprocess
import sys

from macros.loading import load
from macros.model import Pick
from tests.reading import words_of_markdown, words_of_word, words_on_page
from tests.serving import build, code_of, copy_of_the_real_kit, plain_environment, read_site


def built(root, target):
    done = build(root, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return read_site(target)


def replace_a_word(root, new="Wayfinder"):
    """Change one word of a statement that a template starts with; (template id, the word that stood there)."""
    catalog = load(root)
    for template_id, template in catalog.templates.items():
        for block in (block for section in template.sections for block in section.blocks):
            for name in block.start_with if isinstance(block, Pick) else ():
                file = root / "data" / "statements" / f"{block.statements}.yml"
                text = file.read_text(encoding="utf-8")
                for word in re.findall(r"\b[a-z]{4,}\b", catalog.statement(block.statements, name).text):
                    if len(re.findall(rf"\b{word}\b", text)) == 1:
                        file.write_text(re.sub(rf"\b{word}\b", new, text), encoding="utf-8")
                        return template_id, word
    raise AssertionError("no statement has a word that its file holds only once")


def downloads(folder, template_id):
    start = folder / "kit" / template_id / template_id
    return {
        "txt": start.with_suffix(".txt").read_text(encoding="utf-8").split(),
        "md": words_of_markdown(start.with_suffix(".md").read_text(encoding="utf-8")),
        "docx": words_of_word(start.with_suffix(".docx")),
    }


def files(root):
    return {path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts}


def test_one_word_of_one_statement_changes_the_page_and_every_download(site, tmp_path):
    root = copy_of_the_real_kit(tmp_path / "real")
    template_id, old = replace_a_word(root)
    new = built(root, tmp_path / "site")
    address = site.sheets[template_id]
    before = words_on_page(site.pages[address].sheet(template_id))
    after = words_on_page(new.pages[address].sheet(template_id))
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1
    assert changed[0][1] == changed[0][0].replace(old, "Wayfinder")
    words = downloads(new.folder, template_id)
    assert words["txt"] == words["md"] == after
    assert words["docx"] == words_on_page(new.pages[address].sheet(template_id), marks=False)
    programs = json.loads((new.folder / "kit" / template_id / "programs.json").read_text(encoding="utf-8"))
    assert {name for name, program in programs["programs"].items() if "Wayfinder" in json.dumps(program)} == \
        {"rich", "text", "md", "docx"}


def test_a_new_template_takes_one_yaml_file_its_place_in_the_list_and_one_line_of_markdown(kit, tmp_path):
    """In the made-up kit, with the starter file that `new` writes and the line that it prints."""
    before = files(kit)
    done = subprocess.run([sys.executable, "-m", "macros", "--root", str(kit), "new", "outreach/warm-welcome"],
                          cwd=code_of(kit), env=plain_environment(), capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    file = kit / "data" / "templates" / "outreach" / "warm-welcome.yml"
    filled = re.sub(r"^( *)(?:- )?(\w+): >-\n\n", lambda m: m.group().rstrip("\n") + f"\n{m[1]}    Our {m[2]}\n\n",
                    file.read_text(encoding="utf-8"), flags=re.M)
    file.write_text(filled, encoding="utf-8")
    page = kit / "docs" / "index.md"
    line = re.search(r"\{\{ .* \}\}", done.stdout).group()
    page.write_text(page.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{line}\n", encoding="utf-8")

    listed = kit / "data" / "documents.yml"
    entry = "warm-welcome:\n  stage: learn\n  who: Nobody\n  pack: no\n"
    listed.write_text(listed.read_text(encoding="utf-8") + entry, encoding="utf-8")

    new = built(kit, tmp_path / "site")
    assert files(kit) == before | {file}
    assert {"shifts/head-keeper/", "shifts/relief-keeper/"} <= set(new.pages), "the kit has its hook, and its made pages"
    words = words_on_page(new.pages[new.sheets["warm-welcome"]].sheet("warm-welcome"))
    assert words == ["Our", "title", "Our", "heading", "Our", "paragraph"]
    assert set(map(tuple, downloads(new.folder, "warm-welcome").values())) == {tuple(words)}
    assert (new.folder / "kit" / "warm-welcome" / "programs.json").is_file()


def test_a_mistake_stops_the_build_with_its_place_and_no_traceback(tmp_path):
    root = copy_of_the_real_kit(tmp_path / "real")
    file = next((root / "data" / "statements").glob("*.yml"))
    lines = file.read_text(encoding="utf-8").split("\n")
    number = next(at for at, line in enumerate(lines) if line.strip().startswith("text:"))
    lines[number] = lines[number].replace("text:", "txet:")
    file.write_text("\n".join(lines), encoding="utf-8")
    done = build(root, tmp_path / "site")
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert f"data/statements/{file.name}:{number + 1}:" in said, said
    assert "Traceback" not in said
