"""What the gold says an entity is in Wikidata, what a document answers, and whether that is right.

An annotated entity bears `wikidata`: the items that are right, ` | ` between them where sources differ or the text
leaves open which side of one thing is meant (a province or its city); null where no known item is it (NIL); a list of
two or more such strings where the text leaves open which of several namesakes is meant. An entity without the field
is not judged. The `place` of an organization, the area that it serves, is annotated alike. `namesake` marks a thing
that shares its name with another that has an item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.model import LinkStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ziyaret_corpus.agreement import Document

FIELDS = {"place": "places", "area": "organizations", "organization": "organizations", "person": "people"}
"""The field of a document that holds the entities of each kind; `area` is what an organization serves."""
RIGHT = "right"
_ITEMS = re.compile(r"Q[1-9]\d*( \| Q[1-9]\d*)*")


@dataclass(frozen=True, slots=True)
class Truth:
    """What an entity called `name` (with alternatives) is: one of `things`, each a set of items that are right for it.

    No thing is NIL; with several of them the text does not tell which.
    """

    name: str
    things: tuple[frozenset[str], ...]
    namesake: bool

    @property
    def items(self) -> frozenset[str]:
        """Every item that is right for one of the things."""
        return frozenset().union(*self.things)

    @property
    def told(self) -> str:
        """What is right, in a few words: `Q1 | Q2`, or for two things `Q1 or Q2`."""
        return " or ".join(" | ".join(sorted(thing)) for thing in self.things) or "NIL"


@dataclass(frozen=True, slots=True)
class Answer:
    """The item that an entity is linked to, or the `candidates` that linking could not decide between, or NIL."""

    item: str | None
    candidates: tuple[str, ...] = ()
    score: float | None = None
    reason: str | None = None

    @property
    def is_nil(self) -> bool:
        """Whether it says that no item is the entity."""
        return not self.item and not self.candidates

    @property
    def told(self) -> str:
        """The answer in a word or two."""
        return self.item or " or ".join(self.candidates) or "NIL"


def truths(document: Document, kind: str) -> list[tuple[str, Truth | None]]:
    """The entities of a kind that the gold lists, by name, and what it says of each; None when it is not judged.

    InputError names an entity whose link is not in the form above.
    """
    return [(entity["name"], _truth(entity, kind)) for entity in document.get(FIELDS[kind]) or []]


def answers(document: Document, kind: str) -> list[tuple[str, Answer]]:
    """The entities of a kind that a document states, by name, and what each is linked to."""
    links = {link["iri"]: link for link in document.get("links") or []}
    return [(entity["name"], _answer(entity, kind, links)) for entity in document.get(FIELDS[kind]) or []]


def prior_answers(prior: Callable[[str, str], str | None]) -> Callable[[Document, str], list[tuple[str, Answer]]]:
    """What `answers` gives when the most frequent sense of a name, `prior(kind, name)`, is taken for each entity."""

    def answered(document: Document, kind: str) -> list[tuple[str, Answer]]:
        names = (entity["name"] for entity in document.get(FIELDS[kind]) or [])
        return [(name, Answer(prior(kind, name))) for name in names]

    return answered


def verdict(truth: Truth, answer: Answer) -> str:
    """`RIGHT`, or in a few words what is wrong.

    An undecided answer is right when the two best candidates are both right: of two things where the text leaves open
    which is meant, of one where either item does.
    """
    if not truth.things:
        return RIGHT if answer.is_nil else "has no item"
    if answer.item:
        if answer.item not in truth.items:
            return "wrong item"
        return RIGHT if len(truth.things) == 1 else "guessed, the text leaves it open"
    if not answer.candidates:
        return "not linked"
    best = answer.candidates[:2]
    if len(best) > 1 and truth.items.issuperset(best):
        apart = all(not thing.issuperset(best) for thing in truth.things)
        if apart or len(truth.things) == 1:
            return RIGHT
    return "left open"


def _truth(entity: Document, kind: str) -> Truth | None:
    told = entity.get("place") or {} if kind == "area" else entity
    if "wikidata" not in told:
        return None
    return Truth(entity["name"], _things(entity["name"], told["wikidata"]), bool(told.get("namesake")))


def _things(name: str, value: Any) -> tuple[frozenset[str], ...]:  # noqa: ANN401 - what a document holds
    if value is None:
        return ()
    things = value if isinstance(value, list) and len(value) > 1 else [value]
    if not all(isinstance(thing, str) and _ITEMS.fullmatch(thing) for thing in things):
        raise InputError(
            f'"wikidata" of {name} is {value!r} in the gold. Write an item such as "Q857056", several that are right '
            'as "Q1 | Q2", a list of such where the text leaves open which thing is meant, or null for none.'
        )
    return tuple(frozenset(thing.split(" | ")) for thing in things)


def _answer(entity: Document, kind: str, links: Mapping[str, Document]) -> Answer:
    """What the document says; the ambiguous link of an organization without `place` tells of its area."""
    told = entity.get("place") if kind == "area" else entity
    link = links.get((told or entity).get("iri", ""), {})
    of_area = kind == "organization" and not entity.get("place")
    undecided = link.get("status") == LinkStatus.AMBIGUOUS and not of_area
    return Answer(
        item=told.get("wikidata") if told else None,
        candidates=tuple(one["wikidata"] for one in link.get("candidates") or []) if undecided else (),
        score=link.get("score"),
        reason=link.get("reason"),
    )
