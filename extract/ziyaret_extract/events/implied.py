"""The visit that a release is about though no verb of it tells so: who is at home receives, who is not is a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.events.drafts import Draft
from ziyaret_extract.tables import read_words
from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling, telling_of
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_LEAD = 4
# So near behind a body its office is told: `X Belediyesi Başkanlık makamında`.
_OFFICE = 2
_STAYS = ("temas", "program", "ziyaret", "gezi")
# Frames in which the subject is the guest.
_GOING = frozenset({"visited", "went-to"})
# In these cases stands the body to which one comes, of which one is the guest, or in which one is.
_OF_HOSTS = frozenset({Case.DATIVE, Case.LOCATIVE, Case.GENITIVE, Case.ACCUSATIVE})


def imply_visit(story: Story, phrases: Mapping[int, Sequence[Phrase]]) -> Draft | None:
    """The visit that headline and lead speak of by a word such as `ziyaret`, `konuk`, `makam`; None when they do not.

    Somebody at home with the host and somebody who is not must be named there: a guess without both was wrong oftener.

    `phrases` are those of each sentence outside of speech, by its number.
    """
    sentences = story.analysis.sentences
    lead = [at for at in sorted(phrases) if sentences[at].first not in story.spoken][:_LEAD]
    cues = {at: cue for at in lead if (cue := _cue(story, sentences[at])) is not None}
    if not cues:
        return None
    tellings = [telling_of(story.analysis.tokens, cue + 1, sentences[at].last) for at, cue in cues.items()]
    if Telling.CANCELLED in tellings:
        return None
    told = [phrase for at in lead for phrase in phrases[at]]
    people = dict.fromkeys(key for phrase in told if phrase.kind == "person" for key in phrase.keys)
    stays = [phrase for phrase in told if _is_of_stay(story, phrase)]
    host = _host(story, [*(phrase for at in cues for phrase in phrases[at]), *stays], people)
    groups = dict.fromkeys(key for phrase in told if phrase.kind == "group" for key in phrase.keys)
    guests = [key for key in people if story.cast.home(key) != host] or list(groups)
    hosts = [key for key in people if story.cast.home(key) == host]
    if host is None or not guests or not hosts or any(_goes(story, sentences[at], phrases[at], hosts) for at in cues):
        return None
    first = next(iter(cues))
    draft = Draft(EventType.VISIT, cues[first], story.days.at(cues[first]), planned=Telling.PLANNED in tellings)
    draft.spans.append((sentences[first].first, sentences[first].last))
    draft.add(hosts=[host], participants=guests, received_by=hosts)
    return draft


def _goes(story: Story, sentence: Sentence, phrases: Sequence[Phrase], hosts: Sequence[str]) -> bool:
    """Whether a sentence tells that the hosts themselves visit somebody: `Başkan, esnafı ziyaret etti`."""
    went = next(
        (
            predicate.first
            for predicate in find_predicates(story.analysis.tokens, sentence)
            if predicate.frame in _GOING and not predicate.participle and not predicate.nominal
        ),
        sentence.first,
    )
    subjects = {
        key
        for p in phrases
        if p.case is Case.NOMINATIVE and p.part != "company" and p.last <= went
        for key in story.cast.people(p.keys)
    }
    return bool(subjects) and subjects <= set(hosts)


def become_visit(story: Story, talk: Draft, visit: Draft) -> bool:
    """Whether a meeting of hosts and guests is the visit that headline and lead speak of; if so it becomes one."""
    met, ours = story.cast.people(talk.participants), set(visit.received_by)
    if talk.hosts and not {*visit.hosts, *story.cast.homes(talk.participants)} & set(talk.hosts):
        return False  # it was elsewhere
    if not met & ours or not met & story.cast.people(visit.participants):
        return False
    talk.type = EventType.VISIT
    talk.hosts[:] = visit.hosts
    talk.participants[:] = [key for key in talk.participants if key not in ours]
    talk.add(received_by=visit.received_by, participants=visit.participants)
    return True


def _cue(story: Story, sentence: Sentence) -> int | None:
    """The token that speaks of a visit."""
    cues = read_words("visit_cues.txt")
    tokens = story.analysis.tokens
    return next(
        (
            at
            for at in range(sentence.first, sentence.last)
            if at not in story.spoken and tokens[at].folded.startswith(cues)
        ),
        None,
    )


def _visits(story: Story, phrase: Phrase) -> bool:
    """Whether the visit is told to be somebody's own: `X'in ziyaretinden duyduğu memnuniyet`."""
    behind = story.analysis.tokens[phrase.last : phrase.last + _OFFICE]
    return phrase.case is Case.GENITIVE and any(token.folded.startswith("ziyaret") for token in behind)


def _is_of_stay(story: Story, phrase: Phrase) -> bool:
    """Whether a place is that of a stay: `Y temasları çerçevesinde`, `Y programı kapsamında`."""
    behind = story.analysis.tokens[phrase.last : phrase.last + 1]
    bare = phrase.kind == "place" and phrase.case is Case.NOMINATIVE
    return bare and any(token.folded.startswith(_STAYS) for token in behind)


def _host(story: Story, phrases: Sequence[Phrase], people: Iterable[str]) -> str | None:
    """The body beside the cue in a host's case, the home of a person whose office is told, else the publisher.

    Where one comes from another, the home of one in the dative goes before, then the municipality of a town in it.
    A body from which one comes is none: `X Belediyesinden Y'ye ziyaret` has its host among the homes of the people.
    """
    bodies = [p for p in phrases if p.kind == "organization"]
    tokens = story.analysis.tokens
    office = [p for p in bodies if any(t.folded.startswith("makam") for t in tokens[p.last : p.last + _OFFICE])]
    beside = [key for p in (*office, *(p for p in bodies if p.case in _OF_HOSTS)) for key in p.keys]
    away = {key for p in bodies if p.case is Case.ABLATIVE for key in p.keys}
    away |= set(story.cast.homes(key for p in phrases if p.kind == "person" and _visits(story, p) for key in p.keys))
    called_on = [
        p for p in phrases if p.kind == "person" and tokens[min(p.last, len(tokens) - 1)].folded.startswith("makam")
    ]
    coming = [p for p in phrases if p.case is Case.ABLATIVE]
    gone_to = [p for p in phrases if (p.case is Case.DATIVE and coming) or _is_of_stay(story, p)]
    homes = [*story.cast.homes(key for p in called_on for key in p.keys)]
    homes += [home for p in gone_to if p.kind == "person" for home in map(story.cast.office, p.keys) if home]
    homes += story.cast.municipalities_of([key for p in gone_to if p.kind == "place" for key in p.keys])[:1]
    others = story.cast.homes(people) if away else ()
    return next((key for key in (*beside, *homes, story.cast.publisher, *others) if key and key not in away), None)
