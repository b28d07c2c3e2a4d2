"""The program of a query worker: it answers queries over snapshots, and may be killed at any moment.

It is run as a file, by an interpreter that has loaded nothing else, and speaks on its standard input and output. A
request is a line of JSON, a `Request` or a `Trial`. The answer is frames: a letter, the length in four bytes, the
content. `P` is a piece of the answer, `E` its end, `X` what went wrong instead, as JSON with `kind` and `message`. When
the process that asks is gone, the worker ends at once, whatever it was doing.
"""

from __future__ import annotations

import ctypes
import io
import json
import os
import resource
import select
import struct
import sys
import threading
import time
from typing import BinaryIO, TypedDict, cast

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat

_IN, _OUT = 0, 1
_PIECE = 32_768  # bytes; each piece wakes the reader up
_HOLDING = 0.01  # seconds for which a smaller piece is held back at most, if the engine writes again
_LONGEST = 16  # no mark of a row has more bytes
_ALONE = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"
_FAILURES = (SyntaxError, MemoryError, RuntimeError, ValueError, OSError)
# The words of seccomp's little machine, from linux/filter.h, linux/seccomp.h and linux/prctl.h.
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _ARCHITECTURE_AT = 0, 4
_ALLOW, _DENY = 0x7FFF0000, 0x00050001  # an allowed call; EPERM in place of the call
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_OTHER_ABI = 0x40000000  # the same calls by other numbers
_MACHINES = {
    # socket, socketpair, execve, execveat, io_uring_setup
    "x86_64": (0xC000003E, (41, 53, 59, 322, 425)),
    "aarch64": (0xC00000B7, (198, 199, 221, 281, 425)),
}


class Request(TypedDict):
    """What is asked of a worker; without a query, everything."""

    snapshot: str
    query: str | None
    media_type: str
    base: str | None
    rows: int | None
    size: int | None


class Trial(TypedDict):
    """An update to be tried on a copy of the store, in a folder of its own."""

    copy: str
    update: str
    base: str | None


class OverLimit(Exception):  # noqa: N818 - no failure of the engine
    """The answer is longer than allowed; the argument tells which limit it passes."""


def frame(kind: bytes, content: bytes = b"") -> bytes:
    """A frame of this kind."""
    return kind + struct.pack("!I", len(content)) + content


def send(frames: bytes) -> None:
    """Write frames; a full pipe holds the engine back."""
    left = memoryview(frames)
    while left:
        left = left[os.write(_OUT, left) :]


class Rows:
    """Counts the rows of a table as it is written, in the engine's own way of writing each format."""

    def __init__(self, form: QueryResultsFormat | None) -> None:
        self.count = -1 if form in {QueryResultsFormat.CSV, QueryResultsFormat.TSV} else 0  # a header is no row
        self._form = form
        self._tail = b""
        self._quoted = False

    def add(self, piece: bytes) -> None:
        """Count what begins in this piece."""
        if self._form == QueryResultsFormat.CSV:
            self._add_csv(piece)
        elif self._form == QueryResultsFormat.TSV:
            self.count += piece.count(b"\n")  # a line break within a value is escaped
        elif self._form == QueryResultsFormat.XML:
            self.count += self._new(b"<result>", piece)  # a value has no `<`
            self._tail = (self._tail + piece)[-_LONGEST:]
        elif self._form == QueryResultsFormat.JSON:
            # A row begins after another or the bracket; the same letters at the end of a string are followed by } or ,
            self.count += self._new(b'},{"', piece) - self._new(b'},{"}', piece) - self._new(b'},{",', piece)
            self.count += self._new(b'"bindings":[{"', piece)  # a quote within a string has a backslash before it
            self._tail = (self._tail + piece)[-_LONGEST:]

    def _new(self, mark: bytes, piece: bytes) -> int:
        return (self._tail[1 - len(mark) :] + piece).count(mark)

    def _add_csv(self, piece: bytes) -> None:
        for part in piece.split(b'"'):
            self.count += 0 if self._quoted else part.count(b"\n")
            self._quoted = not self._quoted
        self._quoted = not self._quoted  # there is one quote less than there are parts


class Output(io.RawIOBase):
    """What the engine writes to, some 8 KB at a time: frames, up to the limits."""

    def __init__(self, rows: Rows, most_rows: int | None, most_bytes: int | None) -> None:
        super().__init__()
        self._rows = rows
        self._most_rows = most_rows
        self._left = most_bytes
        self._held = bytearray()
        self._sent = time.monotonic()

    def write(self, piece: bytes) -> int:  # type: ignore[override] # the engine writes bytes
        """Send the piece, or raise OverLimit."""
        if self._left is not None:
            self._left -= len(piece)
            if self._left < 0:
                raise OverLimit("size")
        if self._most_rows is not None:
            self._rows.add(piece)
            if self._rows.count > self._most_rows:
                raise OverLimit("rows")
        self._held += piece
        now = time.monotonic()
        if len(self._held) >= _PIECE or now > self._sent + _HOLDING:
            send(frame(b"P", bytes(self._held)))
            self._held.clear()
            self._sent = now
        return len(piece)

    def end(self) -> None:
        """Send what is held back, and that this was all."""
        send((frame(b"P", bytes(self._held)) if self._held else b"") + frame(b"E"))


