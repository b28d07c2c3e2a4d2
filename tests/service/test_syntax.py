"""What the engine's parser says of a query, in words of ours."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from ziyaret_service.stores.syntax import rejected


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * { ?s ?p ?o } LIMIT", "expected here: "),
        ("SELECT * {", '"{" "}"'),
        ("SELECT * {\n ?s ex:p ?o }", "line 2, column 5: the prefix is not declared; add a PREFIX line"),
        ("PREFIX a: <http://a/> SELECT * { a:s a:p/b:p ?o }", "line 1, column 45: the prefix is not declared"),
        ("SELECT * { ?s a ex:V }", "the prefix is not declared"),
        ("ASK { ?s <http://a b> ?o }", "line 1, column 22: this is no absolute IRI"),
        ("SELECT * { ?s ?p ?o ?x } # ex:p", "expected here: "),
        ("SELEC * { ex:s ?p ?o }", "line 1, column 10: the query is not valid SPARQL"),
    ],
)
def test_a_wrong_query_is_told_with_what_could_stand_there(query, told):
    """Words and marks of SPARQL alone, without the numbers of the letters that a name may have."""
    with pytest.raises(SyntaxError) as wrong:
        Store().query(query)
    message = str(rejected(str(wrong.value), query))
    assert told in message
    assert message.isascii()
    assert "FDCF" not in message
