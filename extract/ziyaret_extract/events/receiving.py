"""What becomes of a reception that is told: a visit of its own, or who received the guests of one told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.apart import by_turns
from ziyaret_extract.events.guest_programmes import tell_guest_programme
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story


def tell_reception(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    """Guests received by hosts, those apart who came so; nothing where either is not told."""
    told = [p for p in clause.before() if set(p.keys) <= set(guests)]
    guests = story.understood(guests)
    if not guests or tell_guest_programme(story, clause, guests, hosts) or not hosts:
        return
    for turn, day in by_turns(story, clause, told, hosts) or [(guests, None)]:
        _receive(story, clause, turn, hosts)
        if story.visit and day:
            story.visit.date = day


def _receive(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    """A reception of the current visit's guests tells who received them; any other is a visit of its own."""
    at = clause.predicate.first
    visit = story.visit_at(at)
    people = [key for key in hosts if kind_of(key) == "person"]
    away = set(story.cast.homes(guests)[:1])  # nobody is received at home
    away.difference_update(visit.hosts if visit else ())
    homes = [home for home in _houses(story, clause, people) if home not in away]
    bodies = [key for key in hosts if kind_of(key) == "organization"]
    bodies = story.away_from_home(bodies, guests, at) or homes[:1]
    elsewhere = story.course.since(story.visit, at) if not bodies or bodies == homes[:1] else ()
    if visit and elsewhere and people and not set(people) & set(visit.received_by):
        came = visit.participants if story.cast.unnamed(guests) else guests
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.add(places=elsewhere, received_by=people)
        story.visit.add(participants=story.company.joined(came, story.visit.date))
    elif visit and _sent_them(story, visit, guests, people):
        visit.participants[:] = story.company.joined(guests, visit.date)
        visit.spans.append((clause.sentence.first, clause.sentence.last))
    elif (
        visit
        and _is_of(story, clause, visit, guests)
        and (_same_host(story, {*bodies, *homes}, visit) or _goes_on(story, clause, visit, guests, hosts))
    ):
        named = [key for key in guests if not story.cast.unnamed([key]) and key not in people]
        visit.add(received_by=people, participants=named)
        visit.spans.append((clause.sentence.first, clause.sentence.last))
    else:
        story.visit = _own_visit(story, clause, guests, bodies or (story.cast.ours(away) if away else ()))
        story.visit.add(received_by=people)


def _houses(story: Story, clause: Clause, people: Sequence[str]) -> list[str]:
    """Where people receive: at their offices if the clause tells of one, else at their houses."""
    at_office = clause.has("makam") or clause.has("belediye", "bina") or clause.has("belediyed")
    return list(filter(None, map(story.cast.office if at_office else story.cast.house, people)))


def _own_visit(story: Story, clause: Clause, guests: Sequence[str], hosts: Iterable[str]) -> Draft:
    """A visit to the hosts, else to the small place that the clause tells."""
    visit = story.tell_clause(EventType.VISIT, clause)
    visit.add(hosts=hosts, participants=story.company.joined(guests, visit.date))
    if not visit.hosts:
        visit.add(places=filter(story.cast.is_near, clause.keys(Case.LOCATIVE, ["place"])))
    return visit


def _sent_them(story: Story, visit: Draft, guests: Sequence[str], people: Sequence[str]) -> bool:
    """Whether guests who are named come from the body that the same people were told to receive before."""
    sent = visit.participants and all(kind_of(key) == "organization" for key in visit.participants)
    named = any(kind_of(key) == "person" for key in story.cast.people(guests))
    return bool(sent) and named and bool(people) and set(people) <= set(visit.received_by)


def _is_of(story: Story, clause: Clause, visit: Draft, guests: Sequence[str]) -> bool:
    """Whether a clause may tell of a visit: both planned or not, and the same people or a group only called so."""
    ours, theirs = story.cast.people(guests), story.cast.people(visit.participants)
    same = not theirs or bool(ours & theirs) or story.cast.unnamed(guests)
    return same and visit.planned == clause.predicate.telling.planned


def _goes_on(story: Story, clause: Clause, visit: Draft, guests: Sequence[str], hosts: Sequence[str]) -> bool:
    """Whether the visit of a sentence goes on with who receives: `A, Y'yi ziyaret etti; heyeti Müdür B ağırladı`."""
    same = visit.spans[-1] == (clause.sentence.first, clause.sentence.last)
    people = all(kind_of(key) == "person" for key in hosts)
    return same and people and story.cast.unnamed(guests) and clause.boundary > clause.sentence.first


def _same_host(story: Story, bodies: Collection[str], visit: Draft) -> bool:
    """Whether a visit is to one of these bodies, as far as both are told; none of another town than it was in."""
    if visit.at_home:
        return False
    if not bodies or visit.hosts:
        return not bodies or bool(set(bodies) & set(visit.hosts))
    return not any(map(story.cast.is_near, visit.places)) or any(
        not story.cast.town(body) or story.cast.towns([body]) & set(visit.places) for body in bodies
    )
