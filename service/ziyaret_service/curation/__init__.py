"""What people decide about links and identities: taken in, kept, and carried into the releases."""

from __future__ import annotations

from ziyaret_service.curation.decide import Decided, decide
from ziyaret_service.curation.entity import Standing, rejected_items, standing_of
from ziyaret_service.curation.log import forget_read, read_decisions
from ziyaret_service.curation.proposals import find_proposals
from ziyaret_service.curation.wanted import Wanted, entity_key

__all__ = [
    "Decided",
    "Standing",
    "Wanted",
    "decide",
    "entity_key",
    "find_proposals",
    "forget_read",
    "read_decisions",
    "rejected_items",
    "standing_of",
]
