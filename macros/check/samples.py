"""Rules about examples: a sample answers a blank that there is, and numbers of the tracker count for a row there."""

from __future__ import annotations

import datetime

from macros.content.catalog import Catalog
from macros.content.file import File
from macros.problems import Problem, did_you_mean
from macros.program import formats
from macros.write import tracker

EXAMPLE = "tracker_example"


def check(catalog: Catalog, _today: datetime.date) -> list[Problem]:
    """All problems of the samples of roles, and of the tracker's made-up numbers."""
    files = [*catalog.folder("roles").values(), *catalog.folder(EXAMPLE).values()]
    before = [len(file.problems) for file in files]
    for document in catalog.folder("roles").values():
        if document.model:
            _samples(catalog, document)
    for document in catalog.folder(EXAMPLE).values():
        _numbers(catalog, document)
    return [problem for file, count in zip(files, before, strict=True) for problem in file.problems[count:]]


def _samples(catalog: Catalog, document: File) -> None:
    """A role's own answers are held to their blanks, as the blanks' samples are."""
    known = catalog.names("blanks")
    for name, answer in document.model.samples.items():
        if known is not None and name not in known:
            mend = did_you_mean(name, known).strip() or "Declare it in data/blanks.yml, or take the sample out."
            document.report_at(("samples", name), "K401", f'There is no blank "{name}".', mend, name=True)
        elif name in catalog.blanks:
            fault = formats.fault(catalog.blanks[name].hole(name), answer)
            if fault:
                mend = "Change the value so that it fits."
                document.report_at(("samples", name), "K310", f"The sample {fault}.", mend)


def _numbers(catalog: Catalog, document: File) -> None:
    """Numbers for a source that nobody knows would stand in the totals and in no row."""
    channels = catalog.names("channels") if catalog.folder("channels") else set()
    if channels is None or not isinstance(document.data, dict):
        return
    known = channels | set(tracker.OTHERS)
    for name in document.data.keys() - known:
        mend = did_you_mean(name, known).strip() or "Add it to data/channels.yml, or take its numbers out here."
        document.report_at((name,), "K439", f'The tracker has no row for "{name}".', mend, name=True)
