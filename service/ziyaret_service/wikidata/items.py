"""What Wikidata says of items, as values to be weighed."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ziyaret_service.wikidata.queries import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MONTH, _DAY = 10, 11  # precisions of a date; a smaller number is a year or coarser


@dataclass(frozen=True, slots=True)
class Term:
    """A time in office; `first` and `last` are the widest days that the statement leaves open, None for no bound."""

    seat: str | None
    position: str | None
    label: str
    first: date | None
    last: date | None

    def covers(self, day: date) -> bool:
        """Whether the day may lie in the term."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def told(self) -> str:
        """The years of the term: `2019–2024`, `since 2019`."""
        if self.first and self.last:
            return f"{self.first.year}–{self.last.year}"
        if self.first:
            return f"since {self.first.year}"
        return f"until {self.last.year}" if self.last else "at an untold time"


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of an item; sets are of item ids, `labels` go from language to name."""

    id: str
    labels: Mapping[str, str]
    aliases: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    died: date | None = None
    dissolved: date | None = None
    terms: tuple[Term, ...] = ()

    @property
    def name(self) -> str:
        """The label in the first language that has one; else an alias, else the id."""
        labelled = (self.labels[language] for language in LANGUAGES if language in self.labels)
        return next(labelled, min(self.aliases, default=self.id))


def item_from(item: str, rows: Iterable[Mapping[str, str]]) -> Item:
    """The item that rows of `facts_of` tell of, as yet without classes and terms."""
    told: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        told[row["fact"]].append(row)

    def items(fact: str) -> frozenset[str]:
        return frozenset(item_of(row["value"]) for row in told[fact])

    def day(fact: str) -> date | None:
        return max(filter(None, (day_of(row["value"]) for row in told[fact])), default=None)

    return Item(
        id=item,
        labels={row["language"]: row["value"] for row in told["label"]},
        aliases=frozenset(row["value"] for row in told["alias"]),
        types=items("type"),
        countries=items("country"),
        areas=items("area"),
        died=day("died"),
        dissolved=day("dissolved"),
    )


def term_of(row: Mapping[str, str], *, position: str | None, label: str) -> Term:
    """The term that a row of `heads_of` or `positions_of` tells."""
    seat = row.get("seat")
    start, end = day_of(row.get("start")), day_of(row.get("end"))
    return Term(
        seat=item_of(seat) if seat else None,
        position=position,
        label=label,
        first=_widest(start, row.get("startPrecision"), last=False),
        last=_widest(end, row.get("endPrecision"), last=True),
    )


def item_of(iri: str) -> str:
    """The id at the end of an item's address."""
    return iri.rpartition("/")[2]


def day_of(moment: str | None) -> date | None:
    """The day of an xsd:dateTime; None for none, and for what is no day of our calendar, such as the year -44."""
    if not moment:
        return None
    try:
        return date.fromisoformat(moment.removeprefix("+").partition("T")[0])
    except ValueError:
        return None


def _widest(day: date | None, precision: str | None, *, last: bool) -> date | None:
    """The first or last day that a date of this precision may mean; without precision it is taken for a day."""
    if day is None or int(precision or _DAY) >= _DAY:
        return day
    month = day.month if int(precision or _DAY) == _MONTH else 12 if last else 1
    return date(day.year, month, monthrange(day.year, month)[1] if last else 1)
