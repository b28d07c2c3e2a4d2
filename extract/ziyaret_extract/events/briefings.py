"""Visits told by what guests learn there: `X Y Kaymakamlığında Kaymakam A'dan bilgi aldı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.tours import went_to_learn
from ziyaret_extract.events.visits import met_at, visit_there
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

_GIVEN = ("aldı", "alan", "alarak", "alıp")


def briefed(story: Story, clause: Clause) -> None:
    """`X Y'den bilgi aldı`: who tells the guests of a visit about the host's work receives them.

    `X Y Kaymakamlığında Kaymakam A'dan bilgi aldı` tells the visit as well.
    """
    told_by = clause.keys(Case.ABLATIVE, ["person"])
    guests = clause.subject(PEOPLE) or story.guests()
    met_at(story, clause, told_by, guests)
    if not told_by and clause.tokens[clause.predicate.last - 1].folded.startswith(_GIVEN):
        known = {host for draft in story.drafts for host in draft.hosts if draft.type is EventType.VISIT}
        if known.isdisjoint(clause.keys(Case.LOCATIVE, ["organization"])):
            visit_there(story, clause, guests)
    went_to_learn(story, clause)
    visit = story.visit_at(clause.predicate.first)
    if visit:
        visit.add(received_by=[key for key in told_by if story.cast.home(key) in {None, *visit.hosts}])
