"""What a cue takes: where it ends before how, to whom and where it is told, and whether it is told at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.topics.cues import TOLD
from ziyaret_extract.topics.endings import is_occasion
from ziyaret_extract.topics.statements import is_of_talks
from ziyaret_extract.topics.words import topic_words
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_extract.analysis import Sentence, Token
    from ziyaret_extract.topics.cues import Cue

# `X'in Y konusundaki tecrübesi`, `X'in Y'ye ilişkin taleplerini`: the experience and the demands are those of X.
_OF_ANOTHER = "ndaki"
_OWNED = re.compile(
    r"(?:talep|beklenti|tecrübe|deneyim|görüş|öneri|şik[aâ]yet|soru|dilek|istek|endişe|kaygı|itiraz|izlenim|düşünce)"
    r"l[ae]r[ıi]\w*"
)
# What somebody says of it follows: `ziyarete ilişkin şunları söyledi`.
_SPEAKING = frozenset({"şunları", "şöyle", "açıklama", "açıklamada"})
_ENDING = frozenset(".!?:;")
# That something matters is no subject: `ticaretin önemine değinildi`.
_MATTERING = ("önem", "kıymet", "gereklili", "gereğ", "değer")
_NEAR = 3
_TOLD_TO = frozenset({Case.DATIVE, Case.INSTRUMENTAL})


def is_told(tokens: Sequence[Token], sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue has what else it asks for: an agenda's items the agenda, an aim the noun of what is done."""
    if is_of_talks(tokens[cue.first - 1].folded):
        return False
    if cue.takes == "told" and cue.case is Case.DATIVE and tokens[cue.first - 1].folded.startswith(_MATTERING):
        return False
    if cue.takes == "agenda":
        return any(token.folded.startswith("gündem") for token in tokens[sentence.first : cue.first])
    behind = tokens[cue.last : min(cue.last + _NEAR, sentence.last)]
    if cue.takes == "phrase" and any(token.folded in _SPEAKING for token in behind):
        return False
    return cue.takes != "aim" or tokens[cue.first - 1].folded.endswith(("ması", "mesi"))


def is_of_another(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether the genitive before a topic belongs to what stands behind its cue."""
    behind = tokens[cue.last].folded if cue.last < len(tokens) else ""
    return tokens[cue.last - 1].folded.endswith(_OF_ANOTHER) or bool(_OWNED.fullmatch(behind))


def is_somebody(tokens: Sequence[Token], first: int, last: int, cue: Cue) -> bool:
    """Whether a phrase is who talks about it, `Yönetim, yolu konuştu`, or for whom it is: `annelere yönelik panel`."""
    people = tokens[last - 1].folded.startswith(topic_words("people"))
    meant = people and tokens[cue.first].folded == "yönelik"
    begins = first == 0 or tokens[first - 1].text in _ENDING
    talks = cue.case is Case.ACCUSATIVE and begins and tokens[last].text == ","
    return meant or (talks and (people or tokens[last - 1].text[:1].isupper()))


def end_of(tokens: Sequence[Token], sentence: Sentence, cue: Cue) -> int:
    """Where what a cue takes ends: before it, and before how, to whom or where it is told.

    `Yol sorunu da ele alındı`, `Yol sorunu konuklara anlatıldı`, `Sahil yolu, dün … toplantıda ele alındı`.
    """
    if cue.takes not in {*TOLD, "work"}:
        return cue.first
    at = _recipient(tokens, sentence, _before_manner(tokens, sentence.first, cue.first))
    if cue.takes not in TOLD or cue.case is not Case.NOMINATIVE or not is_occasion(tokens[at - 1].folded):
        return at
    comma = next((k for k in range(sentence.first, at) if tokens[k].text == ","), None)
    return comma or at


def _before_manner(tokens: Sequence[Token], first: int, at: int) -> int:
    """Where words for how it is told stand before a verb: `da`, `yeniden`, `ayrıntılı olarak`, `geniş bir şekilde`."""
    while at > first and tokens[at - 1].folded in topic_words("manner"):
        manner = tokens[at - 1].folded in topic_words("manner-of")
        at -= 1
        at -= manner and at > first and tokens[at - 1].folded == "bir"
        at -= manner and at > first
    return at


def _recipient(tokens: Sequence[Token], sentence: Sentence, at: int) -> int:
    """Where whom it is told stands before a verb: `yol sorununu Başkan Çınar'a anlattı`, `… konuklara anlatıldı`."""
    together = tokens[at - 1].folded == "ile"
    last = tokens[at - 1 - together]
    if last.folded in topic_words("told-to"):
        return at - 1
    if together and last.text[:1].isupper():
        at -= 1
    elif not last.text[:1].isupper() or not last.suffix or case_of(fold(last.suffix)) not in _TOLD_TO:
        return at
    while at > sentence.first and tokens[at - 1].text[:1].isupper():
        at -= 1
    return at
