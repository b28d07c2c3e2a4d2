"""Visits told from the host's side: who receives whom, is glad of a visit, tells the guests about the work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.apart import subjects
from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.companions import company_of_hosts
from ziyaret_extract.events.guest_programmes import within_programme
from ziyaret_extract.events.house_stays import house_told, tell_stay
from ziyaret_extract.events.owners import owners
from ziyaret_extract.events.receiving import tell_reception
from ziyaret_extract.events.rooms import room_case
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

# The last words of places at which one arrives.
_ARRIVAL = re.compile(r"(?:(?:hava)?liman|havaalan|sınır|kapıs|otogar|gar|terminal|iskeles)[ıi]?(?:n?[dt][ae])?")
# `Y, X'in ziyaretine ev sahipliği yaptı`.
_THEIR_VISIT = frozenset({"ziyaretine", "ziyaretlerine"})
# Whom somebody receives who are only meant: `bizi karşıladı`, `hemşehrilerini makamında ağırladı`.
_THEM = re.compile(
    r"biz(?:ler)?i|on(?:lar)?ı|kendi(?:si|leri)ni"
    r"|(?:genç|öğrenci|çocu[kğ]|minik|sporcu|öğretmen|kursiyer|muhtar|gazi|başkan|heyet)l[ae]r[ıi](?:m[ıi]z[ıi])?"
    r"|(?:hemşehri|meslektaş|mevkidaş|misafir|konu[kğ]|ziyaretçi|soydaş|dost)(?:l[ae]r)?[ıiuü]?(?:m[ıiuü]z)?n?[ıiuü]"
)


def reception_of(story: Story, clause: Clause) -> None:
    """`Y'nin kabulünde`, `Y'nin X'i kabulünde`: the guests are those of the passage where none is named."""
    hosts = clause.keys(Case.GENITIVE, ["person"])
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or story.guests()
    tell_reception(story, clause, [guest for guest in guests if guest not in hosts], hosts)


def thanked(story: Story, clause: Clause) -> None:
    """`Y, X'in ziyaretinden memnun oldu`, `Y, ziyareti için X'e teşekkür etti`: Y received X."""
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.case is Case.DATIVE]
    thanking = [
        p for p in clause.phrases if p.first >= clause.predicate.last and p.kind == "person" and p not in behind
    ]
    hosts = clause.keys(Case.NOMINATIVE, ["person"])[:1]
    if not hosts and behind and thanking and thanking[0].case is Case.NOMINATIVE and thanking[0].first > behind[0].last:
        hosts = list(thanking[0].keys)  # `ziyaretinden dolayı X'e teşekkür eden Y`
    guests = clause.keys(Case.GENITIVE, PEOPLE) or [key for p in behind[:1] if p.kind in PEOPLE for key in p.keys]
    homes = story.cast.homes(hosts)
    visit = story.visit_at(clause.predicate.first)
    thanks = [p for p in clause.phrases if p.kind == "person" and p.case is Case.DATIVE]
    if not hosts and visit and clause.has("ediyor") and story.cast.unnamed(visit.participants):
        visit.add(participants=[key for p in thanks for key in p.keys if key not in visit.received_by])
        return  # `A'ya, B'ye ziyaretleri için teşekkür ediyoruz`
    tell_reception(story, clause, [key for key in guests if story.cast.home(key) not in homes], hosts)


def welcomed(story: Story, clause: Clause) -> None:
    """`Ziyaretten duyduğu memnuniyeti dile getiren Y`: who is glad of a visit at home receives it."""
    visit = story.visit_at(clause.predicate.first)
    if visit and clause.has("ziyaret"):
        glad = [*clause.subject(["person"]), *_next_person(clause)]
        visit.add(
            received_by=[key for key in glad if story.cast.home(key) in visit.hosts and key not in visit.participants]
        )


def received(story: Story, clause: Clause) -> None:
    """`Y X'i ağırladı`, `Y X'i makamında kabul etti`."""
    if _on_arrival(clause):
        return
    hosts = clause.subject(("person", "organization")) or _of_sentence(clause)
    company = company_of_hosts(clause)
    told = clause.relative()
    guests = clause.keys(Case.ACCUSATIVE, PEOPLE) or (list(told.keys) if told and told.kind in PEOPLE else [])
    came = [key for key in clause.part("company", ["person"]) if key not in company]
    guests = [*guests, *came] if guests else guests
    if not guests and (story.visit_at(clause.predicate.first) or (hosts and company == [])) and _means_them(clause):
        guests = list(story.guests())
        visit = story.visit_at(clause.predicate.first)
        if not guests and visit:  # `Yabancı gençler Y'yi ziyaret etti. Gençleri A ile B karşıladı.`
            visit.add(received_by=[key for key in hosts if kind_of(key) == "person"])
    if guests and not hosts and (house := house_told(story, clause)):
        tell_stay(story, clause, guests, house.keys[-1:], owners(clause, house))
    elif guests:
        tell_reception(story, clause, guests, (*hosts, *company) if hosts else ())
    else:
        tell_reception(story, clause, company or clause.keys(Case.ACCUSATIVE, ["organization"]), hosts)


def _means_them(clause: Clause) -> bool:
    """Whether a word of a clause only means whom somebody receives."""
    return any(_THEM.fullmatch(token.folded) for token in clause.words())


def hosted(story: Story, clause: Clause) -> None:
    """`Y X'e ev sahipliği yaptı`; `Y'nin ev sahipliği yaptığı ziyarette` is the visit told before, or of its guests."""
    of_visit = clause.tokens[clause.predicate.first - 1].folded in _THEIR_VISIT
    guests = clause.keys(Case.GENITIVE, PEOPLE) if of_visit else clause.keys(Case.DATIVE, PEOPLE)
    guests = guests or (list(story.guests()) if clause.has("ziyaret") else [])
    beside = clause.part("host", ("person", "organization"))  # right before the noun: `X'e Y ev sahipliği yaptı`
    hosts = beside or clause.subject(("person", "organization"))
    visit = story.visit_at(clause.predicate.first)
    told = clause.tokens[clause.predicate.last].folded.startswith("ziyaret") if clause.predicate.nominal else False
    people = {key for key in hosts if kind_of(key) == "person"}
    if told and visit and people and (not visit.received_by or people & set(visit.received_by)):
        visit.add(received_by=[key for key in hosts if key not in visit.participants])
    elif guests and not hosts and (house := house_told(story, clause)):
        tell_stay(story, clause, guests, house.keys[-1:], owners(clause, house))
    else:
        tell_reception(story, clause, guests, hosts)


def was_received(story: Story, clause: Clause) -> None:
    """`X Y tarafından kabul edildi`, `X Y'de ağırlandı`, `X Y ve müdürlerce karşılandı`."""
    if _on_arrival(clause):
        return
    hosts = (*clause.part("agent"), *clause.part("host", ["person"]), *clause.keys(Case.EQUATIVE, ["person"]))
    hosts = (*hosts, *clause.keys(Case.LOCATIVE, ["organization"]), *_at_home_of(clause))
    if not hosts and clause.has("verdiği"):  # `X'in verdiği yemekte ağırlandı`
        hosts = (*clause.keys(Case.GENITIVE, ["person", "organization"]),)
    guests = subjects(clause) or clause.subject(PEOPLE)
    if not hosts and clause.has("kabul", "ed"):
        _receive_next(story, clause, guests)
        return
    if not guests:
        guests, hosts = _before_agents(story, clause, hosts)
    if not guests and hosts and story.visit_at(clause.predicate.first):
        guests = story.guests()  # `Y'ye geçilmiş, A tarafından kabul edilinmiştir`
    places = [key for key in clause.keys(Case.LOCATIVE, ["place"]) if story.cast.is_near(key)]
    if hosts or not places or within_programme(clause):
        tell_reception(story, clause, guests, hosts)
    else:
        where = next(p for p in reversed(clause.all(Case.LOCATIVE, ["place"])) if p.keys[-1] == places[-1])
        tell_stay(story, clause, guests, places[-1:], owners(clause, where))


def _before_agents(story: Story, clause: Clause, hosts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The guest and the hosts of `X, Y ile Z tarafından karşılandı`, where the text tells of no visit or of X's."""
    agents = [p for p in clause.before() if p.part == "agent" and p.kind == "person" and len(p.keys) > 1]
    first = agents[0].keys[0] if agents else None
    comma = agents and "," in {token.text for token in clause.tokens[agents[0].first : agents[0].last]}
    visited = story.visit_at(clause.predicate.first)
    if not first or not comma or clause.predicate.participle or (visited and first not in story.guests()):
        return (), hosts
    return (first,), tuple(key for key in hosts if key != first)


