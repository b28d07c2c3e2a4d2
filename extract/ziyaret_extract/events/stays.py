"""Guest programmes held at a body: `Konuklar Y Belediyesinde sunum izledi` is a visit to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.future import is_ahead
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_AT = frozenset({Case.LOCATIVE, Case.RELATIVE})
# What guests are given at a body, and what they do there.
_TAUGHT = ("sunum", "ders", "seminer", "eğitim", "oturum", "brifing")
_LEARNING = ("izle", "dinle", "incele", "bilgi", "katıl")
_DONE = ("yap", "gerçekleş", "veril", "düzenle", "tamamla", "sona", "başla")
_CALLED_OFF = ("iptal", "ertele")
_REACH = 20


def tell_stays(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """The visits of guests who go from body to body, where a sentence tells what they learnt at one.

    Who receives and who teaches there does not make it theirs: a subject who is none of the guests tells of a visit too
    only in the passive.
    """
    for phrase in phrases:
        if phrase.kind == "organization" and phrase.part is None and phrase.case in _AT and len(phrase.keys) == 1:
            _stay(story, sentence, phrases, phrase)


def _stay(story: Story, sentence: Sentence, phrases: Sequence[Phrase], at: Phrase) -> None:
    guests = story.guests()
    if not _go_round(guests) or not _taught(story, sentence, at):
        return
    acting = [p for p in phrases if p.kind in {"person", "group"} and p.case is Case.NOMINATIVE and p.part is None]
    people = story.cast.people(guests)
    if any(p.kind == "person" and not set(p.keys) & people for p in acting):
        return
    day = story.days.at(at.first)
    body = at.keys[0]
    name = story.cast.called(body)
    known = any(
        name in story.cast.called(host) or story.cast.called(host) in name
        for draft in story.drafts
        if draft.date in {day, None}
        for host in draft.hosts
    )
    if known or body in story.cast.homes(guests):
        return
    behind = [t.folded for t in story.analysis.tokens[at.last : sentence.last] if t.text.islower()]
    if any(word.startswith(_CALLED_OFF) or is_ahead(word) for word in behind):
        return
    draft = story.tell(EventType.VISIT, at.first, sentence, Telling.HELD)
    draft.add(hosts=[body], participants=story.company.joined(guests, draft.date))
    if story.visit is None or story.visit.at < draft.at:
        story.visit = draft


def _go_round(guests: Sequence[str]) -> bool:
    """Whether guests are a group that a programme takes from body to body."""
    return any(kind_of(key) == "group" for key in guests)


def _taught(story: Story, sentence: Sentence, at: Phrase) -> bool:
    """Whether something is taught or shown at a body: `Y'de “…” sunumu yapıldı`, `Y'deki oturumla tamamlandı`."""
    words = [
        story.analysis.tokens[k].folded
        for k in range(at.last, min(sentence.last, at.last + _REACH))
        if k not in story.silent
    ]
    taught = any(word.startswith(_TAUGHT) for word in words) and any(
        word.startswith((*_DONE, *_LEARNING)) for word in words
    )
    return taught or any(word.startswith(_LEARNING) for word in words)
