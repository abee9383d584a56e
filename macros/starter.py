"""A starter file for a new template: every field in its place, waiting to be filled in."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from macros.check import addresses
from macros.content.catalog import load

NAME = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$")
STARTER = """\
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


def write(root: Path, name: str, today: datetime.date | None = None) -> Path:
    """Write data/templates/<group>/<id>.yml for a name `group/id`; its path.

    Raises ValueError, in plain words, when the name cannot be one or the file exists.
    """
    if not NAME.fullmatch(name):
        raise ValueError(f'"{name}" cannot be the name of a template. Give a group and an id in small letters, '
                         "digits and dashes, such as outreach/thank-you.")
    if max(map(len, name.split("/"))) > 80:
        raise ValueError("The name is too long: 80 characters are the most.")
    if not (root / "data").is_dir():
        raise ValueError(f"There is no folder data/ in {root}. Run the command in the folder that holds mkdocs.yml.")
    path = root / "data" / "templates" / f"{name}.yml"
    taken = next((root / "data" / "templates").glob(f"*/{path.name}"), None)
    if taken:
        raise ValueError(f"{taken.relative_to(root).as_posix()} exists already. Choose another id.")
    other = addresses.taken(load(root)).get(path.stem)
    if other:
        raise ValueError(f'The name "{path.stem}" is taken by {other}. Choose another id.')
    path.parent.mkdir(parents=True, exist_ok=True)
    text = STARTER.format(today=(today or datetime.date.today()).isoformat())
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
