"""Visits as a clause tells them, from whichever side: one for each host, and who received the guests."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.apart import by_turns, subjects
from ziyaret_extract.events.clauses import ACTORS
from ziyaret_extract.events.owners import owners
from ziyaret_extract.events.standing import FAMILY
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# How the words begin by which a text says that its own body is visited, and words that say so.
OURS = (
    *("belediyemiz", "kurumumuz", "makamımız", "ilçemiz", "beldemiz", "kaymakamlığımız", "valiliğimiz"),
    *("konuğumuz", "misafirimiz", "ziyaretimize"),
)
_US = frozenset({"bizi", "bizleri"})
_IN_OR_TO = frozenset({Case.LOCATIVE, Case.DATIVE, Case.RELATIVE})
# `şehidin baba evini`, `baba ocağına`
_KIN = frozenset({"baba", "anne", "aile", "şehit"})
_HOUSE = ("evi", "ocağı", "hanesi")
_AT_HOME = re.compile(r"(?:ev(?:ler)?in|hane(?:ler|s)in|ikametg[aâ]hın)(?:[dt]?[ae](?:ki|yd[ıi]\w*)?)")
_FALLEN = frozenset({"şehit", "gazi", "vefat", "hayatını"})
_SENT = frozenset({"yönetimi", "yöneticileri", "temsilcileri", "üyeleri", "ekibi", "kadrosu"})
_NEAR = 3
_TREATED = frozenset({"tedavi", "tedavisi", "yatan", "yatmakta", "kaldırılan"})
_IS_DONE = re.compile(r"(?:edil|bulunul|gerçekleştiril|yapıl|düzenlen|olun)\w*")
HOSTS = ("organization", "person", "place")
"""The kinds of phrase that can be visited."""


def tell_visits(story: Story, clause: Clause, hosts: Sequence[Phrase], subject: tuple[str, ...]) -> None:
    """One visit for each body or place; a person visited receives, at the body of the title."""
    hosts = hosts or _where(story, clause)
    told = [p for p in clause.before() if set(p.keys) <= set(subject) and p.case is Case.NOMINATIVE]
    called_on = [key for host in hosts for key in host.keys]
    turns = by_turns(story, clause, told, called_on) if len(called_on) == 1 else []
    for guests, day in turns or [(subject, None)]:
        _tell(story, clause, hosts, guests)
        if story.visit and day:
            story.visit.date = day


def _tell(story: Story, clause: Clause, hosts: Sequence[Phrase], subject: tuple[str, ...]) -> None:
    """The visits that the same people made."""
    family = not hosts and _visits_family(clause)
    if family or (not hosts and visits_us(clause)):
        guests = _guests(story, subject)
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.at_home = family
        story.visit.add(participants=guests, hosts=() if family else story.cast.ours(story.cast.homes(guests)))
    elif not hosts and any(kind_of(key) == "person" for key in subject):
        story.arrived = subject  # `A, B ve C üç okulu ziyaret etti. Heyet, Y Lisesine gitti.`
    company = [key for key in clause.part("company", ["person"]) if key in subject]
    led = [key for key in subject if key not in company]
    for phrase, key in ((host, key) for host in hosts for key in _called_on_apart(clause, host)):
        visit = story.tell_clause(EventType.VISIT, clause)
        if len(hosts) > 1:
            visit.date = story.day_told(phrase) or visit.date
        if company and led:
            story.company.go_with(led, company, visit.date)
        guests = story.company.joined(_guests(story, subject), visit.date)
        visit.add(participants=[guest for guest in guests if guest not in phrase.keys])
        if phrase.kind == "organization":
            visit.add(hosts=[key])
        elif phrase.kind == "place":
            halls = town_halls(story, [key], guests) if _of_town(clause) else []
            visit.add(places=[key], hosts=(owners(clause, phrase) if story.cast.is_near(key) else ()) or halls)
        else:
            _at_person(story, clause, visit, key, subject)
            visit.add(received_by=phrase.keys if len(_called_on_apart(clause, phrase)) == 1 else ())
        story.visit = visit


def _called_on_apart(clause: Clause, host: Phrase) -> Sequence[str]:
    """Those of a phrase to whom one goes each; husband and wife have one door."""
    return host.keys[:1] if clause.tokens[host.last - 1].folded.startswith("çift") else host.keys


def _where(story: Story, clause: Clause) -> list[Phrase]:
    """The body or small place in which the visit was, or those visited are, where no host is told."""
    told = [p for p in clause.before() if p.kind in {"organization", "place"} and p.part in {None, "between"}]
    there = [p for p in told if p.case is Case.LOCATIVE or (p.case is Case.RELATIVE and _are_visited(clause, p))]
    return [p for p in there if story.cast.is_near(p.keys[0])][-1:]


def _are_visited(clause: Clause, where: Phrase) -> bool:
    """Whether what is visited is somewhere: `Y Çarşısı'ndaki esnafı`, not the guests, `Y'deki öğretmenler, bizi`."""
    behind = clause.tokens[where.last : clause.predicate.first]
    return not visits_us(clause) and all(token.text != "," for token in behind)


def _of_town(clause: Clause) -> bool:
    """Whether by the town's name its municipality is meant: `Y'nin misafiri oldu`."""
    return clause.predicate.frame == "was-guest-of"


def _at_person(story: Story, clause: Clause, visit: Draft, person: str, subject: Sequence[str]) -> None:
    """Let a person receive a visit: at the house of the title, else at the place that is told."""
    visit.add(received_by=[person])
    where = _house_named(clause)
    if where and not clause.has("makam"):
        visit.add(hosts=where.keys[-1:])  # `A'yı tedavi gördüğü Y Hastanesi'nde ziyaret etti`
        return
    words = clause.tokens[clause.boundary : clause.predicate.last]
    visit.at_home = any(_AT_HOME.fullmatch(token.folded) for token in words) and not clause.has("makam")
    home = story.cast.office(person) if clause.has("makam") else story.cast.house(person)
    home = None if visit.at_home else home
    own = {home} == set(map(story.cast.home, subject))  # nobody is a guest at home, but of the head of his house
    if home and (not own or (story.cast.is_head(person) and not any(map(story.cast.is_head, subject)))):
        visit.add(hosts=[home])
    else:
        told = [p for p in clause.before() if p.kind == "place" and p.case in _IN_OR_TO and not _fell(clause, p)]
        visit.add(places=[k for p in told for k in p.keys] or story.course.whereabouts(clause.predicate.first))
        before = story.visit_at(clause.predicate.first)
        if visit.at_home and not visit.places and before and not before.hosts:
            visit.add(places=filter(story.cast.is_settlement, before.places))  # in the village told right before
        visit.at_home = visit.at_home and not visit.places


def _house_named(clause: Clause) -> Phrase | None:
    """The body right before the verb in which somebody is visited who need not be at home there.

    So is the hospital that is told before a patient: `Y Hastanesi'nde tedavi gören A'yı`.
    """
    told = [p for p in clause.before() if p.kind in {"organization", "place"} and p.case in _IN_OR_TO]
    if told and clause.tokens[told[-1].last].folded in _TREATED:
        return told[-1]
    told = [p for p in told if p.kind == "organization" and p.case is Case.LOCATIVE]
    near = told and all(token.text.islower() for token in clause.tokens[told[-1].last : clause.predicate.first])
    return told[-1] if near else None


def _fell(clause: Clause, where: Phrase) -> bool:
    """Whether it is only told where somebody fell: `Y'de şehit düşen A'nın babasını`."""
    return clause.tokens[where.last].folded in _FALLEN


def called_on(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> bool:
    """`X Y ile makamında görüştü`: a visit to the office of Y, unless that is the guest's own; whether it was one.

    `people` are those with whom the subject, `guests`, met.
    """
    if not any(kind_of(key) == "person" for key in people) or clause.first_of("makamın") < min(
        p.first for p in clause.before() if set(p.keys) & set(people)
    ):
        people, guests = guests, people  # `Y makamında X ile görüştü`: the office is that of Y
    home = next((home for home in map(story.cast.office, people) if home), None)
    if home is None or not guests or home in story.cast.homes(guests):
        return False
    story.visit = story.tell_clause(EventType.VISIT, clause)
    story.visit.add(hosts=[home], received_by=people, participants=story.company.joined(guests, story.visit.date))
    return True


def met_at(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> None:
    """`X Y Odasında Başkan A ile görüştü`: where A is at home and X is not, X visits the body by it."""
    bodies = clause.keys(Case.LOCATIVE, ["organization"])
    hosts = [key for key in people if story.cast.home(key) in bodies]
    known = story.visit_at(clause.predicate.first)
    if not bodies or not hosts or not guests or (known and set(bodies) & set(known.hosts)):
        return
    if not set(bodies) & set(story.cast.homes(guests)):
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.add(hosts=bodies, received_by=hosts, participants=story.company.joined(guests, story.visit.date))


def met_in_place(story: Story, clause: Clause, people: Sequence[str], guests: Sequence[str]) -> tuple[str, ...]:
    """The small places to which a sentence says that one went to meet somebody there, who receives: `Y'ye geçip`."""
    places = story.course.moved_in(clause.sentence) if not clause.keys(Case.LOCATIVE, HOSTS) else ()
    hosts = [key for key in people if kind_of(key) == "person" and key not in guests]
    if not places or not hosts or not guests or set(story.cast.homes(hosts)) & set(story.cast.homes(guests)):
        return ()
    story.visit = story.tell_clause(EventType.VISIT, clause)
    story.visit.add(places=places, received_by=hosts, participants=story.company.joined(guests, story.visit.date))
    return places


