"""Words that tell of what is to come: `yapılacak`, `bekleniyor`, and that to which somebody invites."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Token

# How words begin that tell a plan.
PLANS = ("planlan", "programlan", "hedeflen", "öngörül", "düşünül", "tasarlan")
_FORM = re.compile(r"[ae]c[ae][kğ]")
_TO_COME = re.compile(r"\w{3,}(?:acak|ecek)")
_INVITED = re.compile(r"et(?:ti|miş|ti[ğk]\w+|miştir)(?:ler)?|ediyor(?:lar)?|ederek|ederken|edildi(?:ler)?")
_TO_BE_DONE = re.compile(r"\w{3,}m[ae](?:s[ıi]n[ıiae]|l[ae]r[ıi]n[ıiae]|y[ıiae])|\w{3,}m[ae]s[ıi]")
_DECIDED = ("karar", "planla", "benimsen")
_JOINTS = frozenset({"ve", "ile", "veya", "ise", "de", "da"})


def is_future(word: str) -> bool:
    """Whether a folded word is a verb in the future, or made of one: `yapılacak`, `yapılacağını`."""
    return _FORM.search(word) is not None


def is_ahead(word: str) -> bool:
    """Whether a folded word tells of what is to come, a verb in the future or another: `bekleniyor`, `davetli`."""
    return is_future(word) or word.startswith((*PLANS, "beklen", "davetli"))


def tells_future(tokens: Sequence[Token]) -> bool:
    """Whether words tell of what is to come, also as that to which somebody invites: `eylülde şehrine davet etti`.

    So they do of what was decided: `21 Temmuz'da yapılmasına karar verildi`.
    """
    pairs = [(one.folded, other.folded) for one, other in pairwise(tokens)]
    meant = any(
        (one == "davet" and _INVITED.fullmatch(other)) or (_TO_BE_DONE.fullmatch(one) and other.startswith(_DECIDED))
        for one, other in pairs
    )
    return meant or any(is_ahead(token.folded) for token in tokens)


def is_to_come(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb in the future goes before a noun: `yapılacak şenliğin`, not `Şenlik yapılacak.`."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    attributive = behind is not None and behind.text[0].isalpha() and behind.folded not in _JOINTS
    return attributive and _TO_COME.fullmatch(tokens[at].folded) is not None
