"""A cache keyed by the hash of the inputs, so that a running server redoes only what has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_kept: dict[str, tuple[bytes, Any]] = {}
"""{name: (hash of the inputs, result)} of the last run. Lost when the code changes: see `macros._reload_changed`."""


def kept(name: str, made_of: bytes, make: Callable[[], T]) -> T:
    """The result of `make`, or the cached one under this name if its inputs were the same."""
    digest = hashlib.sha256(made_of).digest()
    if name not in _kept or _kept[name][0] != digest:
        _kept[name] = digest, make()
    result: T = _kept[name][1]
    return result
