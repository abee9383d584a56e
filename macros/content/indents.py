"""Where each entry of a YAML file starts, and where it should start if it does not line up with the entries above it.

A parser stops at the first line that is out of line. This follows the columns by itself, so that the rest is read too.
"""

from __future__ import annotations


class Columns:
    """The columns at which the open fields and lists start, while a file is read line by line."""

    def __init__(self) -> None:
        self.open: list[tuple[int, bool]] = []
        """(column from 0, whether a list starts there), innermost last"""
        self.waits = False
        """Whether the last entry may have something below it that is indented further."""
        self.last = 0
        """The column of the last entry."""

    def place(self, lead: str, key: bool, value: bool, sure: bool = True) -> int:
        """The column at which an entry should start: that of its lead, unless it lines up with nothing.

        lead: the spaces and dashes before the entry. key: whether a field's name follows; value: whether something
        follows that. sure: whether the spaces are what a person typed, and no tabs that stand for some number of them.
        """
        start, item = len(lead) - len(lead.lstrip(" ")), "-" in lead
        column = self._column(start, item) if sure or not self.open else self._guess()
        while self.open and (self.open[-1][0] > column or (self.open[-1] == (column, True) and not item)):
            self.open.pop()
        starts = [(at, True) for at, sign in enumerate(lead) if sign == "-"] + [(len(lead), False)] * key
        moved = [(at + column - start, is_list) for at, is_list in starts]
        self.open += [place for place in moved if place not in self.open]
        self.waits, self.last = not value, column
        return column

    def _guess(self) -> int:
        return self.open[-1][0] + 2 if self.waits else self.last

    def goes_on(self, start: int) -> bool:
        """Whether a line that is no entry can be more of the text in the entry above."""
        return not self.waits and start > self.last

    def _column(self, start: int, item: bool) -> int:
        known = [column for column, is_list in self.open if is_list == item]
        if start in known or not known or (self.open[-1] == (start, not item)):
            return start  # where fields and items are mixed, the parser says so
        deepest, in_list = self.open[-1]
        if self.waits and (start > deepest or (start == deepest and item and not in_list)):
            return start
        return min(known, key=lambda column: (abs(column - start), -column))
