"""How well predicted facts agree with the gold: precision, recall and F1 for each kind of fact.

Counts are summed over the documents before they are divided (micro-average). Facts that the gold calls optional are
neither demanded nor punished. `participant`, `received_by` and `event_topic` are counted within events that agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from ziyaret_corpus.agreement import (
    Document,
    listed,
    participants_shared,
    reading,
    readings,
    same,
    same_event,
    settle,
    share_any,
    shared,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_NAMED = {"person": "people", "organization": "organizations", "place": "places", "topic": "topics", "date": "dates"}
_OF_EVENTS = {"participant": "participants", "received_by": "received_by", "event_topic": "topics"}
KINDS = (
    "person",
    "role_title",
    "role",
    "organization",
    "place",
    "date",
    "topic",
    "event",
    "visit",
    "participant",
    "received_by",
    "event_topic",
    "planned",
)
"""The kinds of fact that are scored, in the order of the table."""

_T = TypeVar("_T")
_Role: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """The counts of one kind of fact: facts of the gold, facts predicted, and the predicted ones that hit."""

    kind: str
    hit: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float:
        """The share of predicted facts that are right; 1 when nothing is predicted and nothing is there to find."""
        if not self.predicted:
            return 0.0 if self.gold else 1.0
        return self.hit / self.predicted

    @property
    def recall(self) -> float:
        """The share of the gold that is found; 1 when there is nothing to find."""
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One fact of document `document` that was missed, or that is spurious."""

    document: str
    kind: str
    sort: Literal["missed", "spurious"]
    fact: str


@dataclass(frozen=True, slots=True)
class Scores:
    """A figure for each of `KINDS`, every discrepancy behind them, and the number of documents."""

    figures: tuple[Figure, ...]
    discrepancies: tuple[Discrepancy, ...]
    documents: int

    @property
    def mean(self) -> float:
        """The mean F1 (of figures rounded to four digits) over the kinds that the gold has; 0 when it has none."""
        present = [round(figure.f1, 4) for figure in self.figures if figure.gold]
        return sum(present) / len(present) if present else 0.0

    def to_document(self) -> dict[str, Any]:
        """Give the figures as JSON, rounded to four digits: `{"person": {"p", "r", "f1", "gold", "predicted"}, …}`."""
        table: dict[str, Any] = {
            figure.kind: {
                "p": round(figure.precision, 4),
                "r": round(figure.recall, 4),
                "f1": round(figure.f1, 4),
                "gold": figure.gold,
                "predicted": figure.predicted,
            }
            for figure in self.figures
        }
        return {**table, "mean": {"f1": round(self.mean, 4)}}


@dataclass(frozen=True, slots=True)
class _Tally:
    """What one comparison adds to the figures."""

    kind: str
    hit: int
    gold: int
    predicted: int
    missed: tuple[str, ...] = ()
    spurious: tuple[str, ...] = ()


