"""The whole of the OpenAPI document, tried with whatever it allows and more."""

from __future__ import annotations

import schemathesis
from facts import BASE, FACTS
from hypothesis import HealthCheck, Phase, given, settings

from ziyaret_ontology.graph import to_graph
from ziyaret_ontology.iris import graph_iri
from ziyaret_service.access import Scope

EXAMPLES = 8
"""Of each operation; more are drawn by hand now and then, by raising this number."""
TEXTS = (
    "application/sparql-query",
    "application/sparql-update",
    "application/n-triples",
    "text/turtle",
    "application/ld+json",
    "application/rdf+xml",
)


@schemathesis.serializer(*TEXTS)
def as_it_is(_context, value):
    """A body of these media types is its text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def test_no_input_is_a_failure_of_ours(app, store, tokens):
    """Whatever is sent, each answer is one that the document tells of: never a failure of the service itself."""
    store.replace(graph_iri(BASE, FACTS.release.id), to_graph(FACTS, base=BASE))
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    failed, tried = [], []
    for result in schema.get_all_operations():
        operation = result.ok()
        tried.append(operation.label)

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def send(case):
            response = case.call(headers=tokens.bearing(Scope.ADMIN))
            if response.status_code >= 500:
                failed.append((case.as_curl_command(), response.status_code, response.text))

        send()
    assert failed == []
    assert len(tried) > 40
