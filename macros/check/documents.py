"""Rules about documents: each is listed, says what changed, stays within its limit, and exists for every role."""

from __future__ import annotations

import datetime

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.model import Asked, DueGoals, Matrix
from macros.problems import did_you_mean
from macros.program import evaluate
from macros.render import compiled

REGISTER = "data/documents.yml"
UNWRITABLE = {Code.UNKNOWN_BLANK, Code.UNKNOWN_BANK, Code.UNKNOWN_STATEMENT, Code.BLOCK_NEEDS_ROLE}
"""With these problems, no text can be written."""


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Check all documents. What no page or role can be made from yet is left to the other rules."""
    for file in catalog.folder("templates").values():
        if file.model:
            _history(file)
            _out_of_place(file)
    _listed(catalog)
    if _can_write(catalog):
        for file_id, file in catalog.folder("templates").items():
            _limit(catalog, file_id, file)


def _history(file: File) -> None:
    """The history ends with the current version, and says what it changed."""
    template = file.model
    if not template.history:
        if template.version != "1.0":
            what = f"This is version {template.version}, and nothing says what changed."
            file.report_at(("version",), Code.OUTDATED_HISTORY, what, "Add a history, oldest version first.")
    elif template.history[-1].version != template.version:
        what = f"This is version {template.version}, but the history ends with {template.history[-1].version}."
        file.report_at(("version",), Code.OUTDATED_HISTORY, what,
                       "Say at the end of the history what this version changed.")


def _out_of_place(file: File) -> None:
    """Blocks that are written for a role are only in templates that are made for each role."""
    for at, section in enumerate(() if file.model.for_each else file.model.sections):
        for index, block in enumerate(section.blocks):
            if isinstance(block, Asked | Matrix | DueGoals):
                file.report_at(("sections", at, "blocks", index), Code.BLOCK_NEEDS_ROLE,
                               "This block is written for a role, and this template is not made for each role.",
                               "Take the block out, or add: for_each: role")


def _listed(catalog: Catalog) -> None:
    """Each template is listed, each entry has a template and known roles, and each role has its whole pack."""
    register, files = catalog.files.get("documents"), catalog.folder("templates")
    names = catalog.names("documents")
    if register is None or names is None:
        return
    for name, file in files.items():
        if name not in names:
            file.report(0, 0, Code.UNLISTED_TEMPLATE,
                        f"This template is not in {REGISTER}, so no stage and no pack has it.",
                        f'Add "{name}:" there, at the place where it is used, with stage, who and pack.')
    for name in names - set(files):
        fix = did_you_mean(name, files).strip() or "Take the entry out, or add the template."
        register.report_at((name,), Code.LISTED_BUT_MISSING, f'There is no template "{name}".', fix, name=True)
    for page in catalog.made_pages.values():
        for word in ("next", "page") if page.id in catalog.documents else ():
            if f"{{{word}}}" in page.file.data and word not in page.words:
                what = f'The field "{word}" is missing here, and the page of this document needs it.'
                fix = f"{page.file.path} shows how it is used."
                register.report_at((page.id,), Code.MISSING_FIELD, what, fix, name=True)
    roles = catalog.folder("roles")
    for name, listing in catalog.documents.items():
        for role_id in (role_id for role_id in listing.not_for if role_id not in roles):
            register.report_at((name, "not_for"), Code.UNKNOWN_ENTRY, f'There is no role "{role_id}".',
                               did_you_mean(role_id, roles).strip() or "Take it out here.", find=role_id)
    for template in catalog.made.values():
        listing = catalog.documents.get(template.pattern)
        packed = listing and listing.pack == "yes" and template.role not in listing.not_for
        if packed and not template.sections:
            what = f"Nothing is left of the document {template.pattern}, which belongs to the pack of this role."
            catalog.folder("roles")[template.role].report_at(("changes",), Code.NOTHING_LEFT, what,
                                                      "Keep at least one part of it.", name=True)


def _can_write(catalog: Catalog) -> bool:
    files = [file for key, file in catalog.files.items()
             if key == "blanks" or key.startswith(("templates/", "statements/", "roles/"))]
    return all(file.model for file in files) and not any(
        problem.code in UNWRITABLE for file in files for problem in file.problems)


def _limit(catalog: Catalog, file_id: str, file: File) -> None:
    """The plain text, with the samples filled in, stays within the limit. Of several roles, the longest is named."""
    limit = file.model.limit
    made = {name: template.role for name, template in catalog.made.items() if template.pattern == file_id}
    lengths = {name: _length(catalog, name) for name in made or [file_id]} if limit else {}
    over = sorted((name for name, length in lengths.items() if length > limit), key=lambda name: -lengths[name])
    if not over:
        return
    whose = f" for {catalog.roles[made[over[0]]].words.a_job}" if made else ""
    others = f" It is too long for {len(over)} roles." if len(over) > 1 else ""
    what = f"Filled in{whose}, the text has {lengths[over[0]]:,} characters; {limit:,} is the most.{others}"
    file.report_at(("limit",), Code.OVER_LIMIT, what, "Shorten it, or its samples.")


def _length(catalog: Catalog, template_id: str) -> int:
    return len(evaluate(compiled(catalog, template_id, "text"), catalog.samples(template_id)).strip())
