"""What is public stays: the addresses, the downloads and the ids that others link to, keep or build on.

tests/public.txt lists all of it, one a line, and may lack what is new. `python3 dev.py test --record tests/site` adds
that, and takes nothing out.
"""

import json

import pytest
import yaml

from tests import ROOT

LIST = ROOT / "tests" / "public.txt"
ENDINGS = {".docx", ".md", ".txt", ".xlsx", ".zip", ".csv"}
"""What people take from kit/. The other files there are for the page's own scripts, but for catalog.json."""


def public(folder):
    """Every line that the list should have, in its order."""
    open_data = json.loads((folder / "kit/catalog.json").read_text("utf-8"))
    kinds = {name: entries for name, entries in open_data.items() if isinstance(entries, list | dict)}
    # The kinds of which the open data have nothing: their ids are parts of pages and names in answers.
    kinds |= {path.stem: yaml.safe_load(path.read_bytes()) for path in (ROOT / "data").glob("*.yml")}
    found = {f"{kind} {entry['id'] if isinstance(entry, dict) else entry}"
             for kind, entries in kinds.items() for entry in entries}
    for path in folder.rglob("index.html"):
        found.add(f"address /{path.relative_to(folder).as_posix().removesuffix('index.html')}")
    for path in (folder / "kit").rglob("*"):
        if path.suffix in ENDINGS or path.name == "catalog.json":
            found.add(f"download /{path.relative_to(folder).as_posix()}")
    return sorted(found)


def test_what_was_public_is_still_there(site, pytestconfig):
    listed, now = LIST.read_text("utf-8").splitlines(), public(site.folder)
    if pytestconfig.getoption("--record"):
        LIST.write_text("\n".join(sorted({*listed, *now})) + "\n", encoding="utf-8", newline="\n")
    gone = sorted(set(listed) - set(now))
    if gone:
        pytest.fail("These were public:\n  " + "\n  ".join(gone) +
                    "\nKeep each, or add a redirect: a page at the old address that leads to the new one. What nobody "
                    "can have linked to or kept\nmay go: take its line out of tests/public.txt, and say why in the "
                    "change.", pytrace=False)
