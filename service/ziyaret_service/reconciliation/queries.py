"""What a query asks for, whichever version of the protocol it came in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_QUERIES = 100
"""How many queries a batch may have."""
MOST_CANDIDATES = 100
"""How many candidates a query gets at most, whatever it asks for."""
FEW_CANDIDATES = 10
"""How many candidates a query gets that does not say."""


class Quantifier(StrEnum):
    """Which of the values of a condition an entity must have."""

    ANY = "any"
    ALL = "all"
    NONE = "none"


class Strictness(StrEnum):
    """What belonging to the types of a query means: any of them, all of them, or the better for it."""

    ANY = "any"
    ALL = "all"
    SHOULD = "should"


@dataclass(frozen=True, slots=True)
class Given:
    """A value as given; `id` is set when it is an entity that was reconciled before."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What an entity should have: one of these names where `property` is None, else such a property.

    Who does not fulfil a `required` one is no candidate.
    """

    property: str | None
    values: tuple[Given, ...]
    quantifier: Quantifier = Quantifier.ANY
    required: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """One query; without a condition on the name the candidates are found by their properties."""

    conditions: tuple[Condition, ...]
    types: tuple[str, ...] = ()
    strictness: Strictness = Strictness.ANY
    limit: int = FEW_CANDIDATES

    @property
    def names(self) -> tuple[str, ...]:
        """The names to look for."""
        sought = (each for each in self.conditions if each.property is None and each.quantifier is not Quantifier.NONE)
        return tuple(value.text for each in sought for value in each.values)

    def values_of(self, *properties: str) -> tuple[Given, ...]:
        """The values that these properties should have, or one of them."""
        sought = (
            each for each in self.conditions if each.property in properties and each.quantifier is not Quantifier.NONE
        )
        return tuple(value for each in sought for value in each.values)
