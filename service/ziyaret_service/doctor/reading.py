"""Whether the analyzer reads Turkish."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from ziyaret_extract import extract, load_analyzer, load_gazetteer
from ziyaret_ontology.errors import AnalyzerUnavailable
from ziyaret_ontology.model import Release
from ziyaret_service.doctor.findings import ok, warn, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_SENTENCE: Final = "Kartal Belediye Başkanı Nermin Işıkçı, Pendik Belediyesini ziyaret etti."


def look_at_model(settings: Settings) -> Iterator[Finding]:
    """Load it and read a sentence."""
    started = time.monotonic()
    try:
        analyzer = load_analyzer(settings.analyzer)
    except AnalyzerUnavailable as error:
        yield wrong("model", str(error), "install it, or set ZIYARET_ANALYZER=bundled")
        return
    if settings.analyzer.startswith("fixed:"):
        yield warn("model", "it reads only what was recorded", "for other releases set ZIYARET_ANALYZER=bundled")
        return
    facts = extract(Release("ornek", _SENTENCE), analyzer=analyzer, gazetteer=load_gazetteer())
    seconds = time.monotonic() - started
    if [event.hosts for event in facts.events] == [("organization/pendik-belediyesi",)] and len(facts.people) == 1:
        yield ok("model", f"{analyzer.id} read a visit; loading it took {seconds:.1f} s")
    else:
        yield wrong(
            "model",
            f"{analyzer.id} did not find who visits whom in “{_SENTENCE}”",
            "is it a model of Turkish with names of people? ZIYARET_ANALYZER=bundled is",
        )
