"""Oxigraph over a store folder: its one writer, with every failure told as an error of ours."""

from __future__ import annotations

import io
import os
import re
import shutil
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pyoxigraph
from pyoxigraph import RdfFormat

from ziyaret_ontology.errors import QueryRejected, StoreError, StoreLocked, StoreUnavailable
from ziyaret_service.files import sync_folder
from ziyaret_service.stores.folder import StoreFolder
from ziyaret_service.stores.insertion import as_written
from ziyaret_service.stores.quads import by_graph, triple_of
from ziyaret_service.stores.syntax import rejected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

_GRAPH_IS_WRONG = re.compile(r"graph .*(?:already exists|does not exist)")
_LOCKED = re.compile(r"While lock file|lock hold by current process")
_RESERVE: Final = 32_000_000  # bytes; a write of a long release needs a tenth of that, a snapshot less


class Engine:
    """The engine over the graphs of a store folder, which this process has to itself until it is closed.

    Writes are made one at a time and are on disk when they return. One that fails leaves the engine unable to write,
    even when the disk has room again, so it is opened anew for the next one.
    """

    def __init__(self, path: Path, *, durable: bool = True) -> None:
        """Open the store folder, making it when it is missing; StoreLocked or StoreUnavailable when that fails.

        Without `durable` no write waits for the disk, for a store that ends with its process.
        """
        self._durable = durable
        self._folder = StoreFolder(path, copy=_copy)
        # Reading between two steps of a write, a snapshot would find the engine's log shorter than expected.
        self._turn = threading.Lock()
        self._open = True
        self._failed = False
        try:
            self._store: pyoxigraph.Store | None = _opened(self._folder.graphs)
        except BaseException:
            self._folder.close()
            raise

    def update(self, sparql: str, *, base: str | None = None) -> None:
        """Carry the update out, all or nothing; relative addresses in it are continued from `base`.

        Raises QueryRejected for what is no update or cannot be carried out. StoreUnavailable with nothing written when
        the disk is nearly full; when the disk fails amid the writing, it may have been carried out all the same.
        """
        with self._turn:
            store = self._writable()
            self._require_room()
            try:
                store.update(sparql, base_iri=base)
                if self._durable:
                    sync_logs(self._folder.graphs)
            except SyntaxError as problem:
                raise rejected(str(problem), sparql) from problem
            except (OSError, RuntimeError) as problem:
                if _GRAPH_IS_WRONG.search(str(problem)):
                    raise QueryRejected(
                        f"the update cannot be carried out: {problem}; SILENT passes over it"
                    ) from problem
                self._failed = True
                raise StoreUnavailable(
                    f"the store cannot be written: {problem}; check the disk of {self._folder.path}, then try again"
                ) from problem

    def holds(self, graph: str, quads: Sequence[pyoxigraph.Quad]) -> bool:
        """Whether the named graph is these quads, on disk; as the engine writes them: it has its way with numbers."""
        with self._turn:
            stored = set(self._writable().quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph)))
        return len(stored) == len(quads) and as_written(quads) == stored

    def has_graph(self, wanted: Callable[[str], bool]) -> bool:
        """Whether there is a named graph whose IRI is wanted; StoreUnavailable."""
        with self._turn:
            names = self._writable().named_graphs()
            return any(isinstance(name, pyoxigraph.NamedNode) and wanted(name.value) for name in names)

    def refill(self, quads: Iterable[bytes], *, in_union: Callable[[str], bool]) -> None:
        """Put these graphs in place of all that is stored, in new files: all or nothing.

        `quads` are lines of N-Quads; those of graphs that are `in_union` are put into the default graph too. Nothing of
        what was stored before is left in the store folder, which until then needs room for both. StoreUnavailable,
        StoreError for what is no N-Quads.
        """
        graphs = self._folder.next_graphs()
        shutil.rmtree(graphs, ignore_errors=True)
        try:
            new = pyoxigraph.Store(graphs)
            new.bulk_load(io.BufferedReader(_Lines(_with_union(quads, in_union))), RdfFormat.N_QUADS)
            new.flush()
            del new
            with self._turn:
                self._store = None
                self._folder.take(graphs)
                self._store = _opened(graphs)
                self._failed = False
        except SyntaxError as problem:
            raise StoreError(f"the graphs are no N-Quads: {problem}") from problem
        except (OSError, RuntimeError) as problem:
            raise StoreUnavailable(
                f"the store cannot be written anew: {problem}; check the disk of {self._folder.path}, then try again"
            ) from problem
        finally:
            if self._folder.graphs != graphs:
                shutil.rmtree(graphs, ignore_errors=True)

    def back_up(self, folder: Path) -> None:
        """Make a snapshot between two writes: a folder of hard links, which nothing changes; OSError."""
        with self._turn:
            self._writable().backup(folder)

    @property
    def graphs(self) -> Path:
        """Where the engine's files are."""
        return self._folder.graphs

    @property
    def is_open(self) -> bool:
        """Whether it was not closed yet."""
        return self._open

    def count_graphs(self) -> int:
        """How many named graphs there are; StoreUnavailable."""
        with self._turn:
            return sum(1 for _ in self._writable().named_graphs())

    def ready(self) -> bool:
        """Whether it is open and its disk answers."""
        try:
            with self._turn:
                next(iter(self._writable().quads_for_pattern(None, None, None, None)), None)
        except (OSError, StoreUnavailable):
            return False
        return True

    def require_open(self) -> None:
        """StoreUnavailable when it is closed."""
        if not self._open:
            raise StoreUnavailable("the store is closed; open it again")

    def close(self) -> None:
        """Give the store folder free."""
        with self._turn:
            if self._open:
                self._open = False
                self._store = None
                self._folder.close()

    def _writable(self) -> pyoxigraph.Store:
        """The engine, opened anew after a failure; what it was writing is then there as a whole or not at all."""
        self.require_open()
        if self._failed or self._store is None:
            self._store = None
            self._store = _opened(self._folder.graphs)
            self._failed = False
        return self._store

    def _require_room(self) -> None:
        free = shutil.disk_usage(self._folder.path).free
        if free < _RESERVE:
            raise StoreUnavailable(
                f"the disk of {self._folder.path} is full: {free // 1_000_000} MB are free, and writing needs "
                f"{_RESERVE // 1_000_000}; nothing was stored. Free some room, then try again"
            )


