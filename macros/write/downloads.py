"""Downloads: every template in every format, at a permanent address.

    kit/<id>/<id>.docx  .md  .txt   as people take them
    kit/<id>/programs.json          what the page's script needs to make the same without the network
    kit/<id>/preview.json           the programs that only the builder needs
    kit/<role>/                     the pack of a role: see `macros.write.pack`
    kit/recruiting-tracker/         the tracker: see `macros.write.tracker`
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from macros.content.catalog import Catalog
from macros.kept import kept
from macros.program import evaluate
from macros.render import compiled, programs
from macros.write import builder, opendata, pack, tracker, word

FOLDER, ASIDE = "kit", ".kit"
ENDINGS = {"text": "txt", "md": "md"}


def put_aside(site: Path) -> None:
    """Hide the downloads of a site from MkDocs, which empties its folder before it builds. Hidden files stay."""
    if (site / FOLDER).is_dir() and not (site / ASIDE).exists():
        (site / FOLDER).rename(site / ASIDE)


def write(catalog: Catalog, site: Path, more: dict[str, bytes] | None = None) -> None:
    """Write all downloads below `site`; of those that were put aside, only what changed.

    more: {path below the folder kit/: content} of what else the pages need there.
    """
    folder, wanted = site / FOLDER, files(catalog) | (more or {})
    if (site / ASIDE).is_dir() and not folder.exists():
        (site / ASIDE).rename(folder)
        for path in sorted(folder.rglob("*"), reverse=True):  # what is in a folder comes before it
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
            elif path.is_file() and path.relative_to(folder).as_posix() not in wanted:
                path.unlink()
    for name, content in wanted.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def files(catalog: Catalog) -> dict[str, bytes]:
    """{path below the site's folder kit/: content} of every download, and of what the page's scripts fetch."""
    found = opendata.files(catalog)
    found |= {f"{name}/builder.json": _json(builder.data(catalog, name)) for name in builder.roles(catalog)}
    previewed = set(builder.previewed(catalog))
    words = {}
    for name in catalog.templates:
        own_files = kept(f"downloads of {name}", _inputs(catalog, name, name in previewed),
                         partial(downloads, catalog, name, name in previewed))
        found |= {f"{name}/{file}": content for file, content in own_files.items()}
        words[name] = own_files[f"{name}.docx"]
    if catalog.tracker:
        words[tracker.NAME] = found[f"{tracker.NAME}/{tracker.NAME}.xlsx"] = tracker.workbook(catalog)
    for role_id in pack.roles(catalog):
        inside = pack.files(catalog, role_id, words)
        inputs = b"\0".join(part for name, content in inside.items() for part in (name.encode(), content))
        found[f"{role_id}/{role_id}-pack.zip"] = kept(f"pack of {role_id}", inputs, partial(pack.package, inside))
        index = json.dumps(pack.index(catalog, role_id), ensure_ascii=False, indent=1) + "\n"
        found[f"{role_id}/pack.json"] = index.encode()
    return found


def downloads(catalog: Catalog, template_id: str, previewed: bool) -> dict[str, bytes]:
    """{file name: content} of the downloads of one template, with preview.json if the builder shows it."""
    by_format = programs(catalog, template_id)
    around = word.parts(template_id, catalog.templates[template_id])
    files = {f"{template_id}.{ending}": evaluate(by_format[name]).encode() for name, ending in ENDINGS.items()}
    files[f"{template_id}.docx"] = word.package(around, evaluate(by_format["docx"]))
    files["programs.json"] = _json({"programs": by_format, "word": around})
    if previewed:
        files["preview.json"] = _json(builder.programs(catalog, template_id))
    return files


def _inputs(catalog: Catalog, template_id: str, previewed: bool) -> bytes:
    """Everything that the downloads of a template depend on: its file, and its program for the page, which contains
    every word that the file takes from other files."""
    template = catalog.template(template_id)
    return _json([template.model_dump(mode="json"), compiled(catalog, template_id, "html"), previewed])


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
