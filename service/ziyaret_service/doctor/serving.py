"""What the service would be like for others: its port and its addresses."""

from __future__ import annotations

import http.client
import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ziyaret_service.doctor.findings import ok, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_TIMEOUT: Final = 3.0  # seconds
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def look_at_serving(settings: Settings) -> Iterator[Finding]:
    """Whether the port can be had, and whether others would find what they are told."""
    if answers(settings):
        yield ok("serving", f"a service answers at {address_of(settings)}, and is ready")
    elif _is_taken(settings):
        yield warn(
            "serving",
            f"another program has {settings.host} port {settings.port}, or the service there is not ready",
            "choose another with ZIYARET_PORT",
        )
    else:
        yield ok("serving", f"{settings.host} port {settings.port} is free")
    if settings.host not in _HERE and urlsplit(settings.base_iri).hostname in _HERE:
        yield warn(
            "serving",
            f"others can reach {settings.host}, but the addresses of all things begin with {settings.base_iri}",
            "set ZIYARET_BASE_IRI to the public address before anything is fed, for they do not change afterwards",
        )


def address_of(settings: Settings) -> str:
    """Where a service with these settings is found from this machine."""
    host = _nearby(settings.host)
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/"


def answers(settings: Settings) -> bool:
    """Whether a service with these settings says that it is ready."""
    connection = http.client.HTTPConnection(_nearby(settings.host), settings.port, timeout=_TIMEOUT)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _is_taken(settings: Settings) -> bool:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        socket.create_server((settings.host, settings.port), family=family).close()
    except OSError:
        return True
    return False


def _nearby(host: str) -> str:
    """The address by which this machine reaches itself, for one that means all of its addresses."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    loopback = "::1" if address.version == 6 else "127.0.0.1"  # noqa: PLR2004 - of IP
    return loopback if address.is_unspecified else host
