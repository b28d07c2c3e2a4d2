"""Agendas: lines under a day that tell by a noun what is to come, `14.00 Kaymakam X'e nezaket ziyareti`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import ACTORS, PEOPLE
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.subjects import give_topics
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish.frames import Telling
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_CALLED_OFF = ("ertelen", "iptal")
_RECEIVING = ("karşılayacak", "ağırlayacak", "karşılıyor")
_SIGNED = ("protokol", "imza", "anlaşma")
# How words begin behind which a colon names who speaks or plays.
_NAMING = re.compile(
    r"konuşmacı|panelist|moderatör|oturum başkan|sunucu|eğitmen|eğitimci|rehber|solist|sanatçı|katılımcı|şef|yöneten"
    r"|konser|söyleşi|panel|konferans|seminer|atölye|dinleti|gösteri|oyun"
)
_FEWEST = 2


def read_agenda(story: Story, phrases: dict[int, tuple[Phrase, ...]]) -> frozenset[int]:
    """Tell what an agenda's lines announce; the numbers of the sentences that are such lines.

    `phrases` are those of each sentence, by its number. A line has a time of day or a bullet before it, no verb, and a
    noun of the table in it; two make an agenda. Whose agenda it is does what no line says of another.
    """
    sentences = story.analysis.sentences
    days = {date.first: date.last for date in story.mentions.dates if date.kind == "day"}
    read = ((at, _item(story.analysis.tokens, sentence, days)) for at, sentence in enumerate(sentences))
    items = {at: found for at, found in read if found}
    if len(items) < _FEWEST or not any(timed for _, _, timed in items.values()):
        return frozenset()
    visits = sum(frame == "visit" for frame, _, _ in items.values())
    feast = 2 * visits < len(items) and _is_of_feast(story, sentences[min(items)].first)
    owner = None if feast else _owner(phrases, min(items))
    party = (_delegation(story) if visits >= _FEWEST else []) or _party(phrases, owner)
    for at, (frame, noun, _) in items.items():
        sentence = sentences[at]
        words = story.analysis.tokens[sentence.first : sentence.last]
        if not any(word.folded.startswith(_CALLED_OFF) for word in words):
            told = [p for p in phrases[at] if p.first <= noun or p.kind != "person"]
            _tell(story, sentence, frame, told, party)
            noun_told = gathering_noun(story.analysis.tokens, noun)
            if noun_told and story.drafts[-1].type is EventType.PROGRAMME:
                story.drafts[-1].noun = noun_told[0]
            _received(story.drafts[-1], words, [p for p in phrases[at] if p.first > noun])
            _name(story, sentence, phrases[at], story.drafts[-1])
            if at + 1 < len(sentences) and at + 1 not in items:
                _name(story, sentences[at + 1], phrases[at + 1], story.drafts[-1])
            give_topics(story, sentence, phrases[at], story.drafts[-1:])
    return frozenset(items)


def _item(tokens: tuple[Token, ...], sentence: Sentence, days: Mapping[int, int]) -> tuple[str, int, bool] | None:
    """The frame of a line, the token of its noun, and whether a time of day stands before it.

    `days` are where dates end by where they begin: `26 Temmuz Cuma 17.00 Kortej yürüyüşü` has its day before the time.
    """
    at = sentence.first
    while at < sentence.last and not tokens[at].text[:1].isalnum():  # bullets of any shape
        at += 1
    dated = days.get(at, at)
    while dated < sentence.last and not tokens[dated].text[:1].isalnum():
        dated += 1
    daily = dated > at and tokens[dated - 1].text == ":"  # `18 Haziran Çarşamba: Karagöl gezisi`
    at = dated if daily or (dated < sentence.last and _TIME.fullmatch(tokens[dated].text)) else at
    times = {at, sentence.last - 1} & set(range(at, sentence.last))
    timed = daily or any(_TIME.fullmatch(tokens[k].text) for k in times)
    led = at < sentence.last and _TIME.fullmatch(tokens[at].text)
    ended = tokens[sentence.last - 1].text in {".", "!"} and not led
    if not (timed or at > sentence.first) or ended:
        return None
    beside = next((k for k in range(at + 1, sentence.last) if tokens[k].text == "("), sentence.last)
    for noun in reversed(range(at, beside)):
        pair = f"{tokens[noun - 1].folded} {tokens[noun].folded}"
        frame = _nouns().get(pair) or _nouns().get(tokens[noun].folded)
        if frame:
            signed = any(token.folded.startswith(_SIGNED) for token in tokens[at:noun])
            return ("agreement" if frame == "ceremony" and signed else frame), noun, timed
    return None


def _is_of_feast(story: Story, end: int) -> bool:
    """Whether what stands before a token tells of something to which anybody may come: `festival`, `forum`."""
    read = (gathering_noun(story.analysis.tokens, at) for at in range(end) if at not in story.spoken)
    return any(found and found[1] is EventType.PROGRAMME and found[0] != "program" for found in read)


def _received(draft: Draft, words: Iterable[Token], behind: Iterable[Phrase]) -> None:
    """Who receives is told behind a visit's noun: `Belediye ziyareti (Başkan X karşılayacak)`."""
    if draft.type is EventType.VISIT and any(word.folded.startswith(_RECEIVING) for word in words):
        draft.add(received_by=[key for p in behind if p.kind == "person" for key in p.keys])


