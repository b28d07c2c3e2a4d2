"""Units that stand for the body whose part they are: its head office, and the only unit of a body told by it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.names.chunks import Chunk, Reading

# What heads a body and is no body of its own.
HEAD_OFFICES = frozenset({"genel müdürlüğü", "genel başkanlığı", "genel sekreterliği", "başkanlığı", "rektörlüğü"})


def find_units(reading: Reading, chunks: Sequence[Chunk]) -> dict[str, str]:
    """Folded names of such units, with the name of the body that each stands for."""
    bodies = [chunk for chunk in chunks if chunk.kind is ChunkKind.ORGANIZATION]
    return _lone_units(bodies) | _head_offices(reading, bodies)


def _head_offices(reading: Reading, bodies: Sequence[Chunk]) -> dict[str, str]:
    """`TİKA Başkanlığı`, `Ege Üniversitesi Rektörlüğü`: the body, where it is known or the text names it."""
    named = {fold(chunk.name) for chunk in bodies}
    found: dict[str, str] = {}
    for chunk in bodies:
        whole = fold(chunk.name)
        office = next((office for office in HEAD_OFFICES if whole.endswith(f" {office}")), None)
        if office is None or reading.gazetteer.bodies(chunk.name):
            continue
        body = chunk.name[: -len(office) - 1]
        if fold(body) in named or reading.gazetteer.bodies(body):
            found[whole] = body
    return found


def _lone_units(bodies: Sequence[Chunk]) -> dict[str, str]:
    """`Ege Üniversitesi Ziraat Fakültesi`, where nothing else is told of the university: one body, told by its unit.

    A club or society is a body of its own: `Kars Belediyesi Spor Kulübü`.
    """
    apart: set[str] = set()
    units: dict[str, dict[str, str]] = {}
    for at, chunk in enumerate(bodies):
        whole = bodies[at + 1] if at + 1 < len(bodies) else None
        within = whole is not None and whole.first == chunk.first and whole.last > chunk.last
        if whole is not None and within and whole.sort is not OrganizationKind.ASSOCIATION:
            units.setdefault(fold(chunk.name), {})[fold(whole.name)] = chunk.name
        else:
            apart.add(fold(chunk.name))
    return {
        unit: name
        for body, told in units.items()
        if body not in apart and len(told) == 1
        for unit, name in told.items()
    }
