"""The only room that touches the outside world."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziyaret_service.app import create_app
    from ziyaret_service.ingest import Fed, feed, remove
    from ziyaret_service.settings import Settings

__all__ = ["Fed", "Settings", "create_app", "feed", "remove"]

_HOMES = {"Fed": "ingest", "Settings": "settings", "create_app": "app", "feed": "ingest", "remove": "ingest"}


def __getattr__(name: str) -> object:
    """Find a public name at its first use: the web framework takes a second that `ziyaret --help` must not pay."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
