"""Why events, those who take part in them and roles are missed or spurious: which part of each is not as in the gold.

It is told in counts, so that releases that nobody who makes rules may read can be looked into.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from ziyaret_corpus.agreement import (
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
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ziyaret_corpus.agreement import Document

    _Alike = Callable[[Document, Document], bool]

_Sort = Literal["missed", "spurious"]
_Counted: TypeAlias = tuple[str, _Sort, str]
"""A kind of fact, whether it is missed or spurious, and why."""


@dataclass(frozen=True, slots=True)
class Cause:
    """How many facts of a kind are missed, or spurious, for one cause."""

    kind: str
    sort: _Sort
    cause: str
    cases: int


def find_causes(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> tuple[Cause, ...]:
    """The causes of all documents, the most frequent of a kind and sort first."""
    counts: Counter[_Counted] = Counter()
    for name, document in gold.items():
        offered = predicted.get(name, {})
        counts.update(_of_events(document, offered))
        counts.update(_of_roles(document, offered))
    causes = (Cause(kind, sort, cause, cases) for (kind, sort, cause), cases in counts.items() if cases)
    return tuple(sorted(causes, key=lambda one: (one.kind, one.sort, -one.cases, one.cause)))


def _of_events(gold: Document, predicted: Document) -> Counter[_Counted]:
    golds, told = gold.get("events") or [], predicted.get("events") or []
    optional = (gold.get("optional") or {}).get("events") or []
    pairs, missed, spurious = settle(golds, told, optional, same_event, participants_shared)
    counts: Counter[_Counted] = Counter()
    left = [told[at] for at in spurious]
    for at in missed:
        cause, otherwise = _otherwise(golds[at], left)
        left = [one for one in left if one is not otherwise]
        counts["event", "missed", cause or _why_untold(golds[at], predicted)] += 1
        counts["participant", "missed", "the event is missed"] += len(_there(golds[at]))
    for one in left:
        counts["event", "spurious", _why_spurious(one, golds, [golds[g] for g, _ in pairs])] += 1
    for at in spurious:
        counts["participant", "spurious", "the event is spurious"] += len(_there(told[at]))
    for g, p in pairs:
        wanted, offered = _there(golds[g]), _there(told[p])
        common = shared(wanted, offered)
        counts["participant", "missed", "the event is told"] += len(wanted) - common
        counts["participant", "spurious", "the event is right"] += len(offered) - common
    return counts


def _otherwise(missed: Document, spurious: Sequence[Document]) -> tuple[str, Document | None]:
    """Which part of a missed event is told otherwise, and the spurious one that tells it so; "" where none does."""
    found = ((cause, one) for cause, alike in _OTHERWISE.items() for one in spurious if alike(missed, one))
    return next(found, ("", None))


def _why_untold(missed: Document, predicted: Document) -> str:
    hosts = [host for host in listed(missed.get("host")) if host]
    if not hosts:
        return "not told; it has no host"
    bodies = [
        name for body in predicted.get("organizations") or [] for name in (body["name"], body.get("known_as")) if name
    ]
    return "not told; its host is named" if share_any(hosts, bodies) else "not told; its host is not found"


def _same_type(gold: Document, told: Document) -> bool:
    return same(gold["type"], told["type"])


def _same_site(gold: Document, told: Document) -> bool:
    return share_any(_sites(gold), _sites(told))


def _sites(event: Document) -> list[str]:
    return [site for part in ("host", "place") for site in listed(event.get(part)) if site]


_OTHERWISE: Mapping[str, _Alike] = {
    "another date": lambda gold, told: _same_type(gold, told) and _same_site(gold, told),
    "another host or place": lambda gold, told: _same_type(gold, told) and participants_shared(gold, told) > 0,
    "another type": _same_site,
}


def _why_spurious(told: Document, golds: Sequence[Document], found: Sequence[Document]) -> str:
    there = [one for one in golds if _same_site(one, told)]
    if any(_same_type(one, told) and one in found for one in there):
        return "told twice"
    return "another type was there" if there else "nothing was there"


def _there(event: Document) -> list[str]:
    return event.get("participants") or []


def _of_roles(gold: Document, predicted: Document) -> Iterator[_Counted]:
    """Why each role of the gold is missed; spurious ones have no causes of their own."""
    people = {reading(person["name"]): person for person in predicted.get("people") or []}
    for person in gold.get("people") or []:
        told = next((people[name] for name in readings(person["name"]) if name in people), None)
        for role in person.get("roles") or []:
            if cause := _why_no_role(role, told):
                yield "role", "missed", cause


def _why_no_role(role: Document, told: Document | None) -> str:
    if told is None:
        return "the person is not found"
    alike = [one for one in told.get("roles") or [] if same(role["title"], one["title"])]
    if not alike:
        return "the title is not found"
    if any(same(role["organization"], one["organization"]) for one in alike):
        return ""
    return "another organization" if any(one["organization"] for one in alike) else "no organization"
