"""The answer to a query, printed as a table or in a format for programs."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, TypeAlias

from ziyaret_service.cli.arguments.asking import RESULT_FORMATS, TABLE
from ziyaret_service.cli.terminal import say, summarised, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ziyaret_service.stores import Store

Binding: TypeAlias = "Mapping[str, Mapping[str, str]]"
"""A row of the SPARQL results in JSON."""

_JSON = RESULT_FORMATS["json"]
_PEOPLE = frozenset({"visitors"})
_BETWEEN_NAMES = ", "
_FOR_PEOPLE = {TABLE: _JSON, None: f"{_JSON}, {RESULT_FORMATS['turtle']}"}


def say_answer(store: Store, sparql: str, form: str | None, *, timeout: float, for_reading: bool = False) -> None:
    """Ask the store and print what it says; `form` is a name of `RESULT_FORMATS`, `table`, or None to choose.

    A table `for_reading` is without columns of addresses, and lists of people are shortened. Errors of `Store.query`.
    """
    accept = RESULT_FORMATS.get(form or "") or _FOR_PEOPLE[form]
    answer = store.query(sparql, accept, timeout=timeout)
    if form in RESULT_FORMATS or answer.media_type != _JSON:
        for chunk in answer.chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    results = json.loads(b"".join(answer.chunks))
    if "boolean" in results:
        say("yes" if results["boolean"] else "no")
    else:
        _say_table(results["head"]["vars"], results["results"]["bindings"], for_reading=for_reading)


def _say_table(names: list[str], bindings: list[Binding], *, for_reading: bool) -> None:
    if for_reading:
        names = [name for name in names if not _only_addresses(name, bindings)]
    rows = [[_cell(name, binding, for_reading=for_reading) for name in names] for binding in bindings]
    say(table(names, rows))
    say(f"\n{len(rows)} row" if len(rows) == 1 else f"\n{len(rows)} rows")


def _only_addresses(name: str, bindings: list[Binding]) -> bool:
    terms = [binding[name] for binding in bindings if name in binding]
    return bool(terms) and all(term["type"] == "uri" for term in terms)


def _cell(name: str, binding: Binding, *, for_reading: bool) -> str:
    value = binding[name]["value"] if name in binding else ""
    return summarised(value.split(_BETWEEN_NAMES)) if for_reading and name in _PEOPLE else value