def answer(store: pyoxigraph.Store, request: Request) -> None:
    """Run the query and send its answer, or what is wrong with it."""
    media_type = request["media_type"]
    table = QueryResultsFormat.from_media_type(media_type)
    output = Output(Rows(table), request["rows"], request["size"])
    written = cast("BinaryIO", output)
    try:
        if request["query"] is None:
            dump(store, output)
        elif isinstance(result := store.query(request["query"], base_iri=request["base"]), pyoxigraph.QueryTriples):
            result.serialize(written, format=RdfFormat.from_media_type(media_type))
        else:
            result.serialize(written, format=table)
    except OverLimit as limit:
        fail(str(limit), f"the answer is longer than allowed: {limit}")
    except _FAILURES as problem:
        tell(problem)
    else:
        output.end()


def dump(store: pyoxigraph.Store, output: Output) -> None:
    """Write everything as N-Quads: what is in the default graph alone, then every named graph, sorted."""
    alone = cast("pyoxigraph.QueryTriples", store.query(_ALONE)).serialize(format=RdfFormat.N_TRIPLES) or b""
    output.write(b"".join(sorted(alone.splitlines(keepends=True))))
    for graph in sorted(store.named_graphs(), key=str):
        triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=graph) or b""
        end = f" {graph} .\n".encode()
        output.write(b"".join(line.removesuffix(b" .\n") + end for line in sorted(triples.splitlines(keepends=True))))


def attempt(trial: Trial) -> None:
    """Carry the update out on the copy, and send that it went well or what is wrong with it."""
    try:
        pyoxigraph.Store(trial["copy"]).update(trial["update"], base_iri=trial["base"])
    except _FAILURES as problem:
        tell(problem)
    else:
        send(frame(b"E"))


def tell(problem: Exception) -> None:
    """Send what the engine says went wrong."""
    match problem:
        case SyntaxError():
            fail("syntax", str(problem))
        case MemoryError():
            fail("memory", "out of memory")
        case OSError():
            fail("store", str(problem))
        case _:
            fail("refused", str(problem))


def fail(kind: str, message: str) -> None:
    """Send what went wrong."""
    send(frame(b"X", json.dumps({"kind": kind, "message": message}).encode()))


def end_with_parent() -> None:
    """End this process when nobody can send a request any more, even while the engine computes."""
    hung_up = select.poll()
    hung_up.register(_IN, 0)
    hung_up.poll()
    os._exit(0)


def stay_within(memory: int | None) -> None:
    """Let the kernel refuse more memory than that, and choose this process first where it runs out of all."""
    if memory is not None:
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        with open("/proc/self/oom_score_adj", "w", encoding="ascii") as score:  # noqa: PTH123 - pathlib is not loaded
            score.write("1000")
    except OSError:
        return  # only Linux has it


def stay_offline() -> None:
    """Let the kernel refuse every socket, and every other program, from here on; on Linux, by a seccomp filter.

    The engine follows SERVICE to any address. Queries with it are refused before they come here; this is the second
    lock on that door.
    """
    machine = _MACHINES.get(os.uname().machine)
    if sys.platform != "linux" or machine is None:
        return
    architecture, forbidden = machine
    calls = len(forbidden)
    program = [
        _instruction(_LOAD, 0, 0, _ARCHITECTURE_AT),
        _instruction(_JUMP_IF_EQUAL, 0, calls + 3, architecture),  # else to the last
        _instruction(_LOAD, 0, 0, _NUMBER_AT),
        _instruction(_JUMP_IF_AT_LEAST, calls + 1, 0, _OTHER_ABI),
        *(_instruction(_JUMP_IF_EQUAL, calls - i, 0, number) for i, number in enumerate(forbidden)),
        _instruction(_RETURN, 0, 0, _ALLOW),
        _instruction(_RETURN, 0, 0, _DENY),
    ]
    code = ctypes.create_string_buffer(b"".join(program))
    filter_ = ctypes.create_string_buffer(struct.pack("HL", len(program), ctypes.addressof(code)))
    kernel = ctypes.CDLL(None, use_errno=True)
    for call in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SECCOMP, _FILTER, filter_, 0, 0)):
        if kernel.prctl(*call):
            fail("store", f"the kernel refuses to take the network from a worker: {os.strerror(ctypes.get_errno())}")
            sys.exit(1)


def _instruction(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def main() -> None:
    """Answer requests until there are no more; the argument is the most bytes of memory, or 0."""
    stay_within(int(sys.argv[1]) or None)
    stay_offline()
    threading.Thread(target=end_with_parent, daemon=True).start()
    folder, store = "", None
    with os.fdopen(_IN, "rb", closefd=False) as requests:
        for line in requests:
            asked = json.loads(line)
            if "update" in asked:
                attempt(asked)
                continue
            request: Request = asked
            if store is None or folder != request["snapshot"]:
                folder, store = request["snapshot"], None
                try:
                    store = pyoxigraph.Store.read_only(folder)
                except OSError as problem:
                    fail("store", str(problem))
                    continue
            answer(store, request)


if __name__ == "__main__":
    main()
