"""Which words of a chunk are a place's name: names cut free of what stands before them, and words that are none."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract import lexicon
from ziyaret_extract.chunks import AND, Chunk, ChunkKind, Reading
from ziyaret_extract.morphology import Case, case_after, nominatives
from ziyaret_extract.tables import read_rows, read_words
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

# In these a name at the end of others is the place where something is: `Davetliler Ankara'ya`.
_PLACE_CASES = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.RELATIVE, Case.DATIVE, Case.GENITIVE})
_PEOPLES = re.compile(
    r"(?:türk|türkmen|tatar|özbek|kazak|kırgız|gagavuz|gagauz)ler?(?:i.*)?|.+(?:lı|li|lu|lü)lar?(?:ı.*)?"
)
_DEMONYM = re.compile(r"l[ıiuü](?:l[ae]r.*)?$")
# Words in a form that no name has: `Dosyaları Ankara'da`, `Akhisarlıları Kocacık'ta`.
_NO_NAME = re.compile(r".{2,}(?:l[ae]r[ıi]?|[ae]r[ae]k|[ıiuü]p)")
_OF_EVENTS = (
    *(noun for noun, *_ in read_rows("event_nouns.tsv")),
    *[
        "gün",
        "hafta",
        "ödül",
        "kupa",
        "liste",
        "savaş",
        "ekspres",
        "bayram",
        "destan",
        "dava",
        "proje",
        "kanun",
        "yasa",
        "rapor",
        "deklarasyon",
    ],
)
_EVENT_ENDINGS = re.compile(r"(?:l[ae]r)?s?[ıiuü]")
_MOVING = ("git", "gid", "geç", "gel", "dön", "ulaş", "uğra", "uzan", "taşın", "göç", "gönder", "yerleş", "hareket")
_MOVED_WITHIN = 4


def refine(reading: Reading, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those that hold a place's name and more cut down to the name."""
    found = [_narrowed(reading, chunk) for chunk in chunks]
    for at in range(len(found) - 1, -1, -1):
        headed = _plural_head(reading, found[at])
        if headed:
            kind, name = headed
            found[at] = replace(found[at], kind=ChunkKind.PLACE, name=name, sort=kind)
            _spread(reading, found, at, kind)
    return found


def _narrowed(reading: Reading, chunk: Chunk) -> Chunk:
    """A name without the words before it that are none of it, or the country before a people."""
    if chunk.kind is ChunkKind.PLACE and chunk.sort is PlaceKind.VILLAGE:
        return _village(reading, chunk)
    width = chunk.last - chunk.first
    if chunk.kind is not ChunkKind.NAME or width == 1 or reading.is_place(chunk.first, chunk.last):
        return chunk
    people = reading.tokens[chunk.last - 1].folded
    country = reading.gazetteer.places(reading.name(chunk.first, chunk.last - 1))
    if country and country[0].kind is PlaceKind.COUNTRY and _PEOPLES.fullmatch(people):
        last = chunk.last - 1
        return replace(chunk, last=last, name=reading.name(chunk.first, last), case=Case.OTHER)
    before = reading.tokens[chunk.last - 2]
    if (
        chunk.case in _PLACE_CASES
        and _is_known(reading, chunk.last - 1, chunk.last)
        and _is_no_name(reading, before.folded)
    ):
        return replace(chunk, first=chunk.last - 1, name=reading.name(chunk.last - 1, chunk.last))
    return chunk


def _village(reading: Reading, chunk: Chunk) -> Chunk:
    """A village called by a common word keeps its head: `Yörük Köyü`."""
    word = fold(chunk.name)
    if " " in word or not (word in lexicon.ethnonyms() or word in lexicon.common_words()):
        return chunk
    head = reading.tokens[chunk.last - 1].text
    return replace(chunk, name=f"{chunk.name} {head[:4]}") if head[:1].isupper() else chunk


def _is_known(reading: Reading, first: int, last: int) -> bool:
    return reading.is_place(first, last) or known_kind(reading.name(first, last)) is not None


def _is_no_name(reading: Reading, word: str) -> bool:
    """Whether a word belongs to no name of a place that ends behind it."""
    return bool(_NO_NAME.fullmatch(word)) or lexicon.is_common(word) or bool(reading.gazetteer.places(word))


def _plural_head(reading: Reading, chunk: Chunk) -> tuple[PlaceKind, str] | None:
    """The kind and name that a plural head in capitals ends: `Taşpazar ve Meydan Mahallelerinde`."""
    if chunk.kind is not ChunkKind.NAME or chunk.last - chunk.first == 1:
        return None
    word = reading.tokens[chunk.last - 1].folded
    for _, plural, kind, *_ in read_rows("place_nouns.tsv"):
        if case_after(word, plural) is not None:
            return PlaceKind(kind), reading.name(chunk.first, chunk.last - 1)
    return None


def _spread(reading: Reading, chunks: list[Chunk], at: int, kind: PlaceKind) -> None:
    """Let the names listed before one be places of its kind too."""
    while at > 0 and chunks[at - 1].last + 1 == chunks[at].first:
        joint = reading.tokens[chunks[at - 1].last].folded
        if joint not in {",", AND} or chunks[at - 1].kind is not ChunkKind.NAME:
            return
        at -= 1
        chunks[at] = replace(chunks[at], kind=ChunkKind.PLACE, sort=kind)


def is_word_first(reading: Reading, chunk: Chunk) -> bool:
    """Whether a single name is the common word and no place: `Genç evliler`, but `Genç'te`."""
    word = fold(chunk.name)
    suffix = reading.tokens[chunk.last - 1].suffix
    if _DEMONYM.search(word) and not suffix and not reading.gazetteer.places(chunk.name):
        return any(reading.gazetteer.places(word[: end.start()]) for end in [_DEMONYM.search(word)] if end)
    stems = {stem for stem, _ in nominatives(word)} if not suffix else {word}
    return not suffix and not stems.isdisjoint(_word_places())


def names_event(name: str) -> bool:
    """Whether the last word of a name is that of an event or a thing: `Kayısı Festivali`, `Doğu Ekspresi`."""
    last = fold(name).split()[-1]
    return any(last.startswith(noun) and _EVENT_ENDINGS.fullmatch(last[len(noun) :]) for noun in _OF_EVENTS)


def is_gone_to(reading: Reading, chunk: Chunk) -> bool:
    """Whether a verb of going follows a name in the dative: `Kobe'ye göndermek`, `Bakü'ye kadar`."""
    words = [token.folded for token in reading.tokens[chunk.last : chunk.last + _MOVED_WITHIN]]
    within = next((k for k, word in enumerate(words) if not word[:1].isalnum()), len(words))
    return any(word.startswith(_MOVING) or word == "kadar" for word in words[:within])


def known_kind(name: str) -> PlaceKind | None:
    """The kind of a river, a mountain or a historic place of general knowledge; None when it is none."""
    return _known().get(fold(name))


@cache
def _known() -> dict[str, PlaceKind]:
    rows = [row for row in read_rows("known_places.tsv")]
    return {
        fold(name): PlaceKind(kind)
        for main, kind, *others in rows
        for name in (main, *(others[0].split("|") if others and others[0] else ()))
    }


@cache
def _word_places() -> frozenset[str]:
    return frozenset(read_words("word_places.txt"))
