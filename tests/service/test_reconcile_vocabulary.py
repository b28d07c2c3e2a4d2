"""The types and properties of the reconciliation service, and that each has what it needs."""

from __future__ import annotations

from importlib.resources import files

import pytest
from rdflib import Graph
from rdflib.namespace import RDFS

from ziyaret_ontology.model import OrganizationKind, PlaceKind
from ziyaret_ontology.terms import ZIY
from ziyaret_service.reconciliation.conditions import _JUDGES, distance
from ziyaret_service.reconciliation.fetched import _FETCHED
from ziyaret_service.reconciliation.vocabulary import classes, properties, type_of_kind, types


def test_types_are_classes_of_the_ontology():
    """A type is called as its class is, and lies below the class that it names."""
    ontology = Graph().parse(str(files("ziyaret_ontology") / "ziyaret.ttl"))
    own = {each.id: each for each in types().values() if each.id not in {"Person", "Topic"}}
    for name, kind in own.items():
        labels = {label.language: str(label) for label in ontology.objects(ZIY[name], RDFS.label)}
        assert labels == kind.names
        if kind.broader:
            broader = ontology.transitive_objects(ZIY[name], RDFS.subClassOf)
            assert ZIY[kind.broader] in set(broader)


@pytest.mark.parametrize("kind", [*OrganizationKind, *PlaceKind])
def test_every_kind_has_a_type(kind):
    """What the model knows can be reconciled, and leads back from its class in the graph."""
    found = type_of_kind(kind)
    assert classes()[str(ZIY[found.id])] is found
    assert found.broader == ("Organization" if isinstance(kind, OrganizationKind) else "Place")


def test_every_property_has_its_way():
    """Each property can be fetched, and each condition judged; they are of types that there are, in both languages."""
    assert set(_FETCHED) == set(properties())
    assert set(_JUDGES) == {each.id for each in properties().values() if each.condition}
    for each in properties().values():
        assert set(each.types) <= set(types())
        assert each.values is None or each.values in types()
        assert all({*each.names.values(), *each.help.values()})


def test_distance():
    """Between two points of a map, and from one side of the earth to the other."""
    assert distance((41.0082, 28.9784), (39.9334, 32.8597)) == pytest.approx(349, abs=2)
    assert distance((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert distance((38.43, 43.26), (38.43, 43.26)) == 0
