"""The facts of a release as an RDF graph."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from rdflib import Graph

from ziyaret_ontology.graph.entities import (
    area,
    areas_of,
    group,
    organization,
    person,
    place,
    stated_date,
    title,
    titles_of,
    topic,
)
from ziyaret_ontology.graph.events import event
from ziyaret_ontology.graph.evidence import note, span
from ziyaret_ontology.graph.linking import link
from ziyaret_ontology.graph.provenance import as_read, made_by, release
from ziyaret_ontology.iris import ReleaseIris
from ziyaret_ontology.model import Mention
from ziyaret_ontology.terms import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ziyaret_ontology.graph.evidence import Stated, Triple
    from ziyaret_ontology.model import Facts


def to_graph(facts: Facts, *, base: str) -> Graph:
    """Everything that the facts say, without a blank node; `base` ends with `/` and begins every data IRI."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    # Past Graph.add, whose checks of each term cost as much as the storing.
    add = graph.store.add
    for triple in _triples(facts, ReleaseIris.of(base, facts.release.id)):
        add(triple, graph)
    return graph


def _triples(facts: Facts, iris: ReleaseIris) -> Iterator[Triple]:
    yield from release(iris, facts.release)
    yield from made_by(iris, facts.made_by)
    if facts.as_read:
        yield from as_read(iris, facts.as_read)
    for each in areas_of(facts):
        yield from area(iris, each)
    for name in titles_of(facts):
        yield from title(iris, name)
    for write, kind in _kinds(facts):
        for position, fact in enumerate(kind):
            yield from write(iris, fact, position)
    for mention in _spans(facts):
        yield from span(iris, mention)


def _kinds(facts: Facts) -> tuple[tuple[Callable[..., Iterator[Triple]], Iterable[object]], ...]:
    """Each kind of fact with the function that writes one of it."""
    groups = {each.key: each for each in facts.groups}
    names = facts.names()
    return (
        (partial(person, published=facts.release.published), facts.people),
        (organization, facts.organizations),
        (place, facts.places),
        (stated_date, facts.dates),
        (topic, facts.topics),
        (group, facts.groups),
        (partial(event, groups=groups, names=names), facts.events),
        (link, facts.links),
        (note, facts.notes),
    )


def _spans(facts: Facts) -> set[Mention]:
    """Every piece of the text that some fact or note points at, once."""
    text = facts.release.text
    noted = {Mention(each.start, each.end, text[each.start : each.end]) for each in facts.notes}
    kinds = (facts.people, facts.organizations, facts.places, facts.dates, facts.topics, facts.groups, facts.events)
    stated: Iterable[Stated] = chain.from_iterable(kinds)
    return noted.union(*(fact.mentions for fact in stated))
