"""Python's collector of garbage waits while we read and write the whole kit.

It looks again and again at everything that is kept, so its work grows faster than the kit: a third of the time for
1,000 templates. Almost nothing here refers to itself in a circle, so there is little for it to find.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def paused(work: Callable[P, R]) -> Callable[P, R]:
    """The same function, during which the collector waits. It goes on afterwards, also after an error."""

    @functools.wraps(work)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            if was_on:
                gc.enable()

    return wrapper
