"""A little Wikidata on loopback: facts in its shape, its SPARQL service and its search, and bad days of both.

People and item ids are made up; public bodies are real, under made-up ids.
"""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

import pyoxigraph
from loopback import Answering, Server

from ziyaret_ontology.folding import ascii_fold

_RESULTS = "application/sparql-results+json"
_PREFIXES = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
FACTS = (
    _PREFIXES
    + """
# Classes.
wd:Q2460358 wdt:P279 wd:Q15284 . wd:Q15284 wdt:P279 wd:Q56061 . wd:Q1147395 wdt:P279 wd:Q56061 .
wd:Q90000500 rdfs:label "union of municipalities"@en ; wdt:P279 wd:Q48204 . wd:Q48204 wdt:P279 wd:Q43229 .
wd:Q4830453 wdt:P279 wd:Q43229 .

# Kadıköy, who governs it and who did: a mayor with her dates, her predecessor, and one whose statement was a mistake.
wd:Q43 rdfs:label "Türkiye"@tr .
wd:Q211932 rdfs:label "Kadıköy"@tr , "Kadıköy"@en ; skos:altLabel "Kadıköy Belediyesi"@tr ;
    wdt:P31 wd:Q1147395 , wd:Q2460358 ; wdt:P17 wd:Q43 ; wdt:P131 wd:Q534799 ; p:P6 s:now , s:before , s:wrong .
s:now ps:P6 wd:Q90000010 ; wikibase:rank wikibase:PreferredRank ; pqv:P580 v:april-2024 .
s:before ps:P6 wd:Q90000011 ; wikibase:rank wikibase:NormalRank ; pqv:P580 v:year-2014 ; pqv:P582 v:april-2024 .
s:wrong ps:P6 wd:Q90000012 ; wikibase:rank wikibase:DeprecatedRank .
v:april-2024 wikibase:timeValue "2024-04-05T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 11 .
v:year-2014 wikibase:timeValue "2014-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .
v:year-2024 wikibase:timeValue "2024-01-01T00:00:00Z"^^xsd:dateTime ; wikibase:timePrecision 9 .

# Two women of one name, the mayor spelled without Turkish letters; and her predecessor.
wd:Q90000010 rdfs:label "Nermin Isikci"@en ; wdt:P31 wd:Q5 ; p:P39 s:mayor .
s:mayor ps:P39 wd:Q90000600 ; wikibase:rank wikibase:NormalRank ; pqv:P580 v:year-2024 .
wd:Q90000600 rdfs:label "Mayor of Kadıköy"@en ; wdt:P1001 wd:Q211932 .
wd:Q90000012 rdfs:label "Nermin Işıkçı"@tr ; wdt:P31 wd:Q5 .
wd:Q90000011 rdfs:label "Selim Ardıç"@tr ; wdt:P31 wd:Q5 .

# Bodies: a union with its acronym, a company of the same acronym, a municipality of its own beside its district.
wd:Q90000001 rdfs:label "Marmara Belediyeler Birliği"@tr , "Marmara Municipalities Union"@en ;
    skos:altLabel "MBB"@tr ; wdt:P31 wd:Q90000500 ; wdt:P17 wd:Q43 .
wd:Q90000002 rdfs:label "MBB"@en ; wdt:P31 wd:Q4830453 ; wdt:P17 wd:Q183 .
wd:Q216455 rdfs:label "Üsküdar"@tr ; skos:altLabel "Üsküdar Belediyesi"@tr ; wdt:P31 wd:Q1147395 , wd:Q2460358 ;
    wdt:P17 wd:Q43 ; wdt:P131 wd:Q534799 .
wd:Q90000020 rdfs:label "Üsküdar Municipality"@en ; wdt:P31 wd:Q2460358 ; wdt:P17 wd:Q43 ; wdt:P131 wd:Q216455 .

# A secretary general whom only the search finds, of a position that names the body; a page of namesakes; a painting.
wd:Q90000040 rdfs:label "Haldun Özgür Bey"@tr ; wdt:P31 wd:Q5 ; p:P39 s:secretary .
s:secretary ps:P39 wd:Q90000601 ; wikibase:rank wikibase:NormalRank ; pq:P642 wd:Q90000001 .
wd:Q90000601 rdfs:label "Marmara Belediyeler Birliği Genel Sekreteri"@tr .
wd:Q90000050 rdfs:label "Dana Sermukan"@tr ; wdt:P31 wd:Q4167410 .
"""
)


@dataclass
class Request:
    """What was asked: the path, the headers, the query or the name, and whether another was still being answered."""

    path: str
    headers: dict[str, str]
    text: str
    at: float
    alone: bool


