"""Visits told one after the other by a noun: `X'in son konuğu Y oldu`, `X ilk ziyaretini Y'ye yaptı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import ACTORS, PEOPLE
from ziyaret_extract.events.visits import HOSTS, tell_visits, visits_us
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story


def made_to(story: Story, clause: Clause) -> None:
    """`X ilk ziyaretini Y'ye yaptı`, `Günün son ziyareti Y'ye yapıldı`: the host stands between noun and verb."""
    hosts = [p for p in clause.all(Case.DATIVE, HOSTS) if p.last == clause.predicate.first]
    before = clause.tokens[clause.boundary : hosts[0].first] if hosts else ()
    if any(token.folded.startswith("ziyaret") for token in before):
        tell_visits(story, clause, hosts, clause.subject())


def guest_is(story: Story, clause: Clause) -> None:
    """`X'in ikinci konuğu Y oldu`, `konuğumuz Y oldu`; `Günün ilk misafiri Y oldu`: the host is that of the passage."""
    hosts = clause.all(Case.GENITIVE, HOSTS)[-1:]
    end = clause.first_of("oldu")
    behind = [
        p
        for p in clause.phrases
        if clause.predicate.last <= p.first < end and p.kind in ACTORS and p.case is Case.NOMINATIVE
    ]
    guests = tuple(dict.fromkeys(key for p in behind for key in p.keys))
    if not guests or end == clause.sentence.last:
        return
    if hosts or visits_us(clause):
        tell_visits(story, clause, hosts, guests)
    elif behind[0].kind in PEOPLE and clause.has("günün") and (visit := story.visit_at(clause.predicate.first)):
        if story.cast.unnamed(visit.participants):
            visit.participants[:] = guests
        else:
            story.visit = story.tell_clause(EventType.VISIT, clause)
            story.visit.add(hosts=visit.hosts, received_by=visit.received_by, participants=guests)
