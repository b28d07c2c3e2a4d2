"""The words of `serve`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_service.cli.arguments.shared import add_store, described

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def serve(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add `ziyaret serve`."""
    command = described(
        add,
        "serve",
        "serve the pages, the API and SPARQL over HTTP",
        """\
examples:
  ziyaret serve
  ziyaret serve --port 9000 --store oxigraph:data/store""",
    )
    command.add_argument("--host", help="the network address to listen on; 0.0.0.0 for all; else ZIYARET_HOST")
    command.add_argument("--port", type=int, help="the port to listen on; else ZIYARET_PORT, or 8000")
    add_store(command)
