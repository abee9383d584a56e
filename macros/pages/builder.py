"""The page of the builder as it is without JavaScript: each role with its job description."""

from __future__ import annotations

import posixpath

from macros.content.catalog import Catalog
from macros.model.relied_on import POSTING
from macros.pages.addresses import address, word_file
from macros.pages.macro import macro
from macros.program.escape import xml
from macros.write import builder, downloads


@macro("show_builder")
def show(catalog: Catalog, page_url: str) -> str:
    """A list of the roles, each with its job description and its Word file. The script puts the builder there."""
    rows = "".join(_role(catalog, role_id, page_url) for role_id in builder.roles(catalog))
    folder = posixpath.relpath(downloads.FOLDER, page_url or ".")
    return (
        f'<div class="kit-builder" data-kit="{folder}/"><div class="kit-builder__plain">'
        "<p>The builder needs a script, and it has not started. Every text is ready without it: open the job "
        f"description of the role, copy it, and fill in its blanks.</p><ul>{rows}</ul></div></div>"
    )


def _role(catalog: Catalog, role_id: str, page_url: str) -> str:
    template_id, role = f"{role_id}-{POSTING}", catalog.roles[role_id]
    page = address(catalog.shown_on[template_id], page_url)
    return (
        f'<li data-role="{role_id}" data-name="{xml(role.name)}">'
        f'<a href="{page}">{xml(role.name)}: job description</a>, '
        f'<a href="{word_file(template_id, page_url)}" download>Word file</a></li>'
    )
