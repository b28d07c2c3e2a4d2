"""When a stated fact and an expected one agree.

A string of the gold may list accepted readings, ` | ` between them, one of which may be `null` for "not stated".
Readings are compared without regard to case (by Turkish rules), quotes, dots, the shape of apostrophes and spacing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Document: TypeAlias = Mapping[str, Any]
"""Facts as JSON: the shape of a gold annotation."""

_MARKS = re.compile(r"[\"“”«»„().,;:!?…]")
_DATE_WITHOUT_YEAR = re.compile(r"^--(?=\d\d-)")
_T = TypeVar("_T")
_G = TypeVar("_G")


@lru_cache(maxsize=65536)
def reading(text: str) -> str:
    """Reduce a string to the form in which it is compared."""
    words = _MARKS.sub(" ", fold(text)).split()
    return _DATE_WITHOUT_YEAR.sub("xxxx-", " ".join(words))


@lru_cache(maxsize=65536)
def readings(value: str | None) -> frozenset[str | None]:
    """Every accepted reading of a string with alternatives; None is the reading "not stated"."""
    if not value:
        return frozenset({None})
    return frozenset(None if part == "null" else part for part in map(reading, value.split(" | ")))


def same(gold: str | None, predicted: str | None) -> bool:
    """Whether the two share a reading."""
    return not readings(gold).isdisjoint(readings(predicted))


def share_any(golds: Iterable[str | None], predicteds: Iterable[str | None]) -> bool:
    """Whether some string of the one agrees with some string of the other."""
    offered = frozenset().union(*map(readings, predicteds))
    return any(not readings(gold).isdisjoint(offered) for gold in golds)


def pair_up(
    golds: Sequence[_G],
    predicteds: Sequence[_T],
    agree: Callable[[_G, _T], bool],
    weight: Callable[[_G, _T], int] | None = None,
) -> list[tuple[int, int]]:
    """Pair each with at most one that agrees with it, the heaviest pairs first; positions in the two sequences."""
    pairs = [(g, p) for g, gold in enumerate(golds) for p, predicted in enumerate(predicteds) if agree(gold, predicted)]
    if weight:
        pairs.sort(key=lambda pair: weight(golds[pair[0]], predicteds[pair[1]]), reverse=True)
    free_golds, free_predicteds = set(range(len(golds))), set(range(len(predicteds)))
    chosen: list[tuple[int, int]] = []
    for g, p in pairs:
        if g in free_golds and p in free_predicteds:
            free_golds.remove(g)
            free_predicteds.remove(p)
            chosen.append((g, p))
    return chosen


def settle(
    golds: Sequence[_G],
    predicteds: Sequence[_T],
    optional: Sequence[_G],
    agree: Callable[[_G, _T], bool],
    weight: Callable[[_G, _T], int] | None = None,
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """The pairs, what of the gold is missed, and what is spurious: neither paired nor optional; all by position."""
    pairs = pair_up(golds, predicteds, agree, weight)
    found, paired = {g for g, _ in pairs}, {p for _, p in pairs}
    missed = [g for g in range(len(golds)) if g not in found]
    unpaired = [p for p in range(len(predicteds)) if p not in paired]
    return pairs, missed, [p for p in unpaired if not any(agree(other, predicteds[p]) for other in optional)]


def shared(golds: Sequence[str], predicteds: Sequence[str]) -> int:
    """How many strings of the two sequences pair up."""
    return len(pair_up(golds, predicteds, same))


def listed(value: str | Sequence[str] | None) -> list[str]:
    """One string, several or none, as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def participants_shared(gold: Document, predicted: Document) -> int:
    """How many participants two events have in common."""
    return shared(gold.get("participants") or [], predicted.get("participants") or [])


def same_event(gold: Document, predicted: Document) -> bool:
    """Whether two events agree in type, date and a host or place; in a participant where the gold has neither."""
    if not same(gold["type"], predicted.get("type")) or not same(gold.get("date"), predicted.get("date")):
        return False
    where = _where(gold)
    if where:
        return share_any(where, _where(predicted))
    return not gold.get("participants") or participants_shared(gold, predicted) > 0


def _where(event: Document) -> list[str]:
    return listed(event.get("host")) + listed(event.get("place"))
