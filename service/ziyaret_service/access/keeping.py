"""The file in which tokens are kept: hashes, for its owner alone, changed as a whole."""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ConfigError, NotFound
from ziyaret_service.access.tokens import Scope, Token, renewed, secret_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from _typeshed import StrPath


class TokenFile:
    """The tokens in a file. What another process changes in it counts at once."""

    def __init__(self, path: StrPath) -> None:
        """Nothing is read or made before it is needed."""
        self.path = Path(path).absolute()
        self._seen: object = None
        self._tokens: tuple[Token, ...] = ()

    def tokens(self) -> tuple[Token, ...]:
        """All tokens, the oldest first; none when there is no file. ConfigError for one that cannot be read."""
        try:
            about = self.path.stat()
            seen = (about.st_ino, about.st_mtime_ns, about.st_size)
            if seen != self._seen:
                self._tokens = _read(self.path.read_text("utf-8"))
                self._seen = seen
        except FileNotFoundError:
            self._seen, self._tokens = None, ()
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ConfigError(
                f"the tokens in {self.path} cannot be read: {problem}; repair or delete the file"
            ) from problem
        return self._tokens

    def bearer(self, written: str, *, now: datetime) -> Token | None:
        """The token that is written so; None when it is none of these, or its time is up."""
        parts = secret_of(written)
        if parts is None:
            return None
        of_id, secret = parts
        token = next((each for each in self.tokens() if each.id == of_id), None)
        return token if token and token.has(secret) and not token.is_over(now) else None

    def add(self, token: Token) -> None:
        """Keep one more."""
        self._change(lambda tokens: (*tokens, token))

    def rotate(self, of_id: str) -> tuple[Token, str]:
        """Give the token a new secret: what is kept, and how it is written now. NotFound for an unknown id."""
        made: list[tuple[Token, str]] = []

        def with_new(tokens: Sequence[Token]) -> tuple[Token, ...]:
            made.append(renewed(self._one(tokens, of_id)))
            return tuple(made[0][0] if each.id == of_id else each for each in tokens)

        self._change(with_new)
        return made[0]

    def revoke(self, of_id: str) -> Token:
        """Forget the token, and tell which it was. NotFound for an unknown id."""
        gone: list[Token] = []

        def without(tokens: Sequence[Token]) -> tuple[Token, ...]:
            gone.append(self._one(tokens, of_id))
            return tuple(each for each in tokens if each.id != of_id)

        self._change(without)
        return gone[0]

    def _one(self, tokens: Sequence[Token], of_id: str) -> Token:
        for token in tokens:
            if token.id == of_id:
                return token
        raise NotFound(f"there is no token {of_id!r} in {self.path}; `ziyaret token list` shows their ids")

    def _change(self, change: Callable[[Sequence[Token]], tuple[Token, ...]]) -> None:
        """Put the changed tokens in place of the old ones, on disk when this returns; one process at a time."""
        try:
            with _locked(self.path.parent):
                _write(self.path, change(self.tokens()))
        except OSError as problem:
            raise ConfigError(
                f"the tokens cannot be written to {self.path}: {problem}; check the folder, or name another file with "
                "ZIYARET_TOKENS"
            ) from problem


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """The folder for this process alone; its lock leaves no file behind."""
    folder.mkdir(parents=True, exist_ok=True)
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
        os.fsync(opened)
    finally:
        os.close(opened)


def _write(path: Path, tokens: Sequence[Token]) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".tokens-", delete=False) as file:
        try:
            json.dump({"tokens": [_kept(each) for each in tokens]}, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _kept(token: Token) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "scopes": sorted(token.scopes),
        "sha256": token.digest,
        "created": token.created.isoformat(),
        "expires": token.expires.isoformat() if token.expires else None,
    }


def _read(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(
            id=each["id"],
            name=each["name"],
            scopes=frozenset(map(Scope, each["scopes"])),
            digest=each["sha256"],
            created=datetime.fromisoformat(each["created"]),
            expires=datetime.fromisoformat(each["expires"]) if each["expires"] else None,
        )
        for each in json.loads(text)["tokens"]
    )
