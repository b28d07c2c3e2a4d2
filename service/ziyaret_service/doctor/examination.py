"""Everything the doctor looks at, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ZiyaretError
from ziyaret_service.doctor.disk import look_at_disk
from ziyaret_service.doctor.findings import wrong
from ziyaret_service.doctor.linking import look_at_links
from ziyaret_service.doctor.machine import look_at_machine
from ziyaret_service.doctor.reading import look_at_model
from ziyaret_service.doctor.serving import look_at_serving
from ziyaret_service.doctor.settings import look_at_settings
from ziyaret_service.doctor.store import look_at_store
from ziyaret_service.doctor.tokens import look_at_tokens
from ziyaret_service.doctor.versions import look_at_versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings


def examine(settings: Settings, complaints: Iterable[str] = ()) -> Iterator[Finding]:
    """What is found, as it is found; `complaints` are about settings that could not be read.

    Nothing is changed: no store is made, nothing is fed, and no address outside this machine is asked but that of the
    store. A look that fails is a finding too.
    """
    complaints = tuple(complaints)
    looks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("python", look_at_versions),
        ("settings", lambda: look_at_settings(settings, complaints)),
        ("machine", lambda: look_at_machine(settings)),
        ("disk", lambda: look_at_disk(settings)),
        ("store", lambda: look_at_store(settings)),
        ("model", lambda: look_at_model(settings)),
        ("links", lambda: look_at_links(settings)),
        ("tokens", lambda: look_at_tokens(settings)),
        ("serving", lambda: look_at_serving(settings)),
    )
    for subject, look in looks:
        try:
            yield from look()
        except ZiyaretError as error:
            yield wrong(subject, str(error), "see what it says")
        except Exception as error:  # noqa: BLE001 - the other looks are worth having
            kind = type(error).__name__
            yield wrong(subject, f"looking failed unexpectedly: {kind}: {error}", "please report it")
