"""Who is meant by a group of whom nobody is named: `konuklar`, `heyet` stand for the guests whom the text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.drafts import Draft

_OF_GUESTS = frozenset({EventType.VISIT, EventType.TOUR, EventType.MEETING, EventType.CEREMONY, EventType.AGREEMENT})


def name_guests(drafts: Sequence[Draft], nameless: Collection[str]) -> None:
    """Put the guests that the text names in the place of groups that only stand for them; `nameless` are their keys.

    Beside guests who are named such a group tells nothing more. Where a happening has nobody but such groups they are
    the guests of the visit told before it, else of the one told after it; a plan is not about those who have been here.
    """
    for at, draft in enumerate(drafts):
        groups = [key for key in draft.participants if key in nameless]
        if not groups or draft.type not in _OF_GUESTS:
            continue
        named = [key for key in draft.participants if key not in nameless and key not in draft.received_by]
        if not any(kind_of(key) == "person" for key in named):
            guests = _guests_near(drafts, at, nameless)
            draft.participants.extend(key for key in guests if key not in {*draft.participants, *draft.received_by})
        if any(kind_of(key) == "person" for key in draft.participants):
            draft.participants[:] = [key for key in draft.participants if key not in nameless]


def _guests_near(drafts: Sequence[Draft], at: int, nameless: Collection[str]) -> list[str]:
    """The guests of the nearest visit whose guests are named, first of those told before."""
    for other in (*reversed(drafts[:at]), *drafts[at + 1 :]):
        if other.type is EventType.VISIT and other.planned == drafts[at].planned:
            guests = [key for key in other.participants if key not in nameless]
            if any(kind_of(key) == "person" for key in guests):
                return guests
    return []
