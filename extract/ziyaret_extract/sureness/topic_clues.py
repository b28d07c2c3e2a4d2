"""What hints whether a topic is right: its words, those around it, and the events that are about it.

A clue is a string such as `behind konulu`. Alone it says little; `weighing.py` weighs all of a topic together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.sureness.words import ending, stems
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ziyaret_ontology.model import Facts, Topic

_MOST = 8
_BEHIND, _BEFORE = 80, 60  # letters
_WORDS_BEHIND, _WORDS_BEFORE = 5, 3
_OPENING = frozenset("\"“”'«")


def topic_clues(facts: Facts) -> list[frozenset[str]]:
    """The clues to each topic of a release, in the order of the topics."""
    about: dict[str, set[str]] = {}
    for event in facts.events:
        for topic in event.topics:
            about.setdefault(topic, set()).add(event.type)
    return [
        frozenset(
            (*_told(facts, at), *_of(about.get(topic.key, ())), *_words(topic), *_around(facts.release.text, topic))
        )
        for at, topic in enumerate(facts.topics)
    ]


def _told(facts: Facts, at: int) -> Iterator[str]:
    """How often a topic is told, and among how many."""
    yield f"of {min(_MOST, len(facts.topics))}"
    yield f"number {min(_MOST, at)}"
    yield f"told {min(_MOST, len(facts.topics[at].mentions))}"


def _of(kinds: Collection[str]) -> Iterator[str]:
    """The types of the events that are about it."""
    yield from (f"of a {kind}" for kind in kinds)
    if not kinds:
        yield "of nothing"


def _words(topic: Topic) -> Iterator[str]:
    words = stems(topic.name)
    yield f"long {min(_MOST, len(words))}"
    yield "capital" if topic.name[:1].isupper() else "small"
    yield from (f"has {word}" for word in words)
    yield from (f"first {word}" for word in words[:1])
    yield from (f"last {word}" for word in words[-1:])


def _around(text: str, topic: Topic) -> Iterator[str]:
    """The words before and behind its mentions, their ending, and whether quotation marks open before them."""
    for mention in topic.mentions:
        start, end = mention.start, mention.end
        behind, before = stems(text[end : end + _BEHIND]), stems(text[max(0, start - _BEFORE) : start])
        yield from (f"behind {word}" for word in behind[:_WORDS_BEHIND])
        yield from (f"next {word}" for word in behind[:1])
        yield f"next {' '.join(behind[:2])}"
        yield from (f"before {word}" for word in before[-_WORDS_BEFORE:])
        yield from (f"just before {word}" for word in before[-1:])
        yield f"ending {ending(text, start, end)}"
        yield "quoted" if fold(text[max(0, start - 1) : start]) in _OPENING else "unquoted"
