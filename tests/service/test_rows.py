"""A worker counts rows in the engine's own text of them, whatever the values are and wherever the pieces end."""

from __future__ import annotations

import pyoxigraph
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat as Form

from ziyaret_service.stores.worker_program import Rows

# Values made of what could be taken for the end of a row.
VALUES = st.lists(
    st.sampled_from(['"', "},{", "}", ",", "{", "[", ":", "\\", "\r\n", "<result>", "bindings", "a"])
).map("".join)
ROWS = st.lists(st.tuples(VALUES, st.none() | VALUES), max_size=5)


@settings(max_examples=200, deadline=None)
@given(rows=ROWS, piece=st.integers(1, 40), form=st.sampled_from([Form.JSON, Form.XML, Form.CSV, Form.TSV]))
def test_rows_are_counted(rows, piece, form):
    """Each row is one, in every format and in pieces of any size."""
    terms = [[str(pyoxigraph.Literal(value)) if value is not None else "UNDEF" for value in row] for row in rows]
    values = " ".join(f"({a} {b})" for a, b in terms)
    result = pyoxigraph.Store().query(f"SELECT ?bindings ?b {{ VALUES (?bindings ?b) {{ {values} }} }}")
    text = result.serialize(format=form)
    counted = Rows(form)
    for start in range(0, len(text), piece):
        counted.add(text[start : start + piece])
    assert counted.count == len(rows)
