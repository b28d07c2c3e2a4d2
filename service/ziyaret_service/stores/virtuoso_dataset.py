"""Giving a query for Virtuoso the union as its default graph, beside all named graphs but a few.

A dataset has either listed graphs or all graphs there, and that by the query as a whole: with FROM and without FROM
NAMED, `GRAPH ?g` finds all graphs and `GRAPH <one>` none, whose COUNT(*) is 1. So graphs named by the query are listed,
and where it has variables for graphs as well, a constant becomes one of them, which a FILTER holds to its value.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from ziyaret_service.stores.dataset import end_of_head
from ziyaret_service.stores.screen import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_service.stores.screen import Token

_VARIABLE = "?graph_of_ziyaret_"  # with a number behind it; SELECT * shows it


def with_union(sparql: str, union: str, *, hidden: Sequence[str]) -> str:
    """The query over `union` and all named graphs but the hidden ones; over its own graphs when it has FROM."""
    tokens = [token for token in tokenize(sparql) if token.kind != "comment"]
    graphs = {place: tokens[place] for place in _places_of_graphs(tokens)}
    constants = list(dict.fromkeys(token.text for token in graphs.values() if not _is_variable(token)))
    mixed = any(map(_is_variable, graphs.values()))
    clauses = ""
    if not any(_is_word(token, "FROM") for token in tokens):
        clauses = f" FROM <{union}> " + "".join(f"FROM NAMED {each} " for each in constants if not mixed)
    place = end_of_head(tokens)
    head = "".join(token.text for token in tokens[:place])
    numbers = count(1)
    replaced = {at: f"{_VARIABLE}{next(numbers)}" for at, token in graphs.items() if mixed and not _is_variable(token)}
    filters = {at: f"{name} = {graphs[at].text}" for at, name in replaced.items()} | {
        at: " && ".join(f"{token.text} != <{each}>" for each in hidden)
        for at, token in graphs.items()
        if _is_variable(token)
    }
    return head + clauses + _pattern(tokens, place, replaced, filters)


def _pattern(tokens: Sequence[Token], start: int, replaced: dict[int, str], filters: dict[int, str]) -> str:
    """The tokens from `start` on, with other names for some graphs, and a FILTER behind the block of each."""
    pieces: list[str] = []
    blocks: list[str] = []  # for each open brace the FILTER to write behind it
    coming = ""
    for place, token in enumerate(tokens[start:], start):
        pieces.append(replaced.get(place, token.text))
        coming = filters.get(place, coming)
        if token.kind == "mark" and token.text == "{":
            blocks.append(coming)
            coming = ""
        elif token.kind == "mark" and token.text == "}" and blocks and (condition := blocks.pop()):
            pieces.append(f" FILTER({condition}) ")
    return "".join(pieces)


def _places_of_graphs(tokens: Sequence[Token]) -> list[int]:
    """Where the names of graphs stand that a pattern asks for."""
    named = False
    places: list[int] = []
    for place, token in enumerate(tokens):
        if token.kind == "space":
            continue
        if named:
            places.append(place)
        named = _is_word(token, "GRAPH")
    return places


def _is_variable(token: Token) -> bool:
    return token.text[0] in "?$"


def _is_word(token: Token, word: str) -> bool:
    return token.kind == "word" and token.text.upper() == word
