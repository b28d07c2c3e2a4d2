"""`ziyaret serve`: pages, API and SPARQL over HTTP."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import uvicorn

from ziyaret_service.app import create_app
from ziyaret_service.cli.stores import with_store
from ziyaret_service.cli.terminal import tell

if TYPE_CHECKING:
    import argparse

    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Serve until interrupted."""
    settings = with_store(settings, args)
    settings = replace(settings, host=args.host or settings.host, port=args.port or settings.port)
    app = create_app(settings)
    address = f"http://{settings.host}:{settings.port}/"
    tell(f"Pages and API: {address}\nSPARQL:        {address}sparql\nAPI reference: {address}docs\nStop with Ctrl-C.")
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning")
    return 0
