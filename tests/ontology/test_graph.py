"""Facts become a graph and come back, and the graph is the same bytes each time."""

from __future__ import annotations

import dataclasses

import pyoxigraph
import pytest
from fact_strategies import facts
from facts import BASE, FACTS
from hypothesis import given, settings
from rdflib import BNode, Graph, Literal, URIRef

from ziyaret_ontology.errors import ConfigError, InputError
from ziyaret_ontology.graph import canonical_nquads, from_graph, to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_ontology.model import Group, LinkStatus, Roster
from ziyaret_ontology.terms import DCT, FOAF, OA, PROV, RDF, RDFS, SCHEMA, SKOS, ZIY

GRAPH = to_graph(FACTS, base=BASE)
VISIT = URIRef(f"{BASE}event/kazakistan-heyeti/visit-2024-05-06-kadikoy-belediyesi")
KADIKOY = URIRef(f"{BASE}organization/kadikoy-belediyesi")


def nquads(some):
    """The facts' canonical N-Quads."""
    return canonical_nquads(to_graph(some, base=BASE), graph_iri(BASE, some.release.id))


def test_example_comes_back():
    """The facts of the example are read back from its graph."""
    assert from_graph(GRAPH, base=BASE, release_id=FACTS.release.id) == FACTS


@settings(deadline=None, max_examples=60)
@given(facts())
def test_any_facts_come_back(some):
    """Whatever a release states is read back from its graph."""
    assert from_graph(to_graph(some, base=BASE), base=BASE, release_id="r") == some


@settings(deadline=None, max_examples=30)
@given(facts())
def test_the_store_keeps_the_bytes(some):
    """A store that normalises literals gives back the very bytes it was given: feeding again changes nothing."""
    store = pyoxigraph.Store()
    store.load(nquads(some), format=pyoxigraph.RdfFormat.N_QUADS)
    dumped = store.dump(format=pyoxigraph.RdfFormat.N_QUADS)
    assert b"".join(sorted(dumped.splitlines(keepends=True))) == nquads(some)


def test_same_bytes():
    """The same facts give the same N-Quads, sorted, in the release's named graph."""
    quads = nquads(FACTS)
    lines = quads.splitlines()
    assert quads == nquads(dataclasses.replace(FACTS))
    assert lines == sorted(set(lines))
    assert all(line.endswith(b" <https://ziyaret.example/graph/kazakistan-heyeti> .") for line in lines)


def test_no_blank_node():
    """Every node has an IRI."""
    assert not [term for triple in GRAPH for term in triple if isinstance(term, BNode)]


def test_blank_node_is_refused():
    """What has no IRI has no canonical form."""
    graph = Graph().add((BNode(), RDF.type, ZIY.Event))
    with pytest.raises(InputError, match="blank node"):
        canonical_nquads(graph, "https://ziyaret.example/graph/x")


@pytest.mark.parametrize(
    ("subject", "predicate", "expected"),
    [
        (VISIT, RDF.type, {ZIY.Visit, ZIY.Event}),
        (VISIT, ZIY.host, {KADIKOY}),
        (VISIT, ZIY.about, {URIRef(f"{BASE}topic/belediyelerde-saglik-hizmetleri")}),
        (VISIT, ZIY.receivedBy, {URIRef(f"{BASE}person/nermin-isikci")}),
        (VISIT, RDFS.label, {Literal("Ziyaret · Kadıköy Belediyesi · 2024-05-06", lang="tr")}),
        (VISIT, SCHEMA.subjectOf, {URIRef(f"{BASE}release/kazakistan-heyeti")}),
        (KADIKOY, SKOS.prefLabel, {Literal("Kadıköy Belediyesi", lang="tr")}),
        (KADIKOY, SKOS.hiddenLabel, {Literal("kadikoy belediyesi"), Literal("kadikoy")}),
        (KADIKOY, DCT.spatial, {URIRef(f"{BASE}place/kadikoy")}),
        (URIRef(f"{BASE}place/istanbul"), RDF.type, {ZIY.Province, ZIY.Place, ZIY.AdministrativeArea}),
        (
            URIRef(f"{BASE}topic/belediyelerde-saglik-hizmetleri"),
            SKOS.broader,
            {ZIY["service-health"]},
        ),
        (URIRef(f"{BASE}organization/simkent-belediyesi"), SKOS.exactMatch, set()),
    ],
)
def test_written_as_modelled(subject, predicate, expected):
    """The terms of the model are used as the ontology says."""
    assert set(GRAPH.objects(subject, predicate)) == expected


