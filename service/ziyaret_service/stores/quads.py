"""Lines of N-Quads, as dumps and backups have them: one quad a line, `<s> <p> <o> <g> .`, sorted by graph."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = b" .\n"


def lines_in(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of pieces that each end with a line."""
    for piece in pieces:
        yield from piece.splitlines(keepends=True)


def by_graph(lines: Iterable[bytes]) -> Iterator[tuple[str, list[bytes]]]:
    """The IRI of each graph and its lines."""
    for graph, group in groupby(lines, graph_of):
        yield graph, list(group)


def graph_of(line: bytes) -> str:
    """The IRI of the graph that the line is in."""
    return line.rpartition(b" <")[2].partition(b">")[0].decode()


def triple_of(line: bytes) -> bytes:
    """The line without its graph: a line of N-Triples."""
    return line.rpartition(b" <")[0] + _END


def in_graph(triples: Iterable[bytes], graph: str) -> list[bytes]:
    """Lines of N-Triples as lines in a graph, sorted."""
    end = f" <{graph}>".encode() + _END
    return sorted(triple.removesuffix(_END) + end for triple in triples)
