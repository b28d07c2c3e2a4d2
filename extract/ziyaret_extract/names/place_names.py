"""Which words of a chunk are a place's name: names cut free of what stands before them, and words that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.dates.expressions import calendar_words
from ziyaret_extract.names.chunks import AND, Chunk, ChunkKind, Reading
from ziyaret_extract.tables import first_cells, read_rows, read_words
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.morphology import PLACE_CASES, Case
from ziyaret_ontology.folding import fold, slug
from ziyaret_ontology.model import Area, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

# In these a name at the end of others is the place where something is: `Davetliler Ankara'ya`.
_CASES = PLACE_CASES | {Case.GENITIVE}
_PEOPLES = re.compile(r"(?:türk|türkmen|tatar|özbek|kazak|kırgız|gagavuz|gagauz)l[ae]r.*|.+l[ıiuü]l[ae]r.*")
_PLURAL = re.compile(r".{3,}l[ae]r")
# Whoever comes from a place, in a case: `Akhisarlıları Kocacık'ta`.
_COMPATRIOTS = re.compile(r".{3,}l[ıiuü]l[ae]r[ıiea]?")
_DEMONYM = re.compile(r"l[ıiuü](?:l[ae]r.*)?$")
# Words in a form that no name has: `Dosyaları Ankara'da`, `Akhisarlıları Kocacık'ta`.
_NO_NAME = re.compile(r".{2,}(?:l[ae]r[ıi]?|[ae]r[ae]k|[ıiuü]p)")
_OF_EVENTS = (*first_cells("event_nouns.tsv"), *read_words("event_name_words.txt"))
_EVENT_ENDINGS = re.compile(r"(?:l[ae]r)?s?[ıiuü]")
# These may be called by any word.
_OF_ALL_NAMES = frozenset({PlaceKind.DISTRICT, PlaceKind.PROVINCE, PlaceKind.NEIGHBOURHOOD})
_MOVING = ("git", "gid", "geç", "gel", "dön", "ulaş", "uğra", "uzan", "taşın", "göç", "gönder", "yerleş", "hareket")
_MOVED_WITHIN = 4
# Only a place is toured; a guide may stand between: `Akropol'ü Müdür X'in anlatımıyla gezdi`.
_TOURING = re.compile(r"gez(?:d|erek|en|ip|ecek|mi)\w*|gezdir(?:di|en|erek|ip)\w*|dolaş(?:t|arak|an|ıp|acak)\w*")
_TOURED_WITHIN = 16


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
    if chunk.kind is ChunkKind.PLACE:
        return _dated(reading, chunk)
    chunk = _widened(reading, chunk)
    width = chunk.last - chunk.first
    if chunk.kind is not ChunkKind.NAME or width == 1 or reading.is_place(chunk.first, chunk.last):
        return chunk
    people = reading.tokens[chunk.last - 1].folded
    country = reading.gazetteer.places(reading.name(chunk.first, chunk.last - 1))
    if country and country[0].kind is PlaceKind.COUNTRY and _PEOPLES.fullmatch(people):
        last = chunk.last - 1
        return replace(chunk, last=last, name=reading.name(chunk.first, last), case=Case.OTHER)
    at = chunk.last - 1
    if chunk.case in _CASES and _ends_with_place(reading, chunk.first, at):
        return replace(chunk, first=at, name=reading.name(at, chunk.last))
    return chunk


def _ends_with_place(reading: Reading, first: int, at: int) -> bool:
    """Whether the last word of a name is a place by itself, and what stands before it no part of its name."""
    before = reading.tokens[at - 1].folded
    if _COMPATRIOTS.fullmatch(before):
        return True
    if not _is_known(reading, at, at + 1) or reading.tokens[at].folded in _word_places():
        return False
    country = any(entry.kind is PlaceKind.COUNTRY for entry in reading.gazetteer.places(reading.name(first, at)))
    return country or bool(_NO_NAME.fullmatch(before)) or lexicon.is_common(before)


def _dated(reading: Reading, chunk: Chunk) -> Chunk:
    """A place called by a day, with the number of the day: `1 Mayıs Mahallesi`."""
    first = chunk.first - 1
    if reading.tokens[chunk.first].folded not in calendar_words("month") or first < 0:
        return chunk
    day = reading.tokens[first].text
    return replace(chunk, first=first, name=f"{day} {chunk.name}") if day.isdecimal() else chunk


def _widened(reading: Reading, chunk: Chunk) -> Chunk:
    """A common word with the capitalised one before it, with which a sentence begins: `Büyük Han'da`, `Taş Yol'da`."""
    before = chunk.first - 1
    if chunk.kind is not ChunkKind.NAME or chunk.last - chunk.first > 1 or before < 0 or not reading.capital(before):
        return chunk
    one = reading.tokens[before]
    whole = reading.name(before, chunk.last)
    common = chunk.case in _CASES and is_bare_head(reading, chunk) and not one.suffix
    if not (common or known_place(whole)) or reading.gazetteer.places(one.text):
        return chunk
    return replace(chunk, first=before, name=whole)


def _village(reading: Reading, chunk: Chunk) -> Chunk:
    """A village called by a common word keeps its head: `Yörük Köyü`."""
    word = fold(chunk.name)
    headless = chunk.last - chunk.first == 1  # `Yörük Muhtarı`
    if headless or " " in word or not (word in lexicon.ethnonyms() or word in lexicon.common_words()):
        return chunk
    head = reading.tokens[chunk.last - 1].text
    return replace(chunk, name=f"{chunk.name} {head[:4]}") if head[:1].isupper() else chunk


def _is_known(reading: Reading, first: int, last: int) -> bool:
    return reading.is_place(first, last) or known_place(reading.name(first, last)) is not None


def _plural_head(reading: Reading, chunk: Chunk) -> tuple[PlaceKind, str] | None:
    """The kind and name that a plural head in capitals ends: `Taşpazar ve Meydan Mahallelerinde`."""
    if chunk.kind is not ChunkKind.NAME or chunk.last - chunk.first == 1:
        return None
    kind = headwords.plural_place_head(reading.tokens[chunk.last - 1].folded)
    return (kind, reading.name(chunk.first, chunk.last - 1)) if kind else None


def _spread(reading: Reading, chunks: list[Chunk], at: int, kind: PlaceKind) -> None:
    """Let the names listed before one be places of its kind too."""
    while at > 0 and chunks[at - 1].last + 1 == chunks[at].first:
        joint = reading.tokens[chunks[at - 1].last].folded
        if joint not in {",", AND} or chunks[at - 1].kind is not ChunkKind.NAME:
            return
        at -= 1
        chunks[at] = replace(chunks[at], kind=ChunkKind.PLACE, sort=kind)


def is_word_first(reading: Reading, chunk: Chunk) -> bool:
    """Whether a single name is a common word or a people of a place: `Genç evliler`, `Kazakistanlı`, but `Genç'te`."""
    suffix = reading.tokens[chunk.last - 1].suffix
    end = _DEMONYM.search(fold(chunk.name))
    if end and not suffix and not reading.gazetteer.places(chunk.name):
        return bool(reading.gazetteer.places(fold(chunk.name)[: end.start()]))
    return not suffix and is_ordinary(reading, chunk)


def is_ordinary(reading: Reading, chunk: Chunk) -> bool:
    """Whether a single name is first of all a common word: `Genç`, `Vezirler`."""
    word = fold(chunk.name)
    unknown = bool(_PLURAL.fullmatch(word)) and not reading.gazetteer.places(chunk.name)
    return is_word_place(word) or unknown


def is_word_place(word: str) -> bool:
    """Whether a folded word is a place's name only in its case or before `ilçesi`: `kömür`, `genç`."""
    return word in _word_places()


