"""The offline index: everything that the gazetteer knows, by name in any orthography, by key and by Wikidata item.

    index = load_index()
    index.find("Farg'ona", PlaceKind.CITY)[0].entry.wikidata         # Q486329
    index.find("Edremit Belediyesi", OrganizationKind.MUNICIPALITY)  # two municipalities, each with its area

Municipalities of Türkiye are derived from the places that they serve; all else is a row of a table.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache, cached_property
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import (
    CENTRAL,
    METROPOLITAN_TAIL,
    MUNICIPALITY_TAIL,
    BodyEntry,
    Known,
    PlaceEntry,
    municipality_of,
)
from ziyaret_extract.gazetteer.forms import plain_name, sound_of
from ziyaret_extract.gazetteer.found import Form, Found, FoundPlace, form_of, order
from ziyaret_extract.gazetteer.rows import TableRows
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Kind = PlaceKind | OrganizationKind
_METROPOLITAN = f" {plain_name(METROPOLITAN_TAIL)}"
_TAILS = (f" {plain_name(MUNICIPALITY_TAIL)}", " belediye baskanligi", " municipality")
_CENTRAL = f" {plain_name(CENTRAL)}"
_SERVED = frozenset({PlaceKind.CITY, PlaceKind.DISTRICT})
# A shorter name sounds like too many others.
_SHORTEST_SOUND = 5


class Index:
    """Everything known, by name, key and item.

    `entries` are in the order of the numbers by which `names` tells, separated by spaces, who bears a name as
    `plain_name` spells it; `sounds` has, for each sound, the names that sound so.
    """

    def __init__(self, entries: Sequence[Known], names: Mapping[str, str], sounds: Mapping[str, str]) -> None:
        self.rows = entries
        """The entries that are not derived."""
        self._names = names
        self._sounds = sounds

    @classmethod
    def of(cls, entries: Iterable[Known]) -> Index:
        """The index of just these entries, and of the municipalities of the places among them."""
        listed = tuple(entries)
        names: dict[str, list[str]] = {}
        for number, entry in enumerate(listed):
            for plain in dict.fromkeys(map(plain_name, entry.names)):
                names.setdefault(plain, []).append(str(number))
        return cls(listed, {name: " ".join(rows) for name, rows in names.items()}, {})

    def find(self, name: str, *kinds: Kind) -> tuple[Found, ...]:
        """What bears the name, of these kinds or of any: the surest form first, then what the name most likely means.

        A province may stand before its district, `Mersin Yenişehir`. By sound only where nothing bears the name
        otherwise. Municipalities are found by their full names, and where
        their kind is asked for also by the name of their place.
        """
        plain = plain_name(name)
        found: list[Found | FoundPlace] = [*self._places(name, plain)]
        found += [Found(each, form_of(name, each.names)) for each in self._named(plain) if isinstance(each, BodyEntry)]
        if not kinds or OrganizationKind.MUNICIPALITY in kinds:
            found += self._municipalities_called(name, plain, bare=bool(kinds))
        fitting = {each.entry.key: each for each in reversed(found) if not kinds or each.entry.kind in kinds}
        return tuple(Found(each.entry, each.form) for each in sorted(fitting.values(), key=order))

    def places(self, name: str) -> tuple[FoundPlace, ...]:
        """The places that bear the name, in the order of `find`."""
        return tuple(sorted(self._places(name, plain_name(name)), key=order))

    def _places(self, name: str, plain: str) -> list[FoundPlace]:
        named = (each for each in self._named(plain) if isinstance(each, PlaceEntry))
        found = [FoundPlace(each, form_of(name, each.names)) for each in named]
        if not found and " " in plain:
            found = self._within_province(name)
        if not found and len(plain) >= _SHORTEST_SOUND:
            alike = self._sounds.get(sound_of(plain), "").split("|")
            sounding = dict.fromkeys(each for other in alike for each in self._named(other))
            found = [FoundPlace(each, Form.SOUND) for each in sounding if isinstance(each, PlaceEntry)]
        return found

    def served(self, name: str) -> tuple[FoundPlace, ...]:
        """The places that a municipality of this name may serve, in the order of `find`.

        `Konya Büyükşehir Belediyesi` serves the province, `Kars Belediyesi` the central district, `Mersin Yenişehir
        Belediyesi` that district of Mersin, `Kazan Belediyesi` a city abroad or a district.
        """
        return self._served(name, plain_name(name))

    def _served(self, name: str, plain: str) -> tuple[FoundPlace, ...]:
        if plain.endswith(_METROPOLITAN):
            stem = _beginning(name, plain.removesuffix(_METROPOLITAN))
            return tuple(each for each in self.places(stem) if each.entry.municipality == "metropolitan")
        tail = next((tail for tail in _TAILS if plain.endswith(tail)), None)
        if tail is None:
            return ()
        stem = _beginning(name, plain.removesuffix(tail))
        return self._with_municipality(self.places(stem))

    def get(self, key: str) -> Known | None:
        """The entry with a key such as `place/pendik` or `organization/pendik-belediyesi`."""
        number = self._keys.get(key)
        return self.rows[number] if number is not None else self._municipalities.get(key)

    def place(self, key: str) -> PlaceEntry | None:
        """The place with a key such as `place/pendik`."""
        entry = self.get(key)
        return entry if isinstance(entry, PlaceEntry) else None

    def by_item(self, wikidata: str) -> tuple[Known, ...]:
        """The entries whose item this is, then those whose town's item it is."""
        return tuple(self._items.get(wikidata, ()))

    def starting(self, prefix: str, *kinds: Kind, most: int = 10) -> tuple[Known, ...]:
        """Up to `most` entries of these kinds, or of any, one of whose names begins so, in the order of names."""
        plain = plain_name(prefix)
        begin = bisect_left(self._sorted_names, plain)
        reached = takewhile(lambda name: name.startswith(plain), islice(self._sorted_names, begin, None))
        entries = (each for name in reached for each in self._called(name))
        fitting = dict.fromkeys(each for each in entries if not kinds or each.kind in kinds)
        return tuple(islice(fitting, most)) if plain else ()

    def __iter__(self) -> Iterator[Known]:
        """Every entry, the derived municipalities last."""
        return chain(self.rows, self._municipalities.values())

    def _named(self, plain: str) -> Iterator[Known]:
        return (self.rows[int(number)] for number in self._names.get(plain, "").split())

    def _municipalities_called(self, name: str, plain: str, *, bare: bool) -> Iterator[Found]:
        """The municipalities of Türkiye of this full name or, with `bare`, of the place called so."""
        places = self._served(name, plain)
        if bare and not places:
            named = self.places(name)
            metropolitan = (each for each in named if each.entry.municipality == "metropolitan")
            places = tuple(dict.fromkeys((*metropolitan, *self._with_municipality(named))))
        for each in places:
            body = self._municipality(each.entry)
            if body:
                yield Found(body, each.form)

    def _municipality(self, place: PlaceEntry) -> BodyEntry | None:
        """The municipality of a place, with what the table of bodies has of it."""
        body = municipality_of(place)
        number = self._keys.get(body.key) if body else None
        known = self.rows[number] if number is not None else None
        return known if isinstance(known, BodyEntry) else body

    def _called(self, plain: str) -> Iterator[Known]:
        """What bears the name, a place with its municipality, and the municipalities of this full name."""
        for each in self._named(plain):
            yield each
            body = self._municipality(each) if isinstance(each, PlaceEntry) else None
            if body:
                yield body
        yield from self._full_names.get(plain, ())

    def _with_municipality(self, found: Sequence[FoundPlace]) -> tuple[FoundPlace, ...]:
        """The towns and districts among them; a province stands for its central district, else for itself."""
        served = [
            central
            for each in found
            for central in (self._central(each) if each.entry.kind is PlaceKind.PROVINCE else (each,))
            if central.entry.kind in _SERVED
        ]
        others = (each for each in found if each.entry.municipality == "metropolitan")
        return tuple(dict.fromkeys(served or others))

    def _central(self, province: FoundPlace) -> Iterator[FoundPlace]:
        for each in self._named(plain_name(province.entry.name) + _CENTRAL):
            if isinstance(each, PlaceEntry):
                yield replace(province, entry=each)

    def _within_province(self, name: str) -> list[FoundPlace]:
        """`Mersin Yenişehir`: the district of that name in the province named before it."""
        province, _, district = name.partition(" ")
        named = self._named(plain_name(province))
        around = {each.area for each in named if isinstance(each, PlaceEntry) and each.kind is PlaceKind.PROVINCE}
        found = self._places(district, plain_name(district)) if around else []
        return [each for each in found if each.entry.area.within in around]

    @cached_property
    def _keys(self) -> Mapping[str, int]:
        if isinstance(self.rows, TableRows):
            return self.rows.numbers
        return {entry.key: number for number, entry in enumerate(self.rows)}

    @cached_property
    def _sorted_names(self) -> Sequence[str]:
        return sorted({*self._names, *self._full_names})

    @cached_property
    def _full_names(self) -> Mapping[str, list[BodyEntry]]:
        """The municipalities that are no rows, by their full names."""
        names: dict[str, list[BodyEntry]] = {}
        for body in self._municipalities.values():
            for plain in dict.fromkeys(map(plain_name, body.names)):
                names.setdefault(plain, []).append(body)
        return names

    @cached_property
    def _municipalities(self) -> Mapping[str, BodyEntry]:
        """The municipalities that are no rows, by key."""
        derived = (municipality_of(each) for each in self.rows if isinstance(each, PlaceEntry))
        return {body.key: body for body in derived if body and body.key not in self._keys}

    @cached_property
    def _items(self) -> Mapping[str, list[Known]]:
        items: dict[str, list[Known]] = {}
        for each in self:
            if each.wikidata:
                items.setdefault(each.wikidata, []).append(each)
        for each in self:
            if isinstance(each, PlaceEntry) and each.seat:
                items.setdefault(each.seat, []).append(each)
        return items


@cache
def load_index() -> Index:
    """The index of the package's tables, read once."""
    sounds: dict[str, str] = {}
    rows = read_rows("names.tsv")
    for name, _, sound in rows:
        sounds[sound] = f"{sounds[sound]}|{name}" if sound in sounds else name
    return Index(TableRows(), {name: numbers for name, numbers, _ in rows}, sounds)


def _beginning(name: str, plain: str) -> str:
    """The words of a name as written that make its plain beginning; that itself where the words are cut otherwise."""
    words = name.split()
    for end in range(1, len(words) + 1):
        if plain_name(" ".join(words[:end])) == plain:
            return " ".join(words[:end])
    return plain
