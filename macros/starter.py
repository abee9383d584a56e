"""A starter file for a new template or role: every field in its place, ready to be filled in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.check import addresses
from macros.content import page_patterns
from macros.content.catalog import Catalog
from macros.loading import load

NAME = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")
ROLE = "role"
"""The group that means a role: `new role/ID` starts a file of data/roles/."""

TEMPLATE_FILE = """\
# yaml-language-server: $schema=../../schema/template.json
# Write each text on the line below its name, indented by two more spaces than the name.
# Blanks are declared in data/blanks.yml and written [[like_this]].
title: >-

name: >-

use_when: >-

not_when: >-

version: "1.0"
reviewed: {today}
history:
  - version: "1.0"
    day: {today}
    what: First version.
sections:
  - heading: >-

    blocks:
      - paragraph: >-

"""
ROLE_FILE = """\
# yaml-language-server: $schema=../schema/role.json
# Write each text on the line below its name, indented by two more spaces than the name.
# What is filled in comes from the general job. Change it where this role differs, and say why under differs.
title: >-

name: >-

place: {place}
family: {family}
summary: >-

for_whom: >-

not_for: >-

words:
  job: >-

  a_job: >-

  people: people
  person: person
titles: [{titles}]
use_code: {use_code}
avoid_codes: [{avoid_codes}]
version: "1.0"
reviewed: {today}
differs:
  - what: >-

    why: >-

questions:
{questions}{changes}"""


def write(root: Path, name: str, today: datetime.date | None = None) -> Path:
    """Write data/templates/<group>/<id>.yml for a name `group/id`, or data/roles/<id>.yml for `role/id`; its path.

    Raises ValueError, in plain words, when the name is not valid or the file exists.
    """
    if not NAME.fullmatch(name):
        raise ValueError(f'"{name}" cannot be the name of a template or a role. Give a group and an id in small '
                         "letters, digits and dashes, such as outreach/thank-you. For a role, the group is role.")
    if max(map(len, name.split("/"))) > 80:
        raise ValueError("The name is too long: 80 characters are the most.")
    if not (root / "data").is_dir():
        raise ValueError(f"There is no folder data/ in {root}. Run the command in the folder that holds mkdocs.yml.")
    group, new_id = name.split("/")
    folder = root / "data" / ("roles" if group == ROLE else "templates")
    path = folder / f"{new_id}.yml" if group == ROLE else folder / group / f"{new_id}.yml"
    taken = next(folder.glob(path.name if group == ROLE else f"*/{path.name}"), None)
    if taken:
        raise ValueError(f"{taken.relative_to(root).as_posix()} exists already. Choose another id.")
    catalog = load(root)
    others = addresses.taken(catalog)
    for address in [new_id, *(f"{new_id}-{pattern}" for pattern in catalog.patterns if group == ROLE)]:
        if address in others:
            raise ValueError(f'The name "{address}" is taken by {others[address]}. Choose another id.')
    day = (today or datetime.date.today()).isoformat()
    text = _role(catalog, day) if group == ROLE else TEMPLATE_FILE.format(today=day)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _role(catalog: Catalog, day: str) -> str:
    """The starter file of a role, with the ids that the general job has."""
    general = next((name for name, role in catalog.roles.items() if not role.differs), None)
    fields = catalog.folder("roles")[general].data if general else {}
    place = max((role.place for role in catalog.roles.values()), default=0) + 1
    ids = {name: ", ".join(fields.get(name, ())) for name in ("titles", "avoid_codes")}
    changes = {"changes": fields["changes"]} if "changes" in fields else None
    return ROLE_FILE.format(
        **ids, today=day, place=place, family=fields.get("family", ""), use_code=fields.get("use_code", ""),
        questions="".join(f"  - {name}\n" for name in fields.get("questions", ())),
        changes=yaml.safe_dump(
            changes, sort_keys=False, allow_unicode=True, default_flow_style=None, width=10_000) if changes else "",
    )


def steps(root: Path, path: Path) -> Iterator[str]:
    """What to do once a starter file is written, one sentence or two for each step."""
    yield f"Wrote {path.relative_to(root).as_posix()}. Fill in what is empty."
    if path.parent.name == "roles" and path.parent.parent == root / "data":
        yield "Change the titles, codes, questions and parts in which the role differs from the general job."
        yield "Its pages, its documents and its pack are made from this file."
        return
    has_page = "document" in map(page_patterns.subject, load(root).page_patterns)
    fields = "who uses it, pack, and what comes next: next and page" if has_page else "who uses it, and pack"
    yield f'Add "{path.stem}:" to data/documents.yml, with the stage at which it is used, {fields}.'
    yield "Its page is made from the pattern in data/pages/." if has_page else (
        f'Then add this line to a page in docs/, on a line of its own: {{{{ show_template("{path.stem}") }}}}')
