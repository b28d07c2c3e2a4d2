"""Reads releases as extraction does, up to where their events are told: for the tools that fit weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract import load_analyzer, load_gazetteer
from ziyaret_extract.dates.days import read_days
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.events.story import Story
from ziyaret_extract.mentions import find_mentions
from ziyaret_extract.names.recase import calmed
from ziyaret_extract.text import normalize

if TYPE_CHECKING:
    from collections.abc import Callable

    from ziyaret_ontology.model import Release


def reader() -> Callable[[Release], Story]:
    """Reads a release up to where its events are told, with what is bundled."""
    analyzer, gazetteer = load_analyzer("bundled"), load_gazetteer()

    def story_of(release: Release) -> Story:
        analysis = calmed(analyzer(normalize(release.text)))
        dates = find_dates(analysis, release.published)
        mentions = find_mentions(analysis, gazetteer, dates, release.id, release.source)
        return Story(analysis, mentions, read_days(analysis, dates, release.published))

    return story_of