def is_only_a_word(reading: Reading, chunk: Chunk, kind: PlaceKind) -> bool:
    """Whether a name before a noun of places is none: `Genç köyünde kalıyor`, `Vezirler şehri`, but `Genç ilçesi`."""
    if kind in _OF_ALL_NAMES:
        return False
    return fold(chunk.name) in _word_places() or (kind is PlaceKind.CITY and is_ordinary(reading, chunk))


def is_bare_head(reading: Reading, chunk: Chunk) -> bool:
    """Whether a name is only the head or noun of others: `Belediyesi'nde`, `Akademi'de`, `Meclis'te`."""
    word = fold(chunk.name)
    if chunk.last - chunk.first > 1:
        return False
    return bool(headwords.organization_head(word) or headwords.place_head(word)) or is_ordinary(reading, chunk)


def names_event(name: str) -> bool:
    """Whether the last word of a name is that of an event or a thing: `Kayısı Festivali`, `Doğu Ekspresi`."""
    last = fold(name).split()[-1]
    return any(last.startswith(noun) and _EVENT_ENDINGS.fullmatch(last[len(noun) :]) for noun in _OF_EVENTS)


def is_gone_to(reading: Reading, chunk: Chunk) -> bool:
    """Whether a verb of going follows a name in the dative: `Kobe'ye göndermek`, `Bakü'ye kadar`."""
    words = [token.folded for token in reading.tokens[chunk.last : chunk.last + _MOVED_WITHIN]]
    within = next((k for k, word in enumerate(words) if not word[:1].isalnum()), len(words))
    return any(word.startswith(_MOVING) or word == "kadar" for word in words[:within])


def is_toured(reading: Reading, chunk: Chunk) -> bool:
    """Whether a verb of touring tells what a name in the accusative is: `Şadırvan'ı gezdi`, `A'yı ve B'yi gezdi`."""
    if chunk.case is not Case.ACCUSATIVE:
        return False
    words = [token.folded for token in reading.tokens[chunk.last : chunk.last + _TOURED_WITHIN]]
    listed = {k for k, word in enumerate(words) if word == "," and reading.capital(chunk.last + k + 1)}
    within = next((k for k, word in enumerate(words) if not word[:1].isalnum() and k not in listed), len(words))
    return any(map(_TOURING.fullmatch, words[:within]))


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of general knowledge; its area has the key of its first name."""

    kind: PlaceKind
    area: Area


def known_place(name: str) -> KnownPlace | None:
    """The river, mountain or historic place of this name; None when the table has none."""
    return _known().get(fold(name))


@cache
def _known() -> dict[str, KnownPlace]:
    found: dict[str, KnownPlace] = {}
    for main, kind, *others in read_rows("known_places.tsv"):
        known = KnownPlace(PlaceKind(kind), Area(f"place/{slug(main)}", main, PlaceKind(kind)))
        for name in (main, *(others[0].split("|") if others and others[0] else ())):
            found[fold(name)] = known
    return found


@cache
def _word_places() -> frozenset[str]:
    return frozenset(read_words("word_places.txt"))
