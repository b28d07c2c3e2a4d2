"""Agendas: lines under a day that tell by a noun what is to come, `14.00 Kaymakam X'e nezaket ziyareti`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.events.agenda_lines import read_lines
from ziyaret_extract.events.clauses import ACTORS, PEOPLE
from ziyaret_extract.events.gatherings import gathering_noun
from ziyaret_extract.events.subjects import give_topics
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.events.agenda_lines import Line
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_CALLED_OFF = ("ertelen", "iptal")
_RECEIVING = ("karşılayacak", "ağırlayacak", "karşılıyor", "karşılayan", "ağırlayan", "sahibi", "kabul")
# How words begin behind which a colon names who speaks or plays.
_NAMING = re.compile(
    r"konuşmacı|panelist|moderatör|oturum başkan|sunucu|eğitmen|eğitimci|rehber|solist|sanatçı|katılımcı|şef|yöneten"
    r"|konser|söyleşi|panel|konferans|seminer|atölye|dinleti|gösteri|oyun"
)
_SHOWS = frozenset({"konseri", "dinletisi", "resitali", "söyleşisi", "gösterisi", "imza"})
_FEWEST = 2


def read_agenda(story: Story, phrases: dict[int, tuple[Phrase, ...]]) -> frozenset[int]:
    """Tell what an agenda's lines announce; the numbers of the sentences that are such lines.

    `phrases` are those of each sentence, by its number. Whose agenda it is does what no line says of another.
    """
    sentences = story.analysis.sentences
    items = read_lines(story)
    if not items:
        return frozenset()
    visits = sum(line.frame == "visit" for lines in items.values() for line in lines)
    feast = 2 * visits < len(items) and _is_of_feast(story, sentences[min(items)].first)
    owner = None if feast else _owner(phrases, min(items))
    party = (_delegation(story) if visits >= _FEWEST else []) or _party(phrases, owner)
    party = party or (_guests(story, phrases, min(items)) if visits else [])
    for at, line in ((at, line) for at, lines in items.items() for line in lines):
        following = at + 1 if at + 1 < len(sentences) and at + 1 not in items else None
        draft = _read(story, replace(sentences[at], first=line.first, last=line.last), line, phrases[at], party)
        if draft and following is not None:
            _name(story, sentences[following], phrases[following], draft)
    return frozenset(items)


def _read(
    story: Story, sentence: Sentence, line: Line, phrases: Sequence[Phrase], party: Sequence[str]
) -> Draft | None:
    """What a line tells; None where it is put off."""
    words = story.analysis.tokens[sentence.first : sentence.last]
    if any(word.folded.startswith(_CALLED_OFF) for word in words):
        return None
    inside = [p for p in phrases if sentence.first <= p.first < sentence.last]
    _tell(story, sentence, line.frame, [p for p in inside if p.first <= line.noun or p.kind != "person"], party)
    draft = story.drafts[-1]
    noun = gathering_noun(story.analysis.tokens, line.noun)
    if noun and draft.type is EventType.PROGRAMME:
        draft.noun = noun[0]
    _received(draft, words, [p for p in inside if p.first > line.noun])
    _name(story, sentence, inside, draft)
    give_topics(story, sentence, inside, [draft])
    return draft


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
    over = story.days.at(sentence.last - 1) in story.days.over
    draft = story.tell(kind, sentence.first, sentence, Telling.HELD if over else Telling.PLANNED)
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
    """Who speaks or plays, in the line or in the one behind it: `Konuşmacılar: A, B`, `Konser: C`, `A konseri`."""
    tokens = story.analysis.tokens
    playing = (p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.last < sentence.last)
    shown = (p for p in playing if tokens[p.last].folded in _SHOWS)
    draft.add(participants=[key for p in shown for key in p.keys])
    inside = range(sentence.first + 1, sentence.last)
    mark = next((at for at in inside if tokens[at].text == ":" and _NAMING.match(tokens[at - 1].folded)), None)
    if mark is not None:
        named = (p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.first > mark)
        draft.add(participants=[key for p in named for key in p.keys])


def _hosted_by_owner(draft: Draft, home: Sequence[str], kind: EventType) -> None:
    """What no line says the place or host of is at home; an agreement is always also theirs whose agenda it is."""
    if kind is EventType.AGREEMENT or not (draft.hosts or draft.places):
        draft.add(hosts=home)


def _guests(story: Story, phrases: Mapping[int, Sequence[Phrase]], first: int) -> list[str]:
    """The group whose diary one of visits is: told first before its first line, best one told to be from somewhere."""
    before = [p.keys[0] for at in sorted(phrases) if at < first for p in phrases[at] if p.kind == "group"]
    from_there = [key for key in before if key in story.mentions.groups.from_where]
    return (from_there or before)[:1]


def _keys(phrases: Iterable[Phrase], cases: set[Case], kinds: Iterable[str] = ACTORS) -> list[str]:
    wanted = set(kinds)
    return [key for p in phrases if p.case in cases and p.kind in wanted and p.part is None for key in p.keys]
