"""What is wrong with a query, from the engine's message in words of ours."""

from __future__ import annotations

import re

from ziyaret_ontology.errors import QueryRejected

_SYNTAX = re.compile(r"error at (\d+):(\d+)[^:]*: (.*)", re.DOTALL)
_EXPECTED = re.compile(r'"(?:[^"\\]|\\.)+"|(?<!\{)\b[A-Z]{2,}\b(?!\w)')  # behind a brace is the number of a letter
_REASONS = (
    ("Prefix not found", "the prefix is not declared; add a PREFIX line"),
    ("IRI parsing failed", "this is no absolute IRI, or its prefix is not declared"),
    ("The SELECT contains a variable that is unbound", "a selected variable is neither grouped by nor aggregated"),
)


def rejected(message: str) -> QueryRejected:
    """The error to raise for the message of a SyntaxError, with the position where the parser tells one."""
    found = _SYNTAX.match(message)
    if not found:
        return QueryRejected(f"the query is not valid SPARQL: {message}")
    line, column = int(found[1]), int(found[2])
    return QueryRejected(f"line {line}, column {column}: {_reason(found[3])}", line=line, column=column)


def _reason(expected: str) -> str:
    for phrase, reason in _REASONS:
        if phrase in expected:
            return reason
    words = [word for word in _EXPECTED.findall(expected) if word not in {"expected", "one", "of"}]
    return (
        f"the query is not valid SPARQL; expected here: {' '.join(words)}" if words else "the query is not valid SPARQL"
    )
