"""Signing in to SPARQL servers whose addresses bring a name and a password, `http://name:password@host/sparql`.

SPARQLWrapper's own way to sign in by Digest replaces the opener of the whole process at each request, which two threads
cannot share. So there is one opener for all, which answers to Basic and to Digest when a server asks for it.
"""

from __future__ import annotations

from functools import cache
from urllib.parse import unquote, urlsplit
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    build_opener,
    install_opener,
)


def signed_in(address: str) -> str:
    """The address without name and password, which are sent to it, and to what is below it, from now on."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    plain = parts._replace(netloc=host).geturl()
    if parts.username is not None:
        _passwords().add_password(None, plain, unquote(parts.username), unquote(parts.password or ""))
    return plain


@cache
def _passwords() -> HTTPPasswordMgrWithDefaultRealm:
    passwords = HTTPPasswordMgrWithDefaultRealm()
    install_opener(build_opener(HTTPBasicAuthHandler(passwords), HTTPDigestAuthHandler(passwords)))
    return passwords
