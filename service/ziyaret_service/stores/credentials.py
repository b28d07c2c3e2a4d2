"""Signing in to SPARQL servers: by name and password, `http://name:password@host/sparql`, or by a token.

SPARQLWrapper's own way to sign in by Digest replaces the opener of the whole process at each request, which two threads
cannot share. So there is one opener for all, which answers to Basic and to Digest when a server asks for it, and sends
a token to its own server alone.
"""

from __future__ import annotations

from functools import cache, partial
from typing import IO, TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import unquote, urlsplit
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    build_opener,
    install_opener,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.client import HTTPMessage


def signed_in(address: str) -> str:
    """The address without name and password, which are sent to it, and to what is below it, from now on."""
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    plain = parts._replace(netloc=host).geturl()
    if parts.username is not None:
        _signing().passwords.add_password(None, plain, unquote(parts.username), unquote(parts.password or ""))
    return plain


def bear(token: str, address: str) -> None:
    """Send the token from now on to the server of this address: never to another host, port or scheme."""
    _signing().tokens[_server(address)] = token


class _Signing(BaseHandler):
    """All passwords, and the token of each server, which goes with every request to it and follows no redirect."""

    def __init__(self) -> None:
        self.passwords = HTTPPasswordMgrWithDefaultRealm()
        self.tokens: dict[tuple[str, str], str] = {}

    def http_request(self, req: Request) -> Request:
        """The request with the token of its server, if there is one."""
        if token := self.tokens.get(_server(req.full_url)):
            req.add_unredirected_header("Authorization", f"Bearer {token}")
        return req

    https_request = http_request


@cache
def _signing() -> _Signing:
    signing = _Signing()
    install_opener(build_opener(signing, _Basic(signing.passwords), _Digest(signing.passwords)))
    return signing


def _server(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc.rpartition("@")[2]


class _Basic(HTTPBasicAuthHandler):
    def http_error_401(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage) -> Any:  # noqa: ANN401 - as in urllib
        """As urllib's."""
        return _asked_again(partial(super().http_error_401, req, fp, code, msg, headers), fp)


class _Digest(HTTPDigestAuthHandler):
    def http_error_401(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage) -> Any:  # noqa: ANN401 - as in urllib
        """As urllib's, with two tries for each request.

        urllib counts the refusals of all requests together, and after a few it signs in nowhere any more.
        """
        if req.has_header("Authorization"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        self.reset_retry_count()
        return _asked_again(partial(super().http_error_401, req, fp, code, msg, headers), fp)


def _asked_again(ask: Callable[[], Any], refusal: IO[bytes]) -> Any:  # noqa: ANN401 - whatever urllib has
    """What comes of the second try; the refusal that led to it is closed, which urllib leaves open."""
    try:
        answer = ask()
    except HTTPError as problem:
        if problem.fp is not refusal:
            refusal.close()
        raise
    if answer is not None:
        refusal.close()
    return answer
