"""What was erased for good, so that it is kept out: told by digests, from which no name can be read."""

from __future__ import annotations

import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ConfigError, StoreUnavailable
from ziyaret_service.files import written_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Erasure:
    """One thing that was erased: its `kind` (`person`, `release` or `text`), a digest of its key, and on which day.

    The salt is its own, so that equal things of two stores are not seen to be equal. Whoever guesses a key can still
    test it, so digests of people are as confidential as the names.
    """

    kind: str
    salt: str
    digest: str
    day: str

    def is_of(self, kind: str, key: str) -> bool:
        """Whether this is what was erased."""
        return kind == self.kind and hmac.compare_digest(_digest(self.salt, key), self.digest)


class Erasures:
    """The erasures of a store, each on disk when it is added. Without a path nothing can be added."""

    def __init__(self, path: Path | None) -> None:
        """Read what was erased until now; StoreUnavailable for a file that cannot be read."""
        self._path = path
        self._all = read_erasures(path) if path else ()
        self._known: dict[tuple[str, str], bool] = {}

    def __bool__(self) -> bool:
        """Whether anything was erased."""
        return bool(self._all)

    @property
    def all(self) -> tuple[Erasure, ...]:
        """Every erasure, in the order in which they came."""
        return self._all

    def has(self, kind: str, key: str) -> bool:
        """Whether this was erased."""
        if not self._all:
            return False
        if (kind, key) not in self._known:
            self._known[kind, key] = any(each.is_of(kind, key) for each in self._all)
        return self._known[kind, key]

    def add(self, things: Iterable[tuple[str, str]], *, day: str) -> None:
        """Add things, by kind and key, that were erased on this ISO day. Errors of `join`."""
        new = dict.fromkeys(each for each in things if not self.has(*each))
        self.join(_erasure(kind, key, day) for kind, key in new)

    def try_with(self, things: Iterable[tuple[str, str]]) -> None:
        """Add things, by kind and key, for as long as this object lives."""
        self._all += tuple(_erasure(kind, key, "") for kind, key in things)
        self._known.clear()

    def join(self, others: Iterable[Erasure]) -> None:
        """Add what was erased elsewhere; ConfigError when there is no file to keep it in, StoreUnavailable."""
        joined = tuple(dict.fromkeys((*self._all, *others)))
        if joined == self._all:
            return
        if self._path is None:
            raise ConfigError(
                "this store keeps no list of what was erased; name a file for it in ZIYARET_ERASURES, such as "
                "ZIYARET_ERASURES=erasures.json"
            )
        try:
            with written_whole(self._path) as file:
                file.write(to_json(joined))
        except OSError as problem:
            raise StoreUnavailable(f"{self._path} cannot be written: {problem}; check its disk") from problem
        self._all = joined
        self._known.clear()


def to_json(erasures: Iterable[Erasure]) -> bytes:
    """The erasures as the file has them."""
    return json.dumps({"erasures": [asdict(each) for each in erasures]}, indent=1).encode() + b"\n"


def from_json(document: object) -> tuple[Erasure, ...]:
    """The erasures in a JSON value; ValueError for one that has none."""
    with suppress(TypeError, KeyError):
        return tuple(Erasure(**each) for each in document["erasures"])  # type: ignore[index] # told by the TypeError
    raise ValueError("it lists no erasures")


def read_erasures(path: Path) -> tuple[Erasure, ...]:
    """The erasures in a file, none where it is missing; StoreUnavailable for one that cannot be read."""
    try:
        return from_json(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as problem:
        raise StoreUnavailable(
            f"{path}, which tells what must be kept out, cannot be read: {problem}; put it back from a backup"
        ) from problem


def _erasure(kind: str, key: str, day: str) -> Erasure:
    salt = secrets.token_hex(16)
    return Erasure(kind, salt, _digest(salt, key), day)


def _digest(salt: str, key: str) -> str:
    return hmac.digest(bytes.fromhex(salt), key.encode(), "sha256").hex()
