"""What the tests of the service over HTTP share: headers to ask with, and how a problem looks."""

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
TURTLE = {"Accept": "text/turtle"}
SPARQL = {"Content-Type": "application/sparql-query"}


def problem(response):
    """The name of the problem that a response tells, checked for its form."""
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == response.status_code
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in response.text
    return body["type"].rpartition("#")[2]
