"""The vocabulary is whole: labelled and defined in two languages, used, consistent, and true to those it builds on."""

from __future__ import annotations

import dataclasses
import tomllib
from importlib.resources import files
from pathlib import Path

import owlrl
import pytest
import rdflib
from facts import BASE, DECISIONS, FACTS, LOOKUPS, decision
from rdflib import Graph, Namespace, URIRef

from ziyaret_ontology.curation import curate
from ziyaret_ontology.graph import decisions_to_graph, lookup_to_graph, to_graph
from ziyaret_ontology.model import (
    DecisionKind,
    Event,
    EventStatus,
    EventType,
    Group,
    Link,
    LinkStatus,
    Organization,
    OrganizationKind,
    Place,
    PlaceKind,
    Roster,
    Topic,
)
from ziyaret_ontology.terms import CV, EDTF, OA, OWL, RDF, RDFS, SEM, SKOS, ZIY

SH = Namespace("http://www.w3.org/ns/shacl#")
IRI = URIRef("https://w3id.org/ziyaret/ontology")

CLOSED = (
    rdflib.RDF,
    rdflib.RDFS,
    rdflib.OWL,
    rdflib.XSD,
    rdflib.SKOS,
    rdflib.FOAF,
    rdflib.ORG,
    rdflib.PROV,
    rdflib.DCTERMS,
    rdflib.DC,
    rdflib.SDO,
    rdflib.SH,
)
"""Vocabularies whose terms rdflib lists."""

LISTED = {
    str(SEM): {
        *("Core", "Event", "Actor", "Place", "Time", "Object", "Type", "Role", "Constraint", "View", "Authority"),
        *("EventType", "ActorType", "PlaceType", "RoleType", "Temporary"),
        *("hasActor", "hasPlace", "hasTime", "hasTimeStamp", "hasBeginTimeStamp", "hasEndTimeStamp", "roleType"),
    },
    str(CV): {"PublicOrganisation", "PublicService", "PublicOrganization", "ContactPoint", "Participation", "Event"},
    str(OA): {
        *("Annotation", "SpecificResource", "Selector", "TextPositionSelector", "TextQuoteSelector", "TextualBody"),
        *("FragmentSelector", "DataPositionSelector", "RangeSelector", "Motivation", "ResourceSelection", "State"),
        *("hasBody", "hasTarget", "hasSource", "hasSelector", "hasScope", "hasState", "motivatedBy", "refinedBy"),
        *("start", "end", "exact", "prefix", "suffix", "bodyValue", "hasPurpose", "canonical", "via"),
    },
    str(EDTF).removesuffix("EDTF"): {"EDTF"},
}
"""Terms of vocabularies that rdflib does not list, from the vocabularies' own documents."""


def load(name):
    """A Turtle file of the package."""
    return Graph().parse(data=files("ziyaret_ontology").joinpath(name).read_text("utf-8"), format="turtle")


ONTOLOGY = load("ziyaret.ttl")
DECLARED = sorted({term for term in ONTOLOGY.subjects(RDF.type) if str(term).startswith(str(ZIY))})
SCHEMES = set(ONTOLOGY.subjects(RDF.type, SKOS.ConceptScheme))


def everything():
    """The example, with one fact of every kind, status and service besides."""
    mentions = FACTS.groups[0].mentions
    topics = {
        service: label
        for service in ONTOLOGY.subjects(SKOS.inScheme, ZIY.services)
        for label in ONTOLOGY.objects(service, SKOS.prefLabel)
        if label.language == "tr"
    }
    cues = {
        "service-heritage": "Kültürel miras",
        "service-finance": "Bütçe",
        "service-local-economy": "İstihdam",
        "service-governance": "Yerel yönetim",
        "service-animal-welfare": "Veteriner",
        "service-parks-and-gardens": "Peyzaj",
        "service-water-and-sewerage": "Kanalizasyon",
    }
    return dataclasses.replace(
        FACTS,
        organizations=FACTS.organizations
        + tuple(Organization(f"organization/{kind}", kind, kind, mentions, 0.5) for kind in OrganizationKind),
        places=FACTS.places + tuple(Place(f"place/{kind}", kind, kind, mentions, 0.5) for kind in PlaceKind),
        topics=FACTS.topics
        + tuple(
            Topic(f"topic/t{number}", cues.get(str(service).rpartition("#")[2], str(label)), mentions, 0.5)
            for number, (service, label) in enumerate(topics.items())
        ),
        groups=FACTS.groups
        + tuple(
            Group(f"group/r/{roster}", roster, ("person/nermin-isikci",), roster, mentions, 0.5) for roster in Roster
        ),
        events=FACTS.events
        + tuple(
            Event(
                f"event/r/{kind}",
                kind,
                EventStatus.HELD,
                None,
                hosts=("organization/kadikoy-belediyesi",),
                places=(),
                participants=("person/dana-sermukan",),
                received_by=("person/nermin-isikci",),
                topics=(),
                mentions=mentions,
                confidence=0.5,
            )
            for kind in EventType
        ),
        links=FACTS.links
        + tuple(
            Link(f"place/{status}", status, "Q1" if status in {"linked", "confirmed"} else None, 0, "")
            for status in LinkStatus
        ),
    )


