"""What the service reads from the store for people and programs: events, releases, entities, figures."""

from __future__ import annotations

from ziyaret_service.catalogue.beforehand import Beforehand
from ziyaret_service.catalogue.entities import Entity, entity_graph, find_entity
from ziyaret_service.catalogue.events import EventPage, Filters, FoundEvent, find_events
from ziyaret_service.catalogue.figures import Figures, count_figures
from ziyaret_service.catalogue.kept import Kept
from ziyaret_service.catalogue.linked import LinkedEntity, list_links
from ziyaret_service.catalogue.links import FoundCandidate, FoundLink, find_candidates, find_links
from ziyaret_service.catalogue.lookups import read_lookups, unnamed_lookups
from ziyaret_service.catalogue.names import KeptNames, NamedThing
from ziyaret_service.catalogue.releases import (
    Counts,
    ListedRelease,
    ReleasePage,
    count,
    list_releases,
    release_graph,
    title_of,
)
from ziyaret_service.catalogue.sizes import GraphSize, KeptSizes

__all__ = [
    "Beforehand",
    "Counts",
    "Entity",
    "EventPage",
    "Figures",
    "Filters",
    "FoundCandidate",
    "FoundEvent",
    "FoundLink",
    "GraphSize",
    "Kept",
    "KeptNames",
    "KeptSizes",
    "LinkedEntity",
    "ListedRelease",
    "NamedThing",
    "ReleasePage",
    "count",
    "count_figures",
    "entity_graph",
    "find_candidates",
    "find_entity",
    "find_events",
    "find_links",
    "list_links",
    "list_releases",
    "read_lookups",
    "release_graph",
    "title_of",
    "unnamed_lookups",
]
