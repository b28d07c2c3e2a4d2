"""Who is received: whether a word for people is the object of a reception, and whether the body before it receives."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ziyaret_extract.turkish.morphology import Case

if TYPE_CHECKING:
    from ziyaret_extract.analysis import Analysis, Sentence

# So near is the verb of those received: `gençleri belediyedeki makamında kabul etti`.
_NEAR = 4
_RECEIVING = frozenset({"kabul", "konuk", "misafir"})
_THE_GUESTS = frozenset({"konukları", "misafirleri", "ziyaretçileri", "katılımcıları"})
_RECEIVES = re.compile(r"\b(?:(?:ağırla|karşıla|selamla)(?!n)|(?:kabul|konuk|misafir|davet) e[td](?!il))")


def is_received(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether a word is the object of a reception: `gençleri makamında kabul etti`, `şehit ailelerini ağırladı`."""
    behind = _behind(analysis, sentence, at)
    told = any(word.startswith("ağırla") for word in behind) or any(
        word in _RECEIVING and doing.startswith(("et", "ed")) for word, doing in pairwise(behind)
    )
    return told and analysis.tokens[at].folded.endswith(("ı", "i", "u", "ü"))


def case_of_received(analysis: Analysis, sentence: Sentence, at: int) -> Case:
    """The accusative, or the nominative where it is not told by whom: `temsilcileri kabul edildi`."""
    passive = any(word.startswith(("edil", "ağırlan")) for word in _behind(analysis, sentence, at))
    return Case.NOMINATIVE if passive else Case.ACCUSATIVE


def are_received_by(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the body before guests receives them, `X Belediyesi konukları ağırladı`: its own are `konuklarını`."""
    behind = " ".join(_behind(analysis, sentence, at))
    return analysis.tokens[at].folded in _THE_GUESTS and _RECEIVES.search(behind) is not None


def _behind(analysis: Analysis, sentence: Sentence, at: int) -> list[str]:
    """The words of the sentence so near behind a word that they may tell that it is received."""
    return [token.folded for token in analysis.tokens[at + 1 : min(at + 1 + _NEAR, sentence.last)]]
