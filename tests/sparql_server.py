"""A plain SPARQL 1.1 server on loopback to test a client against: `/query`, `/update`, and some that misbehave."""

from __future__ import annotations

import threading
import time
from base64 import b64encode
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

import pyoxigraph
from loopback import Answering, Server

PASSWORD = "ada:sır@".encode()
"""The name and the password that `/private` takes an update with."""
_RESULTS = {
    form.media_type: form for form in (pyoxigraph.QueryResultsFormat.JSON, pyoxigraph.QueryResultsFormat.XML)
} | {
    "text/csv": pyoxigraph.QueryResultsFormat.CSV,
    "text/tab-separated-values": pyoxigraph.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "text/turtle": pyoxigraph.RdfFormat.TURTLE,
    "application/n-triples": pyoxigraph.RdfFormat.N_TRIPLES,
    "application/ld+json": pyoxigraph.RdfFormat.JSON_LD,
    "application/rdf+xml": pyoxigraph.RdfFormat.RDF_XML,
}


class _Handler(Answering, BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        try:
            getattr(self, "answer_" + self.path.strip("/"))(form)
        except SyntaxError as problem:
            line, _, column = str(problem).removeprefix("error at ").partition(": ")[0].partition(":")
            self.send(400, "text/plain", f"MALFORMED QUERY: line {line}, column {column}: {problem}".encode())

    def answer_query(self, form):
        result = self.server.store.query(form["query"][0])
        accept = self.headers["Accept"]
        known = _GRAPHS if isinstance(result, pyoxigraph.QueryTriples) else _RESULTS
        self.send(200, accept, result.serialize(format=known[accept]))

    def answer_update(self, form):
        self.server.store.update(form["update"][0])
        self.send(204, "text/plain", b"")

    def answer_page(self, _form):
        self.send(200, "text/html", b"<p>Sign in first")

    def answer_busy(self, _form):
        self.send(503, "text/plain", b"")

    def answer_forbidden(self, _form):
        self.send(403, "text/plain", b"")

    def answer_private(self, form):
        if self.headers["Authorization"] != f"Basic {b64encode(PASSWORD).decode()}":
            return self.send(401, "text/plain", b"", {"WWW-Authenticate": 'Basic realm="x"'})
        return self.answer_update(form)

    def answer_slow(self, _form):
        time.sleep(2)
        self.send(204, "text/plain", b"")


@contextmanager
def sparql_server():
    """The address of a running, empty server, such as `http://127.0.0.1:40001`."""
    server = Server(("127.0.0.1", 0), _Handler)
    server.store = pyoxigraph.Store()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
