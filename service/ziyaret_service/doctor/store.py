"""Whether the store opens and answers, and whose things it holds."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import StoreError, StoreLocked, StoreUnavailable
from ziyaret_ontology.graph.table import LINK_STATUSES
from ziyaret_service.doctor.disk import store_folder
from ziyaret_service.doctor.findings import in_bytes, ok, warn, wrong
from ziyaret_service.doctor.serving import address_of, answers
from ziyaret_service.stores import open_store, select, without_passwords
from ziyaret_service.stores.folder import FORMAT, format_of, is_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings
    from ziyaret_service.stores import Store

_TIMEOUT: Final = 10.0  # seconds
_RELEASE = """\
PREFIX ziy: <https://w3id.org/ziyaret/ontology#>
SELECT ?release { ?release a ziy:PressRelease } LIMIT 1"""
_LINKS = """\
PREFIX ziy: <https://w3id.org/ziyaret/ontology#>
SELECT ?status (COUNT(DISTINCT ?thing) AS ?n) { ?link ziy:entity ?thing ; ziy:linkStatus ?status }
GROUP BY ?status ORDER BY ?status"""


_STATUSES = {str(term): status.value for status, term in LINK_STATUSES.items()}


def look_at_store(settings: Settings) -> Iterator[Finding]:
    """Open it as it is, without making one, and ask it something."""
    folder = store_folder(settings)
    if settings.store == "oxigraph:":
        yield warn("store", "it is for one run alone and keeps nothing", "set ZIYARET_STORE=oxigraph:<folder>")
        return
    if folder and not is_store(folder):
        yield warn("store", f"there is none at {folder} yet", "feed a release: ziyaret feed releases/")
        return
    try:
        if folder and (number := format_of(folder)) != FORMAT:
            yield _of_another_format(folder, number)
            return
        store = open_store(settings.store, base=settings.base_iri)
    except StoreLocked:
        yield _locked(settings)
        return
    except StoreUnavailable as error:
        yield wrong("store", str(error), "if it is damaged, restore it from a backup, or feed the releases anew")
        return
    with closing(store):
        yield from _asked(store, settings)


def _of_another_format(folder: Path, number: int) -> Finding:
    """It is not opened, which would bring an older one to the format of now."""
    if number > FORMAT:
        return wrong(
            "store",
            f"{folder} is of format {number}, and this Ziyaret knows formats up to {FORMAT}",
            "install the Ziyaret that wrote it, or a newer one",
        )
    return warn(
        "store",
        f"{folder} is of format {number}; the next command that opens it brings it to format {FORMAT}",
        "copy the folder first, if an older Ziyaret is to open it again",
    )


def _locked(settings: Settings) -> Finding:
    if answers(settings):
        return ok("store", f"it is open in the service at {address_of(settings)}, which says that it is ready")
    return warn(
        "store",
        "it is open in another process, and no service answers as ready at " + address_of(settings),
        "if that is no feeding that goes on, look who has it open: fuser " + str(store_folder(settings)),
    )


def _asked(store: Store, settings: Settings) -> Iterator[Finding]:
    try:
        releases = select(store, _RELEASE, timeout=_TIMEOUT)
    except StoreError as error:
        yield wrong("store", f"it opens, but does not answer: {error}", "look at its disk, or at the remote server")
        return
    vitals = store.vitals()
    told = f"{without_passwords(settings.store.partition(':')[2])} answers"
    if vitals.graphs is not None and vitals.size is not None:
        told += f"; {vitals.graphs:,} named graphs, {in_bytes(vitals.size)}, format {FORMAT}"
    yield ok("store", told)
    if not releases:
        yield warn("store", "it holds no release", "feed one: ziyaret feed releases/")
        return
    if not (one := releases[0]["release"]).startswith(settings.base_iri):
        yield wrong(
            "store",
            f"what it holds has other addresses than ZIYARET_BASE_IRI says, such as {one}",
            f"set ZIYARET_BASE_IRI to what they begin with, or feed into another store; it is {settings.base_iri} now",
        )
    try:
        links = select(store, _LINKS, timeout=_TIMEOUT)
    except StoreError as error:
        yield warn("links", f"how many things are linked cannot be told: {error}", "ask again when less goes on")
        return
    yield ok("links", ", ".join(f"{row['n']} {_STATUSES[row['status']]}" for row in links) or "nothing is linked")
