"""Happenings that no rule reads: where many weak clues together say that a body hosted one.

A logistic model for each type of event, with a weight for each clue in `data/host_weights.tsv`, which
`extract/tools/fit_hosts.py` makes from annotated releases and what was told of them before any rule was made on them.
So a likelihood is the rate at which bodies on such clues were hosts.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import Draft
from ziyaret_extract.events.host_clues import HostClues
from ziyaret_extract.keys import kind_of
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.telling import Telling, telling_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

KINDS = (EventType.VISIT, EventType.PROGRAMME, EventType.MEETING, EventType.CEREMONY)
"""The types of events that are weighed, in the order of the table."""
ANYHOW = "anyhow"
"""The clue that every body has."""
_LEAST = 0.5


def tell_likely(story: Story, phrases: Mapping[int, Sequence[Phrase]], drafts: Sequence[Draft]) -> list[Draft]:
    """Happenings at bodies that likely hosted one and of which the drafts tell none of its type.

    Where one of the type is told, the body is a host more of it; but each visit has a host of its own. What is new is
    told by the sentence whose clues say so most. `phrases` are those of each sentence outside of speech.
    """
    told = {(draft.type, host) for draft in drafts for host in (draft.hosts or (None,))}
    clues = HostClues(story, phrases)
    found: list[Draft] = []
    for body in (fact.key for fact in story.mentions.organizations.facts):
        where = clues.where(body)
        about = frozenset(clues.about(body)).union(*where.values())
        for kind in KINDS if where else ():
            if (kind, body) not in told and likelihood(kind, about.union(clues.told(kind, body, told))) >= _LEAST:
                at = max(where, key=lambda at: (not story.analysis.sentences[at].heading, weight(kind, where[at])))
                if known := _nearest([*drafts, *found], kind, story.analysis.sentences[at].first):
                    known.add(hosts=[body])
                else:
                    found += _happening(story, kind, body, at, phrases)
    return found


def _nearest(drafts: Iterable[Draft], kind: EventType, token: int) -> Draft | None:
    """The happening of the type that is told nearest; no visit."""
    alike = (draft for draft in drafts if draft.type is kind is not EventType.VISIT)
    return min(alike, key=lambda draft: abs(draft.at - token), default=None)


def likelihood(kind: EventType, clues: Iterable[str]) -> float:
    """How likely a body with these clues hosts an event of the type, between 0 and 1."""
    return 1 / (1 + math.exp(-weight(kind, (ANYHOW, *clues))))


def weight(kind: EventType, clues: Iterable[str]) -> float:
    """What clues weigh together, in log odds; one that the table lacks weighs nothing."""
    weights = _weights(kind)
    return math.fsum(weights.get(clue, 0.0) for clue in clues)


def _happening(
    story: Story, kind: EventType, body: str, at: int, phrases: Mapping[int, Sequence[Phrase]]
) -> list[Draft]:
    """What a sentence tells of a body; at a visit who is at home there receives, the others are the guests.

    Nothing when the sentence tells that something was called off, or only recalls it.
    """
    sentence = story.analysis.sentences[at]
    telling = telling_of(story.analysis.tokens, sentence.first, sentence.last)
    if telling is Telling.CANCELLED or story.days.is_recalled(sentence.last - 1):
        return []
    day = story.days.at(sentence.first)
    draft = Draft(kind, sentence.first, day, planned=telling is Telling.PLANNED, likely=True)
    draft.spans.append((sentence.first, sentence.last))
    present = _who(phrases[at])
    ours = [key for key in present if kind is EventType.VISIT and story.cast.is_at_home(key, (body,))]
    others = [key for key in present if key not in ours]
    if kind is EventType.VISIT and story.cast.unnamed(others):
        others = _guests(story, body, phrases) or others
    draft.add(hosts=[body], participants=others, received_by=ours)
    return [draft]


def _guests(story: Story, body: str, phrases: Mapping[int, Sequence[Phrase]]) -> list[str]:
    """Who visits a body where the sentence names nobody: the guests of the passage, else all whom the text names."""
    guests: Sequence[str] = story.guests()
    if story.cast.unnamed(guests):
        guests = [key for each in phrases.values() for key in _who(each) if kind_of(key) == "person"]
    return [key for key in guests if not story.cast.is_at_home(key, (body,))]


def _who(phrases: Iterable[Phrase]) -> list[str]:
    """The people and groups of which phrases speak."""
    return [key for phrase in phrases if phrase.kind in {"person", "group"} for key in phrase.keys]


@cache
def _weights(kind: EventType) -> Mapping[str, float]:
    column = KINDS.index(kind)
    return {clue: float(cells[column]) for clue, *cells in read_rows("host_weights.tsv") if cells[column]}
