"""Rules about examples: a sample answers an existing blank, and the tracker's numbers belong to an existing row."""

from __future__ import annotations

import datetime

from macros.codes import Code
from macros.content.catalog import Catalog
from macros.content.file import File
from macros.problems import did_you_mean
from macros.program import formats
from macros.write import tracker

EXAMPLE = "tracker_example"


def check(catalog: Catalog, _today: datetime.date) -> None:
    """Check the samples of roles, and the tracker's made-up numbers."""
    for file in catalog.folder("roles").values():
        if file.model:
            _samples(catalog, file)
    for file in catalog.folder(EXAMPLE).values():
        _numbers(catalog, file)


def _samples(catalog: Catalog, file: File) -> None:
    """A role's own answers are checked against their blanks, just as the blanks' samples are."""
    known = catalog.names("blanks")
    for name, answer in file.model.samples.items():
        if known is not None and name not in known:
            fix = did_you_mean(name, known).strip() or "Declare it in data/blanks.yml, or take the sample out."
            file.report_at(("samples", name), Code.UNKNOWN_BLANK, f'There is no blank "{name}".', fix, name=True)
        elif name in catalog.blanks:
            fault = formats.fault(catalog.blanks[name].hole(name), answer)
            if fault:
                fix = "Change the value so that it fits."
                file.report_at(("samples", name), Code.DOES_NOT_FIT, f"The sample {fault}.", fix)


def _numbers(catalog: Catalog, file: File) -> None:
    """Numbers for an unknown source would be in the totals but in no row."""
    channels = catalog.names("channels") if catalog.folder("channels") else set()
    if channels is None or not isinstance(file.data, dict):
        return
    known = channels | set(tracker.OTHERS)
    for name in file.data.keys() - known:
        fix = did_you_mean(name, known).strip() or "Add it to data/channels.yml, or take its numbers out here."
        file.report_at((name,), Code.NUMBERS_WITHOUT_ROW, f'The tracker has no row for "{name}".', fix, name=True)
