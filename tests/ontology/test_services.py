"""Topics are gathered under the municipal services that their words name."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from rdflib import Graph

from ziyaret_ontology.services import services_of
from ziyaret_ontology.terms import SKOS, ZIY


@pytest.mark.parametrize(
    ("topic", "services"),
    [
        ("Belediyelerde Sağlık Hizmetleri", ("health",)),
        ("BELEDİYELERDE SAĞLIK HİZMETLERİ", ("health",)),
        ("Gençlik ve Spor Faaliyetleri", ("youth-and-sport",)),
        ("“Kültür” ve Turizm Projeleri", ("culture-and-tourism",)),
        ("Sıfır Atık ve Geri Dönüşüm", ("environment", "waste")),
        ("Ortak gündem", ()),
        ("Okunan kitaplar", ()),
        ("", ()),
    ],
)
def test_services_of(topic, services):
    """A cue counts at the beginning of a word, however the word is cased or inflected."""
    assert services_of(topic) == services


def test_every_service_is_a_concept():
    """The table and the scheme of services name the same services."""
    package = files("ziyaret_ontology")
    graph = Graph().parse(data=package.joinpath("ziyaret.ttl").read_text("utf-8"), format="turtle")
    rows = csv.DictReader(package.joinpath("services.tsv").read_text("utf-8").splitlines(), delimiter="\t")
    declared = {str(concept).rpartition("#service-")[2] for concept in graph.subjects(SKOS.inScheme, ZIY.services)}
    assert {row["service"] for row in rows} == declared
