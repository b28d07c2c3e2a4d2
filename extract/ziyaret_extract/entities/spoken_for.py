"""The body for which a text speaks, as its words tell: `Belediye Başkanımız`, `kaymakamlığımız`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.headwords import bare_title, body_nouns
from ziyaret_extract.turkish.morphology import case_after_ours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.entities.occurrences import Occurrence

# The title of `Tekkaya Belediye Başkanımız` is so near behind the body that it implies.
_NEAR = 1


def body_spoken_for(analysis: Analysis, bodies: Iterable[Occurrence], spoken: Collection[int]) -> str | None:
    """The key of the body that is most often `ours` outside of speech, whose tokens are `spoken`; None if none is."""
    told = Counter(body.key for body in bodies if body.first not in spoken and _is_ours(analysis, body))
    return told.most_common(1)[0][0] if told else None


def _is_ours(analysis: Analysis, body: Occurrence) -> bool:
    """Whether a body is told by a title of ours, or by such a noun itself."""
    words = [token.folded for token in analysis.tokens[body.first : body.last + _NEAR]]
    titles = (bare_title(word) for word in words[1:])
    return any(found is not None and found.ours for found in titles) or (
        body.last - body.first == 1 and any(case_after_ours(words[0], noun) for noun in body_nouns())
    )