def score(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> Scores:
    """Compare the documents of each name; a name with no prediction counts as predicting nothing."""
    tallies = [(name, tally) for name in gold for tally in _compare(gold[name], predicted.get(name, {}))]
    return Scores(
        figures=tuple(_sum(kind, [tally for _, tally in tallies if tally.kind == kind]) for kind in KINDS),
        discrepancies=tuple(chain.from_iterable(_discrepancies(name, tally) for name, tally in tallies)),
        documents=len(gold),
    )


def _sum(kind: str, tallies: Sequence[_Tally]) -> Figure:
    return Figure(
        kind,
        hit=sum(tally.hit for tally in tallies),
        gold=sum(tally.gold for tally in tallies),
        predicted=sum(tally.predicted for tally in tallies),
    )


def _discrepancies(name: str, tally: _Tally) -> Iterator[Discrepancy]:
    for fact in tally.missed:
        yield Discrepancy(name, tally.kind, "missed", fact)
    for fact in tally.spurious:
        yield Discrepancy(name, tally.kind, "spurious", fact)


def _compare(gold: Document, predicted: Document) -> Iterator[_Tally]:
    """One tally for each kind of fact in one document."""
    optional = gold.get("optional") or {}
    for kind, field in _NAMED.items():
        yield _tally(
            kind, _names(gold, field), _names(predicted, field), _names(optional, field), agree=same, describe=str
        )[0]
    yield from _tally_roles(gold, predicted, optional)
    yield from _tally_events(gold.get("events") or [], predicted.get("events") or [], optional.get("events") or [])


def _tally(  # noqa: PLR0913 - what makes one kind of fact differ from another
    kind: str,
    golds: Sequence[_T],
    predicteds: Sequence[_T],
    optional: Sequence[_T],
    *,
    agree: Callable[[_T, _T], bool],
    describe: Callable[[_T], str],
    weight: Callable[[_T, _T], int] | None = None,
) -> tuple[_Tally, list[tuple[_T, _T]], list[_T]]:
    """The tally of one kind of fact, the pairs that agree, and what is spurious: neither paired nor optional."""
    pairs, missed, spurious = settle(golds, predicteds, optional, agree, weight)
    tally = _Tally(
        kind,
        hit=len(pairs),
        gold=len(golds),
        predicted=len(pairs) + len(spurious),
        missed=tuple(describe(golds[at]) for at in missed),
        spurious=tuple(describe(predicteds[at]) for at in spurious),
    )
    return tally, [(golds[g], predicteds[p]) for g, p in pairs], [predicteds[at] for at in spurious]


def _tally_roles(gold: Document, predicted: Document, optional: Document) -> Iterator[_Tally]:
    """Titles alone, then titles with their organizations; whatever an optional person holds is left aside."""
    known = _names(gold, "people")
    aside = [name for name in _names(optional, "people") if not share_any([name], known)]
    for kind, roles_of in (("role_title", _titles), ("role", _roles)):
        offered = [role for role in roles_of(predicted) if not share_any(aside, [role[0]])]
        yield _tally(kind, roles_of(gold), offered, roles_of(optional), agree=_same_role, describe=_describe_role)[0]


def _tally_events(
    golds: Sequence[Document], predicteds: Sequence[Document], optional: Sequence[Document]
) -> Iterator[_Tally]:
    def tally(
        kind: str, golds: Sequence[Document], predicteds: Sequence[Document]
    ) -> tuple[_Tally, list[tuple[Document, Document]], list[Document]]:
        return _tally(
            kind,
            golds,
            predicteds,
            optional,
            agree=same_event,
            describe=_describe_event,
            weight=participants_shared,
        )

    events, matched, spurious = tally("event", golds, predicteds)
    yield events
    yield tally("visit", _visits(golds), _visits(predicteds))[0]
    counted = [event for _, event in matched] + spurious
    for kind, field in _OF_EVENTS.items():
        yield _tally_within(kind, field, golds, matched, counted)
    yield _Tally(
        "planned",
        hit=sum(_is_planned(gold) and _is_planned(event) for gold, event in matched),
        gold=sum(map(_is_planned, golds)),
        predicted=sum(map(_is_planned, counted)),
    )


def _tally_within(
    kind: str,
    field: str,
    golds: Sequence[Document],
    matched: Sequence[tuple[Document, Document]],
    counted: Sequence[Document],
) -> _Tally:
    """Strings of one field within matched events; receivers count only where the gold event tells who received."""
    scope = [pair for pair in matched if kind != "received_by" or field in pair[0]]
    offered = [event for _, event in scope] if kind == "received_by" else counted
    missed = [
        f"{string} @ {_describe_event(gold)}"
        for gold, event in scope
        for string in gold.get(field) or []
        if not share_any([string], event.get(field) or [])
    ]
    return _Tally(
        kind,
        hit=sum(shared(gold.get(field) or [], event.get(field) or []) for gold, event in scope),
        gold=sum(len(gold.get(field) or []) for gold in golds),
        predicted=sum(len(event.get(field) or []) for event in offered),
        missed=tuple(missed),
    )


def _names(document: Document, field: str) -> list[str]:
    """Name what a field holds, each name once, whether the field holds strings or objects with a name."""
    named = (item if isinstance(item, str) else item["name"] for item in document.get(field) or [])
    return _once([name for name in named if name], reading)


def _roles(document: Document) -> list[_Role]:
    people = [person for person in document.get("people") or [] if not isinstance(person, str)]
    return [
        (person["name"], role.get("title"), role.get("organization"))
        for person in people
        for role in person.get("roles") or []
    ]


def _titles(document: Document) -> list[_Role]:
    """Each person's titles, each once: one title may be held at several organizations."""
    titles = [(name, title, None) for name, title, _ in _roles(document)]
    return _once(titles, lambda role: (reading(role[0]), reading(role[1] or "")))


def _same_role(gold: _Role, predicted: _Role) -> bool:
    return all(map(same, gold, predicted))


def _visits(events: Sequence[Document]) -> list[Document]:
    return [event for event in events if "visit" in readings(event.get("type"))]


def _is_planned(event: Document) -> bool:
    return bool(event.get("status") == "planned")


def _describe_role(role: _Role) -> str:
    return ", ".join(part for part in role if part)


def _describe_event(event: Document) -> str:
    """One line: what, when, where."""
    where = listed(event.get("host")) or listed(event.get("place"))
    return " · ".join((str(event.get("type")), event.get("date") or "undated", ", ".join(where) or "no host or place"))


def _once(items: Iterable[_T], key: Callable[[_T], object]) -> list[_T]:
    first: dict[object, _T] = {}
    for item in items:
        first.setdefault(key(item), item)
    return list(first.values())
