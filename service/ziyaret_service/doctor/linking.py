"""What places and bodies are linked by: the gazetteer, and Wikidata where it is asked."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ziyaret_extract.gazetteer import load_index
from ziyaret_ontology.errors import ConfigError
from ziyaret_service.doctor.findings import ok, warn, wrong
from ziyaret_service.wikidata.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ziyaret_service.doctor.findings import Finding
    from ziyaret_service.settings import Settings

_KNOWN: Final = ("Pendik", "Q857056")


def look_at_links(settings: Settings) -> Iterator[Finding]:
    """Whether the gazetteer is whole, and Wikidata can be asked; it is not asked."""
    name, item = _KNOWN
    if item not in {found.entry.wikidata for found in load_index().find(name)}:
        yield wrong("gazetteer", f"it does not know {name} as {item}", "install ziyaret anew")
    else:
        yield ok("gazetteer", f"it knows {name} as {item}")
    if settings.wikidata_contact:
        yield _cache(settings)
    elif settings.wikidata_lookups:
        yield wrong(
            "wikidata",
            "ZIYARET_WIKIDATA_LOOKUPS is on, but nobody says who asks",
            "set ZIYARET_WIKIDATA_CONTACT to your e-mail address or web page",
        )
    else:
        yield ok("wikidata", "it is not asked, for ZIYARET_WIKIDATA_CONTACT is not set")


def _cache(settings: Settings) -> Finding:
    file = Path(settings.wikidata_cache).expanduser()
    if not file.exists():
        if os.access(file.absolute().parent, os.W_OK | os.X_OK):
            return ok("wikidata", f"its answers will be kept in {file}")
        return wrong("wikidata", f"the cache {file} cannot be made there", "set ZIYARET_WIKIDATA_CACHE to another file")
    try:
        with closing(Cache(file, timedelta(days=settings.wikidata_cache_days))):
            return ok("wikidata", f"its answers are kept in {file}")
    except ConfigError as error:
        return warn("wikidata", str(error), "delete the file, or name another")
