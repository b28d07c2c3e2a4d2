"""`ziyaret remove`: a release out of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.stores import opened
from ziyaret_service.cli.terminal import say
from ziyaret_service.ingest import remove

if TYPE_CHECKING:
    import argparse

    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Remove one release."""
    with opened(args, settings) as store:
        remove(args.release, store=store, base=settings.base_iri)
    say(f"{args.release} is removed")
    return 0
