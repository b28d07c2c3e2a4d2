"""A look at an installation: what is well, what may become trouble, what is wrong, and what to do about it."""

from __future__ import annotations

from ziyaret_service.doctor.examination import examine
from ziyaret_service.doctor.findings import Finding, State

__all__ = ["Finding", "State", "examine"]
