"""The store that a command works on."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_service.stores import open_store
from ziyaret_service.stores.credentials import bear

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store


def with_store(settings: Settings, args: argparse.Namespace) -> Settings:
    """The settings, with the store that `--store` names."""
    return replace(settings, store=args.store) if args.store else settings


@contextmanager
def opened(args: argparse.Namespace, settings: Settings) -> Iterator[Store]:
    """The store of `--endpoint`, else `--store`, else the settings; closed at the end, whatever happens.

    To the server of `--endpoint` goes the token of the settings, and to no other.
    """
    endpoint = getattr(args, "endpoint", None)
    spec = f"sparql:{endpoint},{endpoint}" if endpoint else with_store(settings, args).store
    if endpoint and settings.token:
        bear(settings.token, endpoint)
    store = open_store(spec, base=settings.base_iri, erasures=settings.erasures)
    try:
        yield store
    finally:
        store.close()
