"""The house in which a body is, where the text calls the house by the body: `Birlik Genel Merkezi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_ontology.model import Organization, Place

_HOUSE = re.compile(r" (?:genel merkezi|(?:merkez |hizmet |başkanlık |yönetim )?binası)$")


def read_houses(organizations: Iterable[Organization], places: Iterable[Place]) -> dict[str, str]:
    """The keys of places that are the house of a body of the text, and of that body: who goes there visits it."""
    bodies = {
        fold(name): body.key
        for body in organizations
        for name in (body.name, body.acronym, *body.other_names)
        if name is not None
    }
    owners = ((place, _HOUSE.sub("", fold(place.name))) for place in places)
    return {place.key: bodies[owner] for place, owner in owners if owner in bodies and owner != fold(place.name)}
