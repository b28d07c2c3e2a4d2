"""Answers kept until something is written, for those who ask the same again."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from contextlib import closing
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Generator

    from ziyaret_service.stores.worker import Query

_MOST_BYTES: Final = 32_000_000
_MOST_AS_IT_COMES: Final = 1_000_000  # bytes of an answer that are held while it goes on to whoever asked
_LONGEST: Final = 65_536  # letters of a query, which are looked at in a millisecond
_CHANGING: Final = re.compile(r"\b(NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)
_LETTERS: Final = ("now", "rand", "uuid", "bnode")  # of the words; where they are missing, no pattern must look


def is_steady(sparql: str) -> bool:
    """Whether the answer is the same as long as nothing is written: no function in it changes by itself."""
    lowered = sparql.lower()
    return not (any(letters in lowered for letters in _LETTERS) and _CHANGING.search(sparql))


class KeptAnswers:
    """The answers after the latest write, up to so many bytes, the one asked for longest ago given up first."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._writes = 0
        self._size = 0
        self._answers: OrderedDict[Query, bytes] = OrderedDict()

    def get(self, query: Query, writes: int) -> bytes | None:
        """The answer to the query after so many writes, None where it must be computed."""
        with self._lock:
            self._forget_before(writes)
            answer = self._answers.get(query) if writes == self._writes else None
            if answer is not None:
                self._answers.move_to_end(query)
            return answer

    def keep(self, query: Query, writes: int, answer: bytes) -> None:
        """Remember an answer, unless something was written since, or the query is long, unsteady, or for everything."""
        if query.text is None or len(query.text) > _LONGEST:
            return
        if _size(query, answer) > self._most_bytes or not is_steady(query.text):
            return
        with self._lock:
            self._forget_before(writes)
            if writes != self._writes or query in self._answers:
                return
            self._answers[query] = answer
            self._size += _size(query, answer)
            while self._size > self._most_bytes:
                self._size -= _size(*self._answers.popitem(last=False))

    def keep_at_end(self, query: Query, writes: int, first: bytes, rest: Generator[bytes]) -> Generator[bytes]:
        """The rest of an answer as it comes; remembered when it has ended, unless it is long. Errors of `rest`.

        A short answer may come in pieces as well: where the engine has grouped much, it tells the end late.
        """
        whole = bytearray(first)
        with closing(rest):
            for piece in rest:
                if len(whole) <= _MOST_AS_IT_COMES:
                    whole += piece
                yield piece
        if len(whole) <= _MOST_AS_IT_COMES:
            self.keep(query, writes, bytes(whole))

    def _forget_before(self, writes: int) -> None:
        if writes > self._writes:
            self._writes, self._size = writes, 0
            self._answers.clear()


def _size(query: Query, answer: bytes) -> int:
    return len(answer) + len(query.text or "")
