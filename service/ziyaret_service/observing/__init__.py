"""What whoever runs the service sees of it: numbers for Prometheus, and log lines that can be traced to a request."""

from __future__ import annotations

from ziyaret_service.observing.lines import note, write_log
from ziyaret_service.observing.metrics import Metrics
from ziyaret_service.observing.request_ids import request_id
from ziyaret_service.observing.requests import Observed, route_of
from ziyaret_service.observing.stores import observed_store

__all__ = ["Metrics", "Observed", "note", "observed_store", "request_id", "route_of", "write_log"]
