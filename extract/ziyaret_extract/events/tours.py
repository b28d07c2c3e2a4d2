"""Tours: who was shown round where, went to see it, looked into it on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.visits import tell_visits, visits_us
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# Where a tour goes: what is shown stands in the first of these cases that names a place.
_SHOWN = (Case.ACCUSATIVE, Case.GENITIVE, Case.RELATIVE, Case.LOCATIVE, Case.DATIVE)
# How the words begin for what is inside of what is visited: `sınıfları gezdi`, `dükkân dükkân gezdi`.
_INSIDE = (
    *("sınıf", "servis", "birim", "oda", "bölüm", "stant", "stand", "dükkan", "dükkân", "ofis", "salon", "tezgâh"),
    *("atölye", "ünite", "imalathane", "sergi", "laboratuvar", "derslik", "poliklinik", "çadır"),
)
_NEAR = 4
# Between a place and the verb that says that one saw it: `müzeyi yerinde gördü`.
_ON_THE_SPOT = frozenset({"yerinde", "yakından", "bizzat", "birlikte", "beraber", "de", "da", "bir", "ilgiyle"})


def toured(story: Story, clause: Clause) -> None:
    """`X Y'yi gezdi`, `X saha gezisi yaptı`; the host of the current visit shows round where no place is told."""
    companions = clause.part("company", ["person"])
    if visits_us(clause) and clause.subject(PEOPLE):  # `öğrenciler belediyemizi gezdi`
        tell_visits(story, clause, [], clause.subject(PEOPLE))
        return
    subject = story.two_heads() if clause.has("iki", "başkan") else clause.subject(PEOPLE)
    _tour(story, clause, [*(story.understood(subject) or story.guests()), *companions], _SHOWN)


def guided(story: Story, clause: Clause) -> None:
    """`Y X'e Z'yi gezdirdi`: who shows round is on the tour as well."""
    shown = clause.keys(Case.DATIVE, PEOPLE)
    guides = [key for key in clause.subject(["person"]) if key not in shown]
    _tour(story, clause, [*(story.understood(shown) or story.guests()), *guides], _SHOWN)


def was_toured(story: Story, clause: Clause) -> None:
    """`Y gezildi`, `Y'nin gezilmesiyle`."""
    _tour(story, clause, list(story.guests()), [Case.NOMINATIVE, Case.GENITIVE])


def _tour(story: Story, clause: Clause, people: Sequence[str], cases: Sequence[Case]) -> None:
    told = ([key for key in clause.keys(case, ["place"]) if _shown(story, key, case)] for case in cases)
    places = next((found for found in told if found), [])
    places = places or list(story.moved_to(clause.predicate.first)) or clause.keys(Case.NOMINATIVE, ["place"])
    verb = clause.predicate.first
    before = [token.folded for token in clause.tokens[max(verb - _NEAR, clause.boundary) : verb]]
    inside = not places and any(word.startswith(_INSIDE) for word in before)
    doubled = len(before) > 1 and before[-2] == before[-1]  # `köy köy gezdi` tells how
    if inside or doubled or before[-1:] == ["kişi"] or (not places and clause.tokens[verb].folded.startswith("dolaş")):
        return  # `servisleri dolaştı` is part of the visit, `müzeyi 200 bin kişi gezdi` none
    draft = story.tell_clause(EventType.TOUR, clause)
    draft.add(participants=people, places=places)
    visit = story.visit_at(clause.predicate.first)
    if visit:
        draft.go_on_at(visit)


def _shown(story: Story, place: str, case: Case) -> bool:
    """Whether a place is where a tour went: `Almanya'nın Hanau kentinden gelenler gezdi` tells whence they are."""
    return case is not Case.GENITIVE or not story.cast.is_country(place)


def inspected(story: Story, clause: Clause) -> None:
    """`X Y'yi yerinde inceledi`, `X Y'de süren kazıları inceledi`: a tour of the place; papers have none."""
    near = [p for p in clause.before() if p.kind == "place" and all(map(story.cast.is_near, p.keys))]
    if _beside(clause) or any(p.case in {Case.LOCATIVE, Case.RELATIVE} for p in near):
        _tour(story, clause, list(_looking(story, clause)), _SHOWN)


def saw(story: Story, clause: Clause) -> None:
    """`X Y'yi gördü`, `Y görüldü`: the place stands right before the verb."""
    place = _beside(clause)
    people = _looking(story, clause)
    if place and all(map(story.cast.is_near, place.keys)) and people:
        _tour(story, clause, list(people), [place.case])


def _beside(clause: Clause) -> Phrase | None:
    """The place right before a verb of seeing, which is its object, or in the passive its subject."""
    case = Case.NOMINATIVE if "ül" in clause.tokens[clause.predicate.first].folded else Case.ACCUSATIVE
    for phrase in reversed(clause.before()):
        between = clause.tokens[phrase.last : clause.predicate.first]
        if phrase.kind == "place" and all(token.folded in _ON_THE_SPOT for token in between):
            return phrase if phrase.case is case else None
    return None


def _looking(story: Story, clause: Clause) -> tuple[str, ...]:
    """Who sees it: the subject, else those of the passage."""
    return (*(story.understood(clause.subject(PEOPLE)) or story.guests()), *clause.part("company", ["person"]))
