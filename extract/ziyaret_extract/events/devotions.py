"""Visits to memorials told by what one does there: `Heyet Y Şehitliği'nde dua etti`, `Y Anıtı'na karanfil bıraktı`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.keys import kind_of
from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_AT_OR_TO = frozenset({Case.DATIVE, Case.LOCATIVE, Case.RELATIVE, Case.GENITIVE})


def paid_respects(story: Story, clause: Clause) -> None:
    """A visit to the memorial of the sentence by those who pray or leave flowers there, unless it was told."""
    where = next((p for p in reversed(clause.phrases) if _is_memorial(clause, p)), None)
    if where is None or where.first >= clause.predicate.first:
        return
    guests = story.understood(clause.subject(PEOPLE)) or story.guests()
    known = any(set(where.keys) & set(draft.places) for draft in story.drafts)
    if known or not any(kind_of(key) in PEOPLE for key in guests):
        return
    visit = story.tell_clause(EventType.VISIT, clause)
    visit.add(places=where.keys, participants=story.company.joined(guests, visit.date))


def _is_memorial(clause: Clause, phrase: Phrase) -> bool:
    words: Sequence[str] = [token.folded for token in clause.tokens[phrase.first : phrase.last]]
    named = any(word.startswith(read_words("memorials.txt")) for word in words)
    return phrase.kind == "place" and phrase.case in _AT_OR_TO and named
