"""Captions: who is in the photograph of a visit, `Fotoğrafta soldan sağa: A, B ve C`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.sides import put_on_sides
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_SIDES = ("soldan", "sağdan")


def is_caption(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells who stands where in a photograph."""
    words = story.analysis.tokens[sentence.first : sentence.last]
    return any(word.folded.startswith(_SIDES) for word in words)


def read_caption(story: Story, phrases: Sequence[Phrase]) -> None:
    """Those in the photograph were at the visit that the text tells of, where it tells of one."""
    visits = [draft for draft in story.drafts if draft.type is EventType.VISIT and not draft.planned]
    if len({tuple(visit.hosts) for visit in visits}) != 1:
        return
    for person in (key for phrase in phrases if phrase.kind == "person" for key in phrase.keys):
        put_on_sides(story, visits[0], [person])
