"""Where a mayor is at home who is told without his town, though municipalities of others are told too."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.names.run import like
from ziyaret_extract.names.town_bodies import MUNICIPALITY
from ziyaret_extract.names.towns_told import town_told
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.chunks import Chunk, Reading

_DELEGATION = "heyet"


def home_of_mayor(
    reading: Reading,
    sentences: Sequence[Sentence],
    guests: frozenset[str],
    chunks: Sequence[Chunk],
    offices: Sequence[Chunk],
    spoken: Collection[int],
) -> str:
    """The town of a mayor who is told without it: the one named most, not in speech, before he is told first.

    "" where several are told so, where the sentence tells a body or a delegation of his: `Tekkaya heyetine Belediye
    Başkanı Ad Soyad başkanlık etti`; and where no town was named or a draw.
    """
    holders = {fold(after.name).split()[-1] for chunk, after in pairwise(chunks) if chunk in offices}
    if len(holders) != 1:
        return ""
    first = min(chunk.first for chunk in offices)
    told = [s for s in sentences if s.first <= first]
    inside = range(told[-1].first + 1, first)
    beside = any(c.sort is MUNICIPALITY.kind and told[-1].first <= c.first < first for c in chunks)
    led = any(reading.tokens[at].folded.startswith(_DELEGATION) and reading.capital(at - 1) for at in inside)
    return "" if beside or led else town_told(reading, told, guests, chunks, MUNICIPALITY, spoken)[0]


def is_home(reading: Reading, town: str, told: Collection[str], chunks: Sequence[Chunk]) -> bool:
    """Whether the municipality of a town is the mayor's own though others are told.

    It is one of them, or all are abroad and told behind it.
    """
    if not town or f"{town} {like(town, MUNICIPALITY.head)}" in told:
        return bool(town)
    others = [place for name in told for place in reading.gazetteer.places(name.rpartition(" ")[0])]
    first = next(at for at, token in enumerate(reading.tokens) if fold(token.text) == fold(town))
    before = first < min(chunk.first for chunk in chunks if chunk.name in told)
    return before and bool(others) and not any(place.municipality for place in others)
