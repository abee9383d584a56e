"""What MkDocs calls at its own events: see `hooks` in mkdocs.yml. The rest is called by mkdocs-macros: see `macros`.

MkDocs keeps this file while it serves, whereas macros/ is loaded afresh when it changes. So nothing is imported here.
"""

from __future__ import annotations

import re
from typing import Any

ID = re.compile(r'\sid="([^"]+)"')


def on_page_content(html: str, *, page: Any, config: Any, **_: Any) -> str:
    """Put in what the macros of a page made, and let MkDocs know the anchors in it."""
    whole: str = config["plugins"]["macros"].held.put_in(html)
    page.present_anchor_ids.update(ID.findall(whole))
    return whole


def on_post_page(output: str, *, config: Any, **_: Any) -> str:
    """Put in the sheets of a page, which the search plugin has no need to read."""
    whole: str = config["plugins"]["macros"].held.put_in(output)
    return whole
