"""Scores who may be meant, and says when the match is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_service.reconciliation.conditions import judge_of
from ziyaret_service.reconciliation.finding import EXACT, SHORTENED, find
from ziyaret_service.reconciliation.profiles import read_profiles
from ziyaret_service.reconciliation.queries import Strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ziyaret_service.reconciliation.profiles import Profile
    from ziyaret_service.reconciliation.queries import Condition, Query
    from ziyaret_service.reconciliation.sources import Sources

_UNKNOWN = 0.5  # between a condition that is fulfilled and one that is not
_SURE = 0.8  # from here on a condition is fulfilled
_OTHER_TYPE = 0.5  # of the score remains for who is of another type than it should be


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may be meant: how sure, from 0 to 100, from which `features`, and whether it is safe to take it unseen."""

    profile: Profile
    score: float
    match: bool
    features: Mapping[str, float | bool]


def reconcile(queries: Sequence[Query], sources: Sources) -> tuple[tuple[Candidate, ...], ...]:
    """The candidates for each query, the best first."""
    found = find(queries, sources)
    profiles = read_profiles((key for keys in found for key in keys), sources)
    return tuple(_candidates(query, keys, profiles, sources) for query, keys in zip(queries, found, strict=True))


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A candidate before it is compared with the others; `agreements` are by property."""

    profile: Profile
    similarity: float
    typed: bool
    agreements: Mapping[str, float | None]

    @property
    def score(self) -> float:
        """The likeness of the name, less for what else was asked and is not so, or not known."""
        told = [_UNKNOWN if each is None else each for each in self.agreements.values()]
        fulfilled = sum(told) / len(told) if told else 1.0
        return round(self.similarity * (1 + fulfilled) / 2 * (1 if self.typed else _OTHER_TYPE), 1)

    @property
    def possible(self) -> bool:
        """Whether it is called so, if only for short, is of the type, and nothing speaks against it."""
        against = any(each is not None and each < _SURE for each in self.agreements.values())
        return self.similarity >= SHORTENED and self.typed and not against

    @property
    def confirmed(self) -> bool:
        """Whether the name is its own, and all else that was asked is known to be so."""
        return self.possible and self.similarity >= EXACT and None not in self.agreements.values()


def _candidates(
    query: Query, found: Mapping[str, float], profiles: Mapping[str, Profile], sources: Sources
) -> tuple[Candidate, ...]:
    weighed = sorted(_weighed(query, found, profiles, sources), key=lambda each: -each.score)
    possible = [each for each in weighed if each.possible]
    # An item that was asked for is one entity's alone, whatever else bears the name.
    single = len([each for each in possible if each.agreements.get("wikidata")] or possible) == 1
    return tuple(
        Candidate(each.profile, each.score, single and each.confirmed, _features(query, each))
        for each in weighed[: query.limit]
    )


def _weighed(
    query: Query, found: Mapping[str, float], profiles: Mapping[str, Profile], sources: Sources
) -> Iterator[_Weighed]:
    judges = [(each, judge_of(each, sources)) for each in query.conditions if each.property is not None]
    for key, similarity in found.items():
        profile = profiles.get(key)
        if profile is None:
            continue
        typed = _of_types(query, profile)
        judged = [(condition, judge(profile)) for condition, judge in judges]
        if (typed or query.strictness is Strictness.SHOULD) and all(_allowed(*each) for each in judged):
            yield _Weighed(profile, similarity, typed, _by_property(judged))


def _of_types(query: Query, profile: Profile) -> bool:
    if not query.types:
        return True
    every = all if query.strictness is Strictness.ALL else any
    return every(profile.belongs_to(each) for each in query.types)


def _allowed(condition: Condition, judged: float | None) -> bool:
    return not condition.required or (judged is not None and judged >= _SURE)


def _by_property(judged: Sequence[tuple[Condition, float | None]]) -> dict[str, float | None]:
    """The agreement by property; of several conditions on one the least counts, and what is not known less than all."""
    least: dict[str, float | None] = {}
    for condition, value in judged:
        name = condition.property or ""
        known = least.get(name, 1.0)
        least[name] = None if value is None or known is None else min(value, known)
    return least


def _features(query: Query, weighed: _Weighed) -> dict[str, float | bool]:
    told: dict[str, float | bool] = {"nameSimilarity": weighed.similarity} if query.names else {}
    if query.types:
        told["typeMatch"] = weighed.typed
    told |= {name: round(100 * value, 1) for name, value in weighed.agreements.items() if value is not None}
    return told | {"mentioned": weighed.profile.stored}
