"""Whether a release's graph is what it must be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING, Any

from rdflib import RDFS, Graph, Namespace, URIRef

from ziyaret_ontology.terms import ZIY

if TYPE_CHECKING:
    from pyshacl.shapes_graph import ShapesGraph
    from rdflib.term import Node

_SH = Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A constraint that a graph breaks: at which node, on which property, and how.

    `path` is the IRI of the property, or of the shape where several properties play together. `message` is Turkish,
    then English, with ` / ` between. `value` is the offending value, `""` where one is missing.
    """

    focus: str
    path: str
    message: str
    value: str


def check(graph: Graph) -> tuple[Violation, ...]:
    """What the graph of one release breaks of the shapes, sorted; empty when it is as it must be.

    The classes of the vocabulary are known: a `ziy:Visit` is checked as the `ziy:Event` that it is, said or not.
    """
    # Imported here: it takes a second, and most who import the ontology never check.
    from pyshacl.graph_abstraction import DataGraph  # noqa: PLC0415
    from pyshacl.validator import Validator  # noqa: PLC0415

    empty = Graph()  # the checker wants a store that knows contexts, though it reads only the graph itself
    validator = Validator(DataGraph(empty.store, impl=_Checked(graph)), shacl_graph=empty, options={"inplace": True})
    validator.shacl_graph = _shapes()
    conforms, report, _ = validator.run()  # type: ignore[no-untyped-call]  # the checker is not fully typed
    if conforms:
        return ()
    return tuple(sorted({_violation(report, result) for result in report.objects(None, _SH.result)}))


class _Checked(Graph):
    """The same triples and the classes of the vocabulary; counted once, for the checker asks with every result."""

    def __init__(self, graph: Graph) -> None:
        super().__init__(store=graph.store, identifier=graph.identifier)
        self._length = len(graph)

    def __len__(self) -> int:
        return self._length

    def triples(self, triple: Any) -> Any:  # noqa: ANN401 - as in rdflib
        """As in the graph; of `rdfs:subClassOf` those of the vocabulary too."""
        found = super().triples(triple)
        return chain(found, _classes().triples(triple)) if triple[1] == RDFS.subClassOf else found


@cache
def _classes() -> Graph:
    """Which class of the vocabulary is under which other: a note is no evidence, though both are annotations."""
    text = files("ziyaret_ontology").joinpath("ziyaret.ttl").read_text("utf-8")
    classes = Graph(store="SimpleMemory")
    for triple in Graph(store="SimpleMemory").parse(data=text, format="turtle").triples((None, RDFS.subClassOf, None)):
        if str(triple[2]).startswith(ZIY):
            classes.add(triple)
    return classes


@cache
def _shapes() -> ShapesGraph:
    """The shapes, read once: reading them takes longer than checking a release."""
    from pyshacl.shapes_graph import ShapesGraph  # noqa: PLC0415

    text = files("ziyaret_ontology").joinpath("shapes.ttl").read_text("utf-8")
    return ShapesGraph(Graph(store="SimpleMemory").parse(data=text, format="turtle"))


def _violation(report: Graph, result: Node) -> Violation:
    messages = sorted(report.objects(result, _SH.resultMessage), key=lambda text: getattr(text, "language", ""))
    path = report.value(result, _SH.resultPath)
    return Violation(
        focus=str(report.value(result, _SH.focusNode)),
        path=str(path if isinstance(path, URIRef) else report.value(result, _SH.sourceShape)),
        message=" / ".join(map(str, reversed(messages))),
        value=str(report.value(result, _SH.value) or ""),
    )
