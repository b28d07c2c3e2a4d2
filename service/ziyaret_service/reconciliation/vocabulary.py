"""The types that entities are reconciled by, and the properties that narrow a query or are fetched."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError
from ziyaret_ontology.graph.table import ORGANIZATION_CLASSES, PLACE_CLASSES
from ziyaret_ontology.model import OrganizationKind
from ziyaret_ontology.terms import FOAF, SKOS, ZIY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_ontology.model import PlaceKind


@dataclass(frozen=True, slots=True)
class Type:
    """A class of entities; `broader` is the id of the class above it, and `names` are by language."""

    id: str
    broader: str | None
    names: Mapping[str, str]

    def within(self, other: str) -> bool:
        """Whether it is the class with that id, or below it."""
        return other in {self.id, self.broader}


@dataclass(frozen=True, slots=True)
class Property:
    """What entities of some types have; `condition` tells that queries may ask for it, `values` what its values are.

    Values without a type are no entities.
    """

    id: str
    types: tuple[str, ...]
    condition: bool
    values: str | None
    names: Mapping[str, str]
    help: Mapping[str, str]


@cache
def types() -> Mapping[str, Type]:
    """Every type by its id, which is the local name of its class in the ontology."""
    return {
        row["id"]: Type(row["id"], row["broader"] or None, {"tr": row["tr"], "en": row["en"]})
        for row in _rows("types.tsv")
    }


@cache
def properties() -> Mapping[str, Property]:
    """Every property by its id."""
    return {
        row["id"]: Property(
            row["id"],
            tuple(row["types"].split()),
            row["condition"] == "yes",
            row["values"] or None,
            {"tr": row["tr"], "en": row["en"]},
            {"tr": row["help_tr"], "en": row["help_en"]},
        )
        for row in _rows("properties.tsv")
    }


def known_type(type_id: str) -> Type:
    """The type with this id; InputError names those that there are."""
    found = types().get(type_id)
    if found is None:
        raise InputError(f"there is no type {type_id!r}; the types are {', '.join(types())}")
    return found


def known_property(property_id: str) -> Property:
    """The property with this id; InputError names those that there are."""
    found = properties().get(property_id)
    if found is None:
        raise InputError(f"there is no property {property_id!r}; the properties are {', '.join(properties())}")
    return found


def known_condition(property_id: str) -> Property:
    """The property with this id, which a query may ask for; InputError names those that it may."""
    found = known_property(property_id)
    if not found.condition:
        usable = ", ".join(each.id for each in properties().values() if each.condition)
        raise InputError(f"{property_id!r} can be fetched but is no condition of a query; conditions are {usable}")
    return found


def type_of_kind(kind: OrganizationKind | PlaceKind) -> Type:
    """The type of a kind of organization or place."""
    own = ORGANIZATION_CLASSES[kind] if isinstance(kind, OrganizationKind) else PLACE_CLASSES[kind]
    return types()[own.removeprefix(ZIY)]


@cache
def classes() -> Mapping[str, Type]:
    """From the IRI of a class of the graph to its type."""
    elsewhere = {"Person": FOAF.Person, "Topic": SKOS.Concept}
    return {str(elsewhere.get(each, ZIY[each])): found for each, found in types().items()}


def _rows(name: str) -> list[dict[str, str]]:
    lines = files("ziyaret_service.reconciliation").joinpath(name).read_text("utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
