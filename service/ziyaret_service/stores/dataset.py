"""Giving a query the graphs that a request names beside it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.screen import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_service.stores.screen import Token

_ENDS_THE_HEAD = frozenset({"WHERE", "ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET", "VALUES"})
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_FORBIDDEN = frozenset('<>"{}|^`\\')


def with_dataset(sparql: str, default: Sequence[str], named: Sequence[str]) -> str:
    """The query over these graphs in place of its own FROM clauses; unchanged when no graph is given.

    This is the `default-graph-uri` and `named-graph-uri` of the SPARQL 1.1 Protocol. QueryRejected for what is no IRI.
    """
    if not default and not named:
        return sparql
    for graph in chain(default, named):
        require_iri(graph)
    clauses = [f"FROM <{graph}>" for graph in default] + [f"FROM NAMED <{graph}>" for graph in named]
    tokens = [token for token in tokenize(sparql) if token.kind != "comment"]
    kept = _without_from(tokens)
    place = end_of_head(kept)
    pieces = [token.text for token in kept]
    return "".join([*pieces[:place], " ", " ".join(clauses), " ", *pieces[place:]])


def require_iri(graph: str) -> str:
    """The IRI itself, which can stand in a query as it is; QueryRejected for what is no absolute IRI."""
    if not _SCHEME.match(graph) or any(letter in _FORBIDDEN or letter <= " " for letter in graph):
        raise QueryRejected(f"{graph!r} cannot name a graph; give an absolute IRI")
    return graph


def _without_from(tokens: Sequence[Token]) -> list[Token]:
    """All tokens but `FROM <graph>` and `FROM NAMED <graph>`."""
    kept: list[Token] = []
    dropping = False
    for token in tokens:
        word = token.text.upper() if token.kind == "word" else ""
        if word == "FROM":
            dropping = True
        elif not dropping:
            kept.append(token)
        elif token.kind in {"iri", "prefixed"}:
            dropping = False
    return kept


def end_of_head(tokens: Sequence[Token]) -> int:
    """The index of the token where the pattern begins, which a CONSTRUCT template and SELECT expressions precede."""
    depth = 0
    construct = template = False
    for i, token in enumerate(tokens):
        word = token.text.upper() if token.kind == "word" else ""
        if depth == 0 and word == "CONSTRUCT":
            construct = True
        elif (depth == 0 and word in _ENDS_THE_HEAD) or (
            token.kind == "mark" and token.text == "{" and depth == 0 and (not construct or template)
        ):
            return i
        if token.kind == "mark" and token.text in "{(":
            template = template or (depth == 0 and token.text == "{")
            depth += 1
        elif token.kind == "mark" and token.text in "})":
            depth -= 1
    return len(tokens)
