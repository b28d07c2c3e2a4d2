"""The path of one press release from text to facts."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from ziyaret_extract.analyzers import load_analyzer
from ziyaret_extract.dates.days import read_days
from ziyaret_extract.dates.resolving import find_dates
from ziyaret_extract.dates.stated import stated_dates
from ziyaret_extract.doubts import LEAST_CONFIDENCE, abstain, note_gaps
from ziyaret_extract.events.reading import find_events
from ziyaret_extract.gazetteer import load_gazetteer
from ziyaret_extract.linking import link
from ziyaret_extract.mentions import find_mentions
from ziyaret_extract.names.recase import calmed
from ziyaret_extract.sureness.weighing import weigh
from ziyaret_extract.tables import tables_digest
from ziyaret_extract.text import normalize
from ziyaret_ontology.model import Facts, MadeBy

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_extract.gazetteer import Gazetteer
    from ziyaret_ontology.model import Release


def extract(
    release: Release,
    *,
    analyzer: Analyzer | None = None,
    gazetteer: Gazetteer | None = None,
    least_confidence: float = LEAST_CONFIDENCE,
) -> Facts:
    """Read one press release and return everything it states; with what is bundled unless other parts are given.

    An event or a topic whose confidence is below `least_confidence` is left out, with a note.
    """
    analyzer = analyzer or load_analyzer("bundled")
    gazetteer = gazetteer or load_gazetteer()
    analysis = calmed(analyzer(normalize(release.text)))
    dates = find_dates(analysis, release.published)
    days = read_days(analysis, dates, release.published)
    mentions = find_mentions(analysis, gazetteer, dates, release.id, release.source)
    events, notes = find_events(analysis, mentions, days, release.id)
    mentions = mentions.with_seats(events)
    facts = Facts(
        release=release,
        people=mentions.people.facts,
        organizations=mentions.organizations.facts,
        places=mentions.places.facts,
        dates=stated_dates(analysis, dates),
        topics=mentions.topics.facts,
        groups=mentions.groups.facts,
        events=events,
        links=link(mentions, gazetteer.index),
        notes=notes,
        made_by=_made_by(analysis.analyzer_id),
    )
    return note_gaps(abstain(weigh(facts), least_confidence))


@cache
def _made_by(analyzer_id: str) -> MadeBy:
    """What read the text: the version is asked of the installed package once, for that takes as long as a sentence."""
    return MadeBy(version("ziyaret"), analyzer_id, tables_digest())
