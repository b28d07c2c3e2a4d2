"""Who visited whom, as rows for people to read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ziyaret_ontology.model import EventStatus, EventType
from ziyaret_service.cli.terminal import summarised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_ontology.model import Event, Facts

HEADER = ("visitors", "host", "date", "topic", "type")
_PLURALS = {
    EventType.VISIT: "visits",
    EventType.MEETING: "meetings",
    EventType.PROGRAMME: "programmes",
    EventType.TOUR: "tours",
    EventType.CEREMONY: "ceremonies",
    EventType.AGREEMENT: "agreements",
}


def visit_rows(facts: Facts) -> list[tuple[str, ...]]:
    """One row for each visit, in the order of `HEADER`."""
    return [event_row(event, facts) for event in facts.events if event.type is EventType.VISIT]


def event_row(event: Event, facts: Facts) -> tuple[str, ...]:
    """One event in the order of `HEADER`."""
    names = facts.names()
    members = {group.key: group.members for group in facts.groups}
    participants = [key for stated in event.participants for key in members.get(stated) or (stated,)]
    planned = "planned " if event.status is EventStatus.PLANNED else ""
    return (
        summarised([names[key] for key in dict.fromkeys(participants)]),
        ", ".join(names[key] for key in event.hosts or event.places),
        event.date or "",
        "; ".join(names[key] for key in event.topics),
        planned + event.type.value,
    )


def counts(types: Iterable[EventType]) -> str:
    """How many events of each type there are: `8 visits, 1 programme`."""
    found = Counter(types)
    told = [
        f"{number} {kind.value if number == 1 else _PLURALS[kind]}" for kind in EventType if (number := found[kind])
    ]
    return ", ".join(told) or "no events"
