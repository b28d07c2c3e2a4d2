"""Who is in a delegation of which nobody is listed: those named who are at home whence it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import PlaceKind

if TYPE_CHECKING:
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

    def _is_of(self, home: str, origin: str) -> bool:
        town = self._towns.get(origin)
        return home == origin or (town is not None and self._bodies.get(home, "").startswith(town))
