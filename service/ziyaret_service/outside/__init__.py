"""Other services, which queries may call by SERVICE and updates by LOAD: only those that the settings allow."""

from __future__ import annotations

from ziyaret_service.outside.federation import federated, loaded
from ziyaret_service.outside.reaching import Outside

__all__ = ["Outside", "federated", "loaded"]
