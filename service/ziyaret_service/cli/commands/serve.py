"""`ziyaret serve`: pages, API and SPARQL over HTTP."""

from __future__ import annotations

import socket
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import uvicorn

from ziyaret_ontology.errors import ConfigError
from ziyaret_service.access import TokenFile
from ziyaret_service.app import create_app
from ziyaret_service.cli.stores import with_store
from ziyaret_service.cli.terminal import tell
from ziyaret_service.observing import write_log

if TYPE_CHECKING:
    import argparse

    from ziyaret_service.settings import Settings


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Serve until interrupted, which is the way to stop and no failure."""
    settings = with_store(settings, args)
    settings = replace(settings, host=args.host or settings.host, port=args.port or settings.port)
    write_log(level=settings.log_level, form=settings.log_form)
    with _listening(settings) as listener:
        config = uvicorn.Config(create_app(settings), log_config=None, access_log=False, server_header=False)
        server = uvicorn.Server(config)
        tell(f"{_addresses(settings)}\n{_writing(settings)}\nStop with Ctrl-C.")
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listener])
    return 0


def _listening(settings: Settings) -> socket.socket:
    """The network address, taken before anything slow begins; ConfigError when another program has it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.create_server((settings.host, settings.port), family=family)
    except (OSError, OverflowError) as error:
        raise ConfigError(
            f"{settings.host} port {settings.port} cannot be served on: {error}; choose another with --port or --host"
        ) from error
    # Else a short answer waits 40 ms for the client's receipt; asyncio sets it only where the protocol is named.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _addresses(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    root = f"http://{host}:{settings.port}/"
    return f"Pages          {root}\nSPARQL         {root}sparql\nAPI reference  {root}docs"


def _writing(settings: Settings) -> str:
    """Who may write over HTTP, or how to let somebody."""
    kept = TokenFile(settings.tokens)
    if number := len(kept.tokens()):
        return f"Writing        with {number} token{'s' if number > 1 else ''} in {kept.path}"
    return "Writing        closed until there is a token: ziyaret token create NAME --scope feed --scope curate"
