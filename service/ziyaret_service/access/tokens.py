"""Tokens: who bears one may do what its scopes say.

A token is written `ziyaret_<id>_<secret>`. The secret has 256 random bits, so that its SHA-256 can be kept in its
place: there is nothing to guess that a slower hash would protect.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_WRITTEN = re.compile(r"ziyaret_([0-9a-f]{8})_([A-Za-z0-9_-]{43})")
_SECRETS = (
    (re.compile(r"(?<=://)[^/\s@]+@"), "…@"),  # name and password in an address
    (re.compile(r"\b(ziyaret_[0-9a-f]{8})_[\w-]{20,}", re.ASCII), r"\1_…"),  # a token, also a piece of one
)
_LONGEST_NAME = 100


class Scope(StrEnum):
    """What a token is good for."""

    READ = "read"
    FEED = "feed"
    CURATE = "curate"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What is kept of a token: all but its secret, of which `digest` is the SHA-256 in hexadecimal."""

    id: str
    name: str
    scopes: frozenset[Scope]
    digest: str
    created: datetime
    expires: datetime | None = None

    def allows(self, scope: Scope) -> bool:
        """Whether its bearer may do what is of this scope: admins everything, and everybody may read."""
        return scope in self.scopes or Scope.ADMIN in self.scopes or scope is Scope.READ

    def is_over(self, now: datetime) -> bool:
        """Whether its time is up."""
        return self.expires is not None and now >= self.expires

    def has(self, secret: str) -> bool:
        """Whether this is its secret; takes as long for a wrong one as for the right one."""
        return hmac.compare_digest(self.digest, _digest(secret))


def issue(name: str, scopes: Iterable[Scope], *, now: datetime, days: int | None = None) -> tuple[Token, str]:
    """A new token for somebody or something of this name, and how it is written, which is told only now.

    InputError for a name that is no plain line, and for no scopes.
    """
    given = frozenset(scopes)
    line = " ".join(name.split())
    if not line or len(line) > _LONGEST_NAME or not line.isprintable():
        raise InputError(f"the name must be a line of 1 to {_LONGEST_NAME} letters; write it plainly, such as Ece Şen")
    if not given:
        raise InputError(f"a token needs a scope; give one or several of {', '.join(Scope)}")
    expires = now + timedelta(days=days) if days else None
    token = Token(id=secrets.token_hex(4), name=line, scopes=given, digest="", created=now, expires=expires)
    return renewed(token)


def renewed(token: Token) -> tuple[Token, str]:
    """The token with a new secret, and how it is written; the old secret is good for nothing any more."""
    secret = secrets.token_urlsafe(32)
    return replace(token, digest=_digest(secret)), f"ziyaret_{token.id}_{secret}"


def secret_of(written: str) -> tuple[str, str] | None:
    """The id and the secret of a token as it is written; None for any other text."""
    found = _WRITTEN.fullmatch(written.strip())
    return (found[1], found[2]) if found else None


def without_secrets(text: str) -> str:
    """The text with every token in it cut off behind its id, and without names and passwords in addresses."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
