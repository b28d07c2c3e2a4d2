"""Python, Ziyaret, and the packages that it needs."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import PackageNotFoundError, requires, version
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

from ziyaret_service.doctor.findings import ok, warn, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding


def look_at_versions() -> Iterator[Finding]:
    """Whether what is installed fits together."""
    yield ok("python", f"{platform.python_version()}, {platform.system()} on {platform.machine()}")
    if sys.platform != "linux":
        yield warn(
            "python",
            "only on Linux are query workers cut off from the network and held to ZIYARET_QUERY_MEMORY",
            "serve the public from Linux",
        )
    wanted = [Requirement(line) for line in requires("ziyaret") or ()]
    needed = [each for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]
    misfits = [told for each in needed if (told := _misfit(each))]
    yield from (wrong("packages", told, "pip install --upgrade ziyaret") for told in misfits)
    if not misfits:
        yield ok("packages", f"ziyaret {version('ziyaret')}, and the {len(needed)} packages that it needs")


def _misfit(needed: Requirement) -> str | None:
    try:
        found = version(needed.name)
    except PackageNotFoundError:
        return f"{needed.name} is not installed"
    if not needed.specifier.contains(found, prereleases=True):
        return f"{needed.name} {found} is installed, but {needed} is needed"
    return None
