"""Which addresses may be called: those on a list, and never one inside this network."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from ziyaret_ontology.errors import QueryRejected

if TYPE_CHECKING:
    from collections.abc import Iterable
    from urllib.parse import SplitResult

_PORTS: Final = {"http": 80, "https": 443}
_TRANSLATED: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as IPv6 networks write them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request goes to: the parts of an address that may be called."""

    secure: bool
    host: str
    port: int
    target: str


def place_of(address: str, allowed: Iterable[str]) -> Place:
    """Where an address leads; QueryRejected unless it is one of those allowed, or lies below one."""
    plain = address.isascii() and address.isprintable() and not set(address) & set(' <>"{}|\\^`')
    try:
        parts = urlsplit(address)
        found = plain and any(_is_below(parts, urlsplit(each)) for each in allowed)
        port = parts.port
    except ValueError:
        found, port = False, None
    if not found or not parts.hostname:
        raise QueryRejected(
            f"{address} may not be called from here; whoever runs the service can allow it by ZIYARET_ALLOWED_ADDRESSES"
        )
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Place(parts.scheme == "https", parts.hostname, port or _PORTS[parts.scheme], target)


def require_public(host: str, found: Iterable[str]) -> None:
    """QueryRejected when one of the IP addresses of a host is not in the public internet."""
    for each in found:
        if not _is_public(each):
            raise QueryRejected(f"{host} may not be called from here, because it leads to {each}, inside a network")


def _is_below(parts: SplitResult, above: SplitResult) -> bool:
    if parts.scheme not in _PORTS or parts.username is not None or parts.password is not None:
        return False
    same = (parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme]) == (
        above.scheme,
        above.hostname,
        above.port or _PORTS.get(above.scheme),
    )
    steps = unquote(parts.path).split("/")
    if not same or ".." in steps or "." in steps:
        return False
    return parts.path == above.path or f"{parts.path}/".startswith(f"{above.path.rstrip('/')}/")


def _is_public(written: str) -> bool:
    address = ip_address(written.partition("%")[0])
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inside is None and address in _TRANSLATED:
            inside = IPv4Address(int(address) & 0xFFFFFFFF)
        if inside is not None:
            return _is_public(str(inside))
    return address.is_global and not address.is_multicast
