"""Husband and wife told by the surname alone: `Kaya çifti`, both of whom the text has named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import case_after
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Analysis
    from ziyaret_extract.events.phrases import Phrase
    from ziyaret_extract.mentions import Mentions

_COUPLE = "çifti"
_TWO = 2


def with_couples(analysis: Analysis, mentions: Mentions, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases; one of somebody before `çifti` is of both who bear the surname, in the case of that word."""
    return tuple(_of_both(analysis, mentions, phrase) for phrase in phrases)


def _of_both(analysis: Analysis, mentions: Mentions, phrase: Phrase) -> Phrase:
    behind = analysis.tokens[phrase.last].folded if phrase.last < len(analysis.tokens) else ""
    case = case_after(behind, _COUPLE) if phrase.kind == "person" else None
    if case is None:
        return phrase
    surname = analysis.tokens[phrase.last - 1].folded
    both = [fact.key for fact in mentions.people.facts if fold(fact.name).split()[-1] == surname]
    return replace(phrase, keys=tuple(both), last=phrase.last + 1, case=case) if len(both) == _TWO else phrase
