"""A store whose queries and writes are counted and timed, and whose slow queries are written to the log."""

from __future__ import annotations

import logging
import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from ziyaret_service.observing.lines import note
from ziyaret_service.problems import problem_of
from ziyaret_service.stores.formats import Form
from ziyaret_service.stores.screen import form_at_the_beginning, tokenize
from ziyaret_service.stores.steps import carried_out

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import TracebackType

    from rdflib import Graph

    from ziyaret_service.observing.metrics import Metrics
    from ziyaret_service.stores import Answer, Asker, Store
    from ziyaret_service.stores.steps import Steps

_LONGEST_QUERY: Final = 2_000  # letters of a query that the log shows
_LONGEST_STRING: Final = 40  # letters of a string within it: names, no sentences
_FORMS: Final = frozenset(form.value for form in Form)
_log = logging.getLogger(__name__)


def observed_store(store: Store, metrics: Metrics, *, slow: float) -> Store:
    """The store, watched; queries on which it works for `slow` seconds and more are written to the log."""
    return cast("Store", _ObservedStore(store, metrics, slow))


def form_of(query: str) -> str:
    """`select`, `ask`, `construct` or `describe`; `other` for what is no query."""
    if form := form_at_the_beginning(query):
        return form.value.lower()
    words = (token.text.upper() for token in tokenize(query) if token.kind == "word")
    return next((word for word in words if word in _FORMS), "other").lower()


def shortened(query: str) -> str:
    """The query on one line as the log shows it: of a string no more than of a name, and not without end."""
    pieces, size = [], 0
    for token in tokenize(query):
        text = " " if token.kind in {"space", "comment"} else token.text
        if token.kind == "string" and len(text) > _LONGEST_STRING:
            text = f"{text[:_LONGEST_STRING]}…{text[-1]}"
        pieces.append(text)
        size += len(text)
        if size > _LONGEST_QUERY:
            pieces.append(" …")
            break
    return " ".join("".join(pieces).split())


class _ObservedStore:
    """Passes everything on to the store; queries and replacements are watched on the way."""

    def __init__(self, store: Store, metrics: Metrics, slow: float) -> None:
        self._store = store
        self._metrics = metrics
        self._slow = slow

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        return getattr(self._store, name)

    def replace(self, graph: str, triples: Graph) -> bool:
        """As Store.replace."""
        changed = self._store.replace(graph, triples)
        self._metrics.graph_written(changed=changed)
        return changed

    def query(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Answer:
        """As Store.query."""
        return carried_out(self.asking(sparql, accept, timeout=timeout, asker=asker))

    def asking(self, sparql: str, accept: str, *, timeout: float, asker: Asker | None = None) -> Steps[Answer]:
        """As Store.asking."""
        course = _Course(self._metrics, self._slow, sparql, asker)
        try:
            with course.working():
                answer = yield from self._store.asking(sparql, accept, timeout=timeout, asker=asker)
        except (Exception, GeneratorExit) as error:
            course.end(error)
            raise
        if answer.whole is not None:
            course.size = len(answer.whole)
            course.end(None)
            return answer
        pieces = _watched(answer.chunks, course)
        next(pieces)  # closing a generator that has not begun would do nothing
        return replace(answer, chunks=pieces)


def _watched(chunks: Generator[bytes], course: _Course) -> Generator[bytes]:
    """The pieces of an answer; only the time that the store takes for them counts."""
    with course, closing(chunks):
        yield b""
        while True:
            with course.working():
                piece = next(chunks, None)
            if piece is None:
                return
            course.size += len(piece)
            yield piece


class _Course:
    """What becomes of one query."""

    def __init__(self, metrics: Metrics, slow: float, query: str, asker: Asker | None) -> None:
        self._metrics = metrics
        self._slow = slow
        self._query = query
        self._asker = asker
        self._clock = _Clock()
        self.size = 0

    def working(self) -> _Clock:
        """Within the block the store is at work."""
        return self._clock

    def __enter__(self) -> None:
        """The answer is being read."""

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.end(error)

    def end(self, error: BaseException | None) -> None:
        """Nothing more comes, or nobody wants it."""
        whose, form, outcome = "outside" if self._asker else "own", form_of(self._query), self._outcome(error)
        seconds = self._clock.seconds
        self._metrics.query_ended(whose, form, outcome, seconds, self.size)
        if seconds >= self._slow:
            note(
                _log,
                logging.WARNING,
                "slow query",
                seconds=round(seconds, 3),
                asker=whose,
                form=form,
                outcome=outcome,
                bytes=self.size,
                query=shortened(self._query),
            )

    def _outcome(self, error: BaseException | None) -> str:
        if error is None:
            return "ok"
        if isinstance(error, GeneratorExit) or (self._asker and self._asker.has_left):
            return "left"
        return problem_of(error).name


class _Clock:
    """Adds up the time spent within its blocks."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._since = 0.0

    def __enter__(self) -> None:
        self._since = time.monotonic()

    def __exit__(self, *_error: object) -> None:
        self.seconds += time.monotonic() - self._since
