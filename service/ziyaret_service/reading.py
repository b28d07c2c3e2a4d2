"""Reading one release; it knows no store, so that `ziyaret extract` need not load what storing does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract import extract
from ziyaret_extract.doubts import LEAST_CONFIDENCE
from ziyaret_extract.turkish.language import require_turkish

if TYPE_CHECKING:
    from ziyaret_extract import Gazetteer
    from ziyaret_extract.analysis import Analyzer
    from ziyaret_ontology.model import Facts, Release


def read(
    release: Release,
    *,
    analyzer: Analyzer,
    gazetteer: Gazetteer,
    least_confidence: float = LEAST_CONFIDENCE,
    force: bool = False,
) -> Facts:
    """What a release states; NotTurkish for a text in another language, unless forced."""
    if not force:
        require_turkish(release.text)
    return extract(release, analyzer=analyzer, gazetteer=gazetteer, least_confidence=least_confidence)
