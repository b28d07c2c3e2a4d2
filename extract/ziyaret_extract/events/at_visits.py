"""Who is at a visit, as its noun tells: `Y'nin ev sahipliğinde gerçekleşen ziyarette`, `kabulde A da hazır bulundu`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.sides import is_ours, put_on_sides
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.drafts import Draft
    from ziyaret_extract.events.gatherings import Gathering
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

LEADING = ("host", "leader")
"""The parts that people have at a gathering by the word behind them."""
_VISIT = "ziyaret"
_VISITS = ("ziyaretler", "kabuller")
# `Belediyemiz adına görüşmede A hazır bulundu`, `Ev sahiplerinden B de katıldı`.
_OUR_SIDE = ("adına", "sahiplerinden", "sahibi")
# `Başkan Yardımcımız A da hazır bulundu`: A is of those for whom the text speaks.
_OUR_PEOPLE = re.compile(
    r"(?:yardımcı|müdür|üye|sekreter|temsilci|koordinatör|danışman|vekil)(?:l[ae]r)?[ıiuü]?m[ıiuü]z"
)
_OUR_HOUSE = ("belediyemiz", "kurumumuz", "makamımız", "ilçemiz", "üniversitemiz", "odamız", "derneğimiz")


def held_visit(story: Story, sentence: Sentence, phrases: Sequence[Phrase], gathering: Gathering) -> None:
    """Who receives at a visit and who leads the guests: `Başkan Y'nin ev sahipliğinde gerçekleşen ziyarette`.

    Where the text goes on about no visit without a host, it tells one of the guests of the passage to the body of Y.
    """
    told = {part: [k for p in phrases if p.kind == "person" and p.part == part for k in p.keys] for part in LEADING}
    visit, homes = story.visit_at(gathering.at), story.cast.homes(told["host"])
    guests = story.guests()
    elsewhere = homes and guests and not set(homes) & {*(visit.hosts if visit else ()), *story.cast.homes(guests)}
    if elsewhere and gathering.noun == _VISIT and (visit is None or visit.received_by):
        visit = story.visit = story.tell(EventType.VISIT, gathering.at, sentence, gathering.telling)
        visit.add(hosts=homes[:1], participants=story.company.joined(guests, visit.date))
    if visit:
        visit.add(received_by=told["host"])
        visit.add(participants=[key for key in told["leader"] if key not in visit.received_by])


def _others(story: Story, visit: Draft, people: Sequence[str]) -> list[str]:
    """Those told to be at a visit as guests who are of another body or country: they do not go on with the guests."""
    guests = [key for key in visit.participants if key not in people]
    others = [key for key in people if key in visit.participants and key not in visit.received_by]
    return [] if any(story.cast.is_of(key, guests) for key in others) else others


def attended_visit(
    story: Story, sentence: Sentence, gathering: Gathering, people: Sequence[str], hosts: Sequence[str] = ()
) -> None:
    """Who is at a visit, or at the talk in which it goes on; `ziyaretlere` means all visits of the day.

    At the reception of `hosts` the others are guests: `Başkan X'in kabulünde A, B ve C hazır bulundu`.
    """
    visit, meeting = story.visit_at(gathering.at), story.last(EventType.MEETING)
    if story.analysis.tokens[gathering.at].folded.startswith(_VISITS):
        story.accompany(visit.participants if visit else story.guests(), people, story.days.at(gathering.at))
    elif visit and hosts and not set(hosts) & set(visit.participants):
        visit.add(received_by=hosts, participants=[key for key in people if key not in hosts])
    elif visit:
        words = [token.folded for token in story.analysis.tokens[sentence.first : sentence.last]]
        told = [story.analysis.tokens[at].folded for span in visit.spans for at in range(*span)]
        ours = any(map(_OUR_PEOPLE.fullmatch, words)) and not any(is_ours(story, key) for key in visit.participants)
        if ours and any(word.startswith(_OUR_HOUSE) for word in told):
            visit.add(received_by=[key for key in people if key not in visit.participants])
            return
        hosted = any(word.startswith(_OUR_SIDE) for word in words)
        put_on_sides(story, visit, people, hosted=hosted)
        visit.add(beside=_others(story, visit, people))
    if meeting and gathering.noun == "görüşme" and meeting.date == story.days.at(gathering.at):
        meeting.add(participants=people)
