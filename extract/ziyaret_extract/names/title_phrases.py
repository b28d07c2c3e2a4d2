"""Which of the titles beside a name are its bearer's: before the name, behind it, or shared in a list."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from ziyaret_extract.names.appointments import OF_APPOINTMENT
from ziyaret_extract.names.chunks import ACADEMIC, AND, FORMER, JOINTS, NAMES, Chunk, ChunkKind, Reading, is_acronym
from ziyaret_extract.turkish.headwords import organization_noun
from ziyaret_extract.turkish.lexicon import arms, honorifics
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence

# Words between a title and its holder: `Belediye Başkanı seçilen Ad Soyad`.
_CHOSEN = OF_APPOINTMENT | {".", "olan", "aynı", "zamanda"}
# The cases of a body that belongs to the title behind it.
_OF_TITLE = frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.OTHER})
_RETIRED = FORMER | {"emekli"}
# `Meclis Üyesi ve hemşehrimiz Ad Soyad`.
_FRIENDS = frozenset({"hemşehrimiz", "hemşerimiz", "kardeşimiz", "arkadaşımız", "büyüğümüz", "dostumuz", "hocamız"})
# What goes before the last of a list.
_LAST_JOINTS = frozenset({AND, "ile"})
# How many tokens a bracket between a title and a name has at most.
_BRACKETED = 5
_BRACKETS = frozenset({"(", ")"})
_OPENING = frozenset({"-", "–", "—", "("})


class TitlePhrases:
    """Finds the titles of the people among the chunks of a text, by the index of the chunk that names somebody."""

    def __init__(self, reading: Reading, sentences: Sequence[Sentence], chunks: Sequence[Chunk]) -> None:
        self._reading = reading
        self._chunks = chunks
        self._sentences = sentences
        self._starts = [sentence.first for sentence in sentences]

    def before(self, at: int) -> list[int]:
        """Indexes of the titles before the name, in the order of the text."""
        return self._phrase(at)[0]

    def begin(self, at: int) -> int:
        """The token where the phrase of the name begins: at the first of its titles and their bodies."""
        return self._phrase(at)[1]

    def behind(self, at: int) -> list[int]:
        """Indexes of the titles behind the name: in brackets, behind a dash, in the rest of its line, on the next line.

        `Ad Soyad – Avanos Belediye Başkanı`; only a line that holds nothing else has `Ad Soyad, Müdür`.
        """
        chunk = self._chunks[at]
        sentence = self._sentences[self._sentence(chunk.first)]
        mark = self._reading.tokens[chunk.last].text if chunk.last < sentence.last else ""
        if mark in _OPENING:
            return self._row(at, chunk.last + 1)[0]
        if not self._begins_line(chunk.first, sentence):
            return []
        if mark == ",":
            found, end = self._row(at, chunk.last + 1)
            return found if self._is_end(end, sentence) else []
        if chunk.last == sentence.last and self._sentence(chunk.first) + 1 < len(self._sentences):
            following = self._sentences[self._sentence(chunk.first) + 1]
            found, end = self._row(at, following.first)
            return found if self._is_end(end, following) else []
        return []

    def _row(self, at: int, begin: int) -> tuple[list[int], int]:
        """The titles among the chunks that follow one another from the token `begin` on, and where these end."""
        found: list[int] = []
        end = begin
        for index in range(at + 1, len(self._chunks)):
            following = self._chunks[index]
            if self._sentence(following.first) != self._sentence(begin):
                break
            if following.first > end + 1 or following.kind is ChunkKind.PERSON:
                break
            if following.kind is ChunkKind.ROLE:
                found.append(index)
            end = max(end, following.last)
        return found, end

    def _begins_line(self, at: int, sentence: Sentence) -> bool:
        """Whether only a bullet, a number or honorifics stand before a token in its sentence."""
        before = self._reading.tokens[sentence.first : at]
        return all(not t.text[:1].isalpha() or t.folded in honorifics() for t in before)

    def _is_end(self, end: int, sentence: Sentence) -> bool:
        """Whether nothing but a mark stands behind a token in its sentence."""
        return all(not token.text[:1].isalnum() for token in self._reading.tokens[end : sentence.last])

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
            if self._sentences[self._sentence(chunk.first)].heading and not self._same(chunk.first, begin):
                return None
            between = self._gap(chunk.last, min(begin, self._chunks[index + 1].first))
            # `A Kaya (CHP) ve B Can (CHP)`.
            gap = [word for word in between if word not in _BRACKETS]
            joints += gap
            if joints[:1] == [","] and not _LAST_JOINTS.isdisjoint(joints):
                return None  # `ve` has ended the list before
            if chunk.kind is ChunkKind.ROLE and chunk.plural and chunk.case is not Case.GENITIVE:
                # `Üyeler ve CHP İlçe Başkanı A`.
                nobody = AND in gap or "ile" in gap or (own and gap == [","])
                return None if nobody or index in own or (not gap and self._is_alone(at)) else index
            if gap and not set(gap) <= JOINTS:
                return None
            begin = chunk.first
        return None

    def _phrase(self, at: int) -> tuple[list[int], int]:
        """The titles before the name, and the token where the first of them or its organization begins."""
        found: list[int] = []
        begin = self._chunks[at].first
        bracket = self._bracket(begin)
        for index in range(at - 1, -1, -1):
            chunk = self._chunks[index]
            if chunk.last == bracket and _is_of_name(chunk):
                found, begin = [index], chunk.first
                continue
            if bracket is not None and chunk.first > bracket:
                continue
            gap = self._gap(chunk.last, begin)
            if self._sentence(chunk.first) != self._sentence(begin):
                break
            joint = not gap or (found and (gap == [AND] or (gap == [","] and self._goes_on(index))))
            if _is_of_name(chunk) and joint and not (found and (chunk.plural or self._is_another(chunk, begin))):
                found.append(index)
                begin = chunk.first
            elif found and _may_hold(chunk) and (chunk.last >= begin or set(gap) <= {"(", ")"}):
                begin = min(begin, chunk.first)
            else:
                break
        return found[::-1], begin

    def _bracket(self, end: int) -> int | None:
        """The token where a bracket opens that ends before a name: `Belediye Başkanı (Primar) Ad Soyad`."""
        tokens = self._reading.tokens
        if end == 0 or tokens[end - 1].text != ")":
            return None
        return next((k for k in range(end - 2, max(end - _BRACKETED, 0), -1) if tokens[k].text == "("), None)

    def _goes_on(self, index: int) -> bool:
        """Whether a title before a comma is one of several of the person behind: it tells its body, nobody bears it.

        `Birlik Encümen Üyesi, Rize Belediye Başkanı A Kaya` tells it by its noun.

        `Rize Belediye Başkanı, Tekkaya Birliği Başkanı A Kaya`, but `A Kaya, Rize Belediye Başkanı, Müdür B Can`.
        """
        chunk = self._chunks[index]
        first = self._reading.tokens[chunk.first].folded
        told = chunk.organization or first in _RETIRED or (organization_noun(first) and chunk.last > chunk.first + 1)
        if chunk.plural or not told or chunk.case is not Case.NOMINATIVE:
            return False
        begin = chunk.first
        for k in range(index - 1, -1, -1):
            before = self._chunks[k]
            if before.kind in NAMES:
                return self._gap(before.last, begin) != [","]
            if before.last < begin - 1:
                break
            begin = min(begin, before.first)
        return True

    def _is_another(self, chunk: Chunk, behind: int) -> bool:
        """Whether a title with a capital before one in small letters is somebody else's: `Başkan emekli öğretmen A`."""
        tokens = self._reading.tokens
        return chunk.last == behind and tokens[chunk.first].text[:1].isupper() and tokens[behind].text[:1].islower()

    def _is_alone(self, at: int) -> bool:
        """Whether a person with a title is no list's first, so that a plural title before it names a group.

        `Meclis üyeleri Belediye Başkanı A'yı ziyaret etti`, but `üyeler Belediye Başkanı A, Belediye Başkanı B ve C`.
        """
        last = self._chunks[at].last
        behind = self._reading.tokens[last].folded if last < len(self._reading.tokens) else ""
        return bool(self.before(at)) and behind not in JOINTS

    def _gap(self, first: int, last: int) -> list[str]:
        """The words between two chunks, honorifics left out."""
        words = [token.folded for token in self._reading.tokens[first:last]]
        if words and words[-1] in _FRIENDS:
            words = words[:-1] if words[-2:-1] != [AND] else words[:-2]
        ranked = {n for n, word in enumerate(words) if n and words[n - 1] == ACADEMIC}
        ranked |= {n for n, word in enumerate(words[1:]) if words[n] in arms() and word in honorifics()}
        return [w for n, w in enumerate(words) if n not in ranked and w not in honorifics() and w not in _CHOSEN]

    def _same(self, one: int, other: int) -> bool:
        """Whether two tokens are of one sentence."""
        return self._sentence(one) == self._sentence(other)

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1


def _is_of_name(chunk: Chunk) -> bool:
    """Whether a chunk is a title that a name may follow: `Başkana Müdür Ad Soyad` has one."""
    return chunk.kind is ChunkKind.ROLE and chunk.case in {Case.NOMINATIVE, Case.OTHER}


def _may_hold(chunk: Chunk) -> bool:
    """Whether a chunk may name where the title behind it is held."""
    sort = chunk.kind in {ChunkKind.ORGANIZATION, ChunkKind.PLACE} or is_acronym(chunk.name)
    return sort and chunk.case in _OF_TITLE