def sync_logs(graphs: Path) -> None:
    """Bring the engine's log to the disk, from which it recovers what it had not written elsewhere; OSError.

    The engine has handed its log to the kernel when an update returns. Its own `flush` writes every table anew
    instead: 60 files synced, 104 ms for a write of 200 triples, against 12 ms.
    """
    for log in graphs.glob("*.log"):
        with suppress(FileNotFoundError):  # what it had is in the tables by now
            descriptor = os.open(log, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
    sync_folder(graphs)


class _Lines(io.RawIOBase):
    """Lines as a file that the engine reads."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        super().__init__()
        self._lines = lines
        self._left = memoryview(b"")

    def readable(self) -> bool:
        """As of every file that is read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # any buffer would do
        """Fill the buffer as far as the line at hand goes; 0 bytes after the last line."""
        if not self._left:
            self._left = memoryview(next(self._lines, b""))
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


def _with_union(quads: Iterable[bytes], in_union: Callable[[str], bool]) -> Iterator[bytes]:
    """The quads of each graph, and their triples in the default graph where that is their union."""
    for graph, lines in by_graph(quads):
        yield b"".join(lines)
        if graph and in_union(graph):
            yield b"".join(map(triple_of, lines))


def _opened(graphs: Path) -> pyoxigraph.Store:
    try:
        return pyoxigraph.Store(graphs)
    except OSError as problem:
        if _LOCKED.search(str(problem)):
            raise StoreLocked(
                f"the store folder {graphs} is open in another process; stop that one, or talk to it over HTTP"
            ) from problem
        raise StoreUnavailable(
            f"the store folder {graphs} cannot be opened: {problem}; check that it can be written to"
        ) from problem


def _copy(old: Path, new: Path) -> None:
    """Copy the engine's files, as hard links where they do not change."""
    try:
        _opened(old).backup(new)
    except OSError as problem:
        raise StoreUnavailable(
            f"the store folder {old} cannot be brought to the format of this Ziyaret: {problem}; check its disk"
        ) from problem
