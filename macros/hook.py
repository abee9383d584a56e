"""MkDocs calls this for each build, once the catalog is there (see `hooks` in mkdocs.yml): it adds the made pages.

MkDocs keeps this file while it serves, whereas macros/ is loaded afresh for each build. So nothing is imported here.
"""

from __future__ import annotations

from typing import Any


def on_files(files: Any, *, config: Any) -> Any:
    """Add the pages that are made from patterns. Their edit link leads to the role or document that they show."""
    generated = type(next(iter(files))).generated  # MkDocs's class File, or that of a fork
    for page in config["plugins"]["macros"].kit.made_pages.values():
        file = generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.about}"  # seen from docs/
        files.append(file)
    return files
