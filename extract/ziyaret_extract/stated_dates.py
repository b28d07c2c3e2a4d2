"""The dates that a text states, each once with all its mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_ontology.model import Mention, StatedDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.dates import DateMention

ABSOLUTE = 0.95
RELATIVE = 0.8
_BY_CALENDAR = frozenset({"day", "range", "month", "year"})


def stated_dates(analysis: Analysis, dates: Sequence[DateMention]) -> tuple[StatedDate, ...]:
    """The stated dates that could be resolved, in order of first mention."""
    mentions: dict[str, list[Mention]] = {}
    confidence: dict[str, float] = {}
    for found in dates:
        if found.stated and found.edtf:
            mentions.setdefault(found.edtf, []).append(analysis.text.mention(found.start, found.end))
            sure = ABSOLUTE if found.kind in _BY_CALENDAR else RELATIVE
            confidence[found.edtf] = max(sure, confidence.get(found.edtf, 0))
    return tuple(StatedDate(edtf, tuple(spans), confidence[edtf]) for edtf, spans in mentions.items())
