"""Guests and hosts that no clause tells: whom `konuklar` and `heyet` stand for, and whose people receive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

_OF_GUESTS = frozenset({EventType.VISIT, EventType.TOUR, EventType.MEETING, EventType.CEREMONY, EventType.AGREEMENT})


def name_guests(story: Story, drafts: Sequence[Draft], nameless: Collection[str]) -> None:
    """Put the guests that the text names in the place of groups that only stand for them; `nameless` are their keys.

    Beside guests who are named such a group tells nothing more. Where a happening has nobody but such groups they are
    the guests of the visit told before it, else of the one told after it; a plan is not about those who have been here.
    """
    for at, draft in enumerate(drafts):
        groups = [key for key in draft.participants if key in nameless]
        if not groups or draft.type not in _OF_GUESTS:
            continue
        named = [key for key in draft.participants if kind_of(key) == "person" and key not in draft.received_by]
        guests = _guests_near(drafts, at, nameless) or _guests_of_agreement(story, drafts[:at])
        guests = guests or _guests_of_programme(story, drafts[:at])
        if draft.type is EventType.VISIT and named:
            guests = named
        if guests:
            draft.participants[:] = [key for key in draft.participants if key not in nameless]
            draft.add(participants=[key for key in guests if key not in draft.received_by])


def _guests_of_agreement(story: Story, drafts: Sequence[Draft]) -> list[str]:
    """Those at the signing who are not at home with the body that the text speaks for, where it is a party."""
    signed = next((draft for draft in reversed(drafts) if draft.type is EventType.AGREEMENT), None)
    publisher = story.publisher()
    if signed is None or publisher not in signed.hosts:
        return []
    return [key for key in signed.participants if story.home(key) not in {None, publisher}]


def _guests_of_programme(story: Story, drafts: Sequence[Draft]) -> list[str]:
    """Those at the programme told before who are not at home with a body that holds it."""
    held = next((draft for draft in reversed(drafts) if draft.type is EventType.PROGRAMME), None)
    people = [key for key in held.participants if kind_of(key) == "person"] if held else []
    return [key for key in people if held and story.home(key) not in {None, *held.hosts}]


def complete_hosts(story: Story, drafts: Sequence[Draft]) -> None:
    """A visit of which no clause tells the body is one to that of those who receive, unless the guests are its own."""
    for draft in drafts:
        if draft.type is EventType.VISIT and not draft.hosts and not any(map(story.is_near, draft.places)):
            away = set(map(story.home, story.people(draft.participants)))
            homes = (home for home in map(story.office, draft.received_by) if home and home not in away)
            draft.add(hosts=[home for home in [next(homes, None)] if home])


def _guests_near(drafts: Sequence[Draft], at: int, nameless: Collection[str]) -> list[str]:
    """The guests of the nearest visit whose guests are named, first of those told before."""
    for other in (*reversed(drafts[:at]), *drafts[at + 1 :]):
        if other.type is EventType.VISIT and other.planned == drafts[at].planned:
            guests = [key for key in other.participants if key not in nameless]
            if any(kind_of(key) == "person" for key in guests):
                return guests
    return []