def visit_there(story: Story, clause: Clause, guests: Sequence[str]) -> None:
    """`X Y Lisesinde bilgi aldı`: those who do something at a body that is not their own visit it."""
    bodies = clause.all(Case.LOCATIVE, ["organization"])[-1:]
    if bodies and guests and not set(bodies[0].keys) & set(story.cast.homes(guests)):
        tell_visits(story, clause, bodies, tuple(guests))


def with_company(clause: Clause) -> tuple[str, ...]:
    """The subject and those who come along: `beraberinde A ve B ile birlikte`."""
    told = subjects(clause) or clause.subject() or _senders(clause)
    return tuple(dict.fromkeys((*told, *clause.part("company", ["person"]))))


def agents(clause: Clause) -> tuple[str, ...]:
    """By whom something is done: `X tarafından ziyaret edildi`, `X Müdürlüğünce ziyarette bulunuldu`."""
    if _IS_DONE.fullmatch(clause.tokens[clause.predicate.last - 1].folded) is None:
        return ()
    return tuple(dict.fromkeys((*clause.part("agent"), *clause.keys(Case.EQUATIVE, ACTORS))))


def _senders(clause: Clause) -> tuple[str, ...]:
    """The body whose board or the like comes: `X Derneğinin yeni yönetimi ziyarete geldi`."""
    bodies = [p for p in clause.all(Case.GENITIVE, ["organization"]) if p.last < clause.predicate.first]
    near = [p for p in bodies if any(t.folded in _SENT for t in clause.tokens[p.last : p.last + _NEAR])]
    return near[-1].keys if near else ()


