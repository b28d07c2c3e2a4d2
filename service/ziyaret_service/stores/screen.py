"""A look at a query before any engine sees it: what form it has, and that it stays at home.

The engine follows SERVICE to any address and has no switch against it, and a deeply nested query overflows its stack.
A tokenizer decides both, unless the text is so short and plain that it can hold neither. Where the grammar is ambiguous
for it (`?a<b#>` may be a comparison and a comment), it could take a keyword for part of a string, an IRI or a comment;
so the word is spelled there with an escape, which means the same inside a string or an IRI and is a syntax error
anywhere else.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.formats import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MAX_DEPTH = 100
_MAX_OPERATORS = 1_000  # measured: the engine overflows its stack at some 3,000 UNIONs, OPTIONALs, BINDs or braces

_TOKEN = re.compile(
    r'''
      (?P<comment> \#[^\n\r]* )
    | (?P<string>  """(?:[^"\\]|\\.|"(?!""))*""" | \'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<iri>     <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
    | (?P<name>    [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | _:[\w.\-]+ )
    | (?P<prefixed>(?:[^\W\d_][\w.\-]*)?:(?:[\w.:\-%]|\\[_~.\-!$&'()*+,;=/?\#@%])* )
    | (?P<word>    [^\W\d]\w* )
    | (?P<number>  (?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)? )
    | (?P<space>   \s+ )
    | (?P<mark>    \^\^ | && | \|\| | . )
    ''',
    re.VERBOSE | re.DOTALL,
)
_BEGINNING = re.compile(
    r"""(?:\s*(?:PREFIX\s+[\w.\-]*:|BASE)\s*<[^<>"{}|^`\\\x00-\x20]*>)*\s*(?P<form>SELECT|ASK|CONSTRUCT|DESCRIBE)\b""",
    re.IGNORECASE | re.ASCII,
)
"""How most queries begin: the form can be told without their tokens, which take 50 times as long."""
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_HIDING = re.compile(r"['#]")
_SERVICE = re.compile(r"s(?=ervice)", re.IGNORECASE)
_FORMS = frozenset(form.value for form in Form)
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_NESTING_WORDS = frozenset(["OPTIONAL", "UNION", "MINUS", "BIND", "FILTER", "GRAPH", "EXISTS", "LATERAL"])
_NESTING_MARKS = frozenset("{!/+-*|") | {"&&", "||"}
_SCHEMES = frozenset({"http", "https", "urn"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Screened:
    """A query that may be run, and its form."""

    text: str
    form: Form


def screen(sparql: str) -> Screened:
    """The query, safe to run. QueryRejected for an update, SERVICE, a local file as a graph, or too deep nesting."""
    form = form_at_the_beginning(sparql)
    if form and _is_harmless(sparql):
        return Screened(sparql, form)
    tokens = tuple(tokenize(sparql))
    for spelled in (sparql, unescaped(sparql)):
        _stay_at_home(spelled, tokens if spelled is sparql else tuple(tokenize(spelled)))
    require_shallow(sparql, tokens)
    text = "".join(map(_without_hidden_keyword, tokens))
    return Screened(text, _form(sparql, tokens))


def screen_update(sparql: str) -> tuple[Token, ...]:
    """The pieces of an update, none of which hides code from who reads them. QueryRejected as of `screen`."""
    tokens = tuple(tokenize(sparql))
    for spelled in (sparql, unescaped(sparql)):
        _stay_at_home(spelled, tokens if spelled is sparql else tuple(tokenize(spelled)))
    require_shallow(sparql, tokens, operators=False)  # data may have as many as it likes; patterns are looked at apart
    return tuple(Token(token.kind, _without_hidden_code(token), token.start) for token in tokens)


def form_at_the_beginning(sparql: str) -> Form | None:
    """The form of a query that begins with it, or with nothing but prefixes before it; None for any other."""
    found = _BEGINNING.match(sparql)
    return Form(found["form"].upper()) if found else None


def _is_harmless(sparql: str) -> bool:
    """Whether it is too short for so many operators, has too few brackets, and no letters that could spell the rest."""
    lowered = sparql.lower()
    return (
        len(sparql) <= _MAX_OPERATORS
        and sum(map(sparql.count, "([{")) <= _MAX_DEPTH
        and not any(spelled in lowered for spelled in ("service", "from", "\\"))
    )


def tokenize(sparql: str) -> Iterator[Token]:
    """Every piece of the query in order, spaces and comments included."""
    for match in _TOKEN.finditer(sparql):
        yield Token(match.lastgroup or "mark", match[0], match.start())


def position(sparql: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    before = sparql[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def _form(sparql: str, tokens: tuple[Token, ...]) -> Form:
    for token in tokens:
        if token.kind == "word" and token.text.upper() in _FORMS:
            return Form(token.text.upper())
        if token.kind == "word" and token.text.upper() in _UPDATES:
            raise _rejected("this is an update; only SELECT, ASK, CONSTRUCT and DESCRIBE are answered", sparql, token)
    raise QueryRejected("the query has none of SELECT, ASK, CONSTRUCT and DESCRIBE; write one", line=1, column=1)


def _stay_at_home(sparql: str, tokens: tuple[Token, ...]) -> None:
    for token in tokens:
        # Keywords need no space between them: `trueSERVICE<…>` and `SERVICE:x` are read as SERVICE.
        word = token.text if token.kind == "word" else token.text.partition(":")[0] if token.kind == "prefixed" else ""
        if "service" in word.lower() and (token.kind == "word" or word.lower().endswith("service")):
            raise _rejected(
                "SERVICE is not allowed here, because it makes this service call another; query the other endpoint "
                "yourself, or give a prefix of that name another name",
                sparql,
                token,
            )
    for token in _dataset_iris(tokens):
        scheme, colon, _ = token.text[1:].partition(":")
        if colon and scheme.lower() not in _SCHEMES:
            raise _rejected(f"{token.text} cannot be a graph of a query; FROM takes http, https and urn", sparql, token)


def _dataset_iris(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """The IRIs that may name a graph by FROM: those of the prologue and of the FROM clauses."""
    last = max((i for i, token in enumerate(tokens) if _is_word(token, "FROM")), default=-1)
    for i, token in enumerate(tokens):
        if token.kind == "iri":
            if last < 0:
                return
            yield token
            if i > last:
                return


def require_shallow(sparql: str, tokens: Sequence[Token], *, operators: bool = True) -> None:
    """QueryRejected for pieces of this text that are nested too deeply or, where that counts, by too many operators."""
    depth = counted = 0
    for token in tokens:
        if token.kind == "mark" and token.text in "([{":
            depth += 1
        elif token.kind == "mark" and token.text in ")]}":
            depth -= 1
        if token.text in _NESTING_MARKS or (token.kind == "word" and token.text.upper() in _NESTING_WORDS):
            counted += 1
        if depth > _MAX_DEPTH:
            raise _rejected(f"the query is nested deeper than {_MAX_DEPTH} brackets; make it flatter", sparql, token)
        if operators and counted > _MAX_OPERATORS:
            raise _rejected(
                f"the query has more than {_MAX_OPERATORS} operators; use VALUES for long lists", sparql, token
            )


def _without_hidden_keyword(token: Token) -> str:
    if token.kind in {"string", "iri"}:
        return _SERVICE.sub(lambda letter: f"\\u{ord(letter[0]):04x}", token.text)
    if token.kind == "comment":
        return _SERVICE.sub("_", token.text)
    return token.text


def _without_hidden_code(token: Token) -> str:
    if token.kind == "comment":
        return " " * len(token.text)
    if token.kind == "iri":
        return _HIDING.sub(lambda letter: f"\\u{ord(letter[0]):04x}", _without_hidden_keyword(token))
    return _without_hidden_keyword(token)


def unescaped(sparql: str) -> str:
    """The query as an engine reads it that resolves code point escapes before anything else, as SPARQL 1.1 says."""
    return _ESCAPED.sub(_escaped_letter, sparql)


def _escaped_letter(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= sys.maxunicode else escape[0]


def _is_word(token: Token, word: str) -> bool:
    return token.kind == "word" and token.text.upper() == word


def _rejected(reason: str, sparql: str, token: Token) -> QueryRejected:
    line, column = position(sparql, token.start)
    return QueryRejected(f"line {line}, column {column}: {reason}", line=line, column=column)
