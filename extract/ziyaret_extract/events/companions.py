"""Who goes along with a guest: `X'e A ve B eşlik etti`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.story import Story

_BESIDE = frozenset({"yanında", "beraberinde"})


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
    at = next((at for at in inside if clause.tokens[at].folded in _BESIDE), None)
    if at is None:
        return False
    led = [p for p in clause.before() if p.last == at and p.kind == "person" and p.case is Case.GENITIVE]
    people = [key for p in clause.before() if p.first > at and p.kind == "person" for key in p.keys]
    head = clause.behind()
    led += [head] if head and head.kind == "person" else []
    leads = [key for p in led for key in p.keys] or story.guests()
    story.accompany(leads, [key for key in people if key not in leads], story.days.at(clause.predicate.first))
    return True


def _joined(story: Story, clause: Clause, case: Case) -> None:
    led = {key for phrase in clause.before() if phrase.case is case for key in phrase.keys}
    named = [p for p in clause.before() if p.kind == "person" and p.case is Case.NOMINATIVE]
    along = [p for p in named if p.part in {None, "company"}]  # `X'e A ile müdürler eşlik etti`
    people = [key for phrase in along for key in phrase.keys] or clause.subject(["person"])
    _name_group(story, clause, led)
    story.accompany(story.understood(sorted(led)) or story.guests(), people, story.days.at(clause.predicate.first))


def _name_group(story: Story, clause: Clause, led: set[str]) -> None:
    """`A ve B'ye antrenör C eşlik etti`: A and B are the guests of a visit that has told none by name."""
    visit = story.visit_at(clause.predicate.first)
    people = [key for key in sorted(led) if kind_of(key) == "person"]
    if visit is None or led & set(visit.received_by):
        return
    if not any(kind_of(key) == "person" for key in story.cast.people(visit.participants)):
        visit.add(participants=people)
