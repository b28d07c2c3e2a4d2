"""Visits told by where somebody is: `X Y Belediyesindeydi`, `İlk durak Y oldu`, `Program Y'de devam etti`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.events.visits import OURS, tell_visits, with_company
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

# What goes on at a body is a guest programme, and no restoration: `Y'de devam eden programda`.
_PROGRAMME = ("program", "temas", "eğitim", "ziyaret", "gezi", "tur", "etkinlik")
# What ends a sentence that tells what somebody or something was.
_BEING = frozenset({"oldu", "olacak", "idi"})


def will_be_at(story: Story, clause: Clause) -> None:
    """`X Y'de olacak`."""
    beside = [p for p in clause.all(Case.LOCATIVE, ["organization", "place"]) if p.last >= clause.predicate.first - 1]
    subject = clause.subject(PEOPLE)
    if subject:
        tell_visits(story, clause, beside, subject)


def stopped_at(story: Story, clause: Clause) -> None:
    """`Heyetin ilk durağı Y oldu`, `Son durak Y'ydi`: a place that is named so is where one then is."""
    behind = [p for p in clause.phrases if p.first >= clause.predicate.last and p.case is Case.NOMINATIVE]
    stop = next((p for p in behind[:1] if p.first <= clause.predicate.last + 1), None) or _at_end(clause, behind)
    whose = tuple(clause.keys(Case.GENITIVE, PEOPLE))  # `Başkan X'in yeni adresi Y oldu`
    if stop and stop.kind == "place":
        story.course.move(stop.keys, clause.predicate.first)
        if whose:
            draft = story.draft_clause(EventType.VISIT, clause)
            draft.add(places=stop.keys, participants=whose)
            story.arrivals.append(draft)
    elif stop and stop.kind == "organization" and (whose or story.guests()):
        tell_visits(story, clause, [stop], whose)


def _at_end(clause: Clause, behind: Sequence[Phrase]) -> Phrase | None:
    """What a sentence ends with: `Son durak, sporcuların da okuduğu Y oldu.`."""
    last = clause.sentence.last - 1 - (clause.tokens[clause.sentence.last - 1].text == ".")
    named = [p for p in behind if p.last == last and clause.tokens[last].folded in _BEING]
    return named[0] if named else None


def was_at(story: Story, clause: Clause) -> None:
    """`X Y Belediyesindeydi`, `X ilçemizdeydi`, `X A'nın makamındaydı`: X visited Y, us, A.

    `Gezinin ilk günü Y Belediyesindeydi` tells of those of the passage.
    """
    verb = clause.predicate
    acting = any(p.case is Case.NOMINATIVE and p.part is None and p.last <= verb.first for p in clause.before())
    subject = with_company(clause) or (() if acting else story.guests())
    where = [p for p in clause.phrases if p.last == verb.first + 1 and p.kind in {"organization", "place"}]
    if clause.tokens[verb.first].folded.startswith(("makam", "evinde")):
        where = [p for p in clause.all(Case.GENITIVE, ["person"]) if p.last == verb.first]
    if not subject or not any(kind_of(key) in PEOPLE for key in subject):
        return
    if where and (where[0].kind != "place" or all(map(story.cast.is_near, where[0].keys))):
        tell_visits(story, clause, where, subject)
    elif not where and clause.tokens[verb.first].folded.startswith(OURS):
        tell_visits(story, clause, [], subject)
    elif where:
        draft = story.draft_clause(EventType.VISIT, clause)
        draft.add(places=where[0].keys, participants=subject)
        story.arrivals.append(draft)


def went_on_at(story: Story, clause: Clause) -> None:
    """`Program Y Belediyesinde devam etti`: a guest programme held at a body is a visit to it."""
    verb = clause.predicate
    near = clause.tokens[verb.last : verb.last + 1] if verb.participle else clause.words()
    if story.guests() and any(token.folded.startswith(_PROGRAMME) for token in near):
        tell_visits(story, clause, clause.all(Case.LOCATIVE, ["organization"]), clause.subject(PEOPLE))
