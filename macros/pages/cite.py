"""Numbered citations: a number where a fact is used, and its source at the foot of the page."""

from __future__ import annotations

import datetime

from macros.content.catalog import Catalog
from macros.pages.macro import macro
from macros.render.page import reference


class Citations:
    """The sources that one page has cited, in the order of their first use."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.names: list[str] = []
        self.written: datetime.date | None = None
        """The day that the template on the page gives, if there is one."""
        self.days: list[datetime.date] = []
        """When each source and each dated entry that the page shows was last read."""

    def cite(self, *names: str) -> str:
        """The numbers of one or more sources, each linked to the list at the foot; "" for none."""
        return "".join(self._number(name) for name in names)

    def _number(self, name: str) -> str:
        if name not in self.names:
            self.names.append(name)
            self.read(self.catalog.sources[name].checked)
        number = self.names.index(name) + 1
        return f'<sup class="kit-cite"><a href="#source-{number}" aria-label="Source {number}">{number}</a></sup>'

    def read(self, day: datetime.date) -> None:
        """Note when something that the page shows was last compared with its sources."""
        self.days.append(day)

    def references(self) -> str:
        """The list of everything cited so far, in full."""
        rows = "".join(
            f'<li id="source-{number}">{reference(self.catalog.sources[name])}</li>'
            for number, name in enumerate(self.names, 1)
        )
        return f'<ol class="kit-references" data-search-exclude="">{rows}</ol>'


@macro("cite", names="source", cites=True, inline=True)
def cite(citations: Citations, name: str) -> str:
    """The number of one source."""
    return citations.cite(name)


@macro("show_sources")
def references(citations: Citations) -> str:
    """The list of everything that the page has cited up to here."""
    return citations.references()
