"""Lines of N-Quads, as dumps and backups have them: one quad a line, `<s> <p> <o> <g> .`, sorted by graph.

What is in the default graph alone comes first, as `<s> <p> <o> .`
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = b" .\n"
_WITHOUT_GRAPH = 2  # what stands after an object: the end, with what belongs to a literal


def lines_in(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of pieces that each end with a line."""
    for piece in pieces:
        yield from piece.splitlines(keepends=True)


def by_graph(lines: Iterable[bytes]) -> Iterator[tuple[str, list[bytes]]]:
    """The IRI of each graph and its lines; an empty one for the default graph."""
    for graph, group in groupby(lines, graph_of):
        yield graph, list(group)


def graph_of(line: bytes) -> str:
    """The IRI of the graph that the line is in, empty for the default graph."""
    _, _, rest = line.split(b" ", 2)  # no IRI has a space
    after = rest[rest.rfind(b'"') + 1 :] if rest.startswith(b'"') else rest
    words = after.split(b" ")
    return words[1][1:-1].decode() if len(words) > _WITHOUT_GRAPH else ""


def triple_of(line: bytes) -> bytes:
    """The line of a named graph without it: a line of N-Triples."""
    return line.rpartition(b" <")[0] + _END


def in_graph(triples: Iterable[bytes], graph: str) -> list[bytes]:
    """Lines of N-Triples as lines in a graph, sorted."""
    end = f" <{graph}>".encode() + _END
    return sorted(triple.removesuffix(_END) + end for triple in triples)
