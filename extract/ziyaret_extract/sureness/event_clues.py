"""What hints whether an event is right: how much is told of it and in which words, and what else the text tells.

A clue is a string such as `visit beside tour where`: the event is a visit, and the text tells of a tour at the same
site. Alone it says little; `weighing.py` weighs all of an event together.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import LIKELY, evidence_of
from ziyaret_extract.sureness.words import ending, stems, words_behind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ziyaret_ontology.model import Event, Facts, Group, Mention, Organization, Person, Place

_FEW, _SOME, _MANY = 2, 4, 6
_LETTERS, _WORDS = 400, 8
"""By how much places in a text and sentences are told apart."""
_END = 2  # words
_NEAR, _NEAR_WORDS = 40, 4
"""How many letters, and at most words, behind a name are looked at."""
_OTHERS = 12
"""How many events before and behind one are looked at."""


def event_clues(facts: Facts) -> list[frozenset[str]]:
    """The clues to each event of a release, in the order of the events."""
    named = _Named(facts)
    return [frozenset(_clues(facts.events, at, named)) for at in range(len(facts.events))]


class _Named:
    """Where a text names what, and at which bodies its people hold an office."""

    def __init__(self, facts: Facts) -> None:
        named: tuple[Organization | Place | Person | Group, ...]
        named = (*facts.organizations, *facts.places, *facts.people, *facts.groups)
        self.text = facts.release.text
        self.homes = {person.key: {role.organization for role in person.roles} - {None} for person in facts.people}
        self._mentions = {fact.key: fact.mentions for fact in named}

    def within(self, key: str, spans: Sequence[Mention]) -> list[Mention]:
        """The mentions of a fact that begin within one of the spans."""
        mentions = self._mentions.get(key, ())
        found: list[Mention] = []
        for span in spans:
            first, last = (bisect_left(mentions, bound, key=attrgetter("start")) for bound in (span.start, span.end))
            found += mentions[first:last]
        return found


def _clues(events: Sequence[Event], at: int, named: _Named) -> Iterator[str]:
    event = events[at]
    kind = event.type
    yield f"{kind}"
    yield f"of {_up_to(_MANY, len(events))}"
    yield f"number {_up_to(_SOME, at)}"
    for clue in (*_told(event), *_at_home(event, named)):
        yield clue
        yield f"{kind} {clue}"
    for other in (*events[max(0, at - _OTHERS) : at], *events[at + 1 : at + 1 + _OTHERS]):
        yield from (f"{kind} {clue}" for clue in _beside(event, other))
    for mention in event.mentions:
        words = stems(mention.quote)
        yield f"long {_up_to(_MANY, len(words) // _WORDS)}"
        yield from (f"{kind} with {word}" for word in words)
        for word in words[-_END:]:
            yield f"end {word}"
            yield f"{kind} end {word}"
    yield from (f"{kind} {clue}" for clue in _around(event, named))


def _told(event: Event) -> Iterator[str]:
    """How much is told of an event, and how far down the text."""
    if evidence_of(event.confidence) == LIKELY:
        yield LIKELY
    yield f"{event.status}"
    yield "dated" if event.date else "undated"
    yield f"hosts {_up_to(_FEW, len(event.hosts))}"
    yield f"places {_up_to(_FEW, len(event.places))}"
    yield f"there {_up_to(_SOME, len(event.participants))}"
    yield f"receivers {_up_to(_FEW, len(event.received_by))}"
    yield f"topics {_up_to(_FEW, len(event.topics))}"
    yield f"told {_up_to(_SOME, len(event.mentions))}"
    yield f"down {_up_to(_MANY, event.mentions[0].start // _LETTERS)}"


def _at_home(event: Event, named: _Named) -> Iterator[str]:
    """How many of those at an event hold an office at its hosts, how many only elsewhere, how many are groups."""
    hosts = set(event.hosts)
    homes = [named.homes.get(key) for key in event.participants]
    yield f"at home {_up_to(_FEW, sum(bool(home and home & hosts) for home in homes))}"
    yield f"from elsewhere {_up_to(_FEW, sum(bool(home and not home & hosts) for home in homes))}"
    yield f"groups {_up_to(_FEW, homes.count(None))}"
    receivers = (named.homes.get(key, set()) for key in event.received_by)
    yield f"receivers at home {_up_to(_FEW, sum(bool(home & hosts) for home in receivers))}"


def _beside(event: Event, other: Event) -> Iterator[str]:
    """What another event of the text has in common with it, and whether one sentence tells both."""
    common = [
        *(["where"] if {*event.hosts, *event.places} & {*other.hosts, *other.places} else []),
        *(["who"] if set(event.participants) & set(other.participants) else []),
    ]
    when = ["when"] if event.date == other.date else []
    yield f"beside {other.type}"
    yield " ".join([f"beside {other.type}", *common, *when])
    ours, theirs = ({mention.start for mention in each.mentions} for each in (event, other))
    if ours & theirs:
        yield f"told with {other.type}"
        yield " ".join([f"told with {other.type}", *common])
    if ours <= theirs:
        yield f"only told with {other.type}"


def _around(event: Event, named: _Named) -> Iterator[str]:
    """How an event's hosts, places and participants stand in its sentences: their ending, and the words that follow."""
    for part, keys in (("host", event.hosts), ("place", event.places), ("guest", event.participants)):
        for key in keys:
            mentions = named.within(key, event.mentions)
            if not mentions:
                yield f"{part} not named there"
            for mention in mentions:
                yield f"{part} ending {ending(named.text, mention.start, mention.end)}"
                behind = words_behind(named.text, mention.end, _NEAR)
                yield from (f"{part} near {word}" for word in behind[:_NEAR_WORDS])


def _up_to(most: int, number: int) -> str:
    return str(min(most, number))
