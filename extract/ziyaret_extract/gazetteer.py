"""The known places and bodies by name, from `data/places.tsv` and `data/bodies.tsv` (`tools/make_gazetteer.py`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from ziyaret_extract.tables import read_rows
from ziyaret_ontology.folding import ascii_fold, fold
from ziyaret_ontology.model import Area, OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BIG = 500_000
_METROPOLITAN_TAIL = " büyükşehir belediyesi"
_MUNICIPAL_TAIL = " belediyesi"
Named = TypeVar("Named", "Entry", "Body")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    `area` has its key and the areas around it. `municipality` is `metropolitan`, `district`, `central`, `town`, or
    empty abroad and where no municipality bears the name. `population` is 0 where it is not known.
    """

    name: str
    kind: PlaceKind
    wikidata: str | None
    area: Area
    municipality: str
    population: int
    alternatives: tuple[str, ...]
    source: str

    @property
    def rank(self) -> int:
        """What the name alone most likely means, least first: a province, a country, a big city, a district, a town."""
        if self.kind is PlaceKind.PROVINCE:
            return 0
        if self.kind is PlaceKind.COUNTRY:
            return 1
        if self.source == "hand" or (self.kind is PlaceKind.CITY and self.population >= _BIG):
            return 2
        if self.municipality in {"district", "central"}:
            return 3
        if self.municipality == "town":
            return 6
        return 5 if self.kind in {PlaceKind.REGION, PlaceKind.DISTRICT} and self.area.within else 4


@dataclass(frozen=True, slots=True)
class Body:
    """An organization of the gazetteer."""

    name: str
    kind: OrganizationKind
    wikidata: str | None
    acronym: str | None
    alternatives: tuple[str, ...]


class _Names(Generic[Named]):
    """Entries by name: exact by `fold`, then, for names typed without Turkish letters, by `ascii_fold`."""

    def __init__(self, named: Iterable[tuple[str, Named]]) -> None:
        self._exact: dict[str, list[Named]] = {}
        self._typed: dict[str, list[Named]] = {}
        for name, entry in named:
            key = _key(name)
            _add(self._exact, key, entry)
            plain = ascii_fold(key)
            if plain != key:
                _add(self._typed, plain, entry)

    def find(self, key: str) -> Sequence[Named]:
        """What bears the name, in the order given."""
        found = self._exact.get(key)
        if found is None and _TURKISH_LETTERS.isdisjoint(key):
            plain = ascii_fold(key)
            found = self._exact.get(plain) or self._typed.get(plain)
        return found or ()


# A name with one of these was typed on a Turkish keyboard; ı comes from a capital I typed anywhere.
_TURKISH_LETTERS = frozenset("çğöşü")
_WORD = re.compile(r"[\w'.-]+|[^\w\s]")


def _key(name: str) -> str:
    """The folded words and marks of a name, as an analyzer would cut them, with single spaces."""
    return " ".join(_WORD.findall(fold(name)))


def _add(index: dict[str, list[Named]], key: str, entry: Named) -> None:
    entries = index.setdefault(key, [])
    if entry not in entries:
        entries.append(entry)


class Gazetteer:
    """Known places and bodies by name. A name is found in any case, and typed with or without Turkish letters."""

    def __init__(self, entries: Iterable[Entry], bodies: Iterable[Body]) -> None:
        ranked = sorted(entries, key=lambda entry: (entry.rank, -entry.population, entry.area.key))
        self._by_key = {entry.area.key: entry for entry in ranked}
        self._places = _Names(_by_name_then_alternatives(ranked))
        self._bodies = _Names(_by_name_then_alternatives(tuple(bodies)))

    def place(self, key: str) -> Entry | None:
        """The place with a key such as `place/pendik`."""
        return self._by_key.get(key)

    def places(self, name: str) -> tuple[Entry, ...]:
        """The places that bear the name in the nominative, the most likely first; by-names come last."""
        return tuple(self._places.find(_key(name)))

    def bodies(self, name: str) -> tuple[Body, ...]:
        """The organizations that bear the name or acronym."""
        return tuple(self._bodies.find(_key(name)))

    def municipalities(self, name: str) -> tuple[Entry, ...]:
        """The areas that a municipality of this name may serve, the most likely first.

        `Konya Büyükşehir Belediyesi` serves the province, `Kars Belediyesi` the central district, `Mersin Yenişehir
        Belediyesi` that district of Mersin, `Kazan Belediyesi` a city abroad or a district.
        """
        folded = fold(name)
        if folded.endswith(_METROPOLITAN_TAIL):
            return tuple(
                entry
                for entry in self.places(folded.removesuffix(_METROPOLITAN_TAIL))
                if entry.municipality == "metropolitan"
            )
        if not folded.endswith(_MUNICIPAL_TAIL):
            return ()
        stem = folded.removesuffix(_MUNICIPAL_TAIL)
        return self._with_municipality(self.places(stem)) or self._within_province(stem)

    def _with_municipality(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """The towns and districts among the entries; a province stands for its central district."""
        served = [
            central
            for entry in entries
            for central in (self.places(f"{entry.name} Merkez") if entry.kind is PlaceKind.PROVINCE else (entry,))
            if central.kind in {PlaceKind.CITY, PlaceKind.DISTRICT}
        ]
        return tuple(served or (entry for entry in entries if entry.municipality == "metropolitan"))

    def _within_province(self, name: str) -> tuple[Entry, ...]:
        """`mersin yenişehir`: the district of that name in the province named before it."""
        province, _, district = name.partition(" ")
        around = {entry.area for entry in self.places(province) if entry.kind is PlaceKind.PROVINCE}
        return tuple(entry for entry in self._with_municipality(self.places(district)) if entry.area.within in around)


def _by_name_then_alternatives(entries: Sequence[Named]) -> Iterator[tuple[str, Named]]:
    """Every entry under its name, then under its acronym and other names."""
    for entry in entries:
        yield entry.name, entry
    for entry in entries:
        if isinstance(entry, Body) and entry.acronym:
            yield entry.acronym, entry
        for alternative in entry.alternatives:
            yield alternative, entry


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the package, read once."""
    rows = {row[0]: row for row in read_rows("places.tsv")}
    areas: dict[str, Area] = {}
    return Gazetteer(
        (_entry(row, _area(row[0], rows, areas)) for row in rows.values()), map(_body, read_rows("bodies.tsv"))
    )


def _area(key: str, rows: dict[str, tuple[str, ...]], areas: dict[str, Area]) -> Area:
    """The area with the key, made with those around it; `areas` keeps what is made."""
    if key not in areas:
        _, name, kind, _, wikidata, _, parent, *_ = rows[key]
        areas[key] = Area(key, name, PlaceKind(kind), wikidata or None, _area(parent, rows, areas) if parent else None)
    return areas[key]


def _entry(row: tuple[str, ...], area: Area) -> Entry:
    _, name, _, municipality, _, _, _, population, alternatives, _, source = row
    return Entry(
        name,
        area.kind,
        area.wikidata,
        area,
        municipality,
        int(population or 0),
        _split(alternatives),
        source,
    )


def _body(row: tuple[str, ...]) -> Body:
    name, kind, wikidata, acronym, alternatives, *_ = row
    return Body(name, OrganizationKind(kind), wikidata or None, acronym or None, _split(alternatives))


def _split(names: str) -> tuple[str, ...]:
    return tuple(names.split("|")) if names else ()