def visits_us(clause: Clause) -> bool:
    """Whether the publisher, who is not named, is visited: `Belediyemizi ziyaret etti`, `konuğumuz oldu`."""
    words = [token.folded for token in clause.tokens[clause.boundary : clause.predicate.last]]
    return any(word.startswith(OURS) or word in _US for word in words)


def _visits_family(clause: Clause) -> bool:
    """Whether somebody's family is visited: `A'nın ailesine taziye ziyaretinde bulundu`, `şehit A'nın baba evini`."""
    words = [token.folded for token in clause.words()]
    kin = any(word.startswith(FAMILY) and not word.endswith("yle") for word in words)
    return kin or any(one in _KIN and other.startswith(_HOUSE) for one, other in pairwise(words))


def _guests(story: Story, subject: tuple[str, ...]) -> tuple[str, ...]:
    """The subject; those of the passage for a body, which visits by whom it sends, and for a word that means them."""
    guests = story.guests()
    meant = story.cast.officials if story.visit else story.cast.nameless if story.arrived else frozenset()
    sent = bool(subject) and kind_of(subject[0]) == "organization" and any(map(story.cast.members, guests))
    return guests if sent or meant.issuperset(subject) else story.in_full(subject)


def town_halls(story: Story, places: Sequence[str], guests: Sequence[str]) -> list[str]:
    """The municipality of a town whose guest one is, where the text names it and the guests are not its own."""
    away = story.cast.homes(guests)
    halls = [hall for hall in story.cast.municipalities_of(places) if hall not in away]
    return halls if len(halls) == 1 else []