MERGED = curate(
    everything(), (decision(1, DecisionKind.MERGE, "person/yerlan-kosanov", becomes="person/haldun-ozgur"),)
)
EVERYTHING = (
    to_graph(MERGED, base=BASE) + lookup_to_graph(LOOKUPS[0], base=BASE) + decisions_to_graph(DECISIONS, base=BASE)
)


@pytest.mark.parametrize("term", DECLARED, ids=lambda term: term.rpartition("#")[2])
def test_labelled_and_defined(term):
    """A term has one label and one definition in Turkish and in English."""
    label = SKOS.prefLabel if (term, RDF.type, OWL.Class) not in ONTOLOGY and _is_concept(term) else RDFS.label
    for predicate in (label, SKOS.definition):
        assert sorted(text.language for text in ONTOLOGY.objects(term, predicate)) == ["en", "tr"]


def _is_concept(term):
    return term in SCHEMES or (term, RDF.type, SKOS.Concept) in ONTOLOGY


def test_every_term_is_declared_and_used():
    """What the graph says in our vocabulary is declared there, and nothing is declared that no graph says."""
    used = {term for triple in EVERYTHING for term in triple if str(term).startswith(str(ZIY))}
    assert used - set(DECLARED) == set()
    assert set(DECLARED) - SCHEMES - used == set()


def test_shapes_speak_of_declared_terms():
    """The shapes constrain no term that does not exist."""
    named = {term for triple in load("shapes.ttl") for term in triple if str(term).startswith(str(ZIY))}
    assert named - set(DECLARED) == set()


@pytest.mark.parametrize("graph", [ONTOLOGY, load("shapes.ttl"), EVERYTHING], ids=["ontology", "shapes", "graph"])
def test_external_terms_exist(graph):
    """Every term of another vocabulary that stands as class, property or datatype is in that vocabulary."""
    terms = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    terms |= {
        value
        for part in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)
        for value in graph.objects(None, part)
    }
    terms |= {
        value for part in (SH.path, SH["class"], SH.datatype, SH.targetClass) for value in graph.objects(None, part)
    }
    terms |= {value.datatype for value in graph.objects() if getattr(value, "datatype", None)}
    external = {term for term in terms if isinstance(term, URIRef) and not str(term).startswith(str(ZIY))}
    assert {term for term in external if not _exists(term)} == set()


def _exists(term):
    for namespace, names in LISTED.items():
        if term.startswith(namespace):
            return term.removeprefix(namespace) in names
    return any(term in vocabulary for vocabulary in CLOSED)


def test_unknown_external_term_is_noticed():
    """The lists of terms do refuse what their vocabulary does not have."""
    assert not _exists(SEM.hasVisitor)
    assert not _exists(SKOS.preferredLabel)
    assert not _exists(URIRef("https://unknown.example/term"))


def test_concepts_stand_in_their_schemes():
    """Each concept is in exactly one scheme, which is declared."""
    for concept in ONTOLOGY.subjects(RDF.type, SKOS.Concept):
        (scheme,) = ONTOLOGY.objects(concept, SKOS.inScheme)
        assert scheme in SCHEMES


def test_version():
    """The version IRI is the ontology's IRI and version; the version is the project's."""
    version = str(ONTOLOGY.value(IRI, OWL.versionInfo))
    assert ONTOLOGY.value(IRI, OWL.versionIRI) == IRI + "/" + version
    project = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text("utf-8"))["project"]
    assert version == project["version"]


def contradictions(graph):
    """What OWL-RL reasoning finds inconsistent in the graph under the ontology."""
    together = ONTOLOGY + graph
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(together)
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
    return list(together.subjects(RDF.type, error))


def one_visit():
    """The smallest part of the example with every kind of fact, so that reasoning does not take long."""
    return to_graph(
        dataclasses.replace(
            FACTS,
            people=(FACTS.people[0], FACTS.people[4]),
            organizations=FACTS.organizations[1:5],
            dates=FACTS.dates[:1],
            groups=(dataclasses.replace(FACTS.groups[0], members=("person/aybek-tolegenov",)),),
            events=(dataclasses.replace(FACTS.events[1], part_of=None),),
            links=FACTS.links[2:],
        ),
        base=BASE,
    )


def test_consistent():
    """Facts and ontology together entail no contradiction under OWL-RL."""
    assert contradictions(one_visit() + decisions_to_graph(DECISIONS, base=BASE)) == []


def test_a_municipality_is_no_area():
    """A body that is also its area contradicts the ontology."""
    body = URIRef(f"{BASE}organization/kadikoy-belediyesi")
    graph = Graph().add((body, RDF.type, ZIY.Municipality)).add((body, RDF.type, ZIY.District))
    assert contradictions(graph) != []


def test_entailments():
    """A municipality is a public organisation, and a visit an event, for whoever reasons."""
    together = ONTOLOGY + one_visit()
    owlrl.DeductiveClosure(owlrl.RDFS_Semantics).expand(together)
    assert (URIRef(f"{BASE}organization/kadikoy-belediyesi"), RDF.type, CV.PublicOrganisation) in together
    assert (URIRef(f"{BASE}{FACTS.events[1].key}"), RDF.type, SEM.Event) in together
    assert (URIRef(f"{BASE}{FACTS.events[1].key}"), SEM.hasActor, None) in together
