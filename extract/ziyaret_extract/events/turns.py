"""Visits told one after the other by a noun: `X'in son konuğu Y oldu`, `X ilk ziyaretini Y'ye yaptı`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import ACTORS, PEOPLE
from ziyaret_extract.events.visits import HOSTS, tell_visits, visits_us
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.folding import fold
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

# What makes a name a predicate, and its longest form.
_COPULA = re.compile(r".*?y?[dt][ıiuü](?:l[ae]r)?")
_LONGEST = 5
_WAS = frozenset({"idi", "idiler"})
# `X'in konukları arasında A ve B vardı`.
_AMONG = "arasında"


def made_to(story: Story, clause: Clause) -> None:
    """`X ilk ziyaretini Y'ye yaptı`, `Günün son ziyareti Y'ye yapıldı`: the host stands between noun and verb."""
    hosts = [p for p in clause.all(Case.DATIVE, HOSTS) if p.last == clause.predicate.first]
    before = clause.tokens[clause.boundary : hosts[0].first] if hosts else ()
    if any(token.folded.startswith("ziyaret") for token in before):
        tell_visits(story, clause, hosts, clause.subject())


def guest_is(story: Story, clause: Clause) -> None:
    """`X'in ikinci konuğu Y oldu`, `konuğumuz Y oldu`; `Günün ilk misafiri Y oldu`: the host is that of the passage."""
    hosts = clause.all(Case.GENITIVE, HOSTS)[-1:]
    among = clause.tokens[min(clause.predicate.last, clause.sentence.last - 1)].folded == _AMONG
    end = clause.sentence.last if among else clause.first_of("oldu")
    behind = [
        p
        for p in clause.phrases
        if clause.predicate.last <= p.first < end and p.kind in ACTORS and p.case is Case.NOMINATIVE
    ]
    guests = tuple(dict.fromkeys(key for p in behind for key in p.keys))
    if not guests or (end == clause.sentence.last and not among and not _was(clause)):
        return
    if hosts or visits_us(clause):
        tell_visits(story, clause, hosts, guests)
    elif behind[0].kind in PEOPLE and clause.has("günün"):
        visit = story.visit_at(clause.predicate.first)
        if visit is None:
            _receive_first(story, clause, guests)
        elif story.cast.unnamed(visit.participants):
            visit.participants[:] = guests
        else:
            story.visit = story.tell_clause(EventType.VISIT, clause)
            story.visit.add(hosts=visit.hosts, received_by=visit.received_by, participants=guests)


def _was(clause: Clause) -> bool:
    """Whether a sentence ends with a name that the copula makes its predicate: `Konuğumuz Ad Soyad'dı`."""
    last = clause.sentence.last - 1 - (clause.tokens[clause.sentence.last - 1].text in {".", "!"})
    word = clause.tokens[last]
    if word.folded in _WAS and clause.tokens[last - 1].text[:1].isupper():
        return True
    return word.text[:1].isupper() and _COPULA.fullmatch(fold(word.suffix) or word.folded[-_LONGEST:]) is not None


def _receive_first(story: Story, clause: Clause, guests: tuple[str, ...]) -> None:
    """`Günün ilk konuğu X oldu`, of whom nothing is told yet: the guest of the body that the text speaks for."""
    hosts = story.cast.ours(story.cast.homes(guests))
    if hosts:
        story.visit = story.tell_clause(EventType.VISIT, clause)
        told = [people for host in hosts for _, people in story.met.get(host, ())]
        heads = [key for people in told for key in people if story.cast.is_head(key) and key not in guests]
        story.visit.add(hosts=hosts, participants=guests, received_by=heads[:1])
