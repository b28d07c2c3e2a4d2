"""`ziyaret export`: the whole graph on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ziyaret_service.cli.stores import opened
from ziyaret_service.stores import select

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

_TIMEOUT = 3600.0  # seconds; a dump may be long
_GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
_UNION = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Write every graph; N-Quads and TriG are sorted, so that two dumps can be compared."""
    with opened(args, settings) as store:
        for piece in _FORMATS[args.format](store):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    return 0


def _nquads(store: Store) -> Iterator[bytes]:
    for graph, triples in _graphs(store):
        yield b"".join(b"%s <%s> .\n" % (triple, graph) for triple in triples)


def _trig(store: Store) -> Iterator[bytes]:
    for graph, triples in _graphs(store):
        yield b"<%s> {\n%s}\n" % (graph, b"".join(b"  %s .\n" % triple for triple in triples))


def _turtle(store: Store) -> Iterator[bytes]:
    return store.query(_UNION, "text/turtle", timeout=_TIMEOUT).chunks


def _graphs(store: Store) -> Iterator[tuple[bytes, list[bytes]]]:
    """The IRI of each named graph with its triples in N-Triples, without the final dot."""
    for row in select(store, _GRAPHS, timeout=_TIMEOUT):
        everything = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{row['g']}> {{ ?s ?p ?o }} }}"
        answer = store.query(everything, "application/n-triples", timeout=_TIMEOUT)
        lines = b"".join(answer.chunks).split(b"\n")
        yield row["g"].encode(), sorted(line.rstrip(b" .\r") for line in lines if line.strip())


_FORMATS = {"nquads": _nquads, "trig": _trig, "turtle": _turtle}
