"""Parts that several macros build their HTML from. Arguments named `text` are escaped here."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Sequence

from macros.program.escape import xml


def heading(name: str, text: str, what: str = "part") -> str:
    """A heading with an address and a link to it, as Markdown's own headings have them. what: for the link's title."""
    return f'<h3 id="{name}">{xml(text)}{permalink(name, what)}</h3>'


def permalink(name: str, what: str) -> str:
    """The link after words that have an address."""
    return f'<a class="headerlink" href="#{name}" title="Link to this {what}">&para;</a>'


def jump(names: dict[str, str], what: str) -> str:
    """Links to the parts of a long list, to go before it: on a phone nothing else shows what there is.

    names: {id of a part: its words}; what: a name for the list, as "The twelve settings".
    """
    links = "".join(f'<li><a href="#{name}">{xml(words)}</a></li>' for name, words in names.items())
    return f'<nav class="kit-jump" aria-label="{xml(what)}" data-search-exclude=""><ul>{links}</ul></nav>'


def terms(pairs: dict[str, str]) -> str:
    """A list of labeled texts. The labels are ours, the texts HTML."""
    return f"<dl>{''.join(f'<div><dt>{label}</dt><dd>{text}</dd></div>' for label, text in pairs.items())}</dl>"


def table(kind: str, caption: str, columns: list[str], rows: Iterable[list[str]], ids: Sequence[str] = ()) -> str:
    """A table whose first column names its rows. On a phone each row becomes a small card (see the style sheet).

    kind: a CSS class; caption and columns: our words; rows: HTML of each cell; ids: the address of each row, or none.
    """
    header = "".join(f'<th scope="col">{column}</th>' for column in columns)
    body = "".join(
        (f'<tr id="{at}">' if at else "<tr>") + f'<th scope="row" data-label="{columns[0]}">{row[0]}</th>'
        + "".join(f'<td data-label="{column}">{cell}</td>' for column, cell in zip(columns[1:], row[1:], strict=True))
        + "</tr>"
        for row, at in itertools.zip_longest(rows, ids, fillvalue="")
    )
    return (f'<table class="kit-comparison {kind}"><caption>{caption}</caption>'
            f"<thead><tr>{header}</tr></thead><tbody>{body}</tbody></table>")


def day(date: datetime.date) -> str:
    """A date as people write it: June 1, 2026."""
    return f'<time datetime="{date.isoformat()}">{date:%B} {date.day}, {date.year}</time>'
