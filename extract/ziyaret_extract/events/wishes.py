"""Visits told by what one says or does there: `X, Y'ye dileklerini iletti`, `Y'nin çayını içti`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.visits import tell_visits, visit_there, with_company
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

# What somebody drinks who calls on another: `X Y'nin çayını içti`.
_DRUNK = ("çay", "kahve")
# What is said so is said from afar.
_FROM_AFAR = ("telefon", "mesaj", "telgraf", "mektup")


def wished(story: Story, clause: Clause) -> None:
    """Who brings somebody good wishes visits him where the text is about visits and tells of none by these guests.

    On the way told in the same sentence he is the one who receives: `Köye giden X, Y'ye dileklerini iletti`.
    """
    hosts = clause.all(Case.DATIVE, ["person"])
    guests = with_company(clause)
    if not hosts or not any(kind_of(key) == "person" for key in guests) or any(map(clause.has, _FROM_AFAR)):
        return
    called_on = [key for host in hosts for key in host.keys]
    told = story.visit_at(clause.predicate.first)
    if told and told.spans[-1] == (clause.sentence.first, clause.sentence.last):
        if not told.hosts and not told.received_by:
            told.add(received_by=[key for key in called_on if key not in told.participants])
    elif told and set(called_on) & set(told.received_by) and story.cast.unnamed(told.participants):
        told.add(participants=guests)  # `Başkan A kurum temsilcilerini ağırladı. X ve Z, A'ya dileklerini sundu.`
    elif clause.has("makamında") or (_is_of_visits(story) and (told is None or clause.has("ayrı", "ayrı"))):
        tell_visits(story, clause, hosts, guests)


def _is_of_visits(story: Story) -> bool:
    """Whether the beginning of a text or a heading speaks of visits, and nothing else was told so far."""
    first = next((s for s in story.analysis.sentences if not s.heading), None)
    words = story.analysis.tokens[: first.last] if first else ()
    return any(word.folded.startswith("ziyaret") for word in words) and all(
        draft.type is EventType.VISIT for draft in story.drafts
    )


def called_at(story: Story, clause: Clause) -> None:
    """`X Y'de A'nın bayramını kutladı`: a visit to Y, which is not X's own; A receives."""
    owners = clause.all(Case.GENITIVE, ["person"])
    drunk = clause.tokens[clause.predicate.first].folded.startswith(_DRUNK)
    known = story.visit_at(clause.predicate.first)
    hosts = [p for p in owners if (house := story.cast.house(p.keys[0])) and not (known and house in known.hosts)]
    if drunk and hosts and (known is None or clause.has("makam")):
        tell_visits(story, clause, hosts, story.understood(clause.subject(PEOPLE)))
    visit_there(story, clause, clause.subject(["person"]) or (story.guests() if story.visit else ()))
    visit = story.visit_at(clause.predicate.first)
    if visit:
        receiving = [key for p in owners for key in p.keys]
        visit.add(received_by=[key for key in receiving if story.cast.home(key) in {None, *visit.hosts}])
