"""What a contributor adds: how many files it takes, as docs/contribute/ says, and where the site shows it."""

import json
import re
from pathlib import Path

import pytest
import yaml

from macros import check
from macros.__main__ import main
from tests import FRONT, ROOT
from tests.serving import build, copy_of_the_real_kit, read_site
from tests.unit.test_starter import fill_in

ROW = re.compile(r"^\| (An? [^|]+) \| (\d+) \|", re.M)
SAID = {what: int(files) for what, files in ROW.findall((ROOT / "docs/contribute/index.md").read_text("utf-8"))}
"""{what can be added: the number of files that it takes}, as contributors are told."""

PAGE = "night-work"
ROLE = "night-peer"
DOCUMENT = "night-plan"


def insert(path: Path, after: str, text: str) -> None:
    """Put a text after the first match of a pattern."""
    old = path.read_text("utf-8")
    new = re.sub(after, lambda match: match.group() + text, old, count=1, flags=re.M)
    assert new != old, f"{path} has no {after}"
    path.write_text(new, encoding="utf-8")


def a_role(root: Path) -> None:
    assert main(["--root", str(root), "new", f"role/{ROLE}"]) == 0
    file = root / f"data/roles/{ROLE}.yml"
    text = file.read_text("utf-8").replace("name: >-\n", "name: >-\n  Night peer\n")
    file.write_text(text.replace("  a_job: >-\n", "  a_job: >-\n    a night peer\n"), encoding="utf-8")
    fill_in(file)


def a_document(root: Path) -> None:
    assert main(["--root", str(root), "new", f"welcome/{DOCUMENT}"]) == 0
    fill_in(root / f"data/templates/welcome/{DOCUMENT}.yml")
    with (root / "data/documents.yml").open("a", encoding="utf-8") as listed:
        listed.write(f"{DOCUMENT}:\n  stage: welcome\n  who: Nobody\n  pack: yes\n  next: see the offer\n"
                     "  page: welcome/offer.md\n")


def a_statement(root: Path) -> None:
    insert(root / "data/statements/duties.yml", "^statements:\n",
           "  keep-a-lamp-lit:\n    label: Keep a lamp lit\n    text: Keep a lamp lit for whoever comes late.\n"
           f"    competency: {next(iter(yaml.safe_load((root / 'data/competencies.yml').read_text('utf-8'))))}\n")
    insert(root / "data/roles/crisis-peer.yml", r"^  duties:\n(    .*\n)*?    add: \[", "keep-a-lamp-lit, ")


def an_interview_question(root: Path) -> None:
    """In place of one that other roles go on asking: eight are the most."""
    bank = root / "data/questions/choice.yml"
    entries = yaml.safe_load(bank.read_text("utf-8"))["questions"]
    roles = {path: path.read_text("utf-8") for path in sorted((root / "data/roles").glob("*.yml"))}
    old = next(name for name in entries if sum(f"  - {name}\n" in text for text in roles.values()) > 1)
    entry = entries[old] | {"label": "A lamp at night", "ask": "Tell us about a lamp that you kept lit at night."}
    body = yaml.safe_dump({"a-lamp-at-night": entry}, sort_keys=False, width=10_000)
    insert(bank, "^questions:\n", re.sub("^(?=.)", "  ", body, flags=re.M))
    role = next(path for path, text in roles.items() if f"  - {old}\n" in text)
    role.write_text(roles[role].replace(f"  - {old}\n", "  - a-lamp-at-night\n"), encoding="utf-8")


def a_page(root: Path) -> None:
    (root / f"docs/welcome/{PAGE}.md").write_text(FRONT + "# Night work\n\nA lamp is lit.\n", encoding="utf-8")
    insert(root / "mkdocs.yml", r"^ +- welcome/offer\.md\n", f"      - welcome/{PAGE}.md\n")


ADDED = {"A role": a_role, "A document": a_document, "A statement": a_statement,
         "An interview question": an_interview_question, "A page": a_page}


def files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts}


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """({what was added: the files that it took}, the problems then, the site with all of it)."""
    root = copy_of_the_real_kit(tmp_path_factory.mktemp("grown") / "real")
    took, before = {}, files(root)
    for what, add in ADDED.items():
        add(root)
        after = files(root)
        took[what] = sorted(path.relative_to(root).as_posix() for path in after if before.get(path) != after[path])
        before = after
    problems = [problem for problem in check.run(root)[1] if problem.level == "problem"]
    done = build(root, root / "site", SITE_URL="https://example.org/")
    assert done.returncode == 0, done.stdout + done.stderr
    return took, problems, read_site(root / "site")


@pytest.mark.parametrize("what", ADDED)
def test_it_takes_as_many_files_as_contributors_are_told(grown, what):
    assert len(grown[0][what]) == SAID[what], grown[0][what]


def test_all_of_it_passes_the_check(grown):
    assert grown[1] == []


def shown(site, address: str) -> str:
    return site.file(address).read_text("utf-8")


def test_everything_that_lists_roles_has_the_new_one(grown, site):
    new = grown[2]
    own = {address.replace("crisis-peer", ROLE) for address in site.pages if address.startswith("roles/crisis-peer/")}
    assert len(own) > 1 and own <= set(new.pages)
    assert {address for address in new.pages if f"roles/{ROLE}/" in address} == own
    assert f'href="{ROLE}/"' in shown(new, "roles/")
    assert shown(new, "all-templates/").count(f'data-role="{ROLE}"') >= len(own)
    assert f'data-role="{ROLE}"' in shown(new, "build/")
    assert ROLE in json.loads(shown(new, "kit/catalog.json"))["roles"]
    assert (new.folder / f"kit/{ROLE}/{ROLE}-pack.zip").is_file()
    assert f"roles/{ROLE}/matrix/" in shown(new, "sitemap.xml")
    found = {entry["location"].split("#")[0] for entry in json.loads(shown(new, "search/search_index.json"))["docs"]}
    assert own <= found
    assert new.pages[f"roles/{ROLE}/matrix/"].meta("description")[0].startswith(
        "One page for your files that ties each requirement for a night peer to duties")


def test_the_new_document_has_its_page_and_its_place_in_the_lists(grown):
    new, address = grown[2], f"welcome/documents/{DOCUMENT}/"
    assert list(new.pages[address].templates) == [DOCUMENT]
    assert 'href="../../offer/"' in shown(new, address)
    assert f'href="{DOCUMENT}/"' in shown(new, "welcome/documents/")
    assert f"welcome/documents/{DOCUMENT}/" in shown(new, "all-templates/")


def test_the_new_sentences_stand_where_they_were_put(grown):
    new = grown[2]
    assert "Keep a lamp lit for whoever comes late." in shown(new, "roles/crisis-peer/")
    assert "Keep a lamp lit for whoever comes late." in shown(new, "reference/statements/")
    assert "a lamp that you kept lit at night" in shown(new, "reference/questions/")
    asked = [address for address in new.pages if "a lamp that you kept lit at night" in shown(new, address)]
    assert any(address.endswith("/interview-kit/") for address in asked)
    assert f'href="../{PAGE}/"' in shown(new, "welcome/offer/")
