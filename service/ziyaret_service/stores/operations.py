"""The operations of an update: what each of them writes, told from its pieces without understanding its patterns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.pieces import DEFAULT, Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_service.stores.screen import Token


_MAY_BE_SILENT = frozenset({"LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_KEYWORDS = _MAY_BE_SILENT | {"INSERT", "DELETE", "WITH"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation: what stands before, in and behind it, and the graphs that it writes.

    `targets` are names of graphs as they are written, DEFAULT, and None for graphs that it does not name. `source` is
    what a LOAD reads. `data` are the keywords and the block of INSERT DATA and DELETE DATA, `shortcut` is the block of
    DELETE WHERE. `known` are all prologues up to here.
    """

    known: str
    prologue: str
    text: str
    end: str
    targets: tuple[str | None, ...] = ()
    source: str | None = None
    silent: bool = False
    data: tuple[str, str] | None = None
    shortcut: str | None = None
    change: Change | None = None

    @property
    def matches(self) -> bool:
        """Whether it has a pattern."""
        return self.shortcut is not None or self.change is not None

    def using(self, clauses: str) -> str:
        """The operation with these USING clauses; QueryRejected when it names a dataset itself."""
        if not clauses:
            return self.text
        if self.shortcut is not None:
            return f"DELETE {self.shortcut}{clauses} WHERE {self.shortcut}"
        if self.change is None:
            return self.text
        if self.change.graph or self.change.dataset:
            raise QueryRejected(
                "the update has USING or WITH, so the request cannot name graphs beside it; leave out one of them"
            )
        return f"{self.change.templates}{clauses} WHERE {self.change.pattern}"

    def within(self, graph: str) -> str:
        """The operation as one of this graph alone; QueryRejected when it speaks of any other."""
        others = set(self.targets) - {DEFAULT} or (self.change and (self.change.graph or self.change.dataset))
        if others or not (self.data or self.matches):
            raise QueryRejected(
                "a PATCH changes the one graph that it is sent to: send INSERT DATA, DELETE DATA, DELETE WHERE or "
                "DELETE and INSERT with WHERE, without GRAPH, WITH and USING"
            )
        if self.data:
            return f"{self.data[0]} {{ GRAPH {graph} {self.data[1]} }}{self.end}"
        if self.shortcut is not None:
            return f"DELETE WHERE {{ GRAPH {graph} {self.shortcut} }}{self.end}"
        change = self.change
        return f"WITH {graph} {change.templates} WHERE {change.pattern}{self.end}" if change else ""


@dataclass(frozen=True, slots=True)
class Change:
    """The parts of DELETE and INSERT with WHERE: the graph of WITH, the templates, USING, and the pattern."""

    graph: str | None
    templates: str
    dataset: str
    pattern: str


def operations_of(tokens: Sequence[Token]) -> list[Operation]:
    """The operations of a screened update; QueryRejected where it is none."""
    reader, known = Reader(tokens), ""
    found: list[Operation] = []
    prologue = reader.prologue()
    while not reader.is_at_end():
        known += prologue
        found.append(_operation(reader, prologue, known))
        prologue = reader.prologue()
    return found


def _operation(reader: Reader, prologue: str, known: str) -> Operation:
    start = reader.place
    if reader.peeked() not in _KEYWORDS:
        raise reader.rejected("this is no operation of an update")
    word = reader.word()
    silent = word in _MAY_BE_SILENT and reader.takes("SILENT")
    source = None
    data: tuple[str, str] | None = None
    shortcut: str | None = None
    change = None
    targets: tuple[str | None, ...]
    if word == "LOAD":
        source = reader.name()
        targets = (reader.graph_behind("INTO"),) if reader.sees("INTO") else (DEFAULT,)
    elif word in {"CLEAR", "DROP"}:
        targets = (reader.graph_or_all(),)
    elif word == "CREATE":
        reader.expect("GRAPH")
        targets = (reader.name(),)
    elif word in {"ADD", "MOVE", "COPY"}:
        source_graph = reader.graph_or_default()
        reader.expect("TO")
        target = reader.graph_or_default()
        targets = (source_graph, target) if word == "MOVE" else (target,)
    elif word in {"INSERT", "DELETE"} and reader.takes("DATA"):
        block, targets = reader.quads(None)
        data = (f"{word} DATA", block)
    elif word == "DELETE" and reader.takes("WHERE"):
        start_of_pattern = reader.place
        shortcut, targets = reader.quads(None)
        reader.require_shallow(start_of_pattern)
    else:
        change, targets = _change(reader, word)
    text = reader.text_since(start)
    return Operation(
        known=known,
        prologue=prologue,
        text=text,
        end=reader.end(),
        targets=targets,
        source=source,
        silent=silent,
        data=data,
        shortcut=shortcut,
        change=change,
    )


def _change(reader: Reader, word: str) -> tuple[Change, tuple[str | None, ...]]:
    graph = None
    if word == "WITH":
        graph = reader.name()
        word = reader.word()
    templates = ""
    found: list[str | None] = []
    for keyword in ("DELETE", "INSERT"):
        if word == keyword:
            block, targets = reader.quads(graph)
            templates += f"{keyword} {block} "
            found += targets
            word = reader.peeked()
            if word == "INSERT" and keyword == "DELETE":
                reader.word()
    if not templates:
        raise reader.rejected("DELETE or INSERT is expected here")
    start = reader.place
    while reader.takes("USING"):
        reader.takes("NAMED")
        reader.name()
    dataset = reader.text_since(start)
    reader.expect("WHERE")
    start = reader.place
    pattern = reader.block()
    reader.require_shallow(start)
    return Change(graph, templates, dataset, pattern), tuple(dict.fromkeys(found))
