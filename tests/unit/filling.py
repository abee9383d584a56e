"""One template in one format, filled in as the command line does it."""

from collections.abc import Iterable

from macros.content.catalog import Catalog
from macros.fill.filled import Filled
from macros.program.evaluate import Answers


def fill(catalog: Catalog, template_id: str, form: str, answers: Answers, on: Iterable[str] | None = None) -> bytes:
    """The bytes of the file. on: the choices that are on, in place of those with which the template starts."""
    filled = Filled(catalog, template_id, answers)
    if on is not None:
        every = {*filled.program(template_id, form)["on"], *on}
        filled.choices = {choice: choice in on for choice in every}
    return filled.file(form)
