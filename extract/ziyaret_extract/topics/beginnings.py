"""Where the noun phrase of a topic begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.topics import endings
from ziyaret_extract.topics.conjuncts import is_plural
from ziyaret_extract.topics.members import begins_clause, belongs, is_head, is_somebody, stop_words
from ziyaret_extract.topics.words import is_field, topic_words
from ziyaret_extract.turkish.morphology import Case, case_of
from ziyaret_ontology.folding import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ziyaret_extract.analysis import Token

LONGEST = 12
"""A topic has at most so many words."""
JOINING = frozenset({AND, "ile", "veya", "hem", "gerekse"})
"""What joins two phrases, or two names."""
BESIDES = ("yanı", "sıra")
"""What joins a phrase in the genitive to the next: `su sorununun yanı sıra yollar`."""

_LED = 2  # a noun and the participle before it
_BETWEEN = "arasındaki"
_BETWEEN_DONE = "arasında"  # `X ile Y arasında otobüs seferi konulması`
_LOCATIVE_OF_MANY = re.compile(r".{2,}l[ae]rd[ae]")
_NUMBERS = frozenset({"iki", "üç", "dört"})
_HOW_MANY = frozenset({*_NUMBERS, "bir", "bu", "her", "tüm", "bazı", "çeşitli"})
_GIVING = ("veril", "sağlan", "sunul", "tanın", "öden", "dağıtıl", "ayrıl", "tahsis", "yapıl", "uygulan")
# To whom something is told stands before the verb, but these may be given something: `öğrencilere verilen burslar`.
_TO_MANY = frozenset({"öğrencilere", "vatandaşlara"})
_TO_OR_FROM = frozenset({Case.DATIVE, Case.ABLATIVE})


def beginning(
    tokens: Sequence[Token], first: int, end: int, barred: Collection[int], *, talked: bool, cued: bool = True
) -> int | None:
    """Where the noun phrase that ends before a token begins; None when none ends there.

    Before its own cue, where it is `cued`, no verb stands: `sahil bandı ele alındı`. It is `talked` about by verbs that
    say no more than that: what leans on a noun in a case is then no part of theirs.
    """
    done = endings.is_done(tokens[end - 1])
    owner = _owner_of_done(tokens, first, end, barred) if done else None
    led, between = False, False  # `between`: two of them stand before `arasındaki`
    at = end if owner is None else owner
    while at > first and end - at < LONGEST:
        token = tokens[at - 1]
        if at - 1 in barred or not _is_word(tokens, at - 1):
            break
        word = token.folded
        parted = between and (word in _NUMBERS or (word in JOINING and not is_plural(tokens[at].folded)))
        begins = at < end and (word == _BETWEEN or (done and talked and word == _BETWEEN_DONE))
        clause = ((led or done) and word in topic_words("before-verb")) or (word == "ile" and led and end - at == _LED)
        owned = word in _HOW_MANY and at < end and (_is_counted(tokens, first, at - 1) or (done and word == "bir"))
        given = word in _TO_MANY and at < end and (talked or (led and tokens[at].folded.startswith(_GIVING)))
        governed = word == "ile" and at < end and tokens[at].folded.startswith(topic_words("governing"))
        if word in stop_words() and not (parted or begins or clause or owned or governed or given):
            break
        between = begins or (between and not parted)
        if parted or begins or owned or governed or given:
            pass
        elif at == end:
            if not is_head(token, cued=cued):
                return None
        elif endings.is_participle(word) and (token.text.islower() or at - 1 == first):
            purpose = done and at + 1 < end and tokens[at + 1].folded == "için"
            if end - at > 1 and not purpose and not endings.is_genitive(tokens[at]):
                break
            led = True
        elif not (
            belongs(token, tokens[at].folded, led=led or done) or _is_of_noun(tokens, first, at - 1, talked=talked)
        ):
            break
        at -= 1
    bare = led and end - at > 1 and endings.is_participle(tokens[at].folded)
    at += bare or _is_counted_subject(tokens, first, at, end) or _is_told_before(tokens, first, at, end)
    return at if at < end else None


def _owner_of_done(tokens: Sequence[Token], first: int, end: int, barred: Collection[int]) -> int | None:
    """The genitive of what is done, with whatever tells how: `pirinanın gübre olarak kullanılması`."""
    for at in range(end - 2, max(first, end - LONGEST) - 1, -1):
        token = tokens[at]
        if at in barred or not _is_word(tokens, at) or token.folded == AND:
            return None
        if endings.is_occasion(token.folded) or endings.is_participle(token.folded):
            return None
        if endings.is_genitive(token):
            return at
    return None


def _is_counted(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word counts nouns within a phrase: `köprünün iki yakası`, `iki ilçenin yolu`."""
    owned = at > first and endings.is_genitive(tokens[at - 1])
    return owned or (tokens[at].folded in _NUMBERS and endings.is_genitive(tokens[at + 1]))


def _is_counted_subject(tokens: Sequence[Token], first: int, at: int, end: int) -> bool:
    """Whether a phrase seems to begin with those who do it, told by their number: `iki şehir eğitim alanında`."""
    counted = at > first and tokens[at - 1].folded in _NUMBERS and tokens[at].text.islower()
    return counted and end - at > 1 and not tokens[at + 1].folded.startswith("aras") and is_field(tokens[at + 1].folded)


def _is_told_before(tokens: Sequence[Token], first: int, at: int, end: int) -> bool:
    """Whether a phrase seems to begin with places that were told before: `bu ilçelerde | su sorunu`."""
    told = at > first and tokens[at - 1].folded == "bu" and end - at > 1
    return told and _LOCATIVE_OF_MANY.fullmatch(tokens[at].folded) is not None


def _is_of_noun(tokens: Sequence[Token], first: int, at: int, *, talked: bool) -> bool:
    """Whether a word that seems to lean on a verb of talking leans on the noun: `öğrencilere burs görüşüldü`.

    So does a place where it was told before at which talks: `Ziyarette baraj gölünde balıkçılık görüşüldü`.
    """
    token = tokens[at]
    if token.folded in topic_words("parting") or begins_clause(token):
        return False
    case = case_of(fold(token.suffix)) if token.suffix else endings.leaning_on_verb(token)
    if case is Case.LOCATIVE:
        told = any(endings.is_occasion(before.folded) for before in tokens[first:at])
        return told and not (endings.is_occasion(token.folded) or endings.is_at_body(token))
    return talked and case in _TO_OR_FROM and not is_somebody(token.folded)


def _is_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text[:1].isalnum() or (token.text in "-–/&" and tokens[at - 1].tail == token.start)
