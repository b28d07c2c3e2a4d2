"""From the settings to a client of Wikidata."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ziyaret_ontology.errors import ConfigError
from ziyaret_service.wikidata.cache import Cache
from ziyaret_service.wikidata.client import Wikidata

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_service.settings import Settings


def open_wikidata(
    settings: Settings, *, refresh: bool = False, wait: Callable[[float], object] = time.sleep
) -> Wikidata:
    """A client that asks as the operator; ConfigError when they did not say who that is, or the cache does not open."""
    if not settings.wikidata_contact:
        raise ConfigError(
            "Wikidata is asked only by who can be reached: set ZIYARET_WIKIDATA_CONTACT to your e-mail address or web "
            "page, such as ZIYARET_WIKIDATA_CONTACT=veri@belediye.example; it is sent with every request"
        )
    return Wikidata(
        contact=settings.wikidata_contact,
        endpoint=settings.wikidata_endpoint,
        search=settings.wikidata_search,
        cache=Cache(Path(settings.wikidata_cache).expanduser(), timedelta(days=settings.wikidata_cache_days)),
        refresh=refresh,
        wait=wait,
    )


def forget_answers(settings: Settings) -> None:
    """Empty the cache of answers, where there is one: they are found by what was asked, not by whom they tell of."""
    path = Path(settings.wikidata_cache).expanduser()
    if path.exists():
        cache = Cache(path, timedelta(days=settings.wikidata_cache_days))
        try:
            cache.clear()
        finally:
            cache.close()
