"""Who holds a gathering, and where: `X'in düzenlediği`, `Y Kültür Merkezi ev sahipliği yaptı`, `Y'deki törene`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.holding import HOUSES, OF_HOUSE
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_HOLDING_CASES = frozenset({Case.NOMINATIVE, Case.GENITIVE, Case.EQUATIVE, Case.LOCATIVE})
_HELD_BY = re.compile(r"(?:düzenle|gerçekleştir|organize|yürüt|hazırla|tertip)(?:di|ece|t|$)")
_ENSEMBLES = ("topluluğu", "orkestrası", "korosu", "tiyatrosu", "bandosu", "kumpanyası", "balesi")
_NEAR = 2
_REACH = 8


def place(story: Story, draft: Draft, phrases: Sequence[Phrase], end: int) -> None:
    """Who holds a gathering told up to token `end`, and where; the publisher where the text tells neither."""
    named = [k for p in phrases if p.kind == "organization" and p.part in {"agent", "host"} for k in p.keys]
    named += [k for p in phrases if _is_holding(story, p) for k in p.keys]
    bodies = [
        k
        for p in phrases
        if p.kind == "organization" and p.part is None and p.last <= end and p.case in _HOLDING_CASES
        if not plays(story, p)
        for k in p.keys
    ]
    where = [p for p in phrases if p.kind == "place" and (p.case is Case.LOCATIVE or p.part == "host")]
    where = where or [p for p in phrases if p.kind == "place" and p.case is Case.RELATIVE and _is_at(story, p, end)]
    places = [k for p in where for k in p.keys]
    if named and draft.assumed:
        draft.hosts.clear()
        draft.assumed = False
    draft.add(hosts=named or bodies, places=places)
    if not draft.hosts and not draft.places:
        before = next(
            (
                d
                for d in reversed(story.drafts[:-1])
                if d.type in {EventType.AGREEMENT, draft.type} and d.hosts and d.planned == draft.planned
            ),
            None,
        )
        publisher = story.cast.publisher
        draft.assumed = before is None
        draft.add(hosts=before.hosts if before else [publisher] if publisher else [])


def plays(story: Story, body: Phrase) -> bool:
    """Whether a body is one that plays at what others hold: `X Orkestrası konser verdi`, `X Topluluğu katıldı`."""
    last = story.analysis.tokens[body.last - 1].folded
    return body.kind == "organization" and body.case is Case.NOMINATIVE and last.endswith(_ENSEMBLES)


def _is_holding(story: Story, body: Phrase) -> bool:
    """Whether a body is told to hold what stands behind it: `X'in düzenlediği`, `X'in organize ettiği eğitim`."""
    words = story.analysis.tokens[body.last : body.last + _NEAR]
    held = any(_HELD_BY.match(token.folded) for token in words)
    return body.kind == "organization" and body.case is Case.GENITIVE and held


def _is_at(story: Story, place: Phrase, end: int) -> bool:
    """Whether a small place is where what is told at token `end` is: `Y'deki törene`, `Y'deki konutların töreni`."""
    return place.last <= end <= place.last + _REACH and all(map(story.cast.is_near, place.keys))


def is_hosted(story: Story, gathering: Gathering) -> bool:
    """Whether no more is told of a gathering than who hosts it: `Çalıştaya X ev sahipliği edecek`."""
    behind = [token.folded for token in story.analysis.tokens[gathering.at : gathering.verb]]
    return story.analysis.tokens[gathering.verb - 1].folded in HOUSES or OF_HOUSE in behind


def housed_at(story: Story, phrases: Sequence[Phrase], gathering: Gathering) -> list[str]:
    """The places that are told to house a gathering: `Panele Y Kültür Merkezi ev sahipliği yaptı`."""
    if not is_hosted(story, gathering):
        return []
    told = (p for p in phrases if p.kind == "place" and p.case is Case.NOMINATIVE and p.last < gathering.verb)
    return [key for p in told for key in p.keys]
