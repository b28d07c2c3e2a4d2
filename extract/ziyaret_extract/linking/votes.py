"""What names likely mean, as clues to each other: the areas that a text names, the places of which it speaks."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from ziyaret_extract.linking.clues import PUBLISHER
from ziyaret_extract.linking.weighing import ancestors, nearness
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.linking.senses import Sense

# A likelihood below this is no clue to other names.
_FAINT = 0.02
# Of an area named far off, this much of the clue is left; the rest is halved every so many tokens.
_FAR, _HALF = 0.6, 40
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})
Name = tuple[str, tuple[str, ...]]
"""A folded name and the folded areas said beside it: what has both alike means one thing."""


class Votes:
    """What the names of a text likely mean: the areas that it names, the places that it speaks of."""

    def __init__(self) -> None:
        self._named: dict[str, list[tuple[Name, float, tuple[int, ...]]]] = defaultdict(list)
        self._inside: dict[str, dict[Name, float]] = defaultdict(dict)
        self._spots: list[tuple[Name, float, tuple[float, float]]] = []

    def add(self, sense: Sense, name: Name, positions: tuple[int, ...]) -> None:
        """Count what a name likely means."""
        for option in sense.options:
            entry, share = option.entry, option.share
            if share < _FAINT:
                continue
            self._named[entry.key].append((name, share, positions))
            for area in ancestors(entry.area):
                inside = self._inside[area.key]
                inside[name] = max(share, inside.get(name, 0.0))
            if entry.coordinates and entry.kind not in _WIDE:
                self._spots.append((name, share, entry.coordinates))

    def clues(self, entry: PlaceEntry, name: Name, positions: Sequence[int], *, apart: bool) -> dict[str, float]:
        """The clues of other names to a place; what needs a second place to compare with only when `apart`."""
        around = ancestors(entry.area)
        clues = {
            "around": max((self._around(area.key, name, positions) for area in around), default=0.0),
            "publisher": max(self._published(key) for key in (entry.key, *(area.key for area in around))),
        }
        if apart and around:
            others = math.fsum(share for other, share in self._inside[around[0].key].items() if other[0] != name[0])
            clues["siblings"] = others / (others + 1)
        if apart and entry.coordinates:
            spots = (
                share * nearness(entry.coordinates, spot) for other, share, spot in self._spots if other[0] != name[0]
            )
            clues["near"] = max(spots, default=0.0)
        return {clue: value for clue, value in clues.items() if value}

    def _around(self, key: str, name: Name, positions: Sequence[int]) -> float:
        """How clearly the text names an area, less the farther off its nearest mention."""
        return max(
            (
                share * (_FAR + (1 - _FAR) * 0.5 ** (abs(one - other) / _HALF))
                for named, share, where in self._named.get(key, ())
                if named[0] != name[0]
                for one in where
                if one != PUBLISHER
                for other in positions
            ),
            default=0.0,
        )

    def _published(self, key: str) -> float:
        """How clearly the publisher's address names a place or area."""
        return max((share for _, share, where in self._named.get(key, ()) if PUBLISHER in where), default=0.0)
