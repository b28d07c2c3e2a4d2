"""The places and bodies whose names a text is read for, by name; the index of `linking` knows more."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from ziyaret_extract.gazetteer.entries import BodyEntry, PlaceEntry
from ziyaret_extract.gazetteer.forms import may_be_ascii
from ziyaret_extract.gazetteer.index import Index, load_index
from ziyaret_ontology.folding import ascii_fold, fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Named = TypeVar("Named", PlaceEntry, BodyEntry)


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
        if found is None and may_be_ascii(key):
            plain = ascii_fold(key)
            found = self._exact.get(plain) or self._typed.get(plain)
        return found or ()


# How the full names of countries end.
_STATE = re.compile(
    r"(?: (?:islam|halk|arap|federal|demokratik|haşimi|birleşik|özgür))* "
    r"(?:cumhuriyeti|federasyonu|krallığı|devleti|sultanlığı|emirliği|prensliği|konfederasyonu)$"
)
_WORD = re.compile(r"[\w'.-]+|[^\w\s]")


@lru_cache(maxsize=65536)
def _key(name: str) -> str:
    """The folded words and marks of a name, as an analyzer would cut them, with single spaces."""
    return " ".join(_WORD.findall(fold(name)))


def _add(index: dict[str, list[Named]], key: str, entry: Named) -> None:
    entries = index.setdefault(key, [])
    if entry not in entries:
        entries.append(entry)


class Gazetteer:
    """Known places and bodies by name. A name is found in any case, and typed with or without Turkish letters."""

    def __init__(self, places: Iterable[PlaceEntry], bodies: Iterable[BodyEntry], index: Index | None = None) -> None:
        ranked = tuple(sorted(places, key=lambda entry: (entry.rank, -entry.population, entry.key)))
        known = tuple(bodies)
        self.index = index or Index.of((*ranked, *known))
        """The same places and bodies, or more, as names are linked to them."""
        self._places = _Names(_by_name_then_alternatives(ranked))
        self._bodies = _Names(_by_name_then_alternatives(known))

    def places(self, name: str) -> tuple[PlaceEntry, ...]:
        """The places that bear the name in the nominative, the most likely first; by-names come last.

        A country is also called with what state it is: `Irak Cumhuriyeti`, `Ürdün Haşimi Krallığı`.
        """
        key = _key(name)
        found = self._places.find(key)
        state = None if found else _STATE.search(key)
        if state:
            found = [entry for entry in self._places.find(key[: state.start()]) if entry.kind is PlaceKind.COUNTRY]
        return tuple(found)

    def bodies(self, name: str) -> tuple[BodyEntry, ...]:
        """The organizations that bear the name or acronym."""
        return tuple(self._bodies.find(_key(name)))


def _by_name_then_alternatives(entries: Sequence[Named]) -> Iterator[tuple[str, Named]]:
    """Every entry under its name, then under its acronym and other names."""
    for entry in entries:
        yield entry.name, entry
    for entry in entries:
        if isinstance(entry, BodyEntry) and entry.acronym:
            yield entry.acronym, entry
        for alternative in entry.alternatives:
            yield alternative, entry


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the package, read once."""
    index = load_index()
    places = (entry for entry in index.rows if isinstance(entry, PlaceEntry) and not entry.rare)
    return Gazetteer(places, (entry for entry in index.rows if isinstance(entry, BodyEntry)), index)