@pytest.mark.parametrize(
    ("status", "score", "expected"),
    [
        (LinkStatus.LINKED, 0.9, SKOS.exactMatch),
        (LinkStatus.LINKED, 0.89, SKOS.closeMatch),
        (LinkStatus.CONFIRMED, 0.1, SKOS.exactMatch),
    ],
)
def test_a_match_is_as_close_as_it_is_sure(status, score, expected):
    """A link of the machine is exact from a score on, one that a person confirmed always."""
    link = dataclasses.replace(FACTS.links[2], status=status, score=score)
    graph = to_graph(dataclasses.replace(FACTS, links=(link,)), base=BASE)
    found = {match for match in (SKOS.exactMatch, SKOS.closeMatch) for _ in graph.objects(KADIKOY, match)}
    assert found == {expected}


def test_a_known_body_has_one_name():
    """What the gazetteer knows by another name than the release has that name, and is found by both."""
    body = dataclasses.replace(FACTS.organizations[0], name="MBB", known_as="Marmara Belediyeler Birliği")
    facts = dataclasses.replace(FACTS, organizations=(body, *FACTS.organizations[1:]))
    graph = to_graph(facts, base=BASE)
    subject = URIRef(f"{BASE}{body.key}")
    assert set(graph.objects(subject, SKOS.prefLabel)) == {Literal("Marmara Belediyeler Birliği", lang="tr")}
    assert {Literal("mbb"), Literal("marmara belediyeler birligi")} <= set(graph.objects(subject, SKOS.hiddenLabel))
    assert from_graph(graph, base=BASE, release_id=FACTS.release.id) == facts


def test_every_name_is_found_as_typed():
    """Whatever has a name also has it without Turkish letters and capitals."""
    named = {subject for subject in GRAPH.subjects(SKOS.prefLabel) if (subject, SKOS.hiddenLabel, None) not in GRAPH}
    assert not named


def test_members_take_part_through_their_delegation():
    """The participation of each member is derived, with its own confidence, and the shortcut names them too."""
    through = URIRef(f"{VISIT}#visitor-1")
    derived = {
        (GRAPH.value(node, ZIY.participant), float(GRAPH.value(node, ZIY.confidence)))
        for node in GRAPH.subjects(PROV.wasDerivedFrom, through)
        if (node, RDF.type, ZIY.DerivedParticipation) in GRAPH
    }
    group = URIRef(f"{BASE}group/kazakistan-heyeti/heyet")
    assert derived == {(member, 0.81) for member in GRAPH.objects(group, FOAF.member)}
    assert set(GRAPH.objects(VISIT, ZIY.visitor)) == {group, *GRAPH.objects(group, FOAF.member)}


def test_a_member_named_beside_the_delegation_takes_part_once():
    """Nobody is both stated and derived in one event."""
    visit = next(event for event in FACTS.events if str(VISIT).endswith(event.key))
    named = dataclasses.replace(visit, participants=(*visit.participants, "person/dana-sermukan"))
    graph = to_graph(dataclasses.replace(FACTS, events=(named,)), base=BASE)
    parts = [
        part
        for part in graph.subjects(ZIY.inEvent, VISIT)
        if (part, ZIY.participant, URIRef(f"{BASE}person/dana-sermukan")) in graph
    ]
    assert parts == [URIRef(f"{VISIT}#visitor-2")]


def test_quotes_stand_in_the_text():
    """Each span's quote is what the release's text has between its start and its end."""
    text = str(GRAPH.value(URIRef(f"{BASE}release/kazakistan-heyeti"), SCHEMA.text))
    for span in GRAPH.subjects(RDF.type, OA.SpecificResource):
        start, end, quote = (
            next(value for selector in GRAPH.objects(span, OA.hasSelector) for value in GRAPH.objects(selector, part))
            for part in (OA.start, OA.end, OA.exact)
        )
        assert text[int(start) : int(end)] == str(quote)


def test_the_text_comes_whole():
    """The full text and the source are in the graph."""
    release = URIRef(f"{BASE}release/kazakistan-heyeti")
    assert str(GRAPH.value(release, SCHEMA.text)) == FACTS.release.text
    assert str(GRAPH.value(release, SCHEMA.datePublished)) == "2024-05-09"


def test_a_large_delegation_keeps_its_order():
    """Ten and more participants come back in the order of the text, not of their numbers as words."""
    groups = tuple(
        Group(f"group/kazakistan-heyeti/g{i}", f"Heyet {i}", (), Roster.UNKNOWN, FACTS.groups[0].mentions, 0.5)
        for i in range(12)
    )
    visit = dataclasses.replace(FACTS.events[1], participants=tuple(group.key for group in reversed(groups)))
    some = dataclasses.replace(FACTS, groups=groups, events=(visit,))
    assert from_graph(to_graph(some, base=BASE), base=BASE, release_id=FACTS.release.id) == some


def test_missing_release():
    """A graph of something else is refused by name."""
    with pytest.raises(InputError, match="does not hold the release"):
        from_graph(GRAPH, base=BASE, release_id="other")


def test_wrong_base():
    """A base without its slash is a wrong setting."""
    with pytest.raises(ConfigError):
        to_graph(FACTS, base="https://ziyaret.example")
