"""Backups: one file, of everything in the named graphs, that any RDF tool reads and that tells whether it is whole.

A backup is N-Quads, compressed by gzip. Its first and its last line are comments with JSON: what it is a backup of, and
how much there is of it, with a digest. Equal stores give the same lines in between, so backups can be compared.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import InputError
from ziyaret_service.curation import forget_read
from ziyaret_service.erasing import without_erased
from ziyaret_service.stores.erasures import from_json
from ziyaret_service.stores.quads import graph_of, lines_in

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from ziyaret_service.stores import Store
    from ziyaret_service.stores.erasures import Erasure

_FORMAT: Final = 1
_GZIP: Final = 31  # of zlib: its largest window, and a head and a tail as of a file
_PIECE: Final = 65_536  # bytes that are sent together
_LONGEST_HEAD: Final = 100_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was read and is whole: what its addresses begin with, when it was made, and how much it holds."""

    path: Path
    base: str
    made: datetime
    erasures: tuple[Erasure, ...]
    graphs: int
    quads: int

    def lines(self) -> Iterator[bytes]:
        """The quads, one a line."""
        with gzip.open(self.path) as file:
            yield from (line for line in file if not line.startswith(b"#"))


def backup_name(now: datetime) -> str:
    """What a backup made at this time, in UTC, is called."""
    return f"ziyaret-{now:%Y%m%dT%H%M%SZ}.nq.gz"


def make_backup(store: Store, *, base: str, now: datetime) -> Generator[bytes]:
    """The pieces of a backup of the store, of one moment; `now` is in UTC. Errors of Store.dump."""
    head = {
        "ziyaret-backup": _FORMAT,
        "base": base,
        "made": now.isoformat(),
        "software": f"ziyaret {version('ziyaret')}",
        "erasures": [asdict(each) for each in store.erasures.all],
    }
    packing = zlib.compressobj(wbits=_GZIP)
    counted = _Counted()
    packed = packing.compress(_comment(head))
    for piece in store.dump():
        counted.add(piece)
        packed += packing.compress(piece)
        if len(packed) > _PIECE:
            yield packed
            packed = b""
    yield packed + packing.compress(_comment(counted.told())) + packing.flush()


def read_backup(path: Path) -> Backup:
    """The backup in a file, after reading it to the end; InputError for what is none, or is not whole."""
    counted = _Counted()
    tail: dict[str, object] = {}
    try:
        with gzip.open(path) as file:
            head = json.loads(file.readline(_LONGEST_HEAD).removeprefix(b"# "))
            if head["ziyaret-backup"] != _FORMAT:
                raise InputError(f"{path} is a backup of a newer kind; restore it with the Ziyaret that made it")
            for line in file:
                if line.startswith(b"#"):
                    tail = json.loads(line.removeprefix(b"# "))
                else:
                    counted.add(line)
        made, erasures = datetime.fromisoformat(head["made"]).astimezone(UTC), from_json(head)
        base = str(head["base"])
    except FileNotFoundError as problem:
        raise InputError(f"there is no file {path}; check the path") from problem
    except EOFError as problem:
        raise InputError(f"the backup {path} is not whole: it ends too early; use another one") from problem
    except (OSError, zlib.error, ValueError, KeyError, TypeError) as problem:
        raise InputError(f"{path} is no backup of Ziyaret, or is damaged: {problem}; use another one") from problem
    if tail != counted.told():
        raise InputError(f"the backup {path} is not whole: it does not hold what it says; use another one")
    return Backup(path, base, made, erasures, counted.graphs, counted.quads)


class _Counted:
    """How much a backup holds, and a digest of it."""

    def __init__(self) -> None:
        self.graphs = self.quads = 0
        self._digest = hashlib.sha256()
        self._graph = ""

    def add(self, piece: bytes) -> None:
        self._digest.update(piece)
        for line in lines_in([piece]):
            self.quads += 1
            graph = graph_of(line)
            self.graphs += graph != self._graph
            self._graph = graph

    def told(self) -> dict[str, object]:
        return {"graphs": self.graphs, "quads": self.quads, "sha256": self._digest.hexdigest()}


def _comment(document: object) -> bytes:
    return f"# {json.dumps(document)}\n".encode()


def restore(backup: Backup, store: Store) -> None:
    """Put the backup in place of everything in the store, without what was erased for good here or there.

    All or nothing, as of Store.rewrite, whose errors it raises.
    """
    store.erasures.join(backup.erasures)
    store.rewrite(lambda _: without_erased(backup.lines(), backup.lines(), store.erasures, base=backup.base))
    forget_read(store)
