"""A look at an update before any engine sees it: which graphs it writes, and that it stays at home.

What the service itself keeps stands in graphs below `graph/`: what releases state, what people decided, what Wikidata
answered; and the default graph is the union of these. They are written by feeding, deciding and looking up alone, else
what is read back from them would be nobody's. So an update has to name every graph that it writes, and none of those.
Where the service keeps nothing, it may do as it likes.

The tokenizer of queries serves here too. Letters by which an IRI could hide code from it (`?a<b#>` may be a comparison
and a comment) are spelled with an escape, which means the same inside an IRI and is a syntax error anywhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import AccessDenied, QueryRejected, StoreError
from ziyaret_service.stores.dataset import require_iri
from ziyaret_service.stores.insertion import KEPT
from ziyaret_service.stores.naming import resolved_names
from ziyaret_service.stores.operations import Operation, operations_of
from ziyaret_service.stores.pieces import DEFAULT
from ziyaret_service.stores.screen import screen_update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_KEPT_BY_SERVICE = (
    "what releases state, what people decided and what Wikidata answered is written by feeding, deciding and looking "
    "up alone; write into a graph of your own"
)


@dataclass(frozen=True, slots=True)
class GraphWrite:
    """What is done to a named graph as a whole, by a method of the Graph Store Protocol: PUT, POST or DELETE."""

    method: str
    graph: str
    triples: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """An update that may be run over data of `base`.

    `graphs` are the IRIs of the graphs that it writes, `default` is whether it writes the default graph, `unnamed`
    whether it writes graphs without naming them; `matches` whether it has a pattern, whose matching may take long.
    `write` is the same where it only writes one named graph as a whole.
    """

    text: str
    base: str
    graphs: frozenset[str]
    default: bool = False
    unnamed: bool = False
    matches: bool = False
    write: GraphWrite | None = None

    def is_kept(self, graph: str) -> bool:
        """Whether the service itself keeps the graph."""
        return graph.startswith(self.base + KEPT)

    def require_free(self, *, keeps: bool) -> None:
        """AccessDenied when it would write what the service keeps; `keeps` is whether it keeps anything."""
        if kept := sorted(filter(self.is_kept, self.graphs)):
            raise AccessDenied(f"{kept[0]} cannot be written by updates: {_KEPT_BY_SERVICE}")
        if keeps and self.default:
            raise AccessDenied(
                f"the default graph cannot be written, because it is the union of all releases: {_KEPT_BY_SERVICE}"
            )
        if keeps and self.unnamed:
            raise AccessDenied(
                "the update writes graphs that it does not name, by a variable, ALL or NAMED; name each: "
                f"{_KEPT_BY_SERVICE}"
            )


def read_update(
    sparql: str,
    *,
    base: str,
    using: Sequence[str] = (),
    using_named: Sequence[str] = (),
    load: Callable[[str], str] | None = None,
) -> Update:
    """The update, which matches its patterns over the graphs given, if any are: the protocol's `using-graph-uri`.

    `load` gives what LOAD reads from an address, as N-Triples; without it nothing is loaded. QueryRejected for what is
    no update, SERVICE, too deep nesting, and for graphs given beside USING or WITH.
    """
    for graph in (*using, *using_named):
        require_iri(graph)
    clauses = "".join(f" USING <{graph}>" for graph in using) + "".join(
        f" USING NAMED <{each}>" for each in using_named
    )
    operations = operations_of(screen_update(sparql))
    text = "".join(_written(each, clauses, base, load) for each in operations)
    targets = {target for each in operations for target in _targets(each, base)}
    return Update(
        text=text,
        base=base,
        graphs=frozenset(target for target in targets if target not in {DEFAULT, None}),
        default=DEFAULT in targets,
        unnamed=None in targets,
        matches=any(each.matches for each in operations),
    )


def of_graph(sparql: str, graph: str, *, base: str) -> Update:
    """The update as one of this graph alone: the Graph Store Protocol's PATCH. Errors of `read_update`."""
    operations = operations_of(screen_update(sparql))
    name = f"<{require_iri(graph)}>"
    text = "".join(each.prologue + each.within(name) for each in operations)
    return Update(text=text, base=base, graphs=frozenset({graph}), matches=any(each.matches for each in operations))


def replacing(graph: str | None, triples: str, *, base: str) -> Update:
    """An update that puts triples, as N-Triples, in place of a graph; None is the default graph."""
    name = f"GRAPH <{graph}>" if graph else "DEFAULT"
    return _whole("PUT", graph, triples, f"CLEAR SILENT {name} ;\n" + _insertion(graph, triples), base)


def adding(graph: str | None, triples: str, *, base: str) -> Update:
    """An update that adds triples, as N-Triples, to a graph; None is the default graph."""
    return _whole("POST", graph, triples, _insertion(graph, triples), base)


def dropping(graph: str | None, *, base: str) -> Update:
    """An update that takes a graph away; None is the default graph."""
    return _whole("DELETE", graph, "", f"DROP SILENT GRAPH <{graph}>" if graph else "DROP SILENT DEFAULT", base)


def _whole(method: str, graph: str | None, triples: str, text: str, base: str) -> Update:
    if graph is None:
        return Update(text=text, base=base, graphs=frozenset(), default=True)
    return Update(text=text, base=base, graphs=frozenset({graph}), write=GraphWrite(method, graph, triples))


def _insertion(graph: str | None, triples: str) -> str:
    if not triples:
        return f"CREATE SILENT GRAPH <{graph}>" if graph else ""
    return f"INSERT DATA {{ GRAPH <{graph}> {{\n{triples}}} }}" if graph else f"INSERT DATA {{\n{triples}}}"


def _written(operation: Operation, clauses: str, base: str, load: Callable[[str], str] | None) -> str:
    if operation.source is None:
        return operation.prologue + operation.using(clauses) + operation.end
    try:
        triples = _loaded(operation, base, load)
    except StoreError:
        if operation.silent:
            return operation.prologue
        raise
    into = "".join(f"GRAPH {each} " for each in operation.targets if each != DEFAULT)
    data = f"{{ {into}{{\n{triples}}} }}" if into else f"{{\n{triples}}}"
    return f"{operation.prologue}INSERT DATA {data}{operation.end}"


def _loaded(operation: Operation, base: str, load: Callable[[str], str] | None) -> str:
    (address,) = resolved_names(f"BASE <{base}>\n{operation.known}", [operation.source or ""])
    if load is None:
        raise QueryRejected(f"LOAD <{address}> is not allowed here, because it makes this service call another one")
    return load(address)


def _targets(operation: Operation, base: str) -> Iterable[str | None]:
    """The graphs that an operation writes: their IRIs, DEFAULT, None for those that it does not name."""
    names = [each for each in operation.targets if each not in {DEFAULT, None}]
    yield from (each for each in operation.targets if each in {DEFAULT, None})
    yield from resolved_names(f"BASE <{base}>\n{operation.known}", [each for each in names if each])
