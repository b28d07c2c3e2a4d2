"""What is wrong with a query, from the engine's message in words of ours."""

from __future__ import annotations

import re

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.screen import position, tokenize

_SYNTAX = re.compile(r"error at (\d+):(\d+)[^:]*: (.*)", re.DOTALL)
_EXPECTED = re.compile(r'"(?:[^"\\]|\\.)+"|(?<!\{)\b[A-Z]{2,}\b(?!\w)')  # behind a brace is the number of a letter
_NO_PREFIX = "the prefix is not declared; add a PREFIX line"
_LOOKED_AT = 10_000  # letters of a query, whose tokens take milliseconds
_REASONS = (
    ("Prefix not found", _NO_PREFIX),
    ("IRI parsing failed", "this is no absolute IRI, or its prefix is not declared"),
    ("The SELECT contains a variable that is unbound", "a selected variable is neither grouped by nor aggregated"),
)


def rejected(message: str, sparql: str) -> QueryRejected:
    """The error to raise for the message of a SyntaxError, with the position where the parser tells one.

    Of a prefix that is not declared the parser often says only what could stand in place of what follows.
    """
    found = _SYNTAX.match(message)
    if not found:
        return QueryRejected(f"the query is not valid SPARQL: {message}")
    place, reason = (int(found[1]), int(found[2])), _reason(found[3])
    if "expected here" in reason and (undeclared := _undeclared(sparql[:_LOOKED_AT])) and undeclared <= place:
        place, reason = undeclared, _NO_PREFIX
    line, column = place
    return QueryRejected(f"line {line}, column {column}: {reason}", line=line, column=column)


def _undeclared(sparql: str) -> tuple[int, int] | None:
    """The position of the first name whose prefix is not declared; what stands behind `<` is part of a wrong IRI."""
    declared: set[str] = set()
    before = ""
    for token in tokenize(sparql):
        prefix = token.text.partition(":")[0]
        if token.kind == "prefixed" and before == "PREFIX":
            declared.add(prefix)
        elif token.kind == "prefixed" and before != "<" and prefix not in declared:
            return position(sparql, token.start)
        before = before if token.kind in {"space", "comment"} else token.text.upper()
    return None


def _reason(expected: str) -> str:
    for phrase, reason in _REASONS:
        if phrase in expected:
            return reason
    words = [word for word in _EXPECTED.findall(expected) if word not in {"expected", "one", "of"}]
    return (
        f"the query is not valid SPARQL; expected here: {' '.join(words)}" if words else "the query is not valid SPARQL"
    )
