"""The ready-made questions."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from ziyaret_ontology.questions import bind, list_questions, load_question
from ziyaret_service.routes.answering import answered, asked
from ziyaret_service.routes.deps import ServiceDep
from ziyaret_service.routes.negotiation import HTML, JSON, VARY, wanted
from ziyaret_service.schemas import Question
from ziyaret_service.stores import RESULTS, Asker
from ziyaret_service.web.pages import page
from ziyaret_service.web.tables import table

router = APIRouter(tags=["questions"])
_NOT_OF_THE_QUESTION = frozenset({"lang", "format"})


@router.get(
    "/questions",
    response_model=list[Question],
    responses={HTTPStatus.OK: {"content": {HTML: {}}}},
    summary="List the questions",
)
def questions(request: Request) -> Response:
    """The questions with their parameters and their SPARQL, as JSON or as a page of forms."""
    if wanted(request, (JSON, HTML)) == HTML:
        return page(request, "questions.html", questions=list_questions())
    listed = [Question.of(question).model_dump(mode="json") for question in list_questions()]
    return JSONResponse(listed, headers=VARY)


@router.get(
    "/questions/{name}",
    responses={HTTPStatus.OK: {"content": {media_type: {} for media_type in (*RESULTS, HTML)}}},
    summary="Ask a question",
)
async def ask(request: Request, name: str, service: ServiceDep) -> Response:
    """The answer to a question; its parameters narrow it, and one given twice takes either value."""
    given = request.query_params
    values = {each: values for each in given if each not in _NOT_OF_THE_QUESTION and (values := _values(request, each))}
    question = load_question(name)
    sparql = bind(question, **values)
    media_type = wanted(request, (*RESULTS, HTML), given.get("format"))
    if media_type == HTML:

        def filled(asker: Asker) -> Response:
            answer = table(service.store, sparql, timeout=service.settings.query_timeout, asker=asker)
            return page(request, "question.html", question=question, given=given, answer=answer)

        return await asked(request, service, filled)
    return await answered(request, service, sparql, media_type)


def _values(request: Request, name: str) -> list[str]:
    return [value for value in request.query_params.getlist(name) if value.strip()]
