"""Who goes along with a guest: `X'e A ve B eşlik etti`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.entities.occurrences import between
from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.standing import BESIDE
from ziyaret_extract.events.story import OF_GUESTS
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_COMING = frozenset({"gelen", "giden", "eden", "bulunan", "katılan", "uğrayan"})
# Several happenings at which somebody goes along, and one.
_ALL = ("ziyaretler", "temaslar", "program", "geziler", "incelemeler", "görüşmeler", "gün", "boyunca")
_THIS = {
    EventType.VISIT: re.compile(r"bu (?:ziyaret|görüşme|temas|buluşma)(?:s?[ıiuü]n)?[dt][ae]"),
    EventType.TOUR: re.compile(r"bu (?:gezi|inceleme)(?:s?[ıiuü]n)?[dt][ae]"),
}
_ONCE = frozenset({"ziyaretinde", "ziyarette", "gezisinde", "gezide", "turunda", "turda", "incelemede"})


def joined(story: Story, clause: Clause) -> None:
    """`X'e A ve B eşlik etti`: A and B are guests as X is."""
    _joined(story, clause, Case.DATIVE)


def accompanied(story: Story, clause: Clause) -> None:
    """`X'i A ve B yalnız bırakmadı`."""
    _joined(story, clause, Case.ACCUSATIVE)


def at_side(story: Story, clause: Clause) -> bool:
    """Whether it tells who goes with X, on whichever side X is: `X'in yanında A ve B vardı`, `yanında A bulunan X`.

    Without X it tells who goes with the guests: `Beraberinde A ve B vardı`.
    """
    inside = range(clause.boundary, clause.predicate.first)
    sides = [at for at in inside if clause.tokens[at].folded in BESIDE]
    for at, end in pairwise([*sides, clause.predicate.first]):
        _go_beside(story, clause, at, end)
    return bool(sides)


def _go_beside(story: Story, clause: Clause, at: int, end: int) -> None:
    """Let those named between `yanında` and the next one go with him whose side it is."""
    led = [p for p in clause.before() if p.last == at and p.kind == "person" and p.case is Case.GENITIVE]
    people = [
        key
        for p in clause.before()
        if p.kind == "person" and p.first > at and (p.last < end or end == clause.predicate.first)
        for key in p.keys
    ]
    head = clause.behind()
    led += [head] if head and head.kind == "person" else []
    leads = [key for p in led for key in p.keys] or story.guests()
    story.accompany(leads, [key for key in people if key not in leads], story.days.at(clause.predicate.first))


def company_of_hosts(clause: Clause) -> list[str]:
    """Those with who receives; not who is told to have come with a guest: `A ile birlikte gelen B'yi karşıladı`."""
    told = [p for p in clause.before() if p.kind == "person" and (p.part == "company" or p.case is Case.INSTRUMENTAL)]
    return [key for p in told if not _came_with(clause, p) for key in p.keys]


def _came_with(clause: Clause, company: Phrase) -> bool:
    """Whether a participle between company and the guest in the accusative tells that they came together."""
    guest = next((p for p in clause.before() if p.first >= company.last and p.kind in PEOPLE), None)
    words = clause.tokens[company.last : guest.first] if guest and guest.case is Case.ACCUSATIVE else ()
    return bool(words) and words[-1].folded in _COMING


def read_delegation(story: Story, phrases: Sequence[Phrase]) -> None:
    """Who is in the delegation comes along with the one who was told to visit: `Heyette A ve B de yer aldı`."""
    for phrase in phrases:
        visit = story.visit_at(phrase.first)
        members = story.cast.members(phrase.keys[0]) if phrase.kind == "group" else ()
        if visit is None or phrase.case is not Case.LOCATIVE or not members:
            continue
        here = {key for p in phrases if p.kind == "person" and p.first >= phrase.last for key in p.keys}
        present = {*story.cast.people(visit.participants), *visit.received_by}
        alone = visit.participants and all(kind_of(key) == "person" for key in visit.participants)
        if alone and here >= set(members) and present.isdisjoint(members):
            story.accompany(visit.participants, members, visit.date)


def _joined(story: Story, clause: Clause, case: Case) -> None:
    several = _each_with_his(clause, case)
    for lead, along in several:
        story.accompany(lead.keys, along, story.days.at(clause.predicate.first))
    if not several:
        _joined_to_one(story, clause, case)


def _each_with_his(clause: Clause, case: Case) -> list[tuple[Phrase, list[str]]]:
    """Several who are accompanied by one verb, each with those named behind: `X'e A ile B, Y'ye ise C eşlik etti`."""
    people = [p for p in clause.before() if p.kind == "person"]
    leads = [p for p in people if p.case is case]
    told = [
        (lead, [key for p in people if lead.last <= p.first < end and p.case is Case.NOMINATIVE for key in p.keys])
        for lead, end in zip(leads, [*(p.first for p in leads[1:]), clause.predicate.first], strict=False)
    ]
    return told if len(told) > 1 and all(along for _, along in told) else []


def _joined_to_one(story: Story, clause: Clause, case: Case) -> None:
    led = {key for phrase in clause.before() if phrase.case is case for key in phrase.keys}
    head = clause.relative()
    if head and head.kind == "person" and not led:  # `A ve B'nin eşlik ettiği X`
        told = [p for p in clause.before() if p.kind == "person" and p.case is Case.GENITIVE]
        story.accompany(head.keys, [key for p in told[-1:] for key in p.keys], None)
        return
    named = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE]
    along = [p for p in named if p.part in {None, "company"}]  # `X'e A ile müdürler eşlik etti`
    people = [key for phrase in along for key in phrase.keys] or clause.subject(["person"])
    _name_group(story, clause, led)
    leads = story.understood(sorted(led)) or story.guests()
    there = _only_there(story, clause, leads, people)
    if there:
        there.add(participants=people, beside=people)
    elif not _take_round(story, clause, leads, people):
        story.accompany(leads, people, story.days.at(clause.predicate.first))


def _take_round(story: Story, clause: Clause, leads: Sequence[str], people: Sequence[str]) -> bool:
    """Bring those who go along and are of the body that is visited to the tours alone; False when they are not."""
    guests = story.cast.people(leads)
    day = story.days.at(clause.predicate.first)
    told = [draft for draft in story.drafts if draft.type in OF_GUESTS and draft.date == day]
    theirs = [draft for draft in told if guests & story.cast.people(draft.participants)]
    visits = [draft for draft in told if draft.type is EventType.VISIT]
    if len(visits) != 1 or visits[0] not in theirs or not _are_of(story, clause, visits[0].hosts, people):
        return False
    if any(story.cast.is_at_home(key, visits[0].hosts) for key in guests):
        return False
    for draft in theirs:
        if draft.type is EventType.TOUR:
            draft.add(participants=people)
    return True


def _are_of(story: Story, clause: Clause, hosts: Sequence[str], people: Sequence[str]) -> bool:
    """Whether a clause names the hosts, and people hold their offices there and nowhere else."""
    homes = set(map(story.cast.home, people)) - {None}
    named = between(story.mentions.organizations.occurrences, clause.boundary, clause.predicate.first)
    return bool(homes) and homes <= set(hosts) and any(one.key in hosts for one in named)


def _only_there(story: Story, clause: Clause, leads: Sequence[str], people: Sequence[str]) -> Draft | None:
    """The tour or visit told last at which others than the guests' own people are with them, if they go on without.

    So it is where the words say so: `bu görüşmede A eşlik etti`.
    `Müze Müdürü A heyete eşlik etti` tells of the tour of the museum; `ziyaretlerde A eşlik etti` of all visits.
    """
    told = next((draft for draft in reversed(story.drafts) if draft.type in OF_GUESTS), None)
    words = [token.folded for token in clause.tokens[clause.sentence.first : clause.sentence.last]]
    if told is None or any(word.startswith(_ALL) for word in words) or set(leads) & set(told.received_by):
        return None
    if any(_THIS[told.type].fullmatch(" ".join(pair)) for pair in pairwise(words)):
        return told
    tour = told.type is EventType.TOUR
    known = bool(story.cast.homes(leads))  # at a sight only those are the guests' own who are told to be
    own = any(story.cast.is_of(key, leads) and (not tour or (known and story.cast.home(key))) for key in people)
    at_home = any(story.cast.home(key) in told.hosts for key in people) and not tour
    here = tour or any(word in _ONCE for word in words)
    return told if people and here and not own and not at_home else None


def _name_group(story: Story, clause: Clause, led: set[str]) -> None:
    """`A ve B'ye antrenör C eşlik etti`: A and B are the guests of a visit that has told none by name."""
    visit = story.visit_at(clause.predicate.first)
    people = [key for key in sorted(led) if kind_of(key) == "person"]
    if visit is None or led & set(visit.received_by):
        return
    if not any(kind_of(key) == "person" for key in story.cast.people(visit.participants)):
        visit.add(participants=people)
