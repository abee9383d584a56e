"""Finished work is kept by the hash of what it is made of, so that a server does again only what has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_kept: dict[str, tuple[bytes, Any]] = {}
"""{name: (hash, work)} of the last time. It is gone when the code changes: see `macros._fresh`."""


def kept(name: str, made_of: bytes, make: Callable[[], T]) -> T:
    """What `make` makes, or what it made under this name last time if that was made of the same."""
    digest = hashlib.sha256(made_of).digest()
    if name not in _kept or _kept[name][0] != digest:
        _kept[name] = digest, make()
    work: T = _kept[name][1]
    return work
