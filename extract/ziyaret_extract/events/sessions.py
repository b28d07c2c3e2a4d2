"""Gatherings that are part of a programme: its sessions, its opening, the meetings of its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import of_days
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.story import Story

SESSION = "oturum"
"""The noun of a session."""
_OPENING = "açılış"
_BEGINNING_OR_END = frozenset({"açılış", "kapanış", "değerlendirme"})
_PARTS = frozenset({SESSION, _OPENING})
_OF_SPEECHES = frozenset(
    ("program", "panel", "toplantı", "konferans", "seminer", "söyleşi", "çalıştay", "eğitim", "sempozyum", "forum")
)


def whole_of(story: Story, gathering: Gathering) -> Draft | None:
    """The programme that a session is part of, `panelde … oturumda`, or that an opening opens: `açılışta konuşan`."""
    if gathering.noun not in _PARTS or story.last(gathering.type, _OPENING):
        return None
    kinds = {EventType.PROGRAMME, EventType.MEETING} if gathering.noun == _OPENING else {EventType.PROGRAMME}
    planned = gathering.telling.planned
    whole = next((d for d in reversed(story.drafts) if d.type in kinds and d.planned is planned), None)
    day = story.days.at(gathering.at)
    within = whole and (day in {None, whole.date} or not whole.date or of_days(day, whole.date))
    return whole if within else None


def only_opens(story: Story, gathering: Gathering) -> bool:
    """Whether somebody opens a gathering by a speech: `programın açılışını Rektör A yaptı` tells no ceremony."""
    tokens = story.analysis.tokens
    before = gathering_noun(tokens, gathering.at - 1) if gathering.noun == _OPENING and gathering.at else None
    opened = gathering.case is Case.ACCUSATIVE and tokens[gathering.verb].folded.startswith("yap")
    return opened and before is not None and before[0] in _OF_SPEECHES and before[2] is Case.GENITIVE


def bring_guests(story: Story, draft: Draft) -> None:
    """Let the guests whom a programme of several days brought be at a meeting of these days, if no others are told.

    At a ceremony they are as a rule not told to be: without it the F1 of those who take part is as high or higher.
    """
    whole = story.last(EventType.PROGRAMME)
    if draft.planned or (whole and whole.planned):
        return
    if not (whole and of_days(draft.date, whole.date or "")) and not _is_part(story, draft):
        return
    guests = story.guests()
    people = story.cast.people(guests)
    there = story.cast.people(whole.participants) if whole and not _is_part(story, draft) else people
    listed = any(map(story.cast.members, guests)) and people <= there
    if listed and (people.issuperset(draft.participants) or _is_part(story, draft)):
        draft.add(participants=guests)


def _is_part(story: Story, draft: Draft) -> bool:
    """Whether a meeting opens or closes what the guests came for: `açılış toplantısı`, `değerlendirme toplantısı`."""
    return draft.at > 0 and story.analysis.tokens[draft.at - 1].folded in _BEGINNING_OR_END
