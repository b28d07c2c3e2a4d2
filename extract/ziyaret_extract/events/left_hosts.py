"""Who receives at a visit though no clause tells it there: those of the host whom the text tells beside the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import GATHERINGS
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story


def receive_at_home(story: Story, drafts: Sequence[Draft]) -> None:
    """Of several visits that one sentence sums up each has its own: `Vali'yi Kaymakam A ve Başkan B karşıladı`."""
    visits: dict[str, list[Draft]] = {}
    for draft in drafts:
        for host in draft.hosts if draft.type is EventType.VISIT else ():
            visits.setdefault(host, []).append(draft)
    for visit in [draft for told in visits.values() for draft in told]:
        for key in list(visit.received_by):
            home = story.cast.home(key)
            at_home = [other for other in visits.get(home or "", ()) if _same_guests(visit, other)]
            at_home = [other for other in at_home if not other.received_by]
            if len(at_home) == 1 and not story.cast.is_at_home(key, visit.hosts):
                visit.received_by.remove(key)
                at_home[0].add(received_by=[key])


def _same_guests(one: Draft, other: Draft) -> bool:
    return one.planned == other.planned and bool(set(one.participants) & set(other.participants))


def receive_as_met(story: Story, drafts: Sequence[Draft]) -> None:
    """Where nobody is told to receive, those of the host do whom the text tells first from the visit on.

    `Başkan X, Oda Başkanı Y'ye dosya sundu`, `Oda Başkanı Y ile sulama konuşuldu`, `Müdür Y'nin verdiği yemekte`.
    """
    busy = {(key, guest) for draft in drafts for key in draft.received_by for guest in draft.participants}
    for visit in drafts:
        if visit.type is not EventType.VISIT or visit.received_by or visit.planned:
            continue
        away = set(story.cast.homes(visit.participants))
        where = [key for key in visit.hosts if key not in away] if visit.hosts else visit.places
        told = [one for key in where for one in story.met.get(key, ()) if one[0] >= visit.spans[0][0]]
        told = [one for one in told if not any((key, guest) in busy for key in one[1] for guest in visit.participants)]
        _, people = min(told, default=(0, ()))
        visit.add(received_by=[key for key in people if key not in visit.participants])


def host_at_home(story: Story, drafts: Sequence[Draft]) -> None:
    """Let the publisher hold what is in a small place, and no word says by whom: `Y Meydanı'nda konser verildi`."""
    publisher = story.cast.publisher
    for draft in drafts:
        if draft.type in GATHERINGS and publisher and not draft.hosts and all(map(story.cast.is_near, draft.places)):
            draft.add(hosts=[publisher])
