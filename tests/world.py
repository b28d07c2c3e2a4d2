"""A little internet of our own: names that lead to public addresses, and a server on loopback behind them."""

from __future__ import annotations

import json
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

from loopback import Answering, Server

from ziyaret_service.outside import Outside

PUBLIC = "93.184.216.34"
TURTLE = b"<a> <http://a.example/p> 7 ."


class _Handler(Answering, BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.headers["Host"], self.path))
        path = self.path.partition("?")[0]
        if path == "/data.ttl":
            self.send(200, "text/turtle", TURTLE)
        elif path == "/big.ttl":
            self.send(200, "text/turtle", b"#" * 100_000)
        elif path == "/slow.ttl":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            for _ in range(50):
                self.wfile.write(b"X-More: 1\r\n")
                time.sleep(0.1)
        elif path == "/to":
            self.send(302, "text/plain", b"", headers={"Location": self.path.partition("?")[2]})
        else:
            self.send(404, "text/plain", b"")

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append((self.headers["Host"], form["query"][0]))
        if self.path == "/page":
            self.send(200, "text/html", b"<p>Sign in")
        elif self.path == "/to":
            self.send(307, "text/plain", b"", headers={"Location": "http://127.0.0.1/sparql"})
        elif self.path == "/broken":
            self.send(500, "text/plain", b"")
        else:
            table = {"head": {"vars": self.server.names}, "results": {"bindings": self.server.rows}}
            self.send(200, "application/sparql-results+json", json.dumps(table).encode())


@contextmanager
def world(*allowed, leads=None, limit=50_000):
    """The services outside that are allowed, and the server that is behind every public address.

    `leads` is from the name of a host to where it leads, or to what tells that each time; PUBLIC for those left out.
    `server.asked` are the requests.
    """
    server = Server(("127.0.0.1", 0), _Handler)
    server.asked, server.names, server.rows = [], ["x"], []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()

    def lookup(host, _port):
        found = (leads or {}).get(host, [PUBLIC])
        return found() if callable(found) else found

    def dial(address, timeout):
        assert address[0] == PUBLIC
        return socket.create_connection(server.server_address, timeout)

    try:
        yield Outside(allowed, limit=limit, lookup=lookup, dial=dial), server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
