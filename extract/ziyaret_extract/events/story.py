"""What a text has told so far: its event drafts, and whom and where the passage is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.dates.values import is_year
from ziyaret_extract.events.cast import Cast
from ziyaret_extract.events.company import Company
from ziyaret_extract.events.course import Course
from ziyaret_extract.events.drafts import Draft
from ziyaret_extract.events.signatures import signature
from ziyaret_extract.keys import kind_of
from ziyaret_extract.turkish.future import is_future
from ziyaret_extract.turkish.morphology import Case
from ziyaret_ontology.model import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.dates.days import Days
    from ziyaret_extract.events.clauses import Clause
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.mentions import Mentions
    from ziyaret_extract.topics.finding import TopicMention
    from ziyaret_extract.turkish.telling import Telling

_LEAD = 1  # the title may be the first paragraph
OF_GUESTS = frozenset({EventType.VISIT, EventType.TOUR})
"""The happenings that guests are taken to."""
# The past among the last words of a sentence.
_PAST = re.compile(r".{2,}(?:[dt][ıiuü]|m[ıiuü]ş(?:t[ıiuü]r?)?|m[ae]kt[ae]yd[ıi])(?:l[ae]r|k|m)?")
_TAIL = 3
_TWO = 2


class Story:
    """The drafts of a text while it is read from its beginning to its end."""

    def __init__(self, analysis: Analysis, mentions: Mentions, days: Days) -> None:
        self.analysis = analysis
        self.mentions = mentions
        self.days = days
        self.cast = Cast(mentions, signature(analysis))
        self.drafts: list[Draft] = []
        self.visit: Draft | None = None
        self.arrived: tuple[str, ...] = ()
        self.arrivals: list[Draft] = []
        self.announced: list[Draft] = []
        # Groups that are only counted, or told to be at a gathering besides those named.
        self.crowd: set[str] = set(mentions.groups.counted)
        quotations, topics = mentions.quotations, mentions.topics.mentions
        self.spoken = frozenset(at for q in quotations if not q.title for at in range(q.first, q.last))
        heard = {one.key for one in mentions.groups.occurrences if one.first not in self.spoken}
        self._in_speech = {group.key for group in mentions.groups.facts} - heard
        self.titled = frozenset(at for q in quotations if q.title for at in range(q.first, q.last))
        # `Kongre Merkezi` tells no congress.
        named = (*mentions.organizations.occurrences, *mentions.places.occurrences)
        self.silent = self.spoken | {at for one in named for at in range(one.first, one.last)}
        # Nor does a title: `Kırsal Program Sorumlusu Ad Soyad`.
        self.silent |= {at for one in mentions.people.occurrences for at in range(one.phrase, one.last)}
        self.topical = frozenset(at for topic in topics for at in range(topic.first, topic.last))
        self.silent |= {at for topic in topics if not self._is_to_come(topic) for at in range(topic.first, topic.last)}
        # Who is told to be at home at a body, or to hold an office of a village that is visited, and at which token.
        self.met: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self.dated = frozenset(date.first for date in mentions.dates if date.kind != "year")
        self._called: dict[tuple[EventType, str], Draft] = {}
        self.company = Company(self.cast, mentions.groups)
        self.course = Course(self.cast, days)

    def _is_to_come(self, topic: TopicMention) -> bool:
        """Whether a topic is itself announced: `eylülde yapılacak şenliğin ayrıntıları konuşuldu`."""
        return any(is_future(token.folded) for token in self.analysis.tokens[max(topic.first - 1, 0) : topic.last])

    def both(self, clause: Clause) -> tuple[str, ...]:
        """The heads of the guests and of the host in the current visit, or the only two there: `iki başkan`, `ikili`.

        Where only one side has a head they are those told first on each.
        Who are on a visit that the same sentence tells are its guests alone: `İkili, Y'yi ziyaret edip Z'yi gezdi`.
        """
        visit = self.visit
        if visit is None or (clause.sentence.first == visit.spans[-1][0] and not clause.has("iki", "başkan")):
            return ()
        heads = self.heads()
        present = self.cast.people((*visit.participants, *visit.received_by))
        if len(heads) > 1 or not present:
            return heads
        if len(present) == _TWO:
            return tuple(sorted(present))
        sides = (visit.participants, visit.received_by)
        first = [next((key for key in side if key in present), "") for side in sides]
        return tuple(filter(None, first)) if heads else ()

    def heads(self) -> tuple[str, ...]:
        """The heads of the guests and of the host in the current visit."""
        present = self.cast.people((*self.visit.participants, *self.visit.received_by)) if self.visit else set()
        return tuple(sorted(key for key in present if self.cast.is_head(key)))

    def open_with(self, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
        """Let a later `heyet` mean the people of whom a text tells first: `A, B ve C günü Y'de geçirdi`.

        They are a list or somebody with company, the subject of a sentence with which nothing has been told yet, where
        the text lists nobody else.
        """
        if self.drafts or self.arrived or self.company.is_led() or sentence.paragraph > _LEAD:
            return
        told = [p for p in phrases if p.kind == "person"]
        first = next((p for p in told if p.case is Case.NOMINATIVE and p.part is None), None)
        along = [p for p in told if p.part == "company" and first and p.first >= first.last]
        people = [key for p in (first, *along) if p for key in p.keys]
        if len(people) > 1 and first is told[0]:
            self.arrived = tuple(dict.fromkeys(people))

    def guests(self) -> tuple[str, ...]:
        """Whom the passage is about: the last visit's guests, else who arrived, else the first group with members."""
        if self.visit and self.visit.participants:
            return tuple(key for key in self.visit.participants if key not in self.visit.beside)
        if self.arrived:
            return self.arrived
        groups = self.mentions.groups
        listed = [group.key for group in groups.facts if group.members]
        told = [group.key for group in groups.facts if group.key not in self.crowd | self._in_speech]
        return (*listed, *groups.at_home, *told)[:1]

    def accompany(self, leads: Iterable[str], people: Iterable[str], day: str | None) -> None:
        """Let people go along with the leads: in the visits of that day already told, and in those told later."""
        led, along = frozenset(leads), tuple(people)
        led |= self.cast.people(led)
        told = [draft for draft in self.drafts if draft.type in OF_GUESTS and draft.date == day]
        if not told:  # of what is to come the day may be told in another way
            plans = (draft for draft in reversed(self.drafts) if draft.type in OF_GUESTS and draft.planned)
            told = [draft for draft in plans if led & self.cast.people(draft.participants)][:1]
        along = self._at_home(told, led, along)
        for draft in told:
            if led & set(draft.received_by):
                draft.add(received_by=along)
            elif led & self.cast.people(draft.participants):
                draft.add(participants=along)
        self.company.go_with(led, along, day)

    def _at_home(self, told: Sequence[Draft], led: frozenset[str], along: tuple[str, ...]) -> tuple[str, ...]:
        """Let those receive who are at home at one of several visits, `Hastanede X'e A eşlik etti`; the others."""
        visits = [draft for draft in told if draft.type is EventType.VISIT]
        away = set(self.cast.homes(led))
        for draft in visits if len(visits) > 1 else ():
            if led & self.cast.people(draft.participants):
                ours = [key for key in along if self.cast.home(key) in set(draft.hosts) - away]
                draft.add(received_by=ours)
                along = tuple(key for key in along if key not in ours)
        return along

    def understood(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The keys; a group of whom nobody is named means the guests of the passage."""
        known = tuple(keys)
        if known and self.cast.unnamed(known):
            return self.guests() or known
        return self.in_full(known)

    def in_full(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """The keys; groups of whom the text lists some of those who are at the current visit mean all of these."""
        groups = all(kind_of(key) == "group" for key in known) and not self.cast.unnamed(known)
        present = self.cast.people(self.visit.participants) if self.visit else set()
        return self.guests() if known and groups and self.cast.people(known) < present else known

    def in_party(self, clause: Clause, people: Sequence[str]) -> tuple[str, ...]:
        """The people; those of the passage where one of them is told with company: `X ve beraberindekiler`."""
        guests = self.guests()
        return guests if set(people) <= set(guests) and clause.of_party() else tuple(people)

    def with_guests(self, clause: Clause, people: Sequence[str]) -> tuple[str, ...]:
        """The people; with them the guests whom they received, if they go on together: `Y ve konukları`."""
        received = self.visit.received_by if self.visit else ()
        return (
            (*self.guests(), *people) if people and set(people) <= set(received) and clause.of_host() else tuple(people)
        )

    def away_from_home(self, bodies: Iterable[str], guests: Iterable[str], at: int) -> list[str]:
        """The bodies but for the guests' own, where they visit another: `belediyede ağırlanan konuklar`."""
        visit, came = self.visit_at(at), self.guests()
        theirs = visit and visit.hosts and (self.cast.unnamed(guests) or set(guests) <= set(came))
        own = set(self.cast.homes(came)) if theirs else set()
        return [key for key in bodies if key not in own or (visit and key in visit.hosts)]

    def visit_at(self, token: int) -> Draft | None:
        """The visit that the passage at a token still tells of."""
        if self.visit is None:
            return None
        return self.visit if self.days.at(token) in {None, self.visit.date} else None

    def last(self, kind: EventType, noun: str = "") -> Draft | None:
        """The draft of this kind, and told by this noun if given, that was told or called so last."""
        called = self._called.get((kind, noun))
        return next(
            (d for d in reversed(self.drafts) if d is called or (d.type is kind and noun in {"", d.noun})), None
        )

    def call(self, kind: EventType, noun: str, draft: Draft) -> None:
        """Let a noun mean a draft that was told by another one: a ceremony is called `program`."""
        self._called[kind, noun] = draft

    def _draft(self, kind: EventType, at: int, sentence: Sentence, telling: Telling) -> Draft:
        """What is told at a token of a sentence, on the day of its end where the token has none or just a year."""
        day, end = self.days.at(at), self.days.at(sentence.last - 1)
        if day is None or (is_year(day) and end and end.startswith(day)):
            day = end
        planned = telling.planned
        if not planned and day in self.days.ahead:  # `Fuar cuma günü başlıyor`; what was held was not on a day to come
            planned = self._is_present(sentence)
            day = day if planned else None
        return Draft(kind, at, day, planned=planned, spans=[(sentence.first, sentence.last)])

    def _is_present(self, sentence: Sentence) -> bool:
        """Whether a sentence is told in the present tense, by a noun alone, or without a verb."""
        words = [token.folded for token in self.analysis.tokens[sentence.first : sentence.last]]
        return not any(_PAST.fullmatch(word) for word in words[-_TAIL:])

    def day_told(self, phrase: Phrase) -> str | None:
        """The day told beside one of several hosts or guests: `22 Nisan'da Y'yi, 23 Nisan'da Z'yi ziyaret etti`."""
        day = self.days.at(phrase.first)
        return None if is_year(day) else day

    def one_or_dated(self, hosts: Sequence[Phrase]) -> list[Phrase]:
        """The last of several hosts, and those before it beside which another day is told."""
        last = self.day_told(hosts[-1]) if hosts else None
        return [host for host in hosts if host is hosts[-1] or self.day_told(host) not in {None, last}]

    def draft_clause(self, kind: EventType, clause: Clause) -> Draft:
        """What a clause tells."""
        return self._draft(kind, clause.predicate.first, clause.sentence, clause.predicate.telling)

    def tell(self, kind: EventType, at: int, sentence: Sentence, telling: Telling) -> Draft:
        """The draft of what is told at a token of a sentence, now among those of the text."""
        self.drafts.append(self._draft(kind, at, sentence, telling))
        return self.drafts[-1]

    def tell_clause(self, kind: EventType, clause: Clause) -> Draft:
        """The draft of what a clause tells, now among those of the text."""
        return self.tell(kind, clause.predicate.first, clause.sentence, clause.predicate.telling)
