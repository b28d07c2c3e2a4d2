"""The answer to a query, printed as a table or in a format for programs."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from ziyaret_service.cli.arguments import RESULT_FORMATS, TABLE
from ziyaret_service.cli.terminal import say, table

if TYPE_CHECKING:
    from ziyaret_service.stores import Store

_JSON = RESULT_FORMATS["json"]
_FOR_PEOPLE = {TABLE: _JSON, None: f"{_JSON}, {RESULT_FORMATS['turtle']}"}


def say_answer(store: Store, sparql: str, form: str | None, *, timeout: float) -> None:
    """Ask the store and print what it says; `form` is a name of `RESULT_FORMATS`, `table`, or None to choose.

    Raises the errors of `Store.query`.
    """
    accept = RESULT_FORMATS.get(form or "") or _FOR_PEOPLE[form]
    answer = store.query(sparql, accept, timeout=timeout)
    if form in RESULT_FORMATS or answer.media_type != _JSON:
        for chunk in answer.chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    else:
        _say_table(json.loads(b"".join(answer.chunks)))


def _say_table(results: dict[str, Any]) -> None:
    if "boolean" in results:
        say("yes" if results["boolean"] else "no")
        return
    names = results["head"]["vars"]
    rows = [[row[name]["value"] if name in row else "" for name in names] for row in results["results"]["bindings"]]
    say(table(names, rows))
    say(f"\n{len(rows)} row" if len(rows) == 1 else f"\n{len(rows)} rows")
