"""Downloads: every template in every format, at an address that stays.

    kit/<id>/<id>.docx  .md  .txt   as people take them
    kit/<id>/programs.json          what the page's script needs to make the same without the network
    kit/<role>/                     the pack of a role: see `macros.pack`
    kit/recruiting-tracker/         the tracker: see `macros.tracker`
"""

from __future__ import annotations

import json
from pathlib import Path

from macros import builder, opendata, pack, tracker, word
from macros.collector import paused
from macros.content.catalog import Catalog
from macros.pages import filters
from macros.program import evaluate
from macros.program.evaluate import Program
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


def _text(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8", newline="\n")
