"""The whole error tree.

    ZiyaretError
      InputError               the release or the request cannot be read
        InputTooLarge          it is larger than the limit
        NotTurkish             it is in another language; feeding can be forced
        UnsupportedFormat      its bytes are of a kind that no reader knows
        Erased                 it was erased for good and is kept out
        NotAcceptable          the answer cannot be given in the form asked for
      NotFound                 no such release, entity or question
      AccessDenied             what was asked is not for whoever asks
        TokenNeeded            nobody knows who asks: there is no token, or none that is good
      TooManyRequests          a client asks too often; carries the seconds to wait
      ConfigError              a setting is wrong
        AnalyzerUnavailable    the analyzer is unknown or its extra is not installed
      CheckFailed              the graph breaks the shapes; carries the violations
      StoreError
        QueryRejected          the query is not valid, or not a query; carries line and column
        QueryTimeout           the query ran past its limit
        QueryTooCostly         the query or its answer needs more memory, rows or bytes than allowed
        StoreBusy              too many queries run and wait
        OutsideUnavailable     another service, called by SERVICE or LOAD, did not answer as it should
        StoreUnavailable       the store cannot be opened, read or written
          StoreLocked          another process has the store folder open
      LookupUnavailable        Wikidata did not answer, or not as it should
        LookupTimeout          it took longer than a query may

A message says what is wrong, where, and what to do next. No error here knows of HTTP or of exit codes.
"""
# ruff: noqa: N818 - the names say what happened

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ziyaret_ontology.check import Violation


class ZiyaretError(Exception):
    """Base of every error that Ziyaret raises on purpose."""


class InputError(ZiyaretError):
    """The release or the request cannot be read."""


class InputTooLarge(InputError):
    """The input is larger than the limit."""


class NotTurkish(InputError):
    """The text is in another language."""


class UnsupportedFormat(InputError):
    """The bytes are of a kind that no reader knows."""


class Erased(InputError):
    """It was erased for good and is kept out."""


class NotAcceptable(InputError):
    """The answer cannot be given in the form asked for."""


class NotFound(ZiyaretError):
    """No such release, entity or question."""


class AccessDenied(ZiyaretError):
    """What was asked is not for whoever asks."""


class TokenNeeded(AccessDenied):
    """Nobody knows who asks: there is no token, or none that is good."""


class TooManyRequests(ZiyaretError):
    """A client asks too often; `retry_after` is in seconds."""

    def __init__(self, message: str, *, retry_after: float = 1.0) -> None:
        """Keep the seconds to wait beside the message."""
        super().__init__(message)
        self.retry_after = retry_after


class ConfigError(ZiyaretError):
    """A setting is wrong."""


class AnalyzerUnavailable(ConfigError):
    """The analyzer is unknown, or the extra that it needs is not installed."""


class CheckFailed(ZiyaretError):
    """The graph breaks the shapes."""

    def __init__(self, message: str, violations: tuple[Violation, ...] = ()) -> None:
        """Keep the violations beside the message."""
        super().__init__(message)
        self.violations = violations


class StoreError(ZiyaretError):
    """The store could not do what was asked."""


class QueryRejected(StoreError):
    """The query is not valid SPARQL, or not a query; `line` and `column` count from 1 where the parser tells them."""

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        """Keep the parser's position beside the message."""
        super().__init__(message)
        self.line = line
        self.column = column


class QueryTimeout(StoreError):
    """The query ran past its limit."""


class QueryTooCostly(StoreError):
    """The query needs more memory, or its answer has more rows or bytes, than allowed."""


class StoreBusy(StoreError):
    """Too many queries run and wait."""


class OutsideUnavailable(StoreError):
    """Another service, called by SERVICE or LOAD, did not answer, or not as it should."""


class StoreUnavailable(StoreError):
    """The store cannot be opened, read or written."""


class StoreLocked(StoreUnavailable):
    """Another process has the store folder open."""


class LookupUnavailable(ZiyaretError):
    """Wikidata did not answer, or not as it should."""


class LookupTimeout(LookupUnavailable):
    """Wikidata took longer than a query may."""
