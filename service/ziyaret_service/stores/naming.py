"""Names and values as a query writes them, by the engine's own rules."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pyoxigraph

from ziyaret_ontology.errors import OutsideUnavailable, QueryRejected

if TYPE_CHECKING:
    from collections.abc import Sequence


_NAME = re.compile(r"\w+")


def resolved_names(prologue: str, names: Sequence[str]) -> list[str]:
    """The whole IRIs of names as they stand behind a prologue; QueryRejected for what names nothing."""
    if not names:
        return []
    document = prologue + "".join(f"\n{name} <x:x> <x:x> ." for name in names)
    try:
        found = [quad.subject for quad in pyoxigraph.parse(document, pyoxigraph.RdfFormat.TURTLE)]
    except SyntaxError as problem:
        raise QueryRejected(f"a name is no IRI: {problem}; declare its prefix, or write <…>") from problem
    return [each.value for each in found if isinstance(each, pyoxigraph.NamedNode)]


def rows_as_values(results: bytes, address: str) -> tuple[int, str]:
    """How many rows SPARQL results in JSON have, and the rows as a group with VALUES, to stand in another query.

    OutsideUnavailable for what is no table, QueryRejected for blank nodes, which mean nothing elsewhere.
    """
    try:
        table = json.loads(results)
        names = [f"?{name}" for name in table["head"]["vars"] if _NAME.fullmatch(name)]
        rows = [[_written(row.get(name[1:]), address) for name in names] for row in table["results"]["bindings"]]
    except (ValueError, LookupError, TypeError, AttributeError) as problem:
        raise OutsideUnavailable(f"{address} answered with no table of SPARQL: {problem!r}") from problem
    lines = "".join(f"({' '.join(row)})\n" for row in rows)
    return len(rows), f"{{ VALUES ({' '.join(names)}) {{\n{lines}}} }}"


def _written(term: dict[str, str] | None, address: str) -> str:
    if term is None:
        return "UNDEF"
    if term["type"] == "bnode":
        raise QueryRejected(f"{address} answered with blank nodes, which cannot be joined here; select names instead")
    if term["type"] == "uri":
        return str(pyoxigraph.NamedNode(term["value"]))
    datatype = pyoxigraph.NamedNode(term["datatype"]) if "datatype" in term else None
    return str(pyoxigraph.Literal(term["value"], language=term.get("xml:lang"), datatype=datatype))
