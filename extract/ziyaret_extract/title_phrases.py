"""Which of the titles beside a name are its bearer's: before the name, behind it, or shared in a list."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ziyaret_extract.chunks import AND, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.lexicon import honorifics
from ziyaret_extract.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence

# Words between a title and its holder: `Belediye Başkanı seçilen Ad Soyad`.
_CHOSEN = frozenset(
    {".", "olan", "seçilen", "atanan", "getirilen", "yapan", "yürüten", "üstlenen", "devralan"}
    | {"görevine", "görevini", "yeniden", "tekrar"}
)
# The cases of a body that belongs to the title behind it.
_OF_TITLE = frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.OTHER})
_BETWEEN = frozenset({AND, ",", "ile"})
_OPENING = frozenset({"-", "–", "—", "("})


class TitlePhrases:
    """Finds the titles of the people among the chunks of a text, by the index of the chunk that names somebody."""

    def __init__(self, reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk]) -> None:
        self._reading = reading
        self._chunks = chunks
        self._starts = [sentence.first for sentence in sentences]

    def before(self, at: int) -> list[int]:
        """Indexes of the titles before the name, in the order of the text."""
        return self._phrase(at)[0]

    def begin(self, at: int) -> int:
        """The token where the phrase of the name begins: at the first of its titles and their bodies."""
        return self._phrase(at)[1]

    def behind(self, at: int) -> list[int]:
        """Indexes of the titles behind the name, in brackets or behind a dash: `Ad Soyad – Avanos Belediye Başkanı`."""
        chunk = self._chunks[at]
        if chunk.last >= len(self._reading.tokens) or self._reading.tokens[chunk.last].text not in _OPENING:
            return []
        found: list[int] = []
        end = chunk.last + 1
        for index in range(at + 1, len(self._chunks)):
            following = self._chunks[index]
            if self._sentence(following.first) != self._sentence(chunk.first):
                break
            if following.first > end + 1 or following.kind is ChunkKind.PERSON:
                break
            if following.kind is ChunkKind.ROLE:
                found.append(index)
            end = max(end, following.last)
        return found

    def shared(self, at: int) -> int | None:
        """The plural title that people before this one in a list carry too: `Müdür Yardımcıları A Kaya ve B Can`.

        Who has another title that does not say where it is held is no more of the list: `… ve Genel Sekreter C Er`.
        """
        own = self.before(at)
        if any(self._chunks[k].organization is None and not self._chunks[k].plural for k in own):
            return None
        begin = self._chunks[at].first
        joints: list[str] = []
        for index in range(at - 1, -1, -1):
            chunk = self._chunks[index]
            gap = self._gap(chunk.last, min(begin, self._chunks[index + 1].first))
            joints += gap
            if joints[:1] == [","] and AND in joints:
                return None  # `ve` has ended the list before
            if chunk.kind is ChunkKind.ROLE and chunk.plural:
                return None if index in own or (not gap and self._is_alone(at)) else index
            if gap and not set(gap) <= _BETWEEN:
                return None
            begin = chunk.first
        return None

    def _phrase(self, at: int) -> tuple[list[int], int]:
        """The titles before the name, and the token where the first of them or its organization begins."""
        found: list[int] = []
        begin = self._chunks[at].first
        for index in range(at - 1, -1, -1):
            chunk = self._chunks[index]
            gap = self._gap(chunk.last, begin)
            if self._sentence(chunk.first) != self._sentence(begin):
                break
            if _is_of_name(chunk) and (not gap or (found and gap == [AND])) and not (found and chunk.plural):
                found.append(index)
                begin = chunk.first
            elif found and _may_hold(chunk) and (chunk.last >= begin or set(gap) <= {"(", ")"}):
                begin = min(begin, chunk.first)
            else:
                break
        return found[::-1], begin

    def _is_alone(self, at: int) -> bool:
        """Whether a person with a title is no list's first, so that a plural title before it names a group.

        `Meclis üyeleri Belediye Başkanı A'yı ziyaret etti`, but `üyeler Belediye Başkanı A, Belediye Başkanı B ve C`.
        """
        last = self._chunks[at].last
        behind = self._reading.tokens[last].folded if last < len(self._reading.tokens) else ""
        return bool(self.before(at)) and behind not in _BETWEEN

    def _gap(self, first: int, last: int) -> list[str]:
        """The words between two chunks, honorifics left out."""
        return [
            t.folded
            for t in self._reading.tokens[first:last]
            if t.folded not in honorifics() and t.folded not in _CHOSEN
        ]

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _is_of_name(chunk: Chunk) -> bool:
    """Whether a chunk is a title that a name may follow: `Başkana Müdür Ad Soyad` has one."""
    return chunk.kind is ChunkKind.ROLE and chunk.case in {Case.NOMINATIVE, Case.OTHER}


def _may_hold(chunk: Chunk) -> bool:
    """Whether a chunk may name where the title behind it is held."""
    sort = chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.PLACE} or is_acronym(chunk.name)
    return sort and chunk.case in _OF_TITLE
