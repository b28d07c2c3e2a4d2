"""Log lines: for people or as JSON, each with the request that it belongs to, none with what must not be kept."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ziyaret_service.access.tokens import without_secrets
from ziyaret_service.observing.request_ids import request_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TextIO

_FIELDS = "ziyaret_fields"
_OURS = ("ziyaret_ontology", "ziyaret_extract", "ziyaret_corpus", "ziyaret_service")
_SPEAKERS = (*_OURS, "uvicorn", "asyncio", "concurrent.futures")
_HEADER = re.compile(r"\b(Bearer|Basic)\s+[^\s\"',]+", re.IGNORECASE)
_PLAIN = re.compile(r"[\w.:/+{}<>@…-]+")


def note(log: logging.Logger, level: int, message: str, **fields: object) -> None:
    """A log line with fields beside its message, which programs can read."""
    log.log(level, message, extra={_FIELDS: fields})


def write_log(*, level: str, form: str, stream: TextIO | None = None) -> Callable[[], None]:
    """From here on, write log lines of at least this level to standard error, until what is given back is called.

    Libraries other than the server's own are silent, because they quote what they read.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else PlainLines())
    silence = logging.NullHandler()
    speakers = [logging.getLogger(name) for name in _SPEAKERS]
    before = [speaker.level for speaker in speakers]
    for speaker in speakers:
        speaker.addHandler(handler)
        speaker.setLevel(level.upper())
    logging.getLogger().addHandler(silence)

    def stop() -> None:
        for speaker, former in zip(speakers, before, strict=True):
            speaker.removeHandler(handler)
            speaker.setLevel(former)
        logging.getLogger().removeHandler(silence)

    return stop


class _Lines(logging.Formatter):
    """What both forms share."""

    def _parts(self, record: logging.LogRecord) -> Mapping[str, object]:
        parts: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _told(_message(record)),
        }
        if current := request_id():
            parts["request_id"] = current
        fields: Mapping[str, object] = getattr(record, _FIELDS, {})
        parts |= {name: _told(value) if isinstance(value, str) else value for name, value in fields.items()}
        if record.exc_info and record.exc_info[1]:
            parts["error"] = list(_trace(record.exc_info[1]))
        return parts


class JsonLines(_Lines):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        return json.dumps(self._parts(record), ensure_ascii=False, default=str)


class PlainLines(_Lines):
    """`time LEVEL message name=value …`, and below it where an unexpected error came from."""

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        parts = dict(self._parts(record))
        error: Any = parts.pop("error", [])
        moment, level, _, message = (str(parts.pop(name)) for name in ("time", "level", "logger", "message"))
        fields = " ".join(f"{name}={_shown(value)}" for name, value in parts.items())
        line = " ".join(part for part in (moment, f"{level.upper():7}", _on_one_line(message), fields) if part)
        return "\n    ".join([line, *error])


def _message(record: logging.LogRecord) -> str:
    """Of what others say, the part before they show values."""
    message = record.getMessage()
    return message if record.name.startswith(_OURS) else message.partition("\n")[0].partition("(")[0]


def _told(text: str) -> str:
    """The text as it may be kept: without secrets, and without what stood in a header."""
    return _HEADER.sub(r"\1 …", without_secrets(text))


def _trace(error: BaseException) -> Iterator[str]:
    """Where it happened, innermost cause first; of the errors only their kind, since messages quote what was read."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before:
        yield from _trace(before)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} in {frame.name}"
    yield type(error).__qualname__


def _shown(value: object) -> str:
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
