"""Memory and open files."""

from __future__ import annotations

import os
import resource
from typing import TYPE_CHECKING, Final

from ziyaret_service.doctor.findings import in_bytes, ok, warn, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_FEWEST_FILES: Final = 1024  # a store of some million triples has a hundred files open, each connection one more


def look_at_machine(settings: Settings) -> Iterator[Finding]:
    """Whether the limits of the settings are within those of the machine."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    one, all_ = settings.query_memory, settings.query_memory * settings.query_workers
    if one > memory:
        yield wrong(
            "memory",
            f"one query may take {in_bytes(one)}, but the machine has {in_bytes(memory)}",
            "lower ZIYARET_QUERY_MEMORY to half of the machine's memory, or less",
        )
    elif all_ > memory:
        yield warn(
            "memory",
            f"{settings.query_workers} heavy queries at a time may take {in_bytes(all_)}; the machine has "
            f"{in_bytes(memory)}",
            "in public, lower ZIYARET_QUERY_MEMORY or ZIYARET_QUERY_WORKERS",
        )
    else:
        yield ok("memory", f"{in_bytes(memory)}; {settings.query_workers} queries may take {in_bytes(all_)}")
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if files != resource.RLIM_INFINITY and files < _FEWEST_FILES:
        yield warn("files", f"at most {files} may be open", f"allow for more: ulimit -n {4 * _FEWEST_FILES}")
