"""What the servers on loopback share that tests talk to."""

from http.server import ThreadingHTTPServer


class Answering:
    """What a handler of requests takes beside its base: answers in one piece, and nothing on standard error."""

    def send(self, status, media_type, body, headers=None):
        """The whole answer."""
        self.send_response(status)
        for name, value in {"Content-Type": media_type, "Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        """Nothing."""


class Server(ThreadingHTTPServer):
    """Ends with the tests, whatever its clients do."""

    daemon_threads = True

    def handle_error(self, *_args):
        """A client that hangs up is part of the tests."""