def _receive_next(story: Story, clause: Clause, guests: Sequence[str]) -> None:
    """`Ardından X kabul edildi`: the next guests of those who received others before."""
    before = story.visit_at(clause.predicate.first)
    if before and before.received_by and guests and not story.cast.unnamed(guests):
        known = story.cast.people((*before.participants, *before.received_by))
        if known.isdisjoint(story.cast.people(guests)):
            story.visit = story.tell_clause(EventType.VISIT, clause)
            story.visit.add(hosts=before.hosts, participants=guests, received_by=before.received_by)


def _at_home_of(clause: Clause) -> list[str]:
    """In whose rooms somebody is received: `X A'nın evinde misafir edildi`."""
    owners = clause.all(Case.GENITIVE, ["person"])
    return [key for p in owners if room_case(clause.tokens[p.last].folded) is Case.LOCATIVE for key in p.keys]


def _of_sentence(clause: Clause) -> tuple[str, ...]:
    """The subject of the sentence, who also does what a nominal form without one tells: `Y, ağırladığı X'e anlattı`."""
    before = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None]
    return before[-1].keys if clause.predicate.nominal and before else ()


def _next_person(clause: Clause) -> tuple[str, ...]:
    """The person told next behind the predicate, if none is told before it: `memnuniyetini dile getiren Y`."""
    behind = [p for p in clause.phrases if p.kind == "person" and p.first >= clause.predicate.last]
    return behind[0].keys if behind and not clause.subject(["person"]) else ()


def _on_arrival(clause: Clause) -> bool:
    """Whether the guests are met where they arrive, which is no visit yet: `X'i Y Havalimanı'nda karşıladı`."""
    where = clause.all(Case.LOCATIVE, ["place"])
    return clause.tokens[clause.predicate.first].folded.startswith("karşıla") and any(
        _ARRIVAL.fullmatch(clause.tokens[p.last - 1].folded) for p in where
    )
