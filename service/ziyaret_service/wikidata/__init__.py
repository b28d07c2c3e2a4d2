"""Asking Wikidata online who and what is meant: politely, with an answer for the graph, never in the way."""

from __future__ import annotations

from ziyaret_service.wikidata.background import BackgroundLookups
from ziyaret_service.wikidata.keeping import OPEN, LookedUp, look_up_entities
from ziyaret_service.wikidata.opening import forget_answers, open_wikidata

__all__ = [
    "OPEN",
    "BackgroundLookups",
    "LookedUp",
    "forget_answers",
    "look_up_entities",
    "open_wikidata",
]
