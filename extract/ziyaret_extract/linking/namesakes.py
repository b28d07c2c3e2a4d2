"""Which entity may be two: people of one name whose offices are in different towns at once."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from ziyaret_extract.keys import free_key
from ziyaret_extract.linking.summary import Proposal
from ziyaret_ontology.model import DecisionKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ziyaret_extract.linking.summary import Office, Summary

_AT_ONCE = timedelta(days=60)
_OVERLAPPING, _CLOSE = 0.8, 0.6  # they order proposals; nothing was measured


def split_of(one: Summary, keys: Collection[str], names: Mapping[str, str]) -> Proposal | None:
    """The entity in two towns at once: split off in the releases of the town that fewer tell of; None without such.

    Somebody may leave one town's office for another's, so two towns are odd only when their releases overlap or follow
    each other within two months. Releases without a date tell nothing of that. The new key is none of `keys`.
    """
    offices: dict[str, list[Office]] = defaultdict(list)
    for office in one.offices:
        if office.town and office.day:
            offices[office.town].append(office)
    towns = sorted(offices, key=lambda town: (-len(offices[town]), town))
    for stays, goes in combinations(towns, 2):
        apart = _time_between(offices[stays], offices[goes])
        releases = {office.release for office in offices[goes]} - {office.release for office in offices[stays]}
        if apart <= _AT_ONCE and releases and releases < one.releases:
            overlap = apart <= timedelta(0)
            when = "at the same time" if overlap else f"within {apart.days} days"
            where = f"{names.get(stays, stays)} and in {names.get(goes, goes)}"
            return Proposal(
                kind=DecisionKind.SPLIT,
                entity=one.key,
                becomes=free_key(one.key, keys),
                releases=tuple(sorted(releases)),
                score=_OVERLAPPING if overlap else _CLOSE,
                reason=f"“{one.name}” holds office in {where} {when}",
            )
    return None


def _time_between(one: Sequence[Office], other: Sequence[Office]) -> timedelta:
    """The time between the last of the earlier and the first of the later; nothing or less when they overlap."""
    spans = sorted((min(days), max(days)) for days in ([o.day for o in each if o.day] for each in (one, other)))
    return spans[1][0] - spans[0][1]
