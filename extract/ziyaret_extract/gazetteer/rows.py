"""The entries of the package's tables, by the numbers with which `names.tsv` tells them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from ziyaret_extract.gazetteer.entries import Known, read_body, read_place
from ziyaret_extract.tables import read_rows
from ziyaret_ontology.model import Area, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class TableRows(Sequence[Known]):
    """The entries of the package's tables, each made when it is first asked for."""

    def __init__(self) -> None:
        common, rare = read_rows("places.tsv"), read_rows("rare_places.tsv")
        self._rare, self._bodies = len(common), len(common) + len(rare)
        self._rows = (*common, *rare, *read_rows("bodies.tsv"))
        self._made: dict[int, Known] = {}
        self._areas: dict[str, Area] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)

    @overload
    def __getitem__(self, number: int) -> Known: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Known]: ...
    def __getitem__(self, number: int | slice) -> Known | Sequence[Known]:
        """The entry with the number, or those of the slice."""
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number >= len(self):
            raise IndexError(number)
        if number not in self._made:
            self._made[number] = self._entry(number)
        return self._made[number]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each entry by its key."""
        places = {row[0]: number for number, row in enumerate(self._rows[: self._bodies])}
        return places | {self[number].key: number for number in range(self._bodies, len(self))}

    def _entry(self, number: int) -> Known:
        row = self._rows[number]
        if number < self._bodies:
            return read_place(row, self._area, rare=number >= self._rare)
        return read_body(row, self._area)

    def _area(self, key: str) -> Area:
        """The area with the key, made with those around it."""
        if key not in self._areas:
            _, name, kind, _, wikidata, _, parent, *_ = self._rows[self._places[key]]
            within = self._area(parent) if parent else None
            self._areas[key] = Area(key, name, PlaceKind(kind), wikidata or None, within)
        return self._areas[key]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {row[0]: number for number, row in enumerate(self._rows[: self._bodies])}
