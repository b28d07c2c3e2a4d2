"""What is told by each frame of a predicate, and which of them end a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events import (
    briefings,
    ceremonies,
    companions,
    devotions,
    encounters,
    goings,
    receptions,
    signings,
    tours,
    turns,
    visiting,
    whereabouts,
    wishes,
)

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story
    from ziyaret_extract.turkish.frames import Predicate

_TELLINGS = {
    "visited": visiting.visited,
    "was-visited": visiting.was_visited,
    "went-to": goings.went_to,
    "came-from": goings.came_from,
    "ended-with": visiting.ended_with,
    "went": goings.went,
    "will-be-at": whereabouts.will_be_at,
    "stopped-at": whereabouts.stopped_at,
    "visiting": visiting.visiting,
    "visit-made": visiting.visit_made,
    "made-to": turns.made_to,
    "was-guest-of": goings.was_guest_of,
    "invited": goings.was_guest_of,
    "was-at": whereabouts.was_at,
    "guest-is": turns.guest_is,
    "moved-to": goings.moved_to,
    "there": goings.there,
    "went-on-at": whereabouts.went_on_at,
    "received": receptions.received,
    "hosted": receptions.hosted,
    "was-received": receptions.was_received,
    "wished": wishes.wished,
    "arrived": goings.arrived,
    "joined": companions.joined,
    "accompanied": companions.accompanied,
    "at-side": companions.at_side,
    "briefed": briefings.briefed,
    "reception-of": receptions.reception_of,
    "welcomed": receptions.welcomed,
    "thanked": receptions.thanked,
    "guided": tours.guided,
    "met": encounters.met,
    "chatted": encounters.chatted,
    "called-at": wishes.called_at,
    "paid-respects": devotions.paid_respects,
    "toured": tours.toured,
    "walked": tours.walked,
    "taken-to": tours.taken_to,
    "took-to": tours.took_to,
    "looked-at": tours.looked_at,
    "made-tour": tours.made_tour,
    "trip": tours.trip,
    "was-toured": tours.was_toured,
    "inspected": tours.inspected,
    "saw": tours.saw,
    "signed": signings.signed,
    "awarded": ceremonies.awarded,
    "opened": ceremonies.opened,
}
# Told by a noun, which ends no clause: `X'e ziyaretinde Y eşlik etti`.
_OF_A_NOUN = frozenset({"visiting", "visit-made", "stopped-at", "reception-of", "welcomed", "thanked", "trip"})
# Words of many meanings end a clause only where they tell an event: `öğrenim gören gençler`, `konukları karşıladı`.
_WEAK = frozenset(
    {
        "saw",
        "inspected",
        "walked",
        "looked-at",
        "took-to",
        "was-at",
        "went-on-at",
        "guest-is",
        "made-to",
        "opened",
        "paid-respects",
    }
)


def tell(story: Story, clause: Clause) -> None:
    """Add what a clause tells to the story."""
    _TELLINGS[clause.predicate.frame](story, clause)


def ends_clause(story: Story, predicate: Predicate, *, told: bool) -> bool:
    """Whether a clause ends with a predicate; with some only where an event was told by it."""
    weak = predicate.frame in _WEAK or _went_by(story, predicate)
    return predicate.frame not in _OF_A_NOUN and (told or not weak)


def _went_by(story: Story, predicate: Predicate) -> bool:
    """Whether a converb tells how the verb behind it is done: `X'i iade-i ziyarette bulunarak ziyaret etti`."""
    verb = story.analysis.tokens[predicate.last - 1].folded
    return predicate.frame == "went-to" and verb.endswith(("arak", "erek"))
