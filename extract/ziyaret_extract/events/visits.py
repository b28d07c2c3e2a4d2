"""Visits as a clause tells them, from whichever side: one for each host, and who received the guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_YEAR = len("2024")
# How the words begin by which a text says that its own body is visited, and words that say so.
OURS = (
    *("belediyemiz", "kurumumuz", "makamımız", "ilçemiz", "beldemiz", "kaymakamlığımız", "valiliğimiz"),
    *("konuğumuz", "misafirimiz", "ziyaretimize"),
)
# Whose guest one is by these is the town itself: `Y'nin misafiri oldu`, `Y'ye konuk oldu`.
_OF_TOWNS = frozenset({"was-guest-of"})
_US = frozenset({"bizi", "bizleri"})
HOSTS = ("organization", "person", "place")
"""The kinds of phrase that can be visited."""


def tell_visits(story: Story, clause: Clause, hosts: Sequence[Phrase], subject: tuple[str, ...]) -> None:
    """One visit for each body or place; a person visited receives, at the body of the title."""
    hosts = (
        hosts or [p for p in clause.all(Case.LOCATIVE, ["organization", "place"]) if story.cast.is_near(p.keys[0])][-1:]
    )
    if not hosts and _visits_us(clause):
        story.visit = story.tell_clause(EventType.VISIT, clause)
        guests = _guests(story, subject)
        story.visit.add(
            participants=guests, hosts=story.cast.ours(set(map(story.cast.home, story.cast.people(guests))))
        )
    company = [key for key in clause.part("company", ["person"]) if key in subject]
    led = [key for key in subject if key not in company]
    for phrase in hosts:
        for key in phrase.keys:
            draft = story.tell_clause(EventType.VISIT, clause)
            if company and led:
                story.go_with(led, company, draft.date)
            guests = story.with_company(_guests(story, subject), draft.date)
            draft.add(participants=[guest for guest in guests if guest not in phrase.keys])
            if phrase.kind == "organization":
                draft.add(hosts=[key])
            elif phrase.kind == "place":
                draft.add(places=[key])
                draft.add(hosts=_town_halls(story, [key], guests) if clause.predicate.frame in _OF_TOWNS else [])
            else:
                home = story.cast.office(key) if clause.has("makam") else story.cast.house(key)
                if subject and {home} == set(map(story.cast.home, subject)):
                    home = None  # nobody is a guest at home
                cases = {Case.LOCATIVE, Case.DATIVE}
                places = [k for p in clause.phrases if p.kind == "place" and p.case in cases for k in p.keys]
                draft.add(received_by=[key], hosts=[home] if home else [])
                draft.add(places=[] if home else places or story.whereabouts(clause.predicate.first))
            story.visit = draft


def tell_reception(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    """Guests received by hosts, each by himself when `ayrı ayrı` says so; nothing where either is not told."""
    guests = story.understood(guests)
    if not guests or not hosts:
        return
    if clause.has("ayrı", "ayrı") or (clause.has("önce") and clause.has("sonra", "da")):
        for guest in guests:
            _receive(story, clause, [guest], hosts)
    else:
        _receive(story, clause, guests, hosts)


def tell_stay(story: Story, clause: Clause, guests: Sequence[str], places: Sequence[str]) -> None:
    """`X heyeti Y'de ağırlandı`: a visit to the place, and to its municipality if the text names it."""
    guests = story.understood(guests)
    recalled = len(story.days.at(clause.predicate.first) or "") == _YEAR and not clause.predicate.telling.planned
    if guests and not recalled:
        story.visit = story.tell_clause(EventType.VISIT, clause)
        guests = story.with_company(guests, story.visit.date)
        story.visit.add(participants=guests, places=places, hosts=_town_halls(story, places, guests))


def called_on(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> bool:
    """`X Y ile makamında görüştü`: a visit to the office of Y, unless that is the guest's own; whether it was one.

    `people` are those with whom the subject, `guests`, met.
    """
    if not any(kind_of(key) == "person" for key in people) or clause.first_of("makam") < min(
        p.first for p in clause.before() if set(p.keys) & set(people)
    ):
        people, guests = guests, people  # `Y makamında X ile görüştü`: the office is that of Y
    home = next((home for home in map(story.cast.office, people) if home), None)
    if home is None or not guests or home in map(story.cast.home, guests):
        return False
    story.visit = story.tell_clause(EventType.VISIT, clause)
    story.visit.add(hosts=[home], received_by=people, participants=story.with_company(guests, story.visit.date))
    return True


def met_at(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> None:
    """`X Y Odasında Başkan A ile görüştü`: where A is at home and X is not, X visits the body by it."""
    bodies = clause.keys(Case.LOCATIVE, ["organization"])
    hosts = [key for key in people if story.cast.home(key) in bodies]
    known = story.visit_at(clause.predicate.first)
    if not bodies or not hosts or not guests or (known and set(bodies) & set(known.hosts)):
        return
    if not set(bodies) & set(map(story.cast.home, story.cast.people(guests))):
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.add(hosts=bodies, received_by=hosts, participants=story.with_company(guests, story.visit.date))


def with_company(clause: Clause) -> tuple[str, ...]:
    """The subject and those who come along: `beraberinde A ve B ile birlikte`."""
    return tuple(dict.fromkeys((*clause.subject(), *clause.part("company", ["person"]))))


def _visits_us(clause: Clause) -> bool:
    """Whether the publisher, who is not named, is visited: `Belediyemizi ziyaret etti`, `konuğumuz oldu`."""
    words = [token.folded for token in clause.tokens[clause.boundary : clause.predicate.last]]
    return any(word.startswith(OURS) or word in _US for word in words)


def _guests(story: Story, subject: tuple[str, ...]) -> tuple[str, ...]:
    """The subject; the text's delegation for an organization, which visits by the people whom it sends."""
    if not subject or (kind_of(subject[0]) == "organization" and any(story.cast.members(k) for k in story.guests())):
        return story.guests()
    return subject


