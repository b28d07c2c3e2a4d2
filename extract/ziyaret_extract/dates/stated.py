"""The dates that a text states, each once with all its mentions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.confidence import confidence
from ziyaret_ontology.model import Mention, StatedDate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.dates.resolving import DateMention

_YEAR = re.compile(r"\d{4}|\d[./-]\d\d$")
_BY_CALENDAR = frozenset({"day", "range", "month", "year"})


def stated_dates(analysis: Analysis, dates: Sequence[DateMention]) -> tuple[StatedDate, ...]:
    """The stated dates that could be resolved, in order of first mention."""
    mentions: dict[str, list[Mention]] = {}
    evidence: dict[str, set[str]] = {}
    for found in dates:
        if found.stated and found.edtf:
            mentions.setdefault(found.edtf, []).append(analysis.text.mention(found.start, found.end))
            evidence.setdefault(found.edtf, set()).add(_evidence(analysis, found))
    return tuple(
        StatedDate(edtf, tuple(spans), confidence("date", *evidence[edtf])) for edtf, spans in mentions.items()
    )


def _evidence(analysis: Analysis, found: DateMention) -> str:
    """How much of a date the text says itself."""
    if found.kind not in _BY_CALENDAR:
        return "relative"
    return "full" if _YEAR.search(analysis.text.clean[found.start : found.end]) else "no-year"
