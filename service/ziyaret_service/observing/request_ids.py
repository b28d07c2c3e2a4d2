"""The id by which a request is found again in the log: the client's own, or a new one."""

from __future__ import annotations

import random
import re
from contextvars import ContextVar

_FIT = re.compile(r"[A-Za-z0-9._:/+=-]{1,64}", re.ASCII)
_current: ContextVar[str] = ContextVar("ziyaret_request_id", default="")


def take_request_id(given: str) -> str:
    """The id for the request at hand: `given` when it can stand in a log as it is, else a new one; kept for it."""
    chosen = given if _FIT.fullmatch(given) else f"{random.getrandbits(64):016x}"
    _current.set(chosen)
    return chosen


def request_id() -> str:
    """The id of the request that is being answered; empty outside of any."""
    return _current.get()
