"""What the names of a release mean: one decision for each name, made from the whole text.

First each name is weighed alone. What it then likely means is a clue to the others: the areas and places that the text
speaks of. The names are weighed again with these clues, all at once, so no order of mention matters.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ziyaret_extract.gazetteer.entries import MUNICIPALITY_TAIL, areas_around
from ziyaret_extract.linking.asked import Asked, body_asked, places_asked
from ziyaret_extract.linking.votes import Votes
from ziyaret_extract.linking.weighing import Weighed, nearness, own_clues, weigh
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.gazetteer.entries import PlaceEntry
    from ziyaret_extract.gazetteer.found import FoundPlace
    from ziyaret_extract.gazetteer.index import Index
    from ziyaret_extract.linking.clues import Clue
    from ziyaret_extract.linking.votes import Name
    from ziyaret_ontology.model import Area, OrganizationKind

# The share from which on it is decided in which area a place lies.
DECIDED = 0.7
_ROUNDS = 2
# A city and its region are nearer than some hundred kilometres.
_ONE_SPOT = 0.3
_AREAS = frozenset({PlaceKind.PROVINCE, PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.CITY})
_METROPOLITAN, _MUNICIPAL = " büyükşehir", f" {fold(MUNICIPALITY_TAIL)}"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name means: the places that it may mean, likeliest first, and the share of none of them.

    `around`: the text speaks of it as of what another place lies in, and so not of a town: `Konya'nın Meram ilçesi`.
    """

    asked: Asked
    name: Name
    options: tuple[Weighed, ...]
    nothing: float
    around: bool = False

    @property
    def best(self) -> PlaceEntry | None:
        """The likeliest place, None when it is likelier that none is meant."""
        return self.options[0].entry if self.options and self.options[0].share >= self.nothing else None

    @property
    def sides(self) -> tuple[Weighed, ...]:
        """The likeliest place and those of the same name beside or around it: a city and its region."""
        best = self.best
        return tuple(each for each in self.options if best and _one_spot(best, each.entry))

    @property
    def place(self) -> PlaceEntry | None:
        """The place, where it is decided in which area it lies; of a city and its region the likelier."""
        return self.best if math.fsum(each.share for each in self.sides) >= DECIDED else None

    @property
    def area(self) -> Area | None:
        """The area that the place is, where it is decided."""
        return self.place.area if self.place else None


