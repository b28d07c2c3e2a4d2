"""Meetings during a visit: where nothing else is told whom one visits holds them, and who is at the visit comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

# How words begin that tell that hosts present something to guests.
_PRESENTED = ("sunum", "sunuş", "bilgilendir", "brifing")


def hold_at_visit(story: Story, draft: Draft) -> None:
    """Let a meeting be held by whom one visits in its passage: `Y'yi ziyaret edip toplantı yaptı`."""
    away = any(story.cast.is_town(place) or story.cast.is_settlement(place) for place in draft.places)
    unknown = draft.assumed or not (draft.hosts or away)
    visit = story.visit_at(draft.at) if draft.type is EventType.MEETING and unknown else None
    visited = _visited(story, visit) if visit else ()
    if visit and visited and visit.planned == draft.planned:
        draft.hosts[:] = visited
        draft.assumed = False


def go_on_with_visit(story: Story, draft: Draft) -> None:
    """Let those who were told to be at a visit be at a meeting in which it goes on."""
    visit = story.visit_at(draft.at)
    visited = _visited(story, visit) if visit else ()
    if visit is None or not visited or visit.planned or draft.planned:
        return
    there = draft.assumed or not set(visited).isdisjoint(draft.hosts)
    if there and story.cast.people(visit.participants):
        _bring(story, visit, draft)


def bring_to_meetings(story: Story, drafts: Sequence[Draft]) -> None:
    """Let those of whom a visit is told in the end be at the meetings of its day at the body that is visited."""
    visits = [draft for draft in drafts if draft.type is EventType.VISIT and not draft.planned]
    for meeting in drafts:
        if meeting.type is EventType.MEETING and not meeting.planned:
            during = [visit for visit in visits if visit.at < meeting.at and visit.date == meeting.date]
            there = [visit for visit in during if not set(visit.hosts).isdisjoint(meeting.hosts)]
            for visit in there[-1:]:
                _bring(story, visit, meeting)


def _visited(story: Story, visit: Draft) -> Sequence[str]:
    """The bodies that are visited: those of who receives where no other is told."""
    return visit.hosts or story.cast.homes(visit.received_by)


def _bring(story: Story, visit: Draft, meeting: Draft) -> None:
    """Let guests and hosts of a visit be at a meeting, if nobody is told to be there but the hosts' own who speak."""
    if not meeting.participants or _only_presented(story, visit, meeting):
        meeting.add(participants=(*visit.participants, *visit.received_by))


def _only_presented(story: Story, visit: Draft, meeting: Draft) -> bool:
    """Whether those told to be at a meeting are of the body visited and present something to the guests there."""
    tokens = story.analysis.tokens
    words = (tokens[at].folded for first, last in meeting.spans for at in range(first, last))
    ours = all(story.cast.home(key) in visit.hosts for key in meeting.participants)
    return ours and any(word.startswith(_PRESENTED) for word in words)
