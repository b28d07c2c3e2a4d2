"""Whether the tokens can be read, by their owner alone."""

from __future__ import annotations

from datetime import UTC, datetime
from stat import S_IRWXG, S_IRWXO
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import ConfigError
from ziyaret_service.access import TokenFile
from ziyaret_service.doctor.findings import ok, warn, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_OTHERS: Final = S_IRWXG | S_IRWXO


def look_at_tokens(settings: Settings) -> Iterator[Finding]:
    """How many there are, and what the file lets others do."""
    file = TokenFile(settings.tokens)
    try:
        tokens = file.tokens()
        mode = file.path.stat().st_mode if file.path.exists() else 0
    except ConfigError as error:
        yield wrong("tokens", str(error), "let who runs the service read it, or revoke all and make new ones")
        return
    now = datetime.now(UTC)
    alive = sum(not token.is_over(now) for token in tokens)
    if alive:
        yield ok("tokens", f"{alive} of {len(tokens)} in {file.path} are good")
    elif settings.open_reads:
        yield ok("tokens", f"none is good in {file.path}: over HTTP all may read and nobody may write")
    else:
        yield warn(
            "tokens",
            f"none is good in {file.path}, and reading needs one: over HTTP nobody may do anything",
            "make one: ziyaret token create NAME --scope read",
        )
    if mode & _OTHERS:
        yield warn(
            "tokens",
            f"others on this machine may open {file.path}, where the names and hashes of tokens are kept",
            f"chmod 600 {file.path}",
        )