def _delegation(story: Story) -> list[str]:
    """The group that the text lists, whose agenda one of visits is."""
    return next(([g.key] for g in story.mentions.groups.facts if len(g.members) >= _FEWEST), [])


def _owner(phrases: Mapping[int, Sequence[Phrase]], first: int) -> str | None:
    """Whose agenda it is: who is named first before its first line."""
    before = (p.keys[0] for at in sorted(phrases) if at < first for p in phrases[at] if p.kind == "person")
    return next(before, None)


def _party(phrases: Mapping[int, Sequence[Phrase]], owner: str | None) -> list[str]:
    """Those whose agenda it is: its owner and those named together with the owner; nobody's where none is told."""
    told = (list(p.keys) for at in sorted(phrases) for p in phrases[at] if p.kind == "person" and p.keys[0] == owner)
    return max(told, key=len, default=[])


def _tell(story: Story, sentence: Sentence, frame: str, phrases: Sequence[Phrase], own: Sequence[str]) -> None:
    """One line: who comes or is called on stands in the genitive or before `ile`, where one goes in the dative."""
    company = _keys(phrases, {Case.INSTRUMENTAL}, PEOPLE) + [
        key for p in phrases if p.part == "company" and p.kind in PEOPLE for key in p.keys
    ]
    company += [key for p in phrases if p.part == "leader" and p.kind == "person" for key in p.keys]
    guests = _keys(phrases, {Case.GENITIVE}, PEOPLE)
    called_on = _keys(phrases, {Case.DATIVE, Case.ACCUSATIVE}, ("person",))
    bodies = [key for p in phrases if p.kind == "organization" and p.case is not Case.ABLATIVE for key in p.keys]
    places = [key for p in phrases if p.kind == "place" and p.case is not Case.GENITIVE for key in p.keys]
    publisher = story.cast.publisher
    home = story.cast.homes(own[:1]) or ([publisher] if publisher and not own else [])
    kind = EventType.VISIT if frame in {"visit", "reception"} else EventType(frame)
    draft = story.tell(kind, sentence.first, sentence, Telling.PLANNED)
    if frame == "reception" and own and guests and publisher not in home:  # on the agenda of guests who receives them
        hosts = [key for key in map(story.cast.house, guests) if key]
        draft.add(hosts=hosts[:1], participants=own, received_by=guests)
    elif frame == "reception":
        draft.add(hosts=home, participants=guests or company, received_by=own)
    elif frame == "visit":
        hosts = bodies or story.cast.homes(called_on)
        draft.add(hosts=hosts or ([] if places else home), participants=guests or own, received_by=called_on)
        draft.add(places=[] if draft.hosts else places)
    else:
        draft.add(hosts=bodies, places=places, participants=[*own, *company, *guests])
        _hosted_by_owner(draft, home, kind)


def _name(story: Story, sentence: Sentence, phrases: Sequence[Phrase], draft: Draft) -> None:
    """Who speaks or plays, in the line or in the one behind it: `Konuşmacılar: A, B`, `Halk konseri: C`."""
    tokens = story.analysis.tokens
    inside = range(sentence.first + 1, sentence.last)
    mark = next((at for at in inside if tokens[at].text == ":" and _NAMING.match(tokens[at - 1].folded)), None)
    if mark is not None:
        named = (p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.first > mark)
        draft.add(participants=[key for p in named for key in p.keys])


def _hosted_by_owner(draft: Draft, home: Sequence[str], kind: EventType) -> None:
    """What no line says the place or host of is at home; an agreement is always also theirs whose agenda it is."""
    if kind is EventType.AGREEMENT or not (draft.hosts or draft.places):
        draft.add(hosts=home)


def _keys(phrases: Iterable[Phrase], cases: set[Case], kinds: Iterable[str] = ACTORS) -> list[str]:
    wanted = set(kinds)
    return [key for p in phrases if p.case in cases and p.kind in wanted and p.part is None for key in p.keys]


@cache
def _nouns() -> dict[str, str]:
    return {noun: frame for noun, frame, *_ in read_rows("agenda_nouns.tsv")}
