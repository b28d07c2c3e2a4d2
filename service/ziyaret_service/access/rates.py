"""How often one client may ask."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import TooManyRequests

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_KNOWN = 10_000  # clients; who has not asked for longest is forgotten, and begins anew with a full bucket
_HELD = 10  # seconds' worth of requests that may come at once
_OF_ONE_HOUSE = 64  # bits of an IPv6 address that name the network of one client


class Rates:
    """A bucket for each client: every request takes from it, and time fills it again."""

    def __init__(self, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_second
        self._clock = clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, cost: float = 1.0) -> None:
        """Count a request that is worth so many; TooManyRequests, with the seconds to wait, when that is too much."""
        house = _house(client)
        if house is None:
            return
        now, full = self._clock(), self._rate * _HELD
        with self._lock:
            held, since = self._buckets.pop(house, (full, now))
            held = min(full, held + (now - since) * self._rate)
            missing = min(cost, full) - held
            self._buckets[house] = (held if missing > 0 else held - cost, now)
            if len(self._buckets) > _MOST_KNOWN:
                self._buckets.popitem(last=False)
        if missing > 0:
            raise TooManyRequests(
                f"more than {self._rate:g} requests a second came from {house}; ask again later",
                retry_after=missing / self._rate,
            )


@lru_cache(maxsize=_MOST_KNOWN)
def _house(client: str) -> str | None:
    """By which name requests of a client are counted; None for this machine, which is not limited.

    A web server on this machine that does not tell for whom it asks would otherwise let one keep all others out.
    """
    try:
        address = ip_address(client)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return _house(str(address.ipv4_mapped))
        if not address.is_loopback:
            return str(IPv6Address(int(address) >> _OF_ONE_HOUSE << _OF_ONE_HOUSE))
    return None if address.is_loopback else str(address)
