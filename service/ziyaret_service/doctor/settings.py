"""The `ZIYARET_*` variables."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ziyaret_service.doctor.findings import ok, wrong
from ziyaret_service.settings import Settings, variable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ziyaret_service.doctor.findings import Finding


def look_at_settings(settings: Settings, complaints: Iterable[str]) -> Iterator[Finding]:
    """Those that cannot be read, and which differ from the default; not their values, which may be secret."""
    some = tuple(complaints)
    yield from (wrong("settings", each, "correct it, or unset it") for each in some)
    if not some:
        changed = [variable(each.name) for each in fields(Settings) if getattr(settings, each.name) != each.default]
        yield ok("settings", f"other than the defaults: {', '.join(changed) or 'none'}")
