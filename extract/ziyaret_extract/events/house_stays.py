"""Houses that receive and stays in a town: `Y Müzesi X'i ağırladı`, `X heyeti Y'de ağırlandı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.dates.values import is_year
from ziyaret_extract.events.visits import town_halls
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story


def house_told(story: Story, clause: Clause) -> Phrase | None:
    """The small place that is told to receive: `Y Müzesi X'i ağırladı`."""
    return next((p for p in reversed(clause.all(Case.NOMINATIVE, ["place"])) if story.cast.is_near(p.keys[0])), None)


def tell_stay(
    story: Story, clause: Clause, guests: Sequence[str], places: Sequence[str], whose: Sequence[str] = ()
) -> None:
    """`X heyeti Y'de ağırlandı`: a visit to the place, and to whose it is or its municipality if the text names it."""
    guests = story.understood(guests)
    recalled = is_year(story.days.at(clause.predicate.first)) and not clause.predicate.telling.planned
    if guests and not recalled:
        story.visit = story.tell_clause(EventType.VISIT, clause)
        guests = story.company.joined(guests, story.visit.date)
        story.visit.add(participants=guests, places=places, hosts=whose or town_halls(story, places, guests))
