"""One verb for several hosts, each told where: `Y Belediyesinde A'nın, Z Valiliğinde B'nin misafiri oldu`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# The case in which a frame has those who receive.
_CASES = {
    "met": Case.INSTRUMENTAL,
    "was-guest-of": Case.GENITIVE,
    "visited": Case.ACCUSATIVE,
    "received": Case.NOMINATIVE,
    "was-received": Case.NOMINATIVE,
}
# What makes a name in the nominative one of those who receive.
_PARTS = {"met": "company", "was-received": "agent"}
_FEWEST = 2


def tell_gapped(story: Story, clause: Clause) -> bool:
    """Tell the visits of a clause that pairs places with those who receive there; whether it does so."""
    pairs = _pairs(clause)
    if len(pairs) < _FEWEST:
        return False
    receiving = clause.predicate.frame == "received"
    hosts = {key for _, people in pairs for key in people.keys}
    told = clause.keys(Case.ACCUSATIVE, PEOPLE) if receiving else clause.subject(PEOPLE)
    if not set(told) - hosts and not receiving:  # of those in the nominative who stand before all others does it
        acting = [p for p in clause.before() if p.case is Case.NOMINATIVE and p.last <= pairs[0][0].first]
        told = tuple(key for p in acting if p.kind in PEOPLE and p.part is None for key in p.keys)
    guests = story.understood([key for key in told if key not in hosts]) or story.guests()
    if not guests:
        return False
    for where, people in pairs:
        story.visit = story.tell_clause(EventType.VISIT, clause)
        story.visit.date = story.day_told(where) or story.visit.date
        story.visit.add(participants=story.company.joined(guests, story.visit.date), received_by=people.keys)
        if where.kind == "organization":
            story.visit.add(hosts=where.keys)
        else:
            away = story.cast.homes(guests)
            homes = (home for home in map(story.cast.house, people.keys) if home and home not in away)
            story.visit.add(hosts=[home for home in [next(homes, None)] if home], places=where.keys)
    return True


def receive_where_told(story: Story, phrases: Sequence[Phrase]) -> None:
    """`Tekkaya'da Başkan A, Ovadere'de ise Müdür B projeleri anlattı`: each receives at the visit there."""
    acting = (p for p in phrases if p.kind != "person" or (p.case is Case.NOMINATIVE and p.part is None))
    for where, who in _where_and_who(acting, {"organization", "place"}):
        visit = _visit_to(story, set(where.keys))
        away = story.cast.people(visit.participants) if visit else set()
        if visit and not set(who.keys) & away and not _are_from(story, who.keys, visit.participants):
            visit.add(received_by=who.keys)


def _visit_to(story: Story, where: set[str]) -> Draft | None:
    """The visit that was told last to one of these bodies, or to the municipality of one of these towns."""
    visits = (draft for draft in reversed(story.drafts) if draft.type is EventType.VISIT and not draft.planned)
    return next((d for d in visits if where & {*d.hosts, *story.cast.towns(d.hosts)}), None)


def _are_from(story: Story, people: Sequence[str], guests: Sequence[str]) -> bool:
    """Whether people are at home where guests are."""
    return bool(set(story.cast.homes(people)) & set(story.cast.homes(guests)))


def _pairs(clause: Clause) -> list[tuple[Phrase, Phrase]]:
    """Where and who receives there; people whom one meets are called on at a body."""
    frame = clause.predicate.frame
    if frame not in _CASES:
        return []
    acting = (p for p in clause.before() if p.kind != "person" or _receives(p, frame))
    return _where_and_who(acting, {"organization"} if frame == "met" else {"organization", "place"})


def _where_and_who(phrases: Iterable[Phrase], kinds: Collection[str]) -> list[tuple[Phrase, Phrase]]:
    """A place of these kinds in which something is and the next of the people, as often as both are told so."""
    found = []
    where: Phrase | None = None
    for phrase in phrases:
        if phrase.case is Case.LOCATIVE and phrase.kind in kinds:
            where = phrase
        elif phrase.kind == "person" and where:
            found.append((where, phrase))
            where = None
    return found


def _receives(phrase: Phrase, frame: str) -> bool:
    """Whether somebody told behind a place receives; what says so may stand behind the last alone."""
    if phrase.case is Case.NOMINATIVE:
        return phrase.part in {None, _PARTS.get(frame)} and frame in {*_PARTS, "received"}
    return phrase.case is _CASES[frame]
