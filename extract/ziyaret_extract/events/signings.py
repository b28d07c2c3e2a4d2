"""Agreements told by a verb: `X ile Y arasında protokol imzalandı`, `A ve B protokole imza attı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.dates.values import is_year
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

_SIGNED = (
    *("protokol", "anlaşma", "sözleşme", "mutabakat", "niyet mektub", "niyet beyan", "bildirge", "beyanname"),
    *("memorandum", "kardeş şehir", "kardeş kent", "kardeş belediye", "kardeş ol", "kardeş yap", "kardeş ilan"),
    *("kardeşlik", "iş birliği", "işbirliği"),
)
_SIGNED_AT_TALKS = ("protokol", "anlaşma", "sözleşme")
_RENEWING = ("yenile", "uzat")
_TWO = 2


def signed(story: Story, clause: Clause) -> None:
    """`X ile Y arasında protokol imzalandı`, `Protokole A ve B imza attı`: one agreement a text tells so."""
    known = story.last(EventType.AGREEMENT)
    if clause.has("defter") or (known is None and not any(clause.has(*words.split()) for words in _SIGNED)):
        return  # a book of honour; a shirt; `başarıya imza attı`
    parties = _parties(story, clause)
    people = story.both(clause) if clause.of_both() else _signers(story, clause)
    if known is None:
        talks = story.visit or story.last(EventType.MEETING)
        at_talks = talks and any(map(clause.has, _SIGNED_AT_TALKS))
        if not parties and not people and not at_talks and story.days.at(clause.predicate.first) is None:
            return  # who signs what a day is told of may be told next
        known = story.tell_clause(EventType.AGREEMENT, clause)
    elif known.date is None and not known.planned:
        known.date = story.days.at(clause.predicate.first)
    renewed = clause.tokens[clause.predicate.last - 1].folded.startswith(_RENEWING)
    if renewed and is_year(known.date):
        known.date = None  # the year is that of the first signing
    known.add(places=clause.keys(Case.LOCATIVE, ["place"]))
    signing = people or (sorted(story.cast.people(story.visit.participants)) if story.visit and not parties else ())
    homes = story.cast.homes(signing)
    if not parties and not people and story.visit:
        known.add(hosts=story.visit.hosts)
    if len(parties) == 1:
        parties += [home for home in map(story.cast.office, people) if home and story.cast.is_municipality(home)]
    if len(parties) == 1 and story.visit:  # `Heyet, belediye meclisinde protokolü imzaladı`
        parties += [key for key in story.visit.hosts if key not in parties]
    known.add(hosts=parties or ([] if known.hosts and people else homes), participants=people)


def _parties(story: Story, clause: Clause) -> list[str]:
    """The bodies between which something is signed."""
    parties = [key for part in ("between", "company", "agent") for key in clause.part(part, ["organization"])]
    if parties and not clause.part("between", ["organization"]) and not clause.part("agent", ["organization"]):
        parties = [*clause.subject(["organization"]), *parties]  # `X, Y ile protokol imzaladı`
    if not parties:  # `X ve Y iş birliği protokolü imzaladı` is read as by the help of both
        parties = [*clause.part("host", ["organization"]), *clause.keys(Case.NOMINATIVE, ["organization"])]
    if not parties:  # `A ilçesi ile B şehri arasında`
        towns = clause.part("between", ["place"])
        if not towns and clause.tokens[clause.predicate.first].folded == "kardeş":
            towns = clause.keys(Case.NOMINATIVE, ["place"])  # `A ile B kardeş şehir oldu`
        parties = sorted(story.cast.municipalities_of(towns))
    return parties


def _signers(story: Story, clause: Clause) -> tuple[str, ...]:
    """Who signs: `Protokole imzaları A ve B attı`, `A ve B tarafından imzalandı`, `X adına A, Y adına B imza koydu`.

    A delegation signs by its head, with that of the hosts.
    """
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.kind == "person"][:1]
    if behind and clause.has("attı"):
        return behind[0].keys
    told = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE]
    signing = [key for p in told if p.part in {None, "agent"} for key in p.keys]
    before = [p for p in clause.phrases if p.kind == "person" and p.last <= clause.predicate.first]
    signing = signing or [key for p in before if p.part == "between" for key in p.keys]
    heads = story.heads()
    groups = any(clause.all(case, ["group"]) for case in (Case.NOMINATIVE, Case.ACCUSATIVE))  # `X heyeti` is both
    return (
        tuple(dict.fromkeys(signing)) or clause.subject(["person"]) or (heads if groups and len(heads) == _TWO else ())
    )
