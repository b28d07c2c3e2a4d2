"""The keys of things: what kind of thing one is, and a free one for a namesake."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container


def kind_of(key: str) -> str:
    """The kind that a key begins with: `person`, `organization`, `place`, `topic`, `group` or `event`."""
    return key.split("/", 1)[0]


def free_key(base: str, taken: Container[str]) -> str:
    """The key itself, else the first of `base-2`, `base-3` … that nothing has."""
    if base not in taken:
        return base
    return next(key for n in count(2) if (key := f"{base}-{n}") not in taken)
