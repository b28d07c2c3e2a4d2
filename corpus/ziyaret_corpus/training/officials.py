"""People with their offices, one by one and as the list of a delegation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_corpus.training.names import draw_name, full_name
from ziyaret_corpus.training.pieces import Piece, Pieces
from ziyaret_corpus.training.tables import rows
from ziyaret_corpus.training.things import Somewhere

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from ziyaret_corpus.training.scene import Scene

_HONORIFICS = ("Sayın", "Sayın", "Dr.", "Av.", "Prof. Dr.", "Doç. Dr.", "Dr. Öğr. Üyesi", "Op. Dr.", "Mimar")
_SIR = ("",) * 14 + ("Sayın ",)
_SIZES = (3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12)


@dataclass(frozen=True, slots=True)
class Office:
    """An office and how it is spoken of; the templates speak of a `{place}`."""

    name: str
    weight: int
    pool: str
    body: str
    chain: str
    """The words before the name: `Pendik Belediye Başkanı`."""
    title: str
    short: str
    """What stands before a bare surname: `Başkan`."""
    honorific: str


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody who holds an office."""

    name: str
    given: str
    surname: str
    office: Office
    told: Scene
    """Where the office is spoken of: the place it serves."""

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """The `name`, the `surname`; `full`: office and name; `short`: Başkan Soyad; `ref`: any later mention."""
        rng = scene.rng
        if aspect == "ref":
            aspect = rng.choice(("surname", "surname", "short", "short", "name"))
        if aspect == "name":
            return (Piece(self.name, "PERSON"),)
        if aspect == "surname":
            return (Piece(self.surname, "PERSON"),)
        if aspect == "given":
            return (Piece(self.given, "PERSON"),)
        if aspect == "full":
            return (*self.told.fill(self.office.chain), Piece(" "), *self._honoured(rng), Piece(self.name, "PERSON"))
        if aspect == "honoured":
            return (*self._honoured(rng), Piece(self.name, "PERSON"))
        if aspect == "short":
            return (*self.told.fill(self.office.short), Piece(f" {rng.choice(_SIR)}"), Piece(self.surname, "PERSON"))
        if aspect in ("body", "chain", "title", "place"):
            return self.told.fill("{place}" if aspect == "place" else getattr(self.office, aspect))
        if aspect in ("country", "province"):
            return self.told.get("place").say(aspect, scene)
        raise KeyError(aspect)

    def _honoured(self, rng: Random) -> Pieces:
        if self.office.honorific:
            return (Piece(f"{self.office.honorific} "),) if rng.random() < 0.8 else ()  # noqa: PLR2004
        return (Piece(f"{rng.choice(_HONORIFICS)} "),) if rng.random() < 0.07 else ()  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Roster:
    """The members of a delegation, listed."""

    members: tuple[Official, ...]

    def say(self, aspect: str, scene: Scene) -> Pieces:
        """The members by `full` office and name, by `name`, `after` (Name, Title), in `brackets`, or in `lines`."""
        style = {"after": "{m.name}, {m.chain}", "brackets": "{m.name} ({m.chain})", "title": "{m.title} {m.name}"}
        if aspect == "lines":
            mark, line = scene.rng.choice(_lines())
            marks = [Piece(mark.replace("{n}", str(number))) for number in range(1, len(self.members) + 1)]
            entries = [(at, *self._entry(line, member, scene)) for at, member in zip(marks, self.members, strict=True)]
            return tuple(piece for entry in entries for piece in (Piece("\n"), *entry))[1:]
        entries = [self._entry(style.get(aspect, f"{{m.{aspect}}}"), member, scene) for member in self.members]
        comma = "; " if aspect == "after" else scene.rng.choice((", ", ", ", ", ", ", ", "; "))
        final = comma if aspect == "after" else scene.rng.choice((" ve ", " ve ", " ve ", " ile "))
        pieces: list[Piece] = []
        for at, entry in enumerate(entries):
            if at:
                pieces.append(Piece(final if at == len(entries) - 1 else comma))
            pieces += entry
        return tuple(pieces)

    @staticmethod
    def _entry(line: str, member: Official, scene: Scene) -> Pieces:
        return scene.inner(m=member).fill(line)


def draw_official(role: str, scene: Scene) -> Official:
    """Somebody for a role of the table of roles."""
    rng = scene.rng
    names, weights = roles()[role]
    offices = _offices()[rng.choices(names, weights)[0]]
    office = rng.choices(offices, [each.weight for each in offices])[0]
    place = scene.place(office.pool)
    told = scene.inner(place=Somewhere(place))
    country = place.name if office.pool == "country" else place.country
    people = rng.choice(_peoples().get(country, ("turkish",)))
    given, surname = draw_name(people, rng, place_names=[scene.place("district").name])
    return Official(full_name(people, given, surname), given, surname, office, told)


def draw_roster(scene: Scene) -> Roster:
    """Three to twelve people, each with an office."""
    return Roster(tuple(draw_official("member", scene) for _ in range(scene.rng.choice(_SIZES))))


@cache
def roles() -> Mapping[str, tuple[Sequence[str], Sequence[int]]]:
    """The roles of people: the offices that may play them, and how often."""
    found = {}
    for role, offices in rows("roles.tsv"):
        pairs = [each.partition(":") for each in offices.split()]
        found[role] = (tuple(pair[0] for pair in pairs), tuple(int(pair[2] or 1) for pair in pairs))
    return found


@cache
def _lines() -> tuple[tuple[str, ...], ...]:
    return rows("roster_lines.tsv")


@cache
def _offices() -> Mapping[str, Sequence[Office]]:
    found: dict[str, list[Office]] = {}
    for name, weight, *rest in rows("offices.tsv"):
        found.setdefault(name, []).append(Office(name, int(weight), *rest))
    return found


@cache
def _peoples() -> Mapping[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split()) for row in rows("countries.tsv")}
