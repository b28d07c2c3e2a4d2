"""The check accepts what is written as modelled, and names what is not."""

from __future__ import annotations

import subprocess
import sys

import pytest
from fact_strategies import facts
from facts import BASE, FACTS
from hypothesis import given, settings
from rdflib import Graph, Literal, URIRef

from ziyaret_ontology.check import Violation, check
from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.model import Roster
from ziyaret_ontology.terms import OA, ORG, RDF, SCHEMA, SKOS, ZIY

VISIT = URIRef(f"{BASE}event/kazakistan-heyeti/visit-2024-05-06-kadikoy-belediyesi")
RELEASE = URIRef(f"{BASE}release/kazakistan-heyeti")


def test_the_example_is_sound():
    """The example's graph breaks nothing."""
    assert check(to_graph(FACTS, base=BASE)) == ()


@settings(deadline=None, max_examples=15)
@given(facts().filter(lambda some: all(group.members or group.roster is not Roster.LISTED for group in some.groups)))
def test_what_is_written_is_sound(some):
    """Whatever a release states, its graph keeps the shapes; a listed roster without members is no such statement."""
    assert check(to_graph(some, base=BASE)) == ()


@pytest.mark.parametrize(
    ("triple", "add", "violation"),
    [
        (
            (VISIT, ZIY.eventStatus, ZIY.held),
            False,
            Violation(
                str(VISIT),
                str(ZIY.eventStatus),
                "Etkinlik ya yapıldı ya da planlandı. / An event is either held or planned.",
                "",
            ),
        ),
        (
            (VISIT, SCHEMA.location, URIRef(f"{BASE}person/nermin-isikci")),
            True,
            Violation(
                str(VISIT),
                str(SCHEMA.location),
                "Etkinliğin yeri bir yer olmalı. / The location of an event is a place.",
                f"{BASE}person/nermin-isikci",
            ),
        ),
        (
            (RELEASE, SCHEMA.text, Literal("Başka metin", lang="tr")),
            True,
            Violation(
                str(RELEASE),
                str(SCHEMA.text),
                "Bültenin bir ve yalnız bir metni olmalı. / A press release has exactly one text.",
                "",
            ),
        ),
    ],
)
def test_names_what_is_broken(triple, add, violation):
    """One triple too few or too many is told with its place, its value, and what is wrong in both languages."""
    graph = to_graph(FACTS, base=BASE)
    (graph.add if add else graph.remove)(triple)
    assert check(graph) == (violation,)


def test_every_evidence_points_at_the_text():
    """A fact without a place in the text is refused."""
    graph = to_graph(FACTS, base=BASE)
    evidence = next(graph.subjects(OA.hasBody, VISIT))
    graph.remove((evidence, OA.hasTarget, None))
    assert [(violation.focus, violation.path) for violation in check(graph)] == [(str(evidence), str(OA.hasTarget))]


def test_leaves_the_graph_alone():
    """Checking adds nothing to the graph."""
    graph = to_graph(FACTS, base=BASE)
    before = set(graph)
    check(graph)
    assert set(graph) == before


def test_any_store_of_triples():
    """A graph that was read from a file is checked like one that was just made."""
    graph = Graph()
    graph.add((RELEASE, RDF.type, ZIY.PressRelease))
    graph.add((RELEASE, SKOS.prefLabel, Literal("Bülten", lang="tr")))
    assert [violation.path for violation in check(graph)] == [str(SCHEMA.text)]


def test_importing_the_check_does_not_load_the_checker():
    """Who imports the ontology does not wait for the SHACL library."""
    code = "import sys, ziyaret_ontology.check; sys.exit('pyshacl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("kind", [ZIY.Visit, ZIY.Agreement])
def test_a_kind_of_event_is_an_event(kind):
    """An event of another's making is checked as an event, and may be taken part in, though only its kind is told."""
    graph = to_graph(FACTS, base=BASE)
    foreign = URIRef("https://other.example/happening")
    graph.add((foreign, RDF.type, kind))
    part = next(graph.subjects(ZIY.inEvent, VISIT))
    graph.set((part, ZIY.inEvent, foreign))
    assert {(violation.focus, violation.path) for violation in check(graph)} == {
        (str(foreign), str(ZIY.eventStatus)),
        (str(foreign), str(SCHEMA.subjectOf)),
    }


def test_an_office_at_a_country():
    """An ambassador's office is held at a country; at a city nobody holds one."""
    graph = to_graph(FACTS, base=BASE)
    office = next(graph.subjects(ORG.organization, URIRef(f"{BASE}organization/kadikoy-belediyesi")))
    graph.set((office, ORG.organization, URIRef(f"{BASE}place/turkiye")))
    assert check(graph) == ()
    graph.set((office, ORG.organization, URIRef(f"{BASE}place/simkent")))
    assert [(violation.focus, violation.path) for violation in check(graph)] == [(str(office), str(ORG.organization))]
