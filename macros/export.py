"""Downloads: every template in every format, at an address that stays.

    kit/<id>/<id>.docx  .md  .txt   as people take them
    kit/<id>/programs.json          what the page's script needs to make the same without the network
    kit/<role>/                     the pack of a role: see `macros.pack`
    kit/recruiting-tracker/         the tracker: see `macros.tracker`
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from macros import builder, opendata, pack, tracker, word
from macros.collector import paused
from macros.content.catalog import Catalog
from macros.pages import filters
from macros.program import evaluate
from macros.program.evaluate import Answers, Program
from macros.render import LAYOUTS, compile_template

FOLDER = "kit"
ENDINGS = {"text": "txt", "md": "md"}


def programs(catalog: Catalog, template_id: str) -> dict[str, Program]:
    """{format: program} of a template in every format that its toolbar offers."""
    return {name: compiled(catalog, template_id, name) for name in LAYOUTS if name not in ("html", "board")}


def compiled(catalog: Catalog, template_id: str, form: str) -> Program:
    """The program of a template in one format. KeyError: no such template."""
    return compile_template(catalog.template(template_id), LAYOUTS[form](catalog, template_id))


@paused
def write(catalog: Catalog, site: Path) -> None:
    """Write the downloads of all templates below `site`, the packs made of them, the library as open data, and the
    rules of its filters."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    _text(site / filters.STYLES, filters.styles(catalog))
    opendata.write(catalog, site / FOLDER)
    builder.write(catalog, site / FOLDER)
    files = {template_id: _template(catalog, template_id, site) for template_id in catalog.templates}
    if catalog.tracker:
        files[tracker.NAME] = tracker.workbook(catalog)
        (_folder(site, tracker.NAME) / f"{tracker.NAME}.xlsx").write_bytes(files[tracker.NAME])
    for role_id in pack.roles(catalog):
        folder = _folder(site, role_id)
        (folder / f"{role_id}-pack.zip").write_bytes(pack.package(catalog, role_id, files))
        _text(folder / "pack.json", json.dumps(pack.index(catalog, role_id), ensure_ascii=False, indent=1) + "\n")


def _template(catalog: Catalog, template_id: str, site: Path) -> bytes:
    """Write the downloads of one template; its Word file, as packs hold it."""
    folder = _folder(site, template_id)
    ready = programs(catalog, template_id)
    around = word.parts(template_id, catalog.templates[template_id])
    for name, ending in ENDINGS.items():
        _text(folder / f"{template_id}.{ending}", evaluate(ready[name]))
    file = word.package(around, evaluate(ready["docx"]))
    (folder / f"{template_id}.docx").write_bytes(file)
    bundle = {"programs": ready, "word": around}
    _text(folder / "programs.json", json.dumps(bundle, ensure_ascii=False, separators=(",", ":")))
    return file


def _folder(site: Path, name: str) -> Path:
    folder = site / FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fill(catalog: Catalog, template_id: str, form: str, answers: Answers, on: list[str] | None = None) -> bytes:
    """One template in one format with these answers, as the bytes of a file. KeyError: no such template."""
    filled = evaluate(compiled(catalog, template_id, form), answers, on)
    if form == "docx":
        return word.package(word.parts(template_id, catalog.template(template_id)), filled)
    return filled.encode("utf-8")


def blanks_in(program: Program) -> list[str]:
    """The ids of the blanks that show at first, in the order of the text."""
    names: list[str] = []
    _collect(program["nodes"], set(program["on"]), names)
    return names


def _collect(nodes: list[Any], on: set[str], names: list[str]) -> bool:
    """Add the blanks that show to `names`; whether anything optional in the nodes is kept, as in `evaluate`."""
    kept = False
    for node in (node for node in nodes if isinstance(node, dict)):
        shown = [node[key] for key in ("b", "l") if key in node]
        if "g" in node:
            alive = _collect(node["g"], on, inner := [])
            shown = inner if alive else []
        elif "r" in node or "s" in node:
            alive = _collect(node["p"], on, names) and "s" in node
        else:
            alive = "l" in node or node.get("c") in on
            if "c" in node and alive:
                _collect(node["p"], on, names)
        kept = kept or alive
        names += [name for name in shown if name not in names]
    return kept


def _text(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8", newline="\n")
