"""From the `ZIYARET_STORE` setting to an open store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ziyaret_ontology.errors import ConfigError

if TYPE_CHECKING:
    from ziyaret_service.stores.limits import Limits
    from ziyaret_service.stores.protocol import Store

_HINT = "use oxigraph:<folder>, oxigraph: or sparql:<query address>,<update address>"
_TWO = 2


def open_store(spec: str, *, limits: Limits | None = None, base: str | None = None) -> Store:
    """The store that `spec` describes, granting its askers so much; without `limits`, answers of any length.

    Relative addresses in a query are continued from `base`; in a remote store, from what its server takes for it.

    Raises ConfigError for a wrong spec, StoreUnavailable or StoreLocked for a folder that does not open.
    """
    kind, colon, rest = spec.partition(":")
    if colon and kind == "oxigraph":
        from ziyaret_service.stores.embedded import EmbeddedStore  # noqa: PLC0415 - only the engine in use is loaded

        return EmbeddedStore(Path(rest).expanduser() if rest else None, limits=limits, base=base)
    if colon and kind == "sparql":
        from ziyaret_service.stores.remote import RemoteStore  # noqa: PLC0415 - only the client in use is loaded

        return RemoteStore(*_addresses(spec, rest), limits, base=base)
    raise ConfigError(f"the store {spec!r} is of no known kind; {_HINT}")


def _addresses(spec: str, rest: str) -> tuple[str, str]:
    addresses = [address.strip() for address in rest.split(",")]
    if len(addresses) != _TWO or not all(map(_is_web_address, addresses)):
        raise ConfigError(f"the store {spec!r} needs two http or https addresses; {_HINT}")
    return addresses[0], addresses[1]


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
