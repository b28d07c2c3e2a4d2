"""The one table from an error to what a caller is told: HTTP status, title, exit code."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ziyaret_ontology import errors

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Problem:
    """How errors of one kind are told; `name` ends the problem's address, exit codes follow sysexits.h."""

    name: str
    status: HTTPStatus
    title_tr: str
    title_en: str
    exit_code: int

    def title(self, language: str) -> str:
        """The title in `tr` or `en`."""
        return self.title_tr if language == "tr" else self.title_en


_UNEXPECTED = Problem(
    "unexpected", HTTPStatus.INTERNAL_SERVER_ERROR, "Beklenmeyen bir hata oldu", "An unexpected error", 70
)

PROBLEMS: Mapping[type[Exception], Problem] = {
    errors.ZiyaretError: _UNEXPECTED,
    errors.InputError: Problem("input", HTTPStatus.BAD_REQUEST, "Girdi okunamıyor", "The input cannot be read", 65),
    errors.InputTooLarge: Problem(
        "input-too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Girdi çok büyük", "The input is too large", 65
    ),
    errors.NotTurkish: Problem(
        "not-turkish", HTTPStatus.UNPROCESSABLE_ENTITY, "Metin Türkçe değil", "The text is not Turkish", 65
    ),
    errors.UnsupportedFormat: Problem(
        "unsupported-format",
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "Bu biçim desteklenmiyor",
        "The format is not supported",
        65,
    ),
    errors.Erased: Problem(
        "erased", HTTPStatus.CONFLICT, "Kalıcı olarak silinmiş", "It was erased for good and is kept out", 65
    ),
    errors.NotAcceptable: Problem(
        "not-acceptable",
        HTTPStatus.NOT_ACCEPTABLE,
        "Yanıt istenen biçimde verilemiyor",
        "The answer cannot be given in the form asked for",
        64,
    ),
    errors.NotFound: Problem("not-found", HTTPStatus.NOT_FOUND, "Bulunamadı", "Not found", 66),
    errors.AccessDenied: Problem("forbidden", HTTPStatus.FORBIDDEN, "İzin verilmiyor", "Forbidden", 77),
    errors.TokenNeeded: Problem(
        "token-needed", HTTPStatus.UNAUTHORIZED, "Bunun için anahtar gerekli", "A token is needed", 77
    ),
    errors.TooManyRequests: Problem(
        "too-many-requests", HTTPStatus.TOO_MANY_REQUESTS, "Çok sık istek geldi", "Too many requests", 75
    ),
    errors.ConfigError: Problem(
        "configuration", HTTPStatus.INTERNAL_SERVER_ERROR, "Bir ayar yanlış", "A setting is wrong", 78
    ),
    errors.AnalyzerUnavailable: Problem(
        "analyzer-unavailable",
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Çözümleyici kullanılamıyor",
        "The analyzer is not available",
        78,
    ),
    errors.CheckFailed: Problem(
        "check-failed",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Çizge kurallara uymuyor",
        "The graph breaks the shapes",
        65,
    ),
    errors.StoreError: Problem("store", HTTPStatus.INTERNAL_SERVER_ERROR, "Depo hatası", "The store failed", 74),
    errors.QueryRejected: Problem(
        "query-rejected", HTTPStatus.BAD_REQUEST, "Sorgu kabul edilmedi", "The query is rejected", 65
    ),
    errors.QueryTimeout: Problem(
        "query-timeout", HTTPStatus.SERVICE_UNAVAILABLE, "Sorgu çok uzun sürdü", "The query took too long", 75
    ),
    errors.QueryTooCostly: Problem(
        "query-too-costly",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Sorgu çok büyük",
        "The query asks for too much",
        65,
    ),
    errors.StoreBusy: Problem("store-busy", HTTPStatus.SERVICE_UNAVAILABLE, "Depo meşgul", "The store is busy", 75),
    errors.OutsideUnavailable: Problem(
        "outside-unavailable",
        HTTPStatus.BAD_GATEWAY,
        "Başka bir hizmet yanıt vermedi",
        "Another service did not answer",
        69,
    ),
    errors.StoreUnavailable: Problem(
        "store-unavailable", HTTPStatus.SERVICE_UNAVAILABLE, "Depo kullanılamıyor", "The store is not available", 69
    ),
    errors.StoreLocked: Problem(
        "store-locked",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Depo başka bir süreçte açık",
        "The store is open in another process",
        75,
    ),
    errors.LookupUnavailable: Problem(
        "lookup-unavailable", HTTPStatus.BAD_GATEWAY, "Wikidata yanıt vermiyor", "No answer from Wikidata", 69
    ),
    errors.LookupTimeout: Problem(
        "lookup-timeout", HTTPStatus.GATEWAY_TIMEOUT, "Wikidata çok geç kaldı", "Too slow an answer from Wikidata", 75
    ),
}
"""Every class of the error tree, each with its own row."""

_OF_THE_FRAMEWORK: Mapping[int, Problem] = {
    HTTPStatus.FORBIDDEN: PROBLEMS[errors.AccessDenied],
    HTTPStatus.NOT_FOUND: PROBLEMS[errors.NotFound],
    HTTPStatus.METHOD_NOT_ALLOWED: Problem(
        "method-not-allowed", HTTPStatus.METHOD_NOT_ALLOWED, "Bu yöntem kullanılamaz", "Method not allowed", 64
    ),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: PROBLEMS[errors.UnsupportedFormat],
    HTTPStatus.UNPROCESSABLE_ENTITY: Problem(
        "parameters", HTTPStatus.UNPROCESSABLE_ENTITY, "Parametreler yanlış", "The parameters are wrong", 64
    ),
}


def problem_of(error: BaseException) -> Problem:
    """How to tell an error; the unexpected one for a class of no row."""
    rows = (PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)
    return next(rows, _UNEXPECTED)


def problem_of_status(status: int) -> Problem:
    """How to tell an HTTP status that the web framework answers with."""
    if status in _OF_THE_FRAMEWORK:
        return _OF_THE_FRAMEWORK[status]
    phrase = HTTPStatus(status).phrase
    return Problem(f"http-{status}", HTTPStatus(status), phrase, phrase, 70)


def details_of(error: BaseException) -> dict[str, Any]:
    """What an error carries beside its message: the position in a query, the shapes that a graph breaks."""
    if isinstance(error, errors.QueryRejected):
        position = {"line": error.line, "column": error.column}
        return {name: value for name, value in position.items() if value is not None}
    if isinstance(error, errors.CheckFailed):
        return {"violations": [violation.message for violation in error.violations]}
    return {}


def all_problems() -> tuple[Problem, ...]:
    """Every kind of problem once, in the order of the table."""
    return tuple(dict.fromkeys((*PROBLEMS.values(), *_OF_THE_FRAMEWORK.values())))


def exit_code(error: BaseException) -> int:
    """What the `ziyaret` command exits with after this error."""
    return problem_of(error).exit_code


def exit_codes() -> str:
    """The exit codes of the errors, one a line: number and meanings."""
    meanings: dict[int, list[str]] = {}
    for problem in PROBLEMS.values():
        meanings.setdefault(problem.exit_code, []).append(problem.title_en[0].lower() + problem.title_en[1:])
    return "\n".join(f"  {code}  {'; '.join(meanings[code])}" for code in sorted(meanings))
