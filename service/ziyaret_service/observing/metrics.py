"""The numbers of one service, as Prometheus reads them. None of their labels tells who asked, or for whom."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily

from ziyaret_service.problems import problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prometheus_client import Metric

    from ziyaret_ontology.model import Facts
    from ziyaret_service.ingest import Fed
    from ziyaret_service.stores import Asker, Vitals

# Seconds, from the shortest query to one that is past every limit.
_QUICK: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_READING: Final = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """What is counted while the service runs, and how its store is when somebody looks."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        Info("ziyaret", "The version that runs.", registry=registry).info({"version": version("ziyaret")})
        self._requests = Counter(
            "ziyaret_requests", "Requests that ended.", ("method", "route", "status"), registry=registry
        )
        self._request_seconds = Histogram(
            "ziyaret_request_duration_seconds",
            "How long requests took, to the last byte.",
            ("method", "route"),
            buckets=_QUICK,
            registry=registry,
        )
        self._in_progress = Gauge("ziyaret_requests_in_progress", "Requests being answered now.", registry=registry)
        self._problems = Counter(
            "ziyaret_problems", "Problems that clients were told, by name.", ("problem",), registry=registry
        )
        self._queries = Counter(
            "ziyaret_queries",
            "Queries that ended, of askers and of the service's own pages; the outcome is ok, left when whoever asked "
            "wanted no more, or the name of a problem.",
            ("asker", "form", "outcome"),
            registry=registry,
        )
        self._query_seconds = Histogram(
            "ziyaret_query_duration_seconds",
            "How long the store took for queries, waiting in line included, time of slow readers not.",
            ("asker", "form"),
            buckets=_QUICK,
            registry=registry,
        )
        self._query_bytes = Counter(
            "ziyaret_query_answer_bytes", "Bytes of the answers to queries.", ("asker",), registry=registry
        )
        self._writes = Counter(
            "ziyaret_graphs_written", "Graphs replaced or removed, by what it changed.", ("changed",), registry=registry
        )
        self._updates = Counter(
            "ziyaret_updates",
            "Updates and writes of graphs by admins that ended: update, and put, post, delete or patch of a graph; the "
            "outcome is ok, left when whoever sent it wanted no more, or the name of a problem.",
            ("kind", "outcome"),
            registry=registry,
        )
        self._fed = Counter(
            "ziyaret_releases_fed",
            "Releases fed over HTTP; the outcome is stored, unchanged, or the name of a problem.",
            ("outcome",),
            registry=registry,
        )
        self._events = Counter(
            "ziyaret_events_read", "Events in releases that were stored, by type.", ("type",), registry=registry
        )
        self._doubts = Counter("ziyaret_doubts_noted", "Doubts noted in releases that were stored.", registry=registry)
        self._feeding_seconds = Histogram(
            "ziyaret_feeding_duration_seconds",
            "How long a release took to be read, checked and stored.",
            buckets=_READING,
            registry=registry,
        )
        self._removed = Counter("ziyaret_releases_removed", "Releases removed over HTTP.", registry=registry)
        # What every request counts is looked up once for each set of labels, of which there are only so many.
        self._requests_of, self._request_seconds_of = cache(self._requests.labels), cache(self._request_seconds.labels)
        self._queries_of, self._query_seconds_of = cache(self._queries.labels), cache(self._query_seconds.labels)
        self._query_bytes_of = cache(self._query_bytes.labels)

    def watch(self, vitals: Callable[[], Vitals]) -> None:
        """Tell how the store is, each time somebody looks."""
        self._registry.register(_OfTheStore(vitals))

    def text(self, accept: str) -> tuple[bytes, str]:
        """All numbers and their media type: OpenMetrics for who asks for it, else Prometheus' own text."""
        encode, media_type = choose_encoder(accept)
        return encode(self._registry), media_type

    @contextmanager
    def request_in_progress(self) -> Iterator[None]:
        """Within the block a request is being answered."""
        with self._in_progress.track_inprogress():
            yield

    def request_ended(self, method: str, route: str, outcome: str, seconds: float) -> None:
        """A request ended with a status, or `left`."""
        self._requests_of(method, route, outcome).inc()
        self._request_seconds_of(method, route).observe(seconds)

    def problem_told(self, name: str) -> None:
        """A client was told a problem."""
        self._problems.labels(name).inc()

    def query_ended(self, asker: str, form: str, outcome: str, seconds: float, size: int) -> None:
        """A query of an asker or of a page ended after so many seconds and bytes."""
        self._queries_of(asker, form, outcome).inc()
        self._query_seconds_of(asker, form).observe(seconds)
        self._query_bytes_of(asker).inc(size)

    def graph_written(self, *, changed: bool) -> None:
        """A graph was replaced or removed."""
        self._writes.labels("yes" if changed else "no").inc()

    @contextmanager
    def feeding(self) -> Iterator[Callable[[Fed], None]]:
        """Within the block a release is fed; what it came to is told by a call, an error by itself."""
        started = time.monotonic()
        try:
            yield self._release_fed
        except Exception as error:
            self._fed.labels(problem_of(error).name).inc()
            raise
        finally:
            self._feeding_seconds.observe(time.monotonic() - started)

    @contextmanager
    def updating(self, kind: str, asker: Asker) -> Iterator[None]:
        """Within the block an admin's update, or the write of a graph by this method, is carried out for the asker."""
        outcome = "ok"
        try:
            yield
        except Exception as error:
            outcome = "left" if asker.has_left else problem_of(error).name
            raise
        finally:
            self._updates.labels(kind, outcome).inc()

    def release_removed(self) -> None:
        """A release was removed."""
        self._removed.inc()

    def _release_fed(self, fed: Fed) -> None:
        self._fed.labels("stored" if fed.changed else "unchanged").inc()
        if fed.changed:
            self._count_facts(fed.facts)

    def _count_facts(self, facts: Facts) -> None:
        for event in facts.events:
            self._events.labels(event.type.value).inc()
        self._doubts.inc(len(facts.notes))


class _OfTheStore:
    """Asks the store how it is."""

    def __init__(self, vitals: Callable[[], Vitals]) -> None:
        self._vitals = vitals

    def describe(self) -> Iterable[Metric]:
        """Nothing beforehand, so that registering asks nobody."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """What the store can know of itself."""
        now = self._vitals()
        running = GaugeMetricFamily("ziyaret_queries_running", "Queries that run now.", labels=["asker"])
        waiting = GaugeMetricFamily("ziyaret_queries_waiting", "Queries that wait for a place now.", labels=["asker"])
        for asker, line in (("outside", now.askers), ("own", now.own)):
            running.add_metric([asker], line.running)
            waiting.add_metric([asker], line.waiting)
        yield running
        yield waiting
        for name, told, value in (
            ("ziyaret_workers", "Processes that answer queries.", now.workers),
            ("ziyaret_store_graphs", "Named graphs in the store, one for each release and more.", now.graphs),
            ("ziyaret_store_bytes", "Bytes of the store's own files on disk.", now.size),
            ("ziyaret_store_free_bytes", "Bytes free on the disk of the store.", now.free),
        ):
            if value is not None:
                yield GaugeMetricFamily(name, told, value=value)
        for name, told, value in (
            ("ziyaret_workers_started", "Processes started to answer queries.", now.workers_started),
            ("ziyaret_snapshots", "Snapshots taken for queries.", now.snapshots),
        ):
            if value is not None:
                yield CounterMetricFamily(name, told, value=value)
