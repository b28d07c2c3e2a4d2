"""Places, phrases, days and numbers as a sentence speaks of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_corpus.training.pieces import Piece, Pieces
from ziyaret_corpus.training.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from ziyaret_corpus.training.places import Place
    from ziyaret_corpus.training.scene import Scene

_FIRST, _DAYS = date(2014, 1, 1), 365 * 12


@dataclass(frozen=True, slots=True)
class Somewhere:
    """A place."""

    place: Place

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """Its name; the `province` or `country` it lies in, or any where the table tells none."""
        label = "LOC" if self.place.pool == "region" and self.place.country in ("", "Türkiye") else "GPE"
        if not aspect:
            return (Piece(self.place.name, label),)
        if aspect == "province":
            return (Piece(self.place.province or scene.place("capital").name, "GPE"),)
        if aspect == "country":
            return (Piece(self.place.country or "Türkiye", "GPE"),)
        raise KeyError(aspect)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a word table, which may have a short form."""

    full: Pieces
    short: Pieces

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """The phrase; its `short` form; `both`, the short one in brackets; `any` of them."""
        if aspect == "any":
            aspect = scene.rng.choice(("", "short", "both"))
        if not self.short or not aspect:
            return self.full
        if aspect == "short":
            return self.short
        if aspect == "both":
            return (*self.full, Piece(" ("), *self.short, Piece(")"))
        raise KeyError(aspect)


def draw_phrase(table: str, scene: Scene) -> Phrase:
    """A phrase of a table. What it speaks of is now and then what the document speaks of."""
    full, short = scene.rng.choice(_phrases(table))
    told = scene if scene.rng.random() < 0.3 else scene.inner()  # noqa: PLR2004
    pieces = told.fill(full)
    if short == "*":
        return Phrase(pieces, (Piece(_acronym(pieces), pieces[-1].label),))
    return Phrase(pieces, told.fill(short))


@dataclass(frozen=True, slots=True)
class Days:
    """A day, the range that begins with it, and their parts."""

    first: date
    last: date

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """The day as it may be written, or its `day`, `num`, `year`, `inyear`, `month`, `range`, `weekday`."""
        rng, first = scene.rng, self.first
        day = f"{first.day} {_months()[first.month - 1]}"
        weekday = _weekdays()[first.weekday()]
        number = f"{first.day:02}" if rng.random() < 0.15 else str(first.day)  # noqa: PLR2004
        ways = {
            "": (f"{day} {first.year}", f"{day} {first.year} {weekday}", f"{day} {weekday}", day),
            "plain": (f"{day} {first.year}", day),
            "long": (f"{number} {_months()[first.month - 1]} {first.year}",),
            "day": (day,),
            "withday": (f"{day} {first.year} {weekday}", f"{day} {weekday}"),
            "num": (f"{first:%d.%m.%Y}", f"{first:%d/%m/%Y}", f"{first.day}.{first.month}.{first.year}"),
            "year": (str(first.year),),
            "inyear": (f"{first.year} yılında",),
            "month": (f"{_months()[first.month - 1]} {first.year}",),
            "monthname": (_months()[first.month - 1],),
            "range": self._ranges(),
            "weekday": (weekday,),
        }
        label = "" if aspect == "weekday" else "DATE"
        return (Piece(rng.choice(ways[aspect]), label),)

    def _ranges(self) -> tuple[str, ...]:
        first, last = self.first, self.last
        month, other = _months()[first.month - 1], _months()[last.month - 1]
        if month != other:
            return f"{first.day} {month}-{last.day} {other} {last.year}", f"{first.day} {month} - {last.day} {other}"
        days = (f"{first.day}-{last.day}", f"{first.day} - {last.day}", f"{first.day}–{last.day}")
        numeric = (f"{first.day:02}-{last:%d.%m.%Y}", f"{first:%d.%m.%Y}-{last:%d.%m.%Y}")
        return (*(f"{day} {month} {first.year}" for day in days), f"{days[0]} {month}", *numeric)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, written in digits or as a word."""

    value: str
    label: str

    def say(self, aspect: str, scene: Scene) -> Pieces:  # noqa: ARG002 - what every role takes
        """The number; it has no aspects."""
        if aspect:
            raise KeyError(aspect)
        return (Piece(self.value, self.label),)


def draw_days(rng: Random) -> Days:
    """A day of a dozen years and another some days later."""
    first = _FIRST + timedelta(days=rng.randrange(_DAYS))
    return Days(first, first + timedelta(days=rng.choice((1, 2, 2, 3, 4, 6, 9))))


def draw_number(role: str, rng: Random) -> Number:
    """A `number`, a larger `amount`, an `ordinal`, `time`, `percent`, `money` or `size`."""
    few, many = rng.randint(2, 60), f"{rng.randrange(100, 90_000, 50):,}".replace(",", ".")
    unit = rng.choice(_units().get(role, ("",)))
    if role == "time":
        return Number(f"{rng.randint(8, 21)}{rng.choice('.:')}{rng.choice(('00', '00', '30', '15', '45'))}", "TIME")
    if role == "percent":
        return Number(rng.choice((f"yüzde {few}", f"%{few}", f"% {few}")), "PERCENT")
    if role == "money":
        return Number(f"{rng.choice((many, f'{few} milyon', f'{few} bin'))} {unit}", "MONEY")
    if role == "size":
        return Number(f"{many} {unit}", "QUANTITY")
    if role == "ordinal":
        return Number(rng.choice((unit, unit, unit, f"{few}.")), "ORDINAL")
    if role == "amount":
        return Number(rng.choice((many, f"{few} bin")), "CARDINAL")
    return Number(rng.choice((unit, str(few))), "CARDINAL")


NUMBERS = ("number", "amount", "ordinal", "time", "percent", "money", "size")


@cache
def _months() -> tuple[str, ...]:
    return _units()["month"]


@cache
def _weekdays() -> tuple[str, ...]:
    return _units()["weekday"]


@cache
def _units() -> Mapping[str, tuple[str, ...]]:
    """What numbers and days are said with, by role."""
    return {role: tuple(word.replace("_", " ") for word in words.split()) for role, words in rows("counting.tsv")}


@cache
def _phrases(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in rows(f"words/{table}.tsv"))


def _acronym(pieces: Pieces) -> str:
    """The first letters of the words of a name that begin with a capital."""
    words = "".join(piece.text for piece in pieces).split()
    return "".join(word[0] for word in words if word[0].isupper())
