"""The bodies that a text names, gathered under their names: full ones, shorter ones, acronyms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract.entities.units import HEAD_OFFICES
from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold, upper
from ziyaret_ontology.model import OrganizationKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ziyaret_extract.gazetteer.entries import BodyEntry

# How sure the model must be that a name without a head such as `Derneği` is a body's.
_BODY = 0.95
_DATELINE = 8
# How many tokens `(`, an acronym and `)` are.
_BRACKETED = 3


@dataclass(slots=True)
class Body:
    """An organization while its mentions are gathered."""

    name: str
    full: str
    kind: OrganizationKind
    acronym: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    evidence: set[str] = field(default_factory=set)


def gather_bodies(
    reading: Reading, chunks: Sequence[Chunk], aliases: Mapping[str, str]
) -> tuple[dict[str, Body], list[tuple[str, Chunk]]]:
    """The bodies by their folded names, and the chunks that name them with these names; `aliases` tell full names."""
    bodies: dict[str, Body] = {}
    placed: list[tuple[str, Chunk]] = []
    for chunk in chunks:
        name = _name_of(reading, chunk, aliases)
        if name is None:
            continue
        body = _gather(bodies, reading, name, chunk, aliases)
        body.spans.append((chunk.first, chunk.last))
        body.evidence.add("titled" if chunk.case is Case.OTHER else "named")
        placed.append((fold(body.name), chunk))
    return bodies, placed


def _name_of(reading: Reading, chunk: Chunk, aliases: Mapping[str, str]) -> str | None:
    """The full name of the organization that a chunk names, None when it names none."""
    if fold(chunk.name) in aliases:
        return aliases[fold(chunk.name)]
    if fold(chunk.name) in HEAD_OFFICES and (body := _before_bracket(reading, chunk, aliases)):
        return body
    if chunk.kind is ChunkKind.ORGANIZATION:
        return None if _is_byline(reading, chunk) else chunk.name
    if chunk.kind is ChunkKind.NAME and is_acronym(chunk.name) and reading.gazetteer.bodies(chunk.name):
        return chunk.name
    place = reading.is_place(chunk.first, chunk.last)
    if chunk.kind is ChunkKind.NAME and not place and reading.believed(chunk, "ORGANIZATION", least=_BODY):
        return chunk.name
    return None


def _before_bracket(reading: Reading, chunk: Chunk, aliases: Mapping[str, str]) -> str | None:
    """The body whose acronym stands in brackets before its head office: `… İdaresi (ASAT) Genel Müdürlüğü`."""
    tokens = reading.tokens[max(chunk.first - _BRACKETED, 0) : chunk.first]
    bracketed = len(tokens) == _BRACKETED and (tokens[0].text, tokens[2].text) == ("(", ")")
    return aliases.get(tokens[1].folded) if bracketed else None


def _is_byline(reading: Reading, chunk: Chunk) -> bool:
    """Whether a news agency stands in a dateline: `İL (AJANS) -`."""
    behind = [token.text for token in reading.tokens[chunk.last : chunk.last + 2]]
    return (
        0 < chunk.first < _DATELINE
        and reading.tokens[chunk.first - 1].text == "("
        and behind[:1] == [")"]
        and behind[1:] in (["-"], ["–"])
    )


def _gather(bodies: dict[str, Body], reading: Reading, name: str, chunk: Chunk, aliases: Mapping[str, str]) -> Body:
    """The organization of this name, new at its first mention."""
    folded = fold(name)
    if folded not in bodies:
        known = _known(reading, name)
        sort = chunk.sort if isinstance(chunk.sort, OrganizationKind) else OrganizationKind.OTHER
        told = (alias for alias, full in aliases.items() if fold(full) == folded and " " not in alias)
        bodies[folded] = Body(
            name=name,
            full=known.name if known else name,
            kind=known.kind if known else sort,
            acronym=next(map(upper, told), known.acronym if known else None),
        )
    return bodies[folded]


def _known(reading: Reading, name: str) -> BodyEntry | None:
    """The body of this name in the gazetteer; of several the one whose town the text names: `MASKİ`, none if open."""
    bodies = reading.gazetteer.bodies(name)
    if len(bodies) > 1:
        towns = {body: body.name.split()[0] for body in bodies}
        words = {token.folded for token in reading.tokens}
        bodies = tuple(b for b, town in towns.items() if fold(town) in words and reading.gazetteer.places(town))
    return bodies[0] if len(bodies) == 1 else None
