"""From the `ZIYARET_STORE` setting to an open store."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ziyaret_ontology.errors import ConfigError

if TYPE_CHECKING:
    from ziyaret_service.stores.limits import Limits
    from ziyaret_service.stores.protocol import Store

_HINT = "use oxigraph:<folder>, oxigraph: or sparql:<query address>,<update address>[,<graph store address>]"
_WITHOUT_GRAPH_STORE, _WITH_GRAPH_STORE = 2, 3  # addresses
_PASSWORD = re.compile(r"(?<=://)[^/,]+@")


def open_store(
    spec: str, *, limits: Limits | None = None, base: str | None = None, erasures: str | None = None
) -> Store:
    """The store that `spec` describes, granting its askers so much; without `limits`, answers of any length.

    Relative addresses in a query are continued from `base`; in a remote store, from what its server takes for it.
    `erasures` is the file that tells what was erased for good; without it, one in the store folder.

    Raises ConfigError for a wrong spec, StoreUnavailable or StoreLocked for a folder that does not open.
    """
    kind, colon, rest = spec.partition(":")
    erased = Path(erasures).expanduser() if erasures else None
    if colon and kind == "oxigraph":
        from ziyaret_service.stores.embedded import EmbeddedStore  # noqa: PLC0415 - only the engine in use is loaded

        return EmbeddedStore(Path(rest).expanduser() if rest else None, limits=limits, base=base, erasures=erased)
    if colon and kind == "sparql":
        from ziyaret_service.stores.credentials import signed_in  # noqa: PLC0415 - only the client in use is loaded
        from ziyaret_service.stores.remote import RemoteStore  # noqa: PLC0415

        query_address, update_address, *more = map(signed_in, _addresses(rest))
        graph_store = more[0] if more else None
        return RemoteStore(query_address, update_address, limits, erased, base=base, graph_store=graph_store)
    raise ConfigError(f"the store {without_passwords(spec)!r} is of no known kind; {_HINT}")


def without_passwords(spec: str) -> str:
    """The spec as it may be shown and logged."""
    return _PASSWORD.sub("…@", spec)


def _addresses(rest: str) -> list[str]:
    addresses = [address.strip() for address in rest.split(",")]
    if len(addresses) not in {_WITHOUT_GRAPH_STORE, _WITH_GRAPH_STORE} or not all(map(_is_web_address, addresses)):
        raise ConfigError(
            f"the store 'sparql:{without_passwords(rest)}' needs two or three http or https addresses; {_HINT}"
        )
    return addresses


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
