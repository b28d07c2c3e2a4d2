"""Which town a text names most of those that have a body of a kind: that for which it speaks."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import ChunkKind
from ziyaret_extract.names.run import like
from ziyaret_extract.turkish.lexicon import is_common
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.names.chunks import Chunk, Reading
    from ziyaret_extract.names.town_bodies import TownBody

_IN_HEADING = 2
# `Ankara Büyükelçisi`: where an embassy is, the text need not be, nor where a deputy was elected.
_MISSIONS = ("büyükelçi", "başkonsolos", "konsolos", "milletvekil")
# A governor is at home in all of the province: `Tekkaya Valisi A` calls on the mayors of its towns.
_GOVERNOR = re.compile(r"vali(?:si|miz)\w*")


def _is_place(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a place's name begins at a token: `Aksaray'ın Ortaköy ilçesi` is no word of Aksaray."""
    return at < sentence.last and reading.capital(at) and reading.is_place(at, at + 1)


def town_spoken_for(
    reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk], body: TownBody
) -> str | None:
    """The place with such a body that the text names most; None for none or a draw."""
    return most_told(reading, sentences, frozenset(), chunks, body)[0] or None


def most_told(
    reading: Reading,
    sentences: Sequence[Sentence],
    guests: frozenset[str],
    chunks: Sequence[Chunk],
    body: TownBody,
    spoken: Collection[int] = (),
) -> tuple[str, int]:
    """The place with such a body that the text names most, and how often, in headings twice; "" for none or a draw.

    Of two named as often it is the one that is named more outside the tokens of speech, which are `spoken`.
    """
    of_people = {at for chunk in chunks if chunk.kind is ChunkKind.PERSON for at in range(chunk.first, chunk.last)}
    counted: Counter[str] = Counter()
    governed: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            word = reading.tokens[at]
            named = word.text[:1].isupper() and not (
                at == sentence.first and not word.suffix and is_common(word.folded)
            )
            behind = reading.tokens[at + 1].folded if at + 1 < sentence.last else ""
            named = named and not behind.startswith(_MISSIONS)
            around = case_of(fold(word.suffix)) is Case.GENITIVE and _is_place(reading, at + 1, sentence)
            read = named and at not in of_people and not around
            entries = reading.gazetteer.places(word.text) if read else ()
            served = next((entry for entry in entries if body.serves(entry)), None)
            if served and f"{served.name} {like(served.name, body.head)}" not in guests:
                times = governed if _GOVERNOR.fullmatch(behind) else counted
                times[served.name] += _IN_HEADING if sentence.heading else 1
                written[served.name] += at not in spoken
    told = counted or governed
    ranked = sorted(((times, written[name], name) for name, times in told.items()), reverse=True)[:2]
    drawn = len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]
    return (ranked[0][2], ranked[0][0]) if ranked and not drawn else ("", 0)
