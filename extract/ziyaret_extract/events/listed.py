"""Who was there, as a list tells it: `Ziyarette hazır bulunan muhtarlar şöyle:`, `ağırladığı konuklar:` and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.entities.announced import listed_alone, people_listed
from ziyaret_extract.entities.occurrences import in_sentence
from ziyaret_extract.events.drafts import GATHERINGS
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.sides import put_on_sides
from ziyaret_extract.names.chunks import BULLETS
from ziyaret_extract.turkish.frames import find_predicates
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from ziyaret_extract.events.story import Story

_PRESENT = ("katılan", "katıldı", "bulunan", "bulundu", "gelen", "yer", "isimler", "kimler", "vardı", "eşlik")
# Those listed as who speaks or teaches are at the programme told last: `Oturumlar ve konuşmacılar:`.
_SPEAKING = ("konuşmacı", "panelist", "eğitmen", "eğitici", "bildiri")
_AT = frozenset({Case.LOCATIVE, Case.DATIVE})
_RECEIVING = frozenset({"received", "was-received"})
_FEWEST = 2
_SPEAKERS = frozenset({"konuşmacılar", "konuşmacılarımız", "panelistler", "konuşmacı", "panelist", "moderatör"})
# What parts a list of speakers.
_SESSIONS = frozenset({"oturum", "panel", "gün"})


def read_listed(story: Story, number: int) -> None:
    """Those in the list behind a sentence, told by its number, were at the visit or gathering that it names."""
    tokens, sentence = story.analysis.tokens, story.analysis.sentences[number]
    inside = [at for at in range(sentence.first, sentence.last) if at not in story.silent]
    if tokens[sentence.last - 1].text != ":" or not any(
        tokens[at].folded.startswith((*_PRESENT, *_SPEAKING)) for at in inside
    ):
        return
    nouns = (gathering_noun(tokens, at) for at in inside)
    noun, kind, _ = next((read for read in nouns if read and read[2] in _AT), ("", None, Case.OTHER))
    if kind is None and any(tokens[at].folded.startswith(_SPEAKING) for at in inside):
        noun, kind = "", EventType.PROGRAMME
    last = story.drafts[-1] if story.drafts else None
    if kind is None and last and last.type in GATHERINGS and story.visit is None:
        noun, kind = last.noun, last.type  # `Toplanan kurulda şu isimler hazır bulundu:`
    if kind is None:
        return
    named = story.mentions.people.occurrences
    behind = story.analysis.sentences[number + 1 : number + 2]
    listed = people_listed(story.analysis, number, named)
    people = [
        one.key for one in listed or [one for line in behind for one in listed_alone(story.analysis, line, named)]
    ]
    known = (story.visit_at(sentence.first) if kind is EventType.VISIT else None) or story.last(kind, noun)
    if known and known.type is EventType.VISIT:
        for person in people:
            put_on_sides(story, known, [person])
    elif known:
        known.add(participants=people)


def read_speakers_listed(story: Story, number: int) -> None:
    """Those listed as speakers are at the programme told last: `Konuşmacılar: A, B`, the lines behind `Konuşmacılar`.

    The sessions of a programme may part the lines: `1. Oturum "…"`.
    """
    analysis = story.analysis
    tokens, sentence = analysis.tokens, analysis.sentences[number]
    at = next((k for k in range(sentence.first, sentence.last) if tokens[k].folded in _SPEAKERS), None)
    colon = at is not None and at + 1 < sentence.last and tokens[at + 1].text == ":"
    programme = story.last(EventType.PROGRAMME)
    if at is None or programme is None or not (colon or (sentence.heading and at + 1 == sentence.last)):
        return
    people = story.mentions.people.occurrences
    inside = [one for one in in_sentence(sentence, people) if one.first > at]
    if inside and "/" in (programme.date or "") and programme.at < sentence.first:
        return  # a line of the agenda of several days tells of what is in it
    for line in analysis.sentences[number + 1 :] if at + 2 >= sentence.last else ():
        named = in_sentence(line, people)
        parts = line.heading or any(token.folded in _SESSIONS for token in tokens[line.first : line.last])
        if not (named or parts) or tokens[line.last - 1].text == ".":
            break
        inside += named
    programme.add(participants=[one.key for one in inside])


def read_talks_listed(story: Story, number: int) -> None:
    """Who is named with a talk on a line of a list is at the gathering told last: `• Müdür A, “Su Kayıpları”`."""
    tokens, sentence = story.analysis.tokens, story.analysis.sentences[number]
    last = story.drafts[-1] if story.drafts else None
    titles = (q for q in story.mentions.quotations if q.title and q.last + 1 == sentence.last)
    title = next(titles, None) if tokens[sentence.first].text in BULLETS else None
    if last and last.type in GATHERINGS and title:
        people = in_sentence(sentence, story.mentions.people.occurrences)
        last.add(participants=[one.key for one in people if one.last < title.first])


def read_receptions(story: Story, number: int) -> None:
    """Those in the list behind a sentence that ends in a colon and tells of receptions came line by line.

    `Başkanımızın bu hafta ağırladığı konuklar:`, `12 Mayıs Pazartesi - Oda Başkanı A`: the host is that of the passage.
    """
    analysis, visit = story.analysis, story.visit
    sentence = analysis.sentences[number]
    if visit is None or analysis.tokens[sentence.last - 1].text != ":":
        return
    if not any(predicate.frame in _RECEIVING for predicate in find_predicates(analysis.tokens, sentence)):
        return
    listed = people_listed(analysis, number, story.mentions.people.occurrences)
    lines = [(line, found) for line in analysis.sentences[number + 1 :] if (found := in_sentence(line, listed))]
    people = {one.key for one in listed}
    if len(lines) < _FEWEST or people & set(visit.received_by):
        return
    if story.cast.people(visit.participants) <= people or story.cast.unnamed(visit.participants):
        story.drafts.remove(visit)  # it only sums these up
    for line, found in lines:
        draft = story.tell(EventType.VISIT, found[0].first, line, Telling.HELD)
        draft.add(hosts=visit.hosts, participants=[one.key for one in found], received_by=visit.received_by)
