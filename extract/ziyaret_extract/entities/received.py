"""Who is received: whether a word for people is the object of a reception, or those who come to the body before it."""

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
    behind = [token.folded for token in analysis.tokens[at + 1 : min(at + 1 + _NEAR, sentence.last)]]
    told = any(word.startswith("ağırla") for word in behind) or any(
        word in _RECEIVING and doing.startswith(("et", "ed")) for word, doing in pairwise(behind)
    )
    return told and analysis.tokens[at].folded.endswith(("ı", "i", "u", "ü"))


def case_of_received(analysis: Analysis, sentence: Sentence, at: int) -> Case:
    """The accusative, or the nominative where it is not told by whom: `temsilcileri kabul edildi`."""
    behind = [token.folded for token in analysis.tokens[at + 1 : min(at + 1 + _NEAR, sentence.last)]]
    return Case.NOMINATIVE if any(word.startswith(("edil", "ağırlan")) for word in behind) else Case.ACCUSATIVE


def are_received_by(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether the body before guests receives them, `X Belediyesi konukları ağırladı`: its own are `konuklarını`."""
    behind = " ".join(token.folded for token in analysis.tokens[at + 1 : min(at + 1 + _NEAR, sentence.last)])
    return analysis.tokens[at].folded in _THE_GUESTS and _RECEIVES.search(behind) is not None
