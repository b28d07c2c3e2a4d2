"""Guests and hosts that no clause tells: whom `konuklar` and `heyet` stand for, and whose people receive."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ziyaret_extract.entities.group_nouns import guest_office
from ziyaret_extract.events.story import OF_GUESTS
from ziyaret_extract.keys import kind_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

_FEWEST = 2
_WITH_GUESTS = frozenset({EventType.VISIT, EventType.TOUR, EventType.MEETING, EventType.CEREMONY, EventType.AGREEMENT})


def name_guests(story: Story, drafts: Sequence[Draft], apart: Sequence[str]) -> None:
    """Put the guests that the text names in the place of groups that only stand for them; some are told `apart`.

    Beside guests who are named such a group tells nothing more. Where a happening has nobody but such groups they are
    the guests of the visit told before it, else of the one told after it; a plan is not about those who have been here,
    unless it tells of the very group.
    """
    nameless = story.cast.nameless | (story.mentions.groups.counted | story.cast.officials if apart else frozenset())
    meant: dict[str, list[str]] = {}
    for at, draft in enumerate(drafts):
        _name_representatives(story, draft)
        _name_by_office(story, draft)
        groups = [key for key in draft.participants if key in nameless]
        if not groups or draft.type not in _WITH_GUESTS:
            continue
        named = [key for key in draft.participants if kind_of(key) == "person" and key not in draft.received_by]
        alone = draft.type in OF_GUESTS or set(apart).isdisjoint(named)  # a gathering has others besides its speakers
        came = list(apart) if alone and not draft.planned else []
        guests = (
            (draft.planned and meant.get(groups[0]))
            or _guests_near(story, drafts, at)
            or _guests_of_agreement(story, drafts[:at])
            or _delegation_near(story, drafts, at, came)
            or (not draft.planned and _guests_of_programme(story, drafts[:at]))
            or story.company.party(draft.hosts)
            or came
        )
        if draft.type is EventType.VISIT and set(named) - story.company.followers(groups):
            guests = came if set(named) <= set(came) else named
        if guests:
            meant |= dict.fromkeys(groups, guests)
            draft.participants[:] = [key for key in draft.participants if key not in nameless]
            draft.add(participants=[key for key in guests if key not in draft.received_by])


def _name_representatives(story: Story, draft: Draft) -> None:
    """Put those at home there in the place of `X Derneği yönetimi`, who may be others where it is still to come."""
    at_home = story.mentions.groups.at_home
    named = set(at_home) - story.cast.nameless
    for group in [key for key in draft.participants if key in named and not draft.planned]:
        came = [key for key in at_home[group] if key not in draft.received_by]
        if came and not set(story.cast.homes(came)) & set(draft.hosts):
            draft.participants.remove(group)
            draft.add(participants=came)


def _name_by_office(story: Story, draft: Draft) -> None:
    """Put those who hold the office, and not at the host, in the place of `konuk başkanlar`, where two are named."""
    for group in [key for key in draft.participants if kind_of(key) == "group" and not story.cast.members(key)]:
        office = guest_office(story.cast.called(group))
        there = {*draft.hosts, *story.cast.homes(draft.received_by)}
        holders = [key for key in story.cast.holders(office) if story.cast.home(key) not in there] if office else []
        mayors = [key for key in holders if story.cast.is_municipality(story.cast.home(key) or "")]
        holders = mayors if len(mayors) >= _FEWEST else holders
        if len(holders) >= _FEWEST and not draft.planned:
            draft.participants.remove(group)
            draft.add(participants=[key for key in holders if key not in draft.received_by])


def name_senders(story: Story, drafts: Sequence[Draft]) -> None:
    """Put the people who come from a body in its place where they are told to visit the same host as it.

    `X Odası, Y Belediyesini ziyaret etti. X Odası Başkanı A ile Üye B belediyeye geldi.`
    """
    visits = [draft for draft in drafts if draft.type is EventType.VISIT and draft.hosts]
    for visit in visits:
        homes = set(map(story.cast.home, visit.participants))
        visit.participants[:] = [key for key in visit.participants if key not in homes]
    for sent in visits:
        senders = set(sent.participants)
        if not senders or any(kind_of(key) != "organization" for key in senders):
            continue
        came = (
            other.participants
            for other in visits
            if set(other.hosts) & set(sent.hosts) and other.planned == sent.planned
            if senders >= set(map(story.cast.home, other.participants))
        )
        sent.participants[:] = next(came, sent.participants)


def _guests_of_agreement(story: Story, drafts: Sequence[Draft]) -> list[str]:
    """Those at the signing who are not at home with the body that the text speaks for, where it is a party."""
    signed = next((draft for draft in reversed(drafts) if draft.type is EventType.AGREEMENT), None)
    publisher = story.cast.publisher
    if signed is None or publisher not in signed.hosts:
        return []
    return [key for key in signed.participants if story.cast.home(key) not in {None, publisher}]


def _guests_of_programme(story: Story, drafts: Sequence[Draft]) -> list[str]:
    """Those at the programme told before who are not at home with a body that holds it."""
    held = next((draft for draft in reversed(drafts) if draft.type is EventType.PROGRAMME), None)
    people = [key for key in held.participants if kind_of(key) == "person"] if held else []
    return [key for key in people if held and story.cast.home(key) not in {None, *held.hosts}]


def complete_hosts(story: Story, drafts: Sequence[Draft]) -> None:
    """A visit of which no clause tells the body is one to that of those who receive, unless the guests are its own.

    Nobody is a guest at his own town hall: of guests of a town `belediyede` is at that of which the text speaks.
    In a quarter, village or house it is only that of the town itself: `Tekkaya'ya gelen konukları Başkan A karşıladı`.
    """
    for draft in drafts:
        _leave_home(story, draft, drafts)
        if draft.type is EventType.VISIT and not draft.hosts and not draft.at_home:
            away = story.cast.homes(draft.participants)
            near = [place for place in draft.places if story.cast.is_near(place)]
            homes = (home for home in map(story.cast.office, draft.received_by) if home and home not in away)
            homes = (home for home in homes if not near or any(story.cast.is_town_of(place, home) for place in near))
            draft.add(hosts=[home for home in [next(homes, None)] if home])


def _leave_home(story: Story, visit: Draft, drafts: Sequence[Draft]) -> None:
    """Put the municipality of which the text speaks in the place of the one at which all guests are at home."""
    homes = {story.cast.home(key) for key in story.cast.people(visit.participants) if kind_of(key) == "person"}
    told = set(visit.hosts)
    if visit.type is not EventType.VISIT or visit.planned or visit.places or len(homes) != 1 or homes != told:
        return
    if told & set(map(story.cast.home, visit.received_by)):
        return
    ours = story.cast.ours(homes) if all(map(story.cast.is_municipality, told)) else []
    for draft in drafts if ours else ():
        same = set(draft.participants) == set(visit.participants) and draft.type in OF_GUESTS
        if draft is visit or (same and set(draft.hosts) == told):
            draft.hosts[:] = ours


def _guests_near(story: Story, drafts: Sequence[Draft], at: int) -> list[str]:
    """The guests of the nearest visit whose guests are named, first of those told before.

    Of a delegation told to be from somewhere that is still to come nothing more is known.
    """
    if drafts[at].planned and set(drafts[at].participants) & story.mentions.groups.from_where:
        return []
    for other in (*reversed(drafts[:at]), *drafts[at + 1 :]):
        if other.type is EventType.VISIT and other.planned == drafts[at].planned:
            guests = [key for key in other.participants if key not in {*story.cast.nameless, *other.beside}]
            if any(kind_of(key) == "person" for key in story.cast.people(guests)):
                return guests
    return []


def _delegation_near(story: Story, drafts: Sequence[Draft], at: int, apart: Sequence[str]) -> list[str]:
    """The group told to be from somewhere that is at the happening or the nearest visit, else that was told last.

    Those named who are at home there stand for it, and those told `apart`, unless it is still to come.
    """
    groups = story.mentions.groups
    near = (draft for draft in chain(reversed(drafts[: at + 1]), drafts[at + 1 :]) if _alike(draft, drafts[at]))
    before = ([one.key] for one in reversed(groups.occurrences) if one.first <= drafts[at].at)
    told = chain((draft.participants for draft in near), before) if groups.from_where else ()
    guests = next((found for keys in told if (found := [key for key in keys if key in groups.from_where])), [])
    came = [key for guest in guests for key in groups.at_home.get(guest, ())]
    ours = set(came) & set(drafts[at].received_by) or set(story.cast.homes(came)) & set(drafts[at].hosts)
    if not came or drafts[at].planned or ours:
        return [] if apart else guests
    return list(dict.fromkeys((*story.company.joined(came, drafts[at].date), *apart)))


def _alike(draft: Draft, other: Draft) -> bool:
    """Whether it is the same or a visit, both to come or both over."""
    return draft is other or (draft.type is EventType.VISIT and draft.planned == other.planned)
