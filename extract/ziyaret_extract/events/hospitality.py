"""Hosts who are told by what they do while the guests are there: `Müdür Y konuklara okulu anlattı`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.events.gapped import receive_where_told
from ziyaret_extract.events.rooms import room_case
from ziyaret_extract.tables import first_cells
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_KIN = frozenset({"baba", "anne", "babası", "annesi", "ağabeyi", "ablası", "oğlu", "kızı", "dedesi", "amcası"})
# Who puts into the other language what is said receives nobody, nor does who goes elsewhere.
_RECEIVES_NOBODY = ("tercüman", "mütercim", "çevirmen", "gitti", "gidiyor", "ayrıldı", "döndü", "katılamadı")
_AT = frozenset({Case.LOCATIVE, Case.RELATIVE})


def receive_by_deeds(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who is at home with the host of a visit receives by what hosts do, or as the one whose office it is."""
    if _does(story, sentence):
        receive_where_told(story, phrases)
    _meet(story, sentence, phrases)
    visit = story.visit_at(sentence.first) or _next_day(story, sentence, phrases)
    if visit is None or visit.planned:
        return
    if not visit.hosts:
        visit.add(received_by=[k for p in phrases if _is_kin(story, p) for k in p.keys if k not in visit.participants])
        return
    ours = set(visit.hosts) - set(story.cast.homes(visit.participants))
    named = [p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None]
    acting = [*(named if _does(story, sentence) else ()), *(p for p in phrases if _at_office(story, p))]
    doing = [key for p in acting for key in p.keys if story.cast.home(key) in ours]
    visit.add(received_by=[key for key in doing if key not in visit.participants])


def _next_day(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> Draft | None:
    """The visit of another day that nothing else tells: `17 Nisan: Y Belediyesi Müdürü B konuklara tesisi anlattı`."""
    day, guests = story.days.at(sentence.first), story.guests()
    told = [
        p for p in phrases if p.case is Case.DATIVE and p.kind == "group" and story.cast.nameless.issuperset(p.keys)
    ]
    acting = [p for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None]
    homes = story.cast.homes(acting[0].keys) if acting else []
    known = {host for draft in story.drafts if draft.date == day for host in draft.hosts}
    if story.visit is None or day is None or not told or not homes or not _does(story, sentence):
        return None
    if known & set(homes) or set(homes) & set(story.cast.homes(guests)) or homes[0] in story.visit.hosts:
        return None
    story.visit = story.tell(EventType.VISIT, sentence.first, sentence, Telling.HELD)
    story.visit.add(hosts=homes[:1], participants=story.company.joined(guests, day))
    return story.visit


def _meet(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Keep where those are at home whom a sentence tells, but for those who interpret or go elsewhere.

    Who holds an office of the village or quarter that is visited is at home there: `köy muhtarı Y`.
    """
    words = story.analysis.tokens[sentence.first : sentence.last]
    if any(word.folded.startswith(_RECEIVES_NOBODY) for word in words):
        return
    visit = story.visit_at(sentence.first)
    village = visit.places if visit and not visit.hosts else ()
    for phrase in phrases:
        if phrase.kind == "person" and phrase.part != "behalf":
            homes = story.cast.homes(phrase.keys)
            if all(story.cast.is_local(key, village) for key in phrase.keys):
                homes += village
            for home in homes:
                story.met.setdefault(home, []).append((phrase.first, phrase.keys))


def _is_kin(story: Story, phrase: Phrase) -> bool:
    """Whether somebody is told to be of the family that is visited: `Şehidin babası A konuştu`."""
    before = story.analysis.tokens[phrase.first - 1].folded if phrase.first else ""
    return phrase.kind == "person" and phrase.case is Case.NOMINATIVE and before in _KIN


def _at_office(story: Story, phrase: Phrase) -> bool:
    """Whether a talk goes on in somebody's office: `Y'nin makamında gerçekleşen görüşmede`."""
    behind = story.analysis.tokens[phrase.last : phrase.last + 1]
    return phrase.kind == "person" and phrase.case is Case.GENITIVE and any(room_case(t.folded) in _AT for t in behind)


def _does(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells such a deed, outside of speech."""
    tokens = story.analysis.tokens
    words = [tokens[at].folded for at in range(sentence.first, sentence.last) if at not in story.spoken]
    return any(f"{word} {behind}".startswith(first_cells("hospitality.tsv")) for word, behind in pairwise([*words, ""]))
