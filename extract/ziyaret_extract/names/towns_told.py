"""Which town a text is about: that with a body of its own which the text names most."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import areas_around
from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.turkish.lexicon import given_names, is_common
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.names.town_bodies import TownBody

_IN_HEADING = 2
# `Ankara Büyükelçisi`: where an embassy is, the text need not be, nor where a deputy was elected.
_MISSIONS = ("büyükelçi", "başkonsolos", "konsolos", "milletvekil")
# A governor is at home in all of the province: `Tekkaya Valisi A` calls on the mayors of its towns.
_GOVERNOR = re.compile(r"vali(?:si|miz)\w*")


def town_spoken_for(
    reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], body: TownBody
) -> str | None:
    """The place with such a body that the text names most; None for none or a draw."""
    return town_told(reading, sentences, frozenset(), chunks, body)[0] or None


def town_told(
    reading: Reading,
    sentences: Sequence[Sentence],
    guests: frozenset[str],
    chunks: Sequence[Chunk],
    body: TownBody,
    spoken: Collection[int] = (),
) -> tuple[str, int]:
    """The place with such a body that the text names most, and how often, in headings twice; "" for none or a draw.

    Bodies of `guests` do not count. Of several named as often it is that which is named most outside of speech, the
    tokens `spoken`, and of a town and the province around it the town.
    """
    of_people = _of_people(chunks)
    counted: Counter[str] = Counter()
    governed: Counter[str] = Counter()
    narrated: Counter[str] = Counter()
    around: dict[str, set[str]] = {}
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            word = reading.tokens[at]
            named = reading.capital(at)
            named = named and (at != sentence.first or bool(word.suffix) or not is_common(word.folded))
            behind = reading.tokens[at + 1].folded if at + 1 < sentence.last else ""
            named = named and not behind.startswith(_MISSIONS)
            entries = reading.gazetteer.places(word.text) if named and at not in of_people else ()
            served = next((e for e in entries if body.serves(e) and _is_called(e, word.folded)), None)
            if served and body.name_of(served.name) not in guests:
                areas = areas_around(served.area)
                around[served.name] = {area.name for area in areas if area.kind is PlaceKind.PROVINCE}
                times = governed if _GOVERNOR.fullmatch(behind) else counted
                times[served.name] += _IN_HEADING if sentence.heading else 1
                narrated[served.name] += at not in spoken
    ranked = (counted or governed).most_common()
    first = [name for name, times in ranked if times == ranked[0][1]]
    first = [name for name in first if narrated[name] == max(map(narrated.__getitem__, first))]
    first = [name for name in first if not any(name in around[other] for other in first)]
    return (first[0], ranked[0][1]) if len(first) == 1 else ("", 0)


def _of_people(chunks: Sequence[Chunk]) -> set[int]:
    """The tokens of people's names, and those that are somebody's surname and of no body: `Karaburun'un kızı`."""
    people = [chunk for chunk in chunks if _is_somebody(chunk)]
    surnames = {fold(chunk.name).split()[-1] for chunk in people if " " in chunk.name}
    alone = [c for c in chunks if c.kind is ChunkKind.NAME and c.last == c.first + 1 and fold(c.name) in surnames]
    return {at for chunk in (*people, *alone) for at in range(chunk.first, chunk.last)}


def _is_somebody(chunk: Chunk) -> bool:
    """Whether a chunk is behind a title, or a name of several words that begins with a first name."""
    named = chunk.kind is ChunkKind.NAME and " " in chunk.name and fold(chunk.name).split()[0] in given_names()
    return chunk.kind is ChunkKind.PERSON or named


def _is_called(entry: PlaceEntry, word: str) -> bool:
    """Whether a folded word is one of a place's names, letter by letter: `Can` is not Çan."""
    return any(fold(name) == word for name in entry.names)
