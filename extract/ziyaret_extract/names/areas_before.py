"""The country or the area that stands before a town in a body's name or a title: it is cut off.

`Kuzey Makedonya Merkez Jupa Belediyesi`, `Almatı Eyaleti Talgar İlçe Akimi`, `Romanya Köstence İl Meclisi`.
"""

from __future__ import annotations

from ziyaret_extract.names.chunks import Chunk, ChunkKind, Reading
from ziyaret_extract.names.place_names import is_word_place
from ziyaret_extract.turkish import lexicon
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import PlaceKind

_UNIVERSITY = "üniversite"
_TOWNS = frozenset({PlaceKind.PROVINCE, PlaceKind.CITY, PlaceKind.DISTRICT})


def country_before(reading: Reading, first: int, last: int) -> Chunk | None:
    """The country whose name the words begin with, other words behind it."""
    for end in range(last - 1, first, -1):
        name = reading.name(first, end)
        entries = reading.gazetteer.places(name)
        if entries and entries[0].kind is PlaceKind.COUNTRY:
            return Chunk(ChunkKind.PLACE, first, end, name, Case.OTHER, PlaceKind.COUNTRY)
    return None


def area_before(reading: Reading, first: int, last: int) -> Chunk | None:
    """The area whose name the words begin with, told by its noun, a place's name behind it.

    An office behind it is its own: `Şabran Rayonu İcra Hakimiyeti`.
    """
    nouns = lexicon.area_nouns("area")
    end = next((k + 1 for k in range(first + 1, last - 1) if reading.tokens[k].folded in nouns), None)
    if end is None or reading.tokens[end].folded in lexicon.title_words():
        return None
    return Chunk(ChunkKind.PLACE, first, end, reading.name(first, end), Case.OTHER, PlaceKind.REGION)


def country_of_town(reading: Reading, first: int, last: int) -> Chunk | None:
    """The country whose name the words begin with, where one of its towns is named behind it.

    So is one before a university that is called by a single word: `Cezayir Tlemcen Üniversitesi`.
    """
    country = country_before(reading, first, last)
    if country is None or is_word_place(reading.tokens[country.last].folded):
        return None
    word = reading.tokens[country.last].folded
    lone = country.last + 1 == last and reading.tokens[last].folded.startswith(_UNIVERSITY)
    if lone and not (lexicon.is_common(word) or word in lexicon.fields() or word in lexicon.ethnonyms()):
        return country
    behind = (reading.name(country.last, end) for end in range(country.last + 1, last))
    kinds = {entry.kind for name in behind for entry in reading.gazetteer.places(name)}
    return None if kinds.isdisjoint(_TOWNS) else country
