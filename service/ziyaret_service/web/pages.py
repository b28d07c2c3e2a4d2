"""A page from a template, in the reader's language."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from ziyaret_ontology.errors import ConfigError
from ziyaret_service.access import Scope, bearer_of
from ziyaret_service.web.days import day
from ziyaret_service.web.sentences import marked_sentence
from ziyaret_service.web.words import LANGUAGES, language_of, words

if TYPE_CHECKING:
    from fastapi import Request

    from ziyaret_service.access import Token

_HEADERS = {"Vary": "Accept, Accept-Language, Authorization, Cookie"}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ziyaret_service", "web/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = day
    return environment


def page(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """The template filled with the values and with what every page needs."""
    bearer = _bearer(request)
    language = language_of(request.query_params.get("lang"), request.headers.get("accept-language", ""))
    base_path = urlsplit(request.app.state.service.settings.base_iri).path
    text = (
        _environment()
        .get_template(template)
        .render(
            language=language,
            word=words(language),
            languages={each: str(request.url.include_query_params(lang=each).query) for each in LANGUAGES},
            path=request.url.path,
            chosen=request.query_params.get("lang") in LANGUAGES,
            told=partial(marked_sentence, language),
            link=partial(_link, request.query_params.get("lang")),
            entity=partial(_entity_link, request.app.state.service.settings.base_iri, base_path),
            status=status,
            bearer=bearer,
            may_feed=bool(bearer and bearer.allows(Scope.FEED)),
            may_curate=bool(bearer and bearer.allows(Scope.CURATE)),
            here=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
            **values,
        )
    )
    return HTMLResponse(text, status, headers=_HEADERS | {"Content-Language": language})


def _bearer(request: Request) -> Token | None:
    """Who has signed in; a broken file of tokens is told to who writes, and not in place of a page."""
    try:
        return bearer_of(request)
    except ConfigError:
        return None


def _link(chosen: str | None, path: str, **parameters: Any) -> str:  # noqa: ANN401 - whatever can be written in an address
    """An address of this site that keeps the chosen language and drops parameters without a value."""
    given = {name: value for name, value in parameters.items() if value not in (None, "")}
    if chosen in LANGUAGES:
        given["lang"] = chosen
    return f"{path}?{urlencode(given)}" if given else path


def _entity_link(base: str, base_path: str, iri: str) -> str:
    """The address of a thing's page on this site, which may run elsewhere than its IRIs say."""
    return base_path + iri.removeprefix(base) if iri.startswith(base) else iri