class Senses:
    """The senses of the names of one release, decided together when they are first asked for.

    `sentences` are the tokens with which the sentences begin.
    """

    def __init__(self, index: Index, clues: Iterable[Clue], sentences: Sequence[int]) -> None:
        self._index = index
        self._sentences = sentences
        self._clues = tuple(clues)
        self._found: dict[Asked, tuple[FoundPlace, ...]] = {}
        self._areas_called: dict[str, frozenset[str]] = {}
        self._decided: dict[tuple[Asked, Name], Sense] = {}

    def place(self, name: str, kind: PlaceKind | None, at: int) -> Sense:
        """What a place's name at a token means; `kind` is what the words around it say, if anything."""
        return self._sense(Asked(name, (kind,) if kind else ()), at)

    def body(self, name: str, kind: OrganizationKind, at: int) -> Sense | None:
        """What the body of this name, first named at a token, serves; None where its kind serves no area."""
        asked = body_asked(name, kind)
        return self._sense(asked, at) if asked else None

    def is_of_another(self, key: str, kind: PlaceKind) -> bool:
        """Whether a key is that of a known place of another kind."""
        known = self._index.place(key)
        return known is not None and known.kind is not kind

    def _sense(self, asked: Asked, at: int) -> Sense:
        name = self._name(asked, at)
        if (asked, name) not in self._decided:
            sense = self._weigh(asked, name, self._positions.get(name, (at,)), self._votes)
            self._decided[asked, name] = replace(sense, around=name[0] in self._named_around)
        return self._decided[asked, name]

    @cached_property
    def _votes(self) -> Votes:
        """What the names likely mean, as clues to each other."""
        votes = Votes()
        for _ in range(_ROUNDS):
            votes = self._voted(votes)
        return votes

    def _voted(self, before: Votes) -> Votes:
        """The votes of all names at once, each weighed with those before."""
        votes = Votes()
        for asked, name in dict.fromkeys((clue.asked, name) for clue, name in self._named):
            positions = self._positions[name]
            votes.add(self._weigh(asked, name, positions, before), name, positions)
        return votes

    def _weigh(self, asked: Asked, name: Name, positions: Sequence[int], votes: Votes) -> Sense:
        found = self._places(asked)
        stem, told = name
        beside = [self._areas(area) for area in told]
        said = [_is_beside(each.entry, beside) for each in found]
        others = [] if told else [self._areas(area) for clue in self._told.get(stem, ()) for area in clue.beside]
        narrowed = self._narrowed(asked, name) if len(found) > 1 else frozenset()
        clues = []
        for each, is_said in zip(found, said, strict=True):
            own = own_clues(each, asked)
            if is_said:
                own["beside"] = 1.0
            elif any(said) or _is_beside(each.entry, others):
                own["elsewhere"] = 1.0
            if each in narrowed:
                own["same"] = 1.0
            clues.append(own | votes.clues(each.entry, name, positions, apart=len(found) > 1))
        return Sense(asked, name, *weigh(found, clues))

    def _narrowed(self, asked: Asked, name: Name) -> frozenset[FoundPlace]:
        """Of what the name may mean, that which it may mean also where the text says more of it; empty where all is.

        `Akdeniz Belediyesi` serves a district, so `Akdeniz` is that district rather than the sea.
        """
        found = frozenset(each.entry for each in self._places(asked))
        said = [{each.entry for each in self._places(other)} for other in self._asked[name] if other != asked]
        narrower = [found & other for other in said if found & other < found]
        left = frozenset.intersection(*narrower) if narrower else frozenset()
        return frozenset(each for each in self._places(asked) if each.entry in left)

    @cached_property
    def _named(self) -> Sequence[tuple[Clue, Name]]:
        """Each clue with its name."""
        return [(clue, self._name(clue.asked, clue.at)) for clue in self._clues]

    @cached_property
    def _asked(self) -> Mapping[Name, Sequence[Asked]]:
        """What the text says of each name."""
        asked: dict[Name, list[Asked]] = defaultdict(list)
        for clue, name in self._named:
            asked[name].append(clue.asked)
        return asked

    def _name(self, asked: Asked, at: int) -> Name:
        """The name's stem and the areas said beside it there, else beside its last mention that had any, else its next.

        But not the next of the same sentence: `Taşkent'ten gelenler Konya'nın Taşkent ilçesini gezdi` speaks of two.
        """
        stem = self._stem(asked)
        told = self._told.get(stem)
        if not told:
            return stem, ()
        nearest = min(told, key=lambda clue: (clue.at > at, abs(clue.at - at)))
        if nearest.at > at and self._sentence(nearest.at) == self._sentence(at):
            return stem, ()
        return stem, tuple(map(fold, nearest.beside))

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at)

    def _stem(self, asked: Asked) -> str:
        """The folded name of the place in it: what names of one thing share."""
        folded = fold(asked.name)
        return folded.removesuffix(_MUNICIPAL).removesuffix(_METROPOLITAN) if asked.served else folded

    @cached_property
    def _told(self) -> Mapping[str, list[Clue]]:
        """The mentions of each name beside which an area stands."""
        told: dict[str, list[Clue]] = {}
        for clue in self._clues:
            if clue.beside and any(map(self._areas, clue.beside)):
                told.setdefault(self._stem(clue.asked), []).append(clue)
        return told

    @cached_property
    def _named_around(self) -> frozenset[str]:
        """The folded names beside which a place stands that lies in what is called so, or whose districts are told."""
        beside = (
            fold(area)
            for clue in self._clues
            for area in clue.beside
            if any(_is_beside(each.entry, [self._areas(area)]) for each in self._places(clue.asked))
        )
        return frozenset([*beside, *(fold(clue.asked.name) for clue in self._clues if clue.divided)])

    @cached_property
    def _positions(self) -> Mapping[Name, tuple[int, ...]]:
        """Where each name is mentioned."""
        positions: dict[Name, tuple[int, ...]] = {}
        for clue, name in self._named:
            positions[name] = (*positions.get(name, ()), clue.at)
        return positions

    def _places(self, asked: Asked) -> tuple[FoundPlace, ...]:
        if asked not in self._found:
            self._found[asked] = places_asked(self._index, asked)
        return self._found[asked]

    def _areas(self, name: str) -> frozenset[str]:
        """The keys of the areas of this name that other places lie in."""
        if name not in self._areas_called:
            found = self._index.places(name)
            self._areas_called[name] = frozenset(each.entry.key for each in found if each.entry.kind in _AREAS)
        return self._areas_called[name]


def _is_beside(entry: PlaceEntry, beside: Sequence[frozenset[str]]) -> bool:
    """Whether an area said beside the name is one that the place lies in."""
    return any(around.key in keys for around in areas_around(entry.area) for keys in beside)


def _one_spot(one: PlaceEntry, other: PlaceEntry) -> bool:
    """Whether they are one place, or a city abroad and the region that is called by its name."""
    return one.key == other.key or (
        not (one.municipality or other.municipality)
        and one.area.within == other.area.within
        and nearness(one.coordinates, other.coordinates) > _ONE_SPOT
    )
