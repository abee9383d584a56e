"""How a function becomes a macro that a page may call: by the decorator `macro`, and in no other way.

The function asks for what it needs by the names of its parameters: `catalog`, `page_url` (the address of the page),
`citations` (of the page), `publisher` (how to reach whoever publishes this copy), `hold` (see `Held.back`). One more
parameter is the id that the call has in parentheses. It returns one line of HTML, because Markdown would break up
several.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., str])


@dataclass(frozen=True)
class Macro:
    """One macro: its function, and what the check needs to know about it."""

    function: Callable[..., str]
    names: str
    """What its argument names, such as role; "" when it has none."""
    cites: bool
    """Whether the page needs its list of sources after it."""
    inline: bool
    """Whether it is used within a sentence. All others are alone on a line."""

    def called(self, name: tuple[str, ...], available: dict[str, Any]) -> str:
        """What the page shows for a call with this id, or with none. available: {parameter: its value}."""
        wanted = signature(self.function).parameters
        free = (parameter for parameter in wanted if parameter not in available)
        filled_in = {parameter: available[parameter] for parameter in wanted if parameter in available}
        return self.function(**filled_in, **dict(zip(free, name, strict=True)))


MACROS: dict[str, Macro] = {}
"""Everything that a page may call, by its name there."""


def macro(name: str, *, names: str = "", cites: bool = False,
          inline: bool = False) -> Callable[[Function], Function]:
    """Let pages call the function by this name."""
    def declared(function: Function) -> Function:
        MACROS[name] = Macro(function, names, cites, inline)
        return function

    return declared
