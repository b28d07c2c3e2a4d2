"""What a ceremony opens or founds is where it is held: `Y'nin açılışı yapıldı`, `Y törenle hizmete açıldı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_OPENING = "açılış"
_FOUNDING = "temel"
_OPENED = ("açıl", "hizmete", "kapılarını", "atıl")
_OPENED_CASES = frozenset({Case.NOMINATIVE, Case.GENITIVE})
_NEAR = 4


def opened_at(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """The places that a ceremony opens, by their keys."""
    if gathering.type is not EventType.CEREMONY:
        return []
    tokens = story.analysis.tokens
    at = gathering.at
    places = [p for p in phrases if p.kind == "place" and p.last <= at and p.case in _OPENED_CASES]
    places = [p for p in places if all(map(story.cast.is_near, p.keys))]
    if not places:
        return []
    before = tokens[places[-1].last : at + 1]
    told = any(token.folded.startswith((_OPENING, _FOUNDING)) for token in before)
    if told and len(before) <= _NEAR:
        return list(places[-1].keys)
    behind = tokens[at + 1 : at + 1 + _NEAR]
    opened = gathering.case is Case.INSTRUMENTAL and any(token.folded.startswith(_OPENED) for token in behind)
    return list(places[-1].keys) if opened else []
