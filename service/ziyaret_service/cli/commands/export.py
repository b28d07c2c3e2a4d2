"""`ziyaret export`: the whole graph on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ziyaret_service.cli.stores import opened
from ziyaret_service.stores.quads import by_graph, lines_in, triple_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

_TIMEOUT = 3600.0  # seconds; a dump may be long
_UNION = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Write every graph; N-Quads and TriG are sorted, so that two dumps can be compared."""
    with opened(args, settings) as store:
        for piece in _FORMATS[args.format](store):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    return 0


def _nquads(store: Store) -> Iterator[bytes]:
    return store.dump()


def _trig(store: Store) -> Iterator[bytes]:
    for graph, lines in by_graph(lines_in(store.dump())):
        yield b"<%s> {\n%s}\n" % (graph.encode(), b"".join(b"  " + triple_of(line) for line in lines))


def _turtle(store: Store) -> Iterator[bytes]:
    return store.query(_UNION, "text/turtle", timeout=_TIMEOUT).chunks


_FORMATS = {"nquads": _nquads, "trig": _trig, "turtle": _turtle}
