"""Visits told by the words with which guests are received: `heyete Başkan Y "hoş geldiniz" dedi`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.events.clauses import PEOPLE
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.morphology import Case
from ziyaret_extract.turkish.telling import Telling
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.events.story import Story

_WELCOME = re.compile(r"hoş ?geldin(?:iz)?,? (?:de(?:di|rken|yerek|yip)|diye(?:n|rek))\b")


def receive_with_words(story: Story, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
    """Who welcomes the guests of a visit receives them; where no programme is told, a delegation so welcomed visits.

    To welcome somebody who came to stay is none: `göreve başlayan Kaymakam A'ya "hoş geldiniz" dedi`.
    """
    words = (token.folded for token in story.analysis.tokens[sentence.first : sentence.last] if token.text != '"')
    if not _WELCOME.search(" ".join(words)):
        return
    hosts = [k for p in phrases if p.kind == "person" and p.case is Case.NOMINATIVE and p.part is None for k in p.keys]
    told = [key for p in phrases if p.kind in PEOPLE and p.case is Case.DATIVE for key in p.keys]
    visit, guests = story.visit_at(sentence.first), story.understood(told)
    hosts = [key for key in hosts[-1:] if key not in guests]
    homes = story.cast.homes(hosts)
    told_programme = any(draft.type is EventType.PROGRAMME for draft in story.drafts)
    if visit and set(guests) & set(visit.participants) and set(homes) <= set(visit.hosts):
        visit.add(received_by=hosts)
    elif visit is None and homes and told and not told_programme and all(kind_of(key) == "group" for key in told):
        story.visit = story.tell(EventType.VISIT, sentence.first, sentence, Telling.HELD)
        story.visit.add(hosts=homes[:1], received_by=hosts, participants=story.company.joined(guests, story.visit.date))
