"""What the doctor finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing is."""

    OK = "ok"
    WARN = "warn"
    """It works, and may become trouble, or is perhaps not what was meant."""
    WRONG = "wrong"
    """Something will fail."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How one thing is, what was found, and what to do about it; nothing where it is well."""

    subject: str
    state: State
    found: str
    advice: str = ""


def ok(subject: str, found: str) -> Finding:
    """It is well."""
    return Finding(subject, State.OK, found)


def warn(subject: str, found: str, advice: str) -> Finding:
    """It may become trouble."""
    return Finding(subject, State.WARN, found, advice)


def wrong(subject: str, found: str, advice: str) -> Finding:
    """Something will fail."""
    return Finding(subject, State.WRONG, found, advice)


def in_bytes(size: float) -> str:
    """A number of bytes as people say it: `1.5 GB`, `340 MB`."""
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:  # noqa: PLR2004 - the step from one unit to the next
            return f"{size:.0f} {unit}"
        size /= 1000
    return f"{size:,.1f} GB"
