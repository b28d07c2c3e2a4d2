"""Who can be in a delegation: those at home whence it comes, and none of another municipality or party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import OrganizationKind, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_extract.entities.organizations import Organizations
    from ziyaret_extract.entities.people import People
    from ziyaret_extract.entities.places import Places

# A country has more people than those who came, its ambassador among them.
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})


class Compatriots:
    """The people of a text by the bodies at which they are, and by the name of the town that it is of."""

    def __init__(self, people: People, places: Places, bodies: Organizations) -> None:
        acting = {one.key for one in people.occurrences if one.case is Case.NOMINATIVE}
        self._bodies = {body.key: fold(body.name) for body in bodies.facts}
        self._towns = {place.key: fold(place.name) + " " for place in places.facts}
        municipal = {body.key for body in bodies.facts if body.kind is OrganizationKind.MUNICIPALITY}
        served = {place.key: bodies.key_of(f"{place.name} Belediyesi") for place in places.facts}
        self._municipality = {key: own for key, own in (served | {each: each for each in municipal}).items() if own}
        self._parties = {body.key for body in bodies.facts if body.kind is OrganizationKind.PARTY}
        held = {person.key: [role.organization or "" for role in person.roles] for person in people.facts}
        self._serving = {key: municipal.intersection(homes) for key, homes in held.items()}
        self._partisan = {key: self._parties.intersection(homes) for key, homes in held.items()}
        self._wide = {place.key for place in places.facts if place.kind in _WIDE}
        self._homes = [
            (person.key, {role.organization for role in person.roles if role.organization})
            for person in people.facts
            if person.key in acting
        ]

    def of(self, origin: str) -> tuple[str, ...]:
        """Those at home at the body or in the town with this key, and nowhere else; nobody for a country."""
        if origin in self._wide:
            return ()
        return tuple(key for key, homes in self._homes if homes and all(self._is_of(home, origin) for home in homes))

    def part(self, origin: str | None, members: Iterable[str]) -> bool:
        """Whether a group is told to be of one municipality or party and these people are of another."""
        party = origin in self._parties
        own = origin if party else self._municipality.get(origin or "")
        homes = {home for key in members for home in (self._partisan if party else self._serving)[key]}
        return own is not None and bool(homes) and own not in homes

    def _is_of(self, home: str, origin: str) -> bool:
        town = self._towns.get(origin)
        return home == origin or (town is not None and self._bodies.get(home, "").startswith(town))
