"""Handlers for MkDocs's own events: see `hooks` in mkdocs.yml. mkdocs-macros calls the rest: see `macros`.

MkDocs loads this file once and keeps it while it serves, but macros/ is reloaded when it changes. So nothing of it is
imported at the top.
"""

from __future__ import annotations

import pathlib
import re
from typing import Any

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "{": "&#123;", "}": "&#125;"})
GLUED = re.compile(r"(</(?:td|th|tr|dt|dd|li|p|caption|h[1-6])>)(?=<)")
"""The end of a text of its own. The search reads what follows as one word with it, unless there is a space."""
ID = re.compile(r'\sid="([^"]+)"')

view: Any = None
"""The `FirstView` of the server that runs, once it has built the site for the first time."""


def on_serve(server: Any, **_: Any) -> None:
    """Show the page in view before the others are built again."""
    global view
    from macros.first_view import FirstView

    view = FirstView(server)


def on_pre_build(config: Any, **_: Any) -> None:
    """MkDocs is about to empty the folder of the site."""
    if view:
        view.touched = True
    from macros.write import downloads

    downloads.put_aside(pathlib.Path(config["site_dir"]))


def on_files(files: Any, *, config: Any) -> Any:
    """Add the pages that are made from patterns. Their edit link leads to the role or document that they show."""
    generated = type(next(iter(files))).generated  # MkDocs's class File, or that of a fork
    for page in config["plugins"]["macros"].catalog.made_pages.values():
        file = generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.about}"  # relative to docs/
        files.append(file)
    return files


def on_env(env: Any, *, files: Any, **_: Any) -> None:
    """Everything is read, and the pages are about to be written."""
    if view:
        view.put_first(files)


def on_page_context(context: Any, *, page: Any, **_: Any) -> None:
    """A page is about to be written."""
    if view:
        view.begins(page.url)


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> None:
    """Escape what the theme writes into a page's head as it is, before mkdocs-macros reads a title as commands."""
    for name in ("title", "description"):
        if name in page.meta:
            page.meta[name] = str(page.meta[name]).translate(ESCAPES)


on_page_markdown.mkdocs_priority = 100  # type: ignore[attr-defined]  # as mkdocs.plugins.event_priority does


def on_page_content(html: str, *, page: Any, config: Any, **_: Any) -> str:
    """Insert what the macros of a page produced and register its anchors.

    The theme learns `sources_read`, the oldest day on which anything that the page shows was compared with its source,
    and `written`.
    """
    macros = config["plugins"]["macros"]
    shown = macros.cited.get(page.url)
    page.meta["sources_read"] = min(shown.days, default=None) if shown else None
    page.meta["written"] = (shown and shown.written) or page.meta.get("reviewed")
    whole = GLUED.sub(r"\1 ", macros.held.put_in(html))
    page.present_anchor_ids.update(ID.findall(whole))
    return whole


def on_post_page(output: str, *, config: Any, **_: Any) -> str:
    """Insert the sheets of a page, which the search plugin does not need to read."""
    whole: str = config["plugins"]["macros"].held.put_in(output)
    return whole
