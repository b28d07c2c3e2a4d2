"""The body that a text calls its own and does not name: `Belediye Başkanımız`, `belediyemize`, `Valimiz`.

It is the municipality, governorship or district office of the place that the text names most, so that a reader of the
page, who sees its masthead, and a program that does not, know the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.lexicon import bare_title, is_common
from ziyaret_extract.morphology import Case, case_after_ours, case_of
from ziyaret_extract.run import like
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.entries import PlaceEntry

_IN_HEADING = 2


@dataclass(frozen=True, slots=True)
class _Body:
    """A kind of body with the place that it serves: the end of its name, its noun, the office that heads it."""

    head: str
    noun: str
    office: str
    kind: OrganizationKind

    def serves(self, entry: PlaceEntry) -> bool:
        """Whether there is such a body for a place."""
        if self.kind is OrganizationKind.MUNICIPALITY:
            within = entry.municipality in {"district", "town"} or entry.kind is PlaceKind.PROVINCE
            return within and entry.municipality != "metropolitan"
        return entry.kind is (PlaceKind.PROVINCE if self.office == "vali" else PlaceKind.DISTRICT)


_BODIES = (
    _Body("belediyesi", "belediye", "belediye başkanı", OrganizationKind.MUNICIPALITY),
    _Body("valiliği", "valiliğ", "vali", OrganizationKind.GOVERNMENT),
    _Body("kaymakamlığı", "kaymakamlığ", "kaymakam", OrganizationKind.GOVERNMENT),
)


def name_ours(
    reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], spoken: Collection[int]
) -> list[Chunk]:
    """The chunks, what the text calls its own named; as they are where nothing tells which place that is.

    `spoken` are the tokens of speech, whose `our` is the speaker's.
    """
    named = list(chunks)
    for body in _BODIES:
        others = any(chunk.kind is ChunkKind.ORGANIZATION and _heads(chunk, body) for chunk in named)
        offices = [chunk for chunk in named if _is_our_office(reading, chunk, body) and chunk.first not in spoken]
        nouns = [at for at, case in _our_nouns(reading, body) if at not in spoken and case]
        place = _place(reading, sentences, named, body) if offices or nouns else None
        if place and (not others or _in_headline(reading, sentences, place)):
            name = f"{place} {like(place, body.head)}"
            named = [new for chunk in named for new in (_held(chunk, name, body) if chunk in offices else [chunk])]
            named += [_mention(at, case, name, body) for at, case in _our_nouns(reading, body)]
    return sorted(named, key=lambda chunk: chunk.first)


def _heads(chunk: Chunk, body: _Body) -> bool:
    return fold(chunk.name).endswith(body.head)


def _is_our_office(reading: Reading, chunk: Chunk, body: _Body) -> bool:
    """Whether a title without a body is `ours` and one of this kind of body."""
    if chunk.kind is not ChunkKind.ROLE or chunk.organization:
        return False
    if not fold(chunk.name).startswith(body.office.split()[0]):
        return False
    found = bare_title(reading.tokens[chunk.last - 1].folded)
    return found is not None and found.ours


def _our_nouns(reading: Reading, body: _Body) -> Iterator[tuple[int, Case]]:
    """The tokens such as `belediyemize`, with their case."""
    for at, token in enumerate(reading.tokens):
        case = case_after_ours(token.folded, body.noun)
        if case:
            yield at, case_of(fold(token.suffix)) if token.suffix else case


def _place(reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], body: _Body) -> str | None:
    """The place with such a body that the text names most, in headings twice as much; None for none or a draw."""
    of_people = {at for chunk in chunks if chunk.kind is ChunkKind.PERSON for at in range(chunk.first, chunk.last)}
    elsewhere = {chunk.organization for chunk in chunks if chunk.organization}
    counted: Counter[str] = Counter()
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            word = reading.tokens[at]
            named = word.text[:1].isupper() and not (at == sentence.first and is_common(word.folded))
            entries = reading.gazetteer.places(word.text) if named and at not in of_people else ()
            served = next((entry for entry in entries if body.serves(entry)), None)
            if served and f"{served.name} {like(served.name, body.head)}" not in elsewhere:
                counted[served.name] += _IN_HEADING if sentence.heading else 1
    ranked = counted.most_common(2)
    drawn = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return ranked[0][0] if ranked and not drawn else None


def _in_headline(reading: Reading, sentences: Sequence[Sentence], place: str) -> bool:
    """Whether a heading names the place, so that beside other bodies of the kind its own is meant."""
    headline = (reading.tokens[at] for s in sentences if s.heading for at in range(s.first, s.last))
    return any(fold(token.text) == fold(place) for token in headline)


def _held(chunk: Chunk, name: str, body: _Body) -> list[Chunk]:
    """The body that a title implies, and the title held there."""
    implied = Chunk(ChunkKind.ORGANIZATION, chunk.first, chunk.first + 1, name, Case.OTHER, body.kind)
    return [implied, replace(chunk, organization=name)]


def _mention(at: int, case: Case, name: str, body: _Body) -> Chunk:
    return Chunk(ChunkKind.ORGANIZATION, at, at + 1, name, case, body.kind)
