"""The work of who runs the service: a backup of everything, and erasing for good."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from ziyaret_service.access import Scope
from ziyaret_service.backups import backup_name, make_backup
from ziyaret_service.erasing import checked_target, erase
from ziyaret_service.routes.access import needs
from ziyaret_service.routes.answering import streamed
from ziyaret_service.routes.deps import ServiceDep, SettingsDep
from ziyaret_service.stores import Answer
from ziyaret_service.wikidata import forget_answers

router = APIRouter(tags=["upkeep"], dependencies=[needs(Scope.ADMIN)])
_GZIP = "application/gzip"
_BACKUP: dict[int | str, dict[str, Any]] = {
    HTTPStatus.OK: {"content": {_GZIP: {}}, "description": "N-Quads, compressed; the last line tells that it is whole"}
}


class NewErasure(BaseModel):
    """Who or what is to be erased: the key or address of a person or a release."""

    of: str = Field(examples=["person/ece-sen", "release/haber-7"], max_length=1000)


class ErasedForGood(BaseModel):
    """What erasing came to: ids of releases that are gone and that changed, how many decisions and look-ups went."""

    erased: str
    gone: list[str]
    changed: list[str]
    decisions: int
    lookups: int


@router.post("/backup", responses=_BACKUP, response_class=Response, summary="A backup of everything")
async def backup(request: Request, service: ServiceDep) -> Response:
    """The whole store as it is now, while the service goes on: the file that `ziyaret restore` takes."""
    now = datetime.now(UTC).replace(microsecond=0)
    pieces = make_backup(service.store, base=service.settings.base_iri, now=now)
    headers = {"Content-Disposition": f'attachment; filename="{backup_name(now)}"', "Cache-Control": "no-store"}
    return await streamed(request, service, Answer(_GZIP, pieces), headers)


@router.post("/erasures", summary="Erase a person or a release for good")
def erase_for_good(wanted: NewErasure, service: ServiceDep, settings: SettingsDep) -> ErasedForGood:
    """Take a person or a release out of everything that is stored here, and keep it out; this cannot be undone.

    Everything is written anew, which takes about as long as a backup. Sending it again completes what was interrupted.
    """
    key = checked_target(settings.base_iri, wanted.of)
    with service.reading:
        taken = erase(key, store=service.store, base=settings.base_iri, day=datetime.now(UTC).date())
        forget_answers(settings)
    return ErasedForGood(
        erased=key, gone=taken.gone, changed=taken.changed, decisions=taken.decisions, lookups=taken.lookups
    )
