"""Where those hold office with whom others go: `Başkan X'e Başkan Yardımcısı A eşlik etti`."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from ziyaret_extract.entities.delegation_homes import LISTED
from ziyaret_extract.entities.heads import besides, leads
from ziyaret_extract.entities.title_lists import case_of_list
from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ziyaret_extract.analysis import Analysis, Sentence
    from ziyaret_extract.entities.named import Named

_COMPANY = frozenset({"beraberindeki", "yanındaki"})
_ACCOMPANIED = frozenset({"ettiği", "ettikleri"})
_RECEIVED = re.compile(r"(?:ağırla|karşıla)(?:d[ıi]|m[ıi]ş|r|yarak|n)\w*")
# So near behind a name stands the group that its bearer heads.
_NEAR = 4


def home_of_company(analysis: Analysis, sentence: Sentence, inside: Sequence[Named]) -> tuple[int, str] | None:
    """The token of `beraberindeki` and where the one before it holds office: `Başkan X ve beraberindeki üye A`."""
    along = (at for at in range(sentence.first, sentence.last) if analysis.tokens[at].folded in _COMPANY)
    at = next(along, None)
    if at is None:
        return None
    bodies = [key for one in inside if one.chunk.last <= at for key in one.bodies()]
    return (at, bodies[-1]) if bodies else None


def home_of_leader(analysis: Analysis, sentence: Sentence, inside: Sequence[Named]) -> str | None:
    """Where the one holds office who is accompanied, or who receives with others."""
    words = [token.folded for token in analysis.tokens[sentence.first : sentence.last]]
    led: Callable[[Named], bool]
    if "eşlik" in words or "refakat" in words:
        led = partial(_is_accompanied, analysis)
    elif "yalnız" in words:
        led = partial(_stands_in, Case.ACCUSATIVE)
    elif any(_RECEIVED.fullmatch(word) for word in words):
        led = partial(_receives_with_others, analysis, inside)
    else:
        led = partial(_heads_others, analysis)
    return next((key for one in inside if led(one) for key in one.bodies()), None)


def _stands_in(case: Case, one: Named) -> bool:
    return one.chunk.case is case


def _is_accompanied(analysis: Analysis, one: Named) -> bool:
    """Whether a name is told to have company: `X'e A eşlik etti`, `A'nın eşlik ettiği Başkan X`."""
    before = {token.folded for token in analysis.tokens[max(one.phrase - 1, 0) : one.phrase]}
    return one.chunk.case is Case.DATIVE or bool(before & _ACCOMPANIED)


def _heads_others(analysis: Analysis, one: Named) -> bool:
    """Whether somebody is told to head the others of a sentence: `X'in yanı sıra A`, `X başkanlığındaki heyette A`."""
    behind = analysis.tokens[one.chunk.last : one.chunk.last + _NEAR]
    heads = leads(analysis, one.chunk) and any(token.folded.startswith(LISTED) for token in behind)
    return heads or besides(analysis, one.chunk.last)


def _receives_with_others(analysis: Analysis, inside: Sequence[Named], one: Named) -> bool:
    """Whether a name is that of one who receives, alone or with others: `X'in yanı sıra A ve B karşıladı`."""
    return case_of_list(analysis, inside, one) is Case.NOMINATIVE or besides(analysis, one.chunk.last)
