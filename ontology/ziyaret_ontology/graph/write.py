"""The facts of a release as an RDF graph."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.graph.entities import area, areas_of, group, organization, person, place, stated_date, topic
from ziyaret_ontology.graph.events import event
from ziyaret_ontology.graph.evidence import note, span
from ziyaret_ontology.graph.linking import link
from ziyaret_ontology.graph.provenance import made_by, release
from ziyaret_ontology.iris import ReleaseIris
from ziyaret_ontology.model import Mention
from ziyaret_ontology.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_ontology.graph.evidence import Triple
    from ziyaret_ontology.model import Facts


def to_graph(facts: Facts, *, base: str) -> Graph:
    """Everything that the facts say, as triples without a blank node; `base` ends with `/` and begins every data IRI."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    # Past Graph.add, whose checks of each term cost as much as the storing.
    add = graph.store.add
    for triple in _triples(facts, ReleaseIris.of(base, facts.release.id)):
        add(triple, graph)
    return graph


def _triples(facts: Facts, iris: ReleaseIris) -> Iterator[Triple]:
    groups = {each.key: each for each in facts.groups}
    yield from release(iris, facts.release)
    yield from made_by(iris, facts.made_by)
    for each_area in areas_of(facts):
        yield from area(iris, each_area)
    for position, each_person in enumerate(facts.people):
        yield from person(iris, each_person, position, facts.release.published)
    for position, each_organization in enumerate(facts.organizations):
        yield from organization(iris, each_organization, position)
    for position, each_place in enumerate(facts.places):
        yield from place(iris, each_place, position)
    for position, each_date in enumerate(facts.dates):
        yield from stated_date(iris, each_date, position)
    for position, each_topic in enumerate(facts.topics):
        yield from topic(iris, each_topic, position)
    for position, each_group in enumerate(facts.groups):
        yield from group(iris, each_group, position)
    names = {body.key: body.name for body in facts.organizations}
    for position, each_event in enumerate(facts.events):
        yield from event(iris, each_event, position, groups=groups, names=names)
    for position, each_link in enumerate(facts.links):
        yield from link(iris, each_link, position)
    for position, each_note in enumerate(facts.notes):
        yield from note(iris, each_note, position)
    for mention in _spans(facts):
        yield from span(iris, mention)


def _spans(facts: Facts) -> set[Mention]:
    """Every piece of the text that some fact or note points at, once."""
    kinds = (facts.people, facts.organizations, facts.places, facts.dates, facts.topics, facts.groups, facts.events)
    text = facts.release.text
    noted = {Mention(note.start, note.end, text[note.start : note.end]) for note in facts.notes}
    return noted.union(*(fact.mentions for fact in chain.from_iterable(kinds)))