def _receive(story: Story, clause: Clause, guests: Sequence[str], hosts: Sequence[str]) -> None:
    """A reception of the current visit's guests tells who received them; any other is a visit of its own."""
    people = [key for key in hosts if kind_of(key) == "person"]
    visit = story.visit_at(clause.predicate.first)
    away = {home for home in map(story.cast.home, _leading(story, guests)) if home}  # nobody is received at home
    away.difference_update(visit.hosts if visit else ())
    at_office = clause.has("makam") or clause.has("belediye", "bina") or clause.has("belediyed")
    homes = [
        home for home in map(story.cast.office if at_office else story.cast.house, people) if home and home not in away
    ]
    bodies = [key for key in hosts if kind_of(key) == "organization"] or homes[:1]
    elsewhere = story.moved_to(clause.predicate.first) if not bodies or bodies == homes[:1] else ()
    if visit and elsewhere and people and not set(people) & set(visit.received_by):
        guests = visit.participants if story.cast.unnamed(guests) else guests
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.add(places=elsewhere, participants=guests, received_by=people)
        return
    if (
        visit
        and visit.planned == clause.predicate.telling.planned
        and _same_host(story, {*bodies, *homes}, visit)
        and _same_guests(story, guests, visit)
    ):
        named = [key for key in guests if not story.cast.unnamed([key]) and key not in people]
        visit.add(received_by=people, participants=named)
        visit.spans.append((clause.sentence.first, clause.sentence.last))
        return
    draft = story.tell_clause(EventType.VISIT, clause)
    where = [key for key in clause.keys(Case.LOCATIVE, ["place"]) if story.cast.is_near(key)]
    draft.add(
        hosts=bodies or (story.cast.ours(away) if away else ()),
        participants=story.with_company(guests, draft.date),
        received_by=people,
    )
    draft.add(places=[] if draft.hosts else where)
    story.visit = draft


def _leading(story: Story, guests: Sequence[str]) -> list[str]:
    """The first of the guests whose home is told, of a group the first of its people."""
    people = [person for guest in guests for person in story.cast.members(guest) or (guest,)]
    return [person for person in people if story.cast.home(person)][:1]


def _town_halls(story: Story, places: Sequence[str], guests: Sequence[str]) -> list[str]:
    """The municipality of a town whose guest one is, where the text names it and the guests are not its own."""
    halls = [
        hall
        for hall in story.cast.municipalities_of(places)
        if hall not in map(story.cast.home, story.cast.people(guests))
    ]
    return halls if len(halls) == 1 else []


def _same_host(story: Story, bodies: Collection[str], visit: Draft) -> bool:
    """Whether a visit is to one of these bodies, as far as both are told; none of another town than it was in."""
    if not bodies or visit.hosts:
        return not bodies or bool(set(bodies) & set(visit.hosts))
    return not any(map(story.cast.is_near, visit.places)) or any(
        not story.cast.town(body) or story.cast.towns([body]) & set(visit.places) for body in bodies
    )


def _same_guests(story: Story, guests: Sequence[str], visit: Draft) -> bool:
    """Whether guests may be those of a visit: the same people, or a group that is only called so."""
    ours, theirs = story.cast.people(guests), story.cast.people(visit.participants)
    return not theirs or bool(ours & theirs) or story.cast.unnamed(guests)
