"""What many releases state of an entity, and what people might decide of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from ziyaret_ontology.model import DecisionKind


@dataclass(frozen=True, slots=True)
class Office:
    """An office as one release attests it: title, organization and the area that a municipality serves, by key."""

    title: str
    organization: str | None
    town: str | None
    release: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What many releases state of an entity: its offices, the places that it belongs to, the releases, its item."""

    key: str
    name: str
    offices: tuple[Office, ...] = ()
    places: frozenset[str] = frozenset()
    releases: frozenset[str] = frozenset()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """To merge an entity into another one, or to split it off in some releases; with a score and the reason."""

    kind: DecisionKind
    entity: str
    becomes: str
    releases: tuple[str, ...]
    score: float
    reason: str
