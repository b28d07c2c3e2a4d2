"""Links by exact name: one item of that name links, several leave the entity ambiguous, none makes it NIL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import Candidate, Link, LinkStatus, Organization, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.gazetteer import Gazetteer

LINKED = 0.9
AMBIGUOUS = 0.5


def link(organizations: Sequence[Organization], places: Sequence[Place], gazetteer: Gazetteer) -> tuple[Link, ...]:
    """A link for each organization and place; people have no item in the gazetteer and are left to later linking."""
    return (*(_organization(o, gazetteer) for o in organizations), *(_place(p, gazetteer) for p in places))


def _organization(organization: Organization, gazetteer: Gazetteer) -> Link:
    bodies = [b for b in gazetteer.bodies(organization.name) if fold(b.name) == fold(organization.name)]
    candidates = tuple(dict.fromkeys(Candidate(b.wikidata, b.name, LINKED) for b in bodies if b.wikidata))
    return _decide(organization.key, organization.name, candidates, "body")


def _place(place: Place, gazetteer: Gazetteer) -> Link:
    entries = [e for e in gazetteer.places(place.name) if e.kind is place.kind]
    candidates = tuple(dict.fromkeys(Candidate(e.wikidata, e.name, LINKED) for e in entries if e.wikidata))
    return _decide(place.key, place.name, candidates, place.kind.value)


def _decide(key: str, name: str, candidates: tuple[Candidate, ...], kind: str) -> Link:
    if len(candidates) == 1:
        return Link(
            key,
            LinkStatus.LINKED,
            candidates[0].wikidata,
            LINKED,
            f"the only {kind} called {name} in the gazetteer",
            candidates,
        )
    if candidates:
        return Link(
            key,
            LinkStatus.AMBIGUOUS,
            None,
            AMBIGUOUS,
            f"{len(candidates)} places or bodies are called {name}",
            candidates,
        )
    return Link(key, LinkStatus.NIL, None, LINKED, f"no {kind} called {name} has an item in the gazetteer")
