"""What hints whether an event is right: how much is told of it and in which words, and what else the text tells.

A clue is a string such as `visit beside tour where`: the event is a visit, and the text tells of a tour at the same
site. Alone it says little; `weighing.py` weighs all of an event together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.confidence import LIKELY, evidence_of
from ziyaret_extract.sureness.words import ending, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ziyaret_ontology.model import Event, Facts, Group, Mention, Organization, Person, Place

_LETTERS_OF_A_LINE = 400
_WORDS_OF_A_LINE = 8
_MOST = 6
_END = 2  # words
_NEAR = 40  # letters
_NEAR_WORDS = 4


def event_clues(facts: Facts) -> list[frozenset[str]]:
    """The clues to each event of a release, in the order of the events."""
    return [frozenset(_clues(facts, event)) for event in facts.events]


def _clues(facts: Facts, event: Event) -> Iterator[str]:
    kind = event.type
    yield f"{kind}"
    for clue in (*_told(facts.events, event), *_at_home(facts, event)):
        yield clue
        yield f"{kind} {clue}"
    for other in facts.events:
        if other is not event:
            yield from (f"{kind} {clue}" for clue in _beside(event, other))
    for mention in event.mentions:
        words = stems(mention.quote)
        yield f"long {_up_to(_MOST, len(words) // _WORDS_OF_A_LINE)}"
        yield from (f"{kind} with {word}" for word in words)
        for word in words[-_END:]:
            yield f"end {word}"
            yield f"{kind} end {word}"
    yield from (f"{kind} {clue}" for clue in _around(facts, event))


def _told(events: Sequence[Event], event: Event) -> Iterator[str]:
    """How much is told of an event, and where in the text."""
    if evidence_of(event.confidence) == LIKELY:
        yield LIKELY
    yield f"{event.status}"
    yield "dated" if event.date else "undated"
    yield f"hosts {_up_to(2, len(event.hosts))}"
    yield f"places {_up_to(2, len(event.places))}"
    yield f"there {_up_to(4, len(event.participants))}"
    yield f"receivers {_up_to(2, len(event.received_by))}"
    yield f"topics {_up_to(2, len(event.topics))}"
    yield f"told {_up_to(3, len(event.mentions))}"
    yield f"of {_up_to(_MOST, len(events))}"
    yield f"number {_up_to(4, events.index(event))}"
    yield f"line {_up_to(_MOST, event.mentions[0].start // _LETTERS_OF_A_LINE)}"


def _at_home(facts: Facts, event: Event) -> Iterator[str]:
    """Who of those at an event holds an office at its hosts, who only elsewhere, and who none."""
    homes = {person.key: {role.organization for role in person.roles} - {None} for person in facts.people}
    hosts = set(event.hosts)
    ours = [key for key in event.participants if homes.get(key, set()) & hosts]
    theirs = [key for key in event.participants if key not in ours and homes.get(key)]
    yield f"at home {_up_to(2, len(ours))}"
    yield f"from elsewhere {_up_to(2, len(theirs))}"
    yield f"groups {_up_to(2, sum(key not in homes for key in event.participants))}"
    yield f"receivers at home {_up_to(2, sum(bool(homes.get(key, set()) & hosts) for key in event.received_by))}"


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


def _around(facts: Facts, event: Event) -> Iterator[str]:
    """How those and what an event is told of stand in its sentences: their ending, and the words that follow."""
    named: tuple[Organization | Place | Person | Group, ...]
    named = (*facts.organizations, *facts.places, *facts.people, *facts.groups)
    mentions = {fact.key: fact.mentions for fact in named}
    parts = (("host", event.hosts), ("place", event.places), ("guest", event.participants))
    for part, keys in parts:
        for key in keys:
            there = [each for each in mentions.get(key, ()) if _within(each, event.mentions)]
            if not there:
                yield f"{part} not named there"
            for each in there:
                yield f"{part} ending {ending(facts.release.text, each.start, each.end)}"
                behind = stems(facts.release.text[each.end : each.end + _NEAR].partition(" ")[2])
                yield from (f"{part} near {word}" for word in behind[:_NEAR_WORDS])


def _within(mention: Mention, spans: Iterable[Mention]) -> bool:
    return any(span.start <= mention.start < span.end for span in spans)


def _up_to(most: int, number: int) -> str:
    return str(min(most, number))
