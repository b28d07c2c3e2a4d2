"""SPARQLWrapper with what it lacks: every failure told in one way, and the media type by its proper name.

The wrapper checks no media type and takes only some of them, so the Accept header is set here; it keeps connections
of failed requests open, and tells of failures by the exceptions of three libraries.
"""

from __future__ import annotations

import ast
import math
from contextlib import contextmanager
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError

from SPARQLWrapper import POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.client import HTTPResponse

_STANDARD = {
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
    "text/plain": "application/n-triples",
}
"""What servers and clients call a media type, and its proper name."""
_BODY_LENGTH = 10_000  # bytes of an error page that are read


class RequestFailed(Exception):  # noqa: N818 - it says what happened; each caller tells it as an error of its own
    """No answer with a status of success came; `late` when time ran out.

    With a `status`, the message is what the server said; without, it tells what the address did: “cannot be reached”.
    """

    def __init__(
        self, reason: str, *, status: int | None = None, retry_after: str | None = None, late: bool = False
    ) -> None:
        """Keep status and Retry-After beside the reason."""
        super().__init__(reason)
        self.status = status
        self.retry_after = retry_after
        self.late = late


def wrapped(  # noqa: PLR0913 - a request and where it goes
    address: str,
    text: str,
    *,
    form: str,
    timeout: float,
    agent: str = "Ziyaret",
    accept: str | None = None,
    update_address: str | None = None,
) -> SPARQLWrapper:
    """A request by POST, not yet sent; `form` is the keyword of the query or update, `timeout` is in seconds."""
    wrapper = SPARQLWrapper(address, update_address, agent=agent)
    wrapper.setMethod(POST)
    wrapper.setOnlyConneg(True)
    wrapper.setTimeout(math.ceil(timeout))
    wrapper.setQuery(text)
    # The wrapper guesses the form by a pattern, and sends what it takes for an update to the update address.
    wrapper.queryType = form
    if accept:
        wrapper.addCustomHttpHeader("Accept", accept)
    return wrapper


@contextmanager
def response_of(send: Callable[[], HTTPResponse]) -> Iterator[HTTPResponse]:
    """The response to what `send` sends, to be read within the block; RequestFailed when it fails, then or there."""
    try:
        with send() as response:
            yield response
    except SPARQLWrapperException as problem:
        answer = problem.__context__
        if not isinstance(answer, HTTPError):
            raise RequestFailed(_line(problem)) from problem
        answer.close()
        raise _refused(answer, _body(problem)) from problem
    except HTTPError as problem:
        with problem:
            body = problem.read(_BODY_LENGTH)
        raise _refused(problem, body) from problem
    except TimeoutError as problem:
        raise RequestFailed("did not answer in time", late=True) from problem
    except URLError as problem:
        late = isinstance(problem.reason, TimeoutError)
        raise RequestFailed(f"cannot be reached: {problem.reason}", late=late) from problem
    except (HTTPException, OSError) as problem:
        raise RequestFailed(_line(problem)) from problem


def media_type_of(response: HTTPResponse) -> str:
    """What the response says to be, by its proper name."""
    return standard(response.headers.get_content_type())


def standard(media_type: str) -> str:
    """The proper name of a media type of SPARQL."""
    return _STANDARD.get(media_type, media_type)


def _refused(answer: HTTPError, body: bytes) -> RequestFailed:
    reason = " ".join(body.decode("utf-8", "replace").split())
    return RequestFailed(reason, status=answer.code, retry_after=answer.headers.get("Retry-After"))


def _body(problem: SPARQLWrapperException) -> bytes:
    """What the server answered, which the wrapper keeps only inside the text of its exception."""
    _, found, written = str(problem).partition("Response:\n")
    body: bytes = ast.literal_eval(written) if found else b""
    return body


def _line(problem: Exception) -> str:
    return f"failed: {type(problem).__name__}: {str(problem).partition(chr(10))[0]}"
