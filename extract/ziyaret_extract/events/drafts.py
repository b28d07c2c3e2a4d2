"""Events while they are read: a draft collects what is told of one happening; drafts of the same one are merged."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import BY_RULE, LIKELY, unweighed
from ziyaret_extract.keys import free_key
from ziyaret_ontology.folding import slug
from ziyaret_ontology.model import Event, EventStatus, EventType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ziyaret_extract.analysis import Sentence
    from ziyaret_ontology.model import Mention

_OPENINGS = frozenset({"tören", "açılış"})
GATHERINGS = frozenset({EventType.PROGRAMME, EventType.MEETING, EventType.CEREMONY})
"""What is held, and to which people come."""


@dataclass(slots=True)
class Draft:
    """One happening as told so far; `at` is the token of its first telling, `spans` the token ranges that tell it.

    It is `at_home` when somebody's family is visited who lives at a place that is not told. Those `beside` the guests
    are at this one of their visits and do not go on with them. What is told in the present, without a day, is
    `undecided`: it may be to come. Its hosts are `assumed` while the text has told none. It is only `likely` when no
    rule tells it.
    """

    type: EventType
    at: int
    date: str | None
    planned: bool = False
    name: str | None = None
    noun: str = ""
    at_home: bool = False
    undecided: bool = False
    assumed: bool = False
    likely: bool = False
    hosts: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)
    received_by: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, **facts: Iterable[str]) -> None:
        """Add keys to the lists named, each once."""
        for name, keys in facts.items():
            known: list[str] = getattr(self, name)
            known.extend(key for key in dict.fromkeys(keys) if key not in known)

    def tell_by(self, sentence: Sentence) -> None:
        """Let a sentence tell it too."""
        span = (sentence.first, sentence.last)
        if span not in self.spans:
            self.spans.append(span)

    def go_on_at(self, visit: Draft) -> None:
        """Let who is visited host what happens during a visit, at the same place if no other is told."""
        if not self.hosts:
            self.add(hosts=visit.hosts)
        if not self.hosts and not self.places:
            self.add(places=visit.places)


def merge(
    drafts: Sequence[Draft],
    people: Callable[[Iterable[str]], set[str]],
    towns: Callable[[Iterable[str]], set[str]] = lambda _: set(),
) -> list[Draft]:
    """The drafts in order of the text, each happening once.

    `people` puts the people in a group in its place, `towns` gives the places that bodies are the town hall of: who
    went to the town and whom its municipality received has made one visit.
    """
    merged: list[Draft] = []
    alike: dict[tuple[EventType, bool], list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: d.at):
        before = alike.setdefault((draft.type, draft.planned), [])
        known = next((m for m in before if _same(m, draft, people, towns)), None)
        if known is None:
            before.append(draft)
            merged.append(draft)
        else:
            _join(known, draft)
    return merged


def _same(
    one: Draft,
    other: Draft,
    people: Callable[[Iterable[str]], set[str]],
    towns: Callable[[Iterable[str]], set[str]],
) -> bool:
    """Whether two drafts of a type, both planned or not, tell one happening."""
    if one.date and other.date and one.date != other.date and not _summed_up(one, other):
        return False
    if one.at_home is not other.at_home:
        return False
    here, there = _whereabouts(one), _whereabouts(other)
    if _opens_what_is_held(one, other) or _opens_what_is_held(other, one):
        here = there
    if one.type is EventType.VISIT and not (one.hosts and other.hosts):
        here, there = here | towns(one.hosts), there | towns(other.hosts)
    if here and there and not here & there:
        return False
    if one.type is EventType.TOUR and one.at != other.at:
        apart = one.places and other.places and not set(one.places) & set(other.places)
        if apart or not (here and there):
            return False
    if one.type is EventType.VISIT and not one.hosts and not other.hosts and _called_on_others(one, other):
        return False
    if one.type is EventType.PROGRAMME and one.noun and other.noun and one.noun != other.noun:
        return False
    ours, theirs = people(one.participants), people(other.participants)
    return not ours or not theirs or bool(ours & theirs)


def _whereabouts(draft: Draft) -> set[str]:
    """Whose guests or where a draft tells of; not who is only assumed to host it."""
    return {*(() if draft.assumed else draft.hosts), *draft.places}


def _opens_what_is_held(one: Draft, other: Draft) -> bool:
    """Whether one tells only what a ceremony opens, and the other only who holds one: `Y törenle açıldı`."""
    opens = one.places and not one.hosts and other.hosts and not other.places
    return bool(opens) and {one.noun, other.noun} <= _OPENINGS


def _called_on_others(one: Draft, other: Draft) -> bool:
    """Whether two visits were to different people, each at home in the place: a village has many doors."""
    return bool(one.received_by and other.received_by) and not set(one.received_by) & set(other.received_by)


def _summed_up(one: Draft, other: Draft) -> bool:
    """Whether one visit is told of the days of a programme and the other of one of these: a lead sums them up."""
    if one.type is not EventType.VISIT or not set(one.hosts) & set(other.hosts):
        return False
    first, second = one.date or "", other.date or ""
    return of_days(first, second) or of_days(second, first)


def _join(known: Draft, draft: Draft) -> None:
    for one, other in ((known, draft), (draft, known)):
        if one.likely and not other.likely:  # a guest told by a rule is no host
            one.received_by = [key for key in one.received_by if key not in other.participants]
    narrower = of_days(draft.date, known.date or "")
    known.date = draft.date if narrower else known.date or draft.date
    known.name = known.name or draft.name
    known.noun = known.noun or draft.noun
    known.likely = known.likely and draft.likely
    if known.assumed and draft.hosts and not draft.assumed:
        known.hosts.clear()
    known.assumed = known.assumed and draft.assumed
    known.add(
        hosts=draft.hosts,
        places=draft.places,
        participants=draft.participants,
        received_by=draft.received_by,
        beside=draft.beside,
        topics=draft.topics,
    )
    known.spans.extend(draft.spans)


def to_events(
    drafts: Sequence[Draft], release_id: str, mentions: Callable[[Iterable[tuple[int, int]]], tuple[Mention, ...]]
) -> tuple[Event, ...]:
    """The finished events; those of a programme's days are part of it."""
    keys = _keys(drafts, release_id)
    programme = next(
        (k for k, d in zip(keys, drafts, strict=True) if d.type is EventType.PROGRAMME and d.date and "/" in d.date),
        None,
    )
    spans = next((d.date or "" for k, d in zip(keys, drafts, strict=True) if k == programme), "")
    return tuple(
        Event(
            key=key,
            type=draft.type,
            status=EventStatus.PLANNED if draft.planned else EventStatus.HELD,
            date=draft.date,
            hosts=tuple(draft.hosts),
            places=tuple(draft.places),
            participants=tuple(draft.participants),
            received_by=tuple(draft.received_by),
            topics=tuple(draft.topics),
            mentions=mentions(draft.spans),
            confidence=unweighed(LIKELY if draft.likely else BY_RULE),
            name=draft.name,
            part_of=programme if programme and key != programme and of_days(draft.date, spans) else None,
        )
        for key, draft in zip(keys, drafts, strict=True)
    )


def of_days(date: str | None, spans: str) -> bool:
    """Whether a date is told and begins in a span of several days."""
    first, _, last = spans.partition("/")
    return date is not None and bool(last) and first <= date.partition("/")[0] <= last


def _keys(drafts: Sequence[Draft], release_id: str) -> list[str]:
    """Keys told by type, date and place, so that the same happening keeps its IRI when the text around it changes."""
    keys: dict[str, Draft] = {}
    for draft in drafts:
        where = next((key.split("/", 1)[1] for key in (*draft.hosts, *draft.places)), "")
        base = f"event/{release_id}/{slug(' '.join(filter(None, (draft.type.value, draft.date, where))))}"
        keys[free_key(base, keys)] = draft
    return list(keys)
