"""Ceremonies told by a verb: `Y hizmete açıldı`, `Kurdeleyi A kesti`, `X'e plaket takdim edildi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.programmes import tells_end
from ziyaret_extract.dates.stages import last_day
from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.drafts import GATHERINGS
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.story import Story

# What somebody does to open or found it: the verb stands behind who does it.
_DEEDS = ("kurdele", "temelini")
_LAYING = re.compile(r"at(?:tı(?:lar)?|an|arak|ıp|acak(?:lar)?)")
_GUESTS = ("konuğun", "konuklar", "misafir")
_HANDING = ("verd", "sundu", "veren", "sunan", "vererek", "sunarak")
_AWARDS = ("plaket", "sertifika", "belge", "ödül", "madalya", "berat", "nişan", "diploma", "kupa")
# Those who will have done what it is given for.
_WHO_WILL = re.compile(r"\w{2,}[ae]nl[ae]r[ae]")
_AT_THE_END = ("sonunda", "bitiminde")
AWARD = "takdim"
"""The noun of a ceremony at which something is given, as at visits it may be."""


def opened(story: Story, clause: Clause) -> None:
    """`Y hizmete açıldı`, `Y'nin temelini A attı`: a ceremony at the place, of the publisher if no other is told."""
    cases = (Case.NOMINATIVE, Case.ACCUSATIVE, Case.GENITIVE)
    places = next((found for case in cases if (found := clause.keys(case, ["place"]))), [])
    known = story.last(EventType.CEREMONY)
    publisher = story.cast.publisher
    deed = clause.tokens[clause.predicate.first].folded.startswith(_DEEDS)
    doing = _doing(clause) if deed else clause.part("agent", ["person"]) or clause.subject(["person"])
    if known and deed:
        known.add(participants=doing)
    if known or not (places or (deed and doing and publisher)) or not _is_founded(clause):
        return
    draft = story.tell_clause(EventType.CEREMONY, clause)
    draft.add(places=places, hosts=clause.part("agent", ["organization"]) or ([publisher] if publisher else []))
    draft.add(participants=doing)


def _doing(clause: Clause) -> list[str]:
    """Who does it, before or behind the thing that it is done to: `kurdeleyi A ve B kesti`."""
    acting = [p for p in clause.phrases if p.kind == "person" and p.case is Case.NOMINATIVE]
    return [key for p in acting if p.part in {None, "agent", "company"} for key in p.keys]


def _is_founded(clause: Clause) -> bool:
    """Whether it is the foundation that is laid, and not `adım atıldı` or `temelini oluşturdu`."""
    verb = clause.tokens[clause.predicate.first].folded
    if verb.startswith("temelini"):
        return any(
            _LAYING.fullmatch(token.folded) for token in clause.tokens[clause.predicate.last : clause.sentence.last]
        )
    return not verb.startswith("atıl") or clause.has("temel")


def awarded(story: Story, clause: Clause) -> None:
    """`X'e plaket takdim edildi`."""
    words = [
        clause.tokens[at].folded
        for at in range(clause.sentence.first, clause.sentence.last)
        if at not in story.silent and at not in story.titled
    ]
    if not any(word.startswith(_AWARDS) for word in words) or clause.has("teşekkür", "belge"):
        return
    taken = clause.tokens[clause.predicate.first].folded == "elinden"
    givers = [*clause.part("agent", ["person"]), *clause.keys(Case.GENITIVE if taken else Case.NOMINATIVE, ["person"])]
    given = clause.subject(PEOPLE) if taken else clause.keys(Case.DATIVE, PEOPLE)
    visit = story.visit_at(clause.predicate.first)
    if visit and givers and set(givers) <= story.cast.people(visit.participants):
        return  # what guests bring is a gift
    at_visit = story.visit is not None or any(word.startswith(_GUESTS) for word in words)
    handed = clause.tokens[clause.predicate.last - 1].folded.startswith(_HANDING)
    if handed and at_visit and not any(story.last(kind) for kind in GATHERINGS):
        return  # so is what hosts hand to their guests
    within = visit or story.last(EventType.PROGRAMME)
    within = within if within and within.hosts else next((d for d in reversed(story.drafts) if d.hosts), None)
    if clause.predicate.telling.planned and not (givers or given) and any(map(_WHO_WILL.fullmatch, words)):
        return  # `kursu bitirenlere sertifika verilecek`
    draft = _same_award(story, clause, givers) or story.tell_clause(EventType.CEREMONY, clause)
    draft.noun = AWARD
    if within and any(tells_end(word) or word.startswith(_AT_THE_END) for word in words):
        draft.date = last_day(within.date or "", draft.date) or draft.date
    draft.add(participants=[*(story.understood(given) or story.guests()), *givers])
    bodies = [*clause.part("agent", ["organization"]), *clause.keys(Case.LOCATIVE, ["organization"])]
    homes = story.cast.homes(givers)
    theirs = within and not set(within.hosts) & set(homes) and set(within.hosts) & set(story.cast.homes(given))
    if not theirs and not draft.hosts:  # else guests give it to their host
        ours = [home for home in homes if within and home in within.hosts]
        draft.add(hosts=ours or homes or bodies)
    if within and not draft.hosts:
        draft.add(hosts=within.hosts, places=within.places)


def _same_award(story: Story, clause: Clause, givers: Iterable[str]) -> Draft | None:
    """The giving told before on that day, where by those who are at the programme; it has one ceremony of it."""
    known, programme = story.last(EventType.CEREMONY, AWARD), story.last(EventType.PROGRAMME)
    if known is None or programme is None or not set(givers) <= set(programme.participants):
        return None
    if not set(known.hosts) & set(programme.hosts):
        return None
    same_day = known.date in {None, story.days.at(clause.predicate.first)}
    return known if same_day and known.planned == clause.predicate.telling.planned else None