@dataclass
class World:
    """The server as the tests see it: its addresses, what it was asked, and how it answers next.

    `moods` are taken one by one, from the left, by the requests that come; without one a request is answered well.
    """

    address: str = ""
    requests: list[Request] = field(default_factory=list)
    moods: deque[str] = field(default_factory=deque)
    always: str = ""
    under_way: int = 0

    @property
    def endpoint(self):
        """The SPARQL address."""
        return f"{self.address}/sparql"

    @property
    def search(self):
        """The address of the search."""
        return f"{self.address}/w/api.php"

    def asked(self, path):
        """The texts that were asked at a path."""
        return [request.text for request in self.requests if request.path == path]


class _Handler(Answering, BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = self.headers["Content-Type"].startswith("application/x-www-form-urlencoded")
        self.serve(parse_qs(body)["query"][0] if form else body)

    def do_GET(self):
        asked = parse_qs(urlsplit(self.path).query)
        self.serve((asked.get("query") or asked["search"])[0])

    def serve(self, text):
        world, path = self.server.world, urlsplit(self.path).path
        with self.server.lock:
            world.under_way += 1
            alone = world.under_way == 1
            world.requests.append(Request(path, dict(self.headers), text, time.monotonic(), alone))
            mood = world.moods.popleft() if world.moods else world.always
        self.inside = True
        try:
            getattr(self, "be_" + mood.partition(":")[0], self.be_well)(text, mood.partition(":")[2])
        finally:
            self.leave()

    def leave(self):
        """The request is under way no more."""
        with self.server.lock:
            self.server.world.under_way -= self.inside
            self.inside = False

    def send(self, *answer):
        """The next request may come as soon as the answer is there."""
        self.leave()
        super().send(*answer)

    def be_well(self, text, _how):
        if urlsplit(self.path).path == "/sparql":
            self.send(200, _RESULTS, self.server.store.query(text).serialize(format=pyoxigraph.QueryResultsFormat.JSON))
        else:
            self.send(200, "application/json", json.dumps({"search": self.found(text), "success": 1}).encode())

    def be_busy(self, _text, seconds):
        self.send(429, "text/plain", b"Too many requests", {"Retry-After": seconds} if seconds else {})

    def be_lagging(self, _text, seconds):
        error = {"error": {"code": "maxlag", "info": "Waiting for a server"}}
        self.send(200, "application/json", json.dumps(error).encode(), {"Retry-After": seconds})

    def be_refusing(self, _text, status):
        self.send(int(status), "text/plain", b"Please read the policy")

    def be_stopped(self, _text, _how):
        self.send(500, "text/plain", b"java.util.concurrent.TimeoutException")

    def be_overtaxed(self, text, most):
        """Stops a query that asks about more than so many values."""
        if text.partition("VALUES")[2].partition("}")[0].count("@tr") > int(most):
            self.be_stopped(text, "")
        else:
            self.be_well(text, "")

    def be_html(self, _text, _how):
        self.send(200, "text/html", b"<p>Please accept the terms of this network")

    def be_truncated(self, _text, _how):
        self.send(200, _RESULTS, b'{"head": {"vars": ["item"]}, "results": {"bindings": [{"item"')

    def be_broken(self, _text, _how):
        """Promises more than it sends, and hangs up."""
        self.send_response(200)
        self.send_header("Content-Type", _RESULTS)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b'{"head"')
        self.close_connection = True

    def be_strange(self, _text, _how):
        self.send(200, _RESULTS, b'{"results": [1, 2]}')

    def be_slow(self, text, seconds):
        time.sleep(float(seconds))
        self.be_well(text, "")

    def be_trickling(self, _text, seconds):
        """Sends a byte now and then, so that no single read takes long."""
        self.send_response(200)
        self.send_header("Content-Type", _RESULTS)
        self.end_headers()
        until = time.monotonic() + float(seconds)
        while time.monotonic() < until:
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.05)
        self.close_connection = True

    def found(self, name):
        """Items whose label begins with the name, however either is typed."""
        query = "SELECT ?item ?name { ?item <http://www.w3.org/2000/01/rdf-schema#label> ?name } ORDER BY ?item"
        rows = self.server.store.query(query)
        return [
            {"id": row["item"].value.rpartition("/")[2], "label": row["name"].value}
            for row in rows
            if ascii_fold(row["name"].value).startswith(ascii_fold(name))
        ]


@contextmanager
def wikidata_server(facts=FACTS):
    """A running server over these facts, in Turtle, as a `World`."""
    server = Server(("127.0.0.1", 0), _Handler)
    server.store = pyoxigraph.Store()
    server.store.load(facts.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    server.world = World(f"http://127.0.0.1:{server.server_address[1]}")
    server.lock = threading.Lock()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.world
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
