"""Names of people that do not exist: a given name and a surname of one naming region, put together at random."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_corpus.training.tables import rows, table_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

_TURKISH = ("turkish", "cypriot")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a naming region; a surname has a form for men and one for women."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]
    surname_first: bool


def read_names(people: str) -> Names:
    """The names of a people.

    Rows are `men`, `women`, and `family`: the endings for men and women, then stems. A third ending column
    holds what of the stem the endings replace. `order` says that the surname comes first.
    """
    given: dict[str, list[str]] = {"men": [], "women": []}
    surnames: list[tuple[str, str]] = []
    surname_first = False
    for part, man, woman, cut, words in rows(f"people/{people}.tsv"):
        if part in given:
            given[part] += words.split()
        elif part == "order":
            surname_first = True
        else:
            stems = [stem.replace("_", " ").removesuffix(cut) for stem in words.split()]
            surnames += [(stem + man, stem + woman) for stem in stems]
    return Names(tuple(given["men"]), tuple(given["women"]), tuple(surnames), surname_first)


@cache
def all_names() -> Mapping[str, Names]:
    """The names of every people that has a table."""
    return {people: read_names(people) for people in table_names("people")}


def draw_name(people: str, rng: Random, *, place_names: Sequence[str] = ()) -> tuple[str, str]:
    """A given name and a surname; the given name may have several words, the surname two or a hyphen."""
    names = all_names().get(people) or all_names()["turkish"]
    woman = rng.random() < 0.38  # noqa: PLR2004 - about the share in releases
    given = rng.choice(names.women if woman else names.men)
    surname = rng.choice(names.surnames)[woman]
    if people in _TURKISH:
        given, surname = _turkish(names, given, surname, woman=woman, place_names=place_names, rng=rng)
    return given.replace("_", " "), surname


def full_name(people: str, given: str, surname: str) -> str:
    """The whole name in the order of its people."""
    names = all_names().get(people)
    return f"{surname} {given}" if names and names.surname_first else f"{given} {surname}"


def _turkish(
    names: Names, given: str, surname: str, *, woman: bool, place_names: Sequence[str], rng: Random
) -> tuple[str, str]:
    """Middle names, double surnames, an initial, and surnames that are names of places."""
    chance = rng.random()
    second = rng.choice(names.women if woman else names.men)
    if chance < 0.24 and second != given:  # noqa: PLR2004
        given = f"{given} {second}"
    elif chance < 0.27:  # noqa: PLR2004
        given = f"{given} {second[0]}."
    elif chance < 0.28:  # noqa: PLR2004
        given = f"{given[0]}. {second}"
    if place_names and rng.random() < 0.06:  # noqa: PLR2004
        surname = rng.choice(place_names)
    if rng.random() < (0.2 if woman else 0.03):
        other = rng.choice(names.surnames)[woman]
        surname = f"{surname}{rng.choice('  -')}{other}" if other != surname else surname
    return given, surname
