"""Where the noun phrase of a topic begins: which words belong to it, and which to its verb or to what goes before."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ziyaret_extract.names.chunks import AND
from ziyaret_extract.tables import first_cells, read_rows, read_words
from ziyaret_extract.topics import endings
from ziyaret_extract.topics.conjuncts import is_plural
from ziyaret_extract.topics.words import is_field, topic_words
from ziyaret_extract.turkish import headwords
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
_IN = frozenset({"da", "de", "ta", "te", "nda", "nde"})
# What may end a name that leans on a noun: `Tekkaya'nın`, `Tekkaya'daki`, `240 kW'lık`, `Tekkaya'lı`.
_LEANING = (*("ın", "in", "un", "ün", "ki"), *("lık", "lik", "luk", "lük", "lı", "li", "lu", "lü"))
_BETWEEN = "arasındaki"
_BETWEEN_DONE = "arasında"  # `X ile Y arasında otobüs seferi konulması`
# Many in the nominative talk, `çobanlar mera sorununu konuştu`; the first noun of a compound may be (`gençler evi`).
_MANY = re.compile(r".{3,}l[ae]r")
_CALLED_MANY = re.compile(r".{2,}(?:[cç]|l)[ıiuü]l[ae]r")  # `Kızılaycılar`, `Tekkayalılar`
_BEHIND_MANY = re.compile(r"için|aras.+|.+[ıiuü](?:n[ıiuüae]n?|yl[ae])?")
_FOR_SOME = re.compile(r"için|aras.+|.+(?<!l[ae]r)(?<!y)[ıiuü](?:n[ıiuüae]n?|yl[ae])?")
# Guests, a colleague or a group in a case that leans on the verb: `konuğunu yol hakkında bilgilendirdi`, `gruba …`.
_GUEST = re.compile(
    r"(?:konuğu|misafiri|meslektaşı|mevkidaşı|muhatabı)(?:n[ıiuüae]|nd[ae]n|yl[ae])"
    r"|(?:grub|heyet|ekib)(?:[ae]|[ıiu]n[ae])"
)
_LOCATIVE_OF_MANY = re.compile(r".{2,}l[ae]rd[ae]")
# Those who do not: `kurallara uymayanlar hakkında`.
_THOSE_WHO_DO_NOT = re.compile(r".{2,}m[ae]y[ae]nl[ae]r")
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
        if word in _stop_words() and not (parted or begins or clause or owned or governed or given):
            break
        between = begins or (between and not parted)
        if parted or begins or owned or governed or given:
            pass
        elif at == end:
            if not _is_head(token, cued=cued):
                return None
        elif endings.is_participle(word) and (token.text.islower() or at - 1 == first):
            purpose = done and at + 1 < end and tokens[at + 1].folded == "için"
            if end - at > 1 and not purpose and not endings.is_genitive(tokens[at]):
                break
            led = True
        elif not (
            _belongs(token, tokens[at].folded, led=led or done) or _is_of_noun(tokens, first, at - 1, talked=talked)
        ):
            break
        at -= 1
    bare = led and end - at > 1 and endings.is_participle(tokens[at].folded)
    at += bare or _is_counted_subject(tokens, first, at, end) or _is_told_before(tokens, first, at, end)
    return at if at < end else None


def stands_bare(token: Token) -> bool:
    """Whether a word may stand in a compound of nouns: `öfke kontrolü`, but not `personele`."""
    word = token.folded
    return word not in _stop_words() and _is_head(token) and _belongs(token, "", led=False)


def is_who(token: Token) -> bool:
    """Whether a word that begins a sentence is who talks, and no topic before a comma: `İkili, su sorununu konuştu`."""
    title = headwords.bare_title(token.folded)
    body = title is not None or headwords.organization_noun(token.folded) is not None
    return token.folded in _who() or (body and token.text[:1].isupper())


def says_where(token: Token) -> bool:
    """Whether a word says at which talks or in which place something was talked about: `görüşmede`, `Yalova'da`."""
    if token.suffix:
        return fold(token.suffix) in _IN
    return endings.is_occasion(token.folded) or endings.is_at_body(token)


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
    if token.folded in topic_words("parting") or _begins_clause(token):
        return False
    case = case_of(fold(token.suffix)) if token.suffix else endings.leaning_on_verb(token)
    if case is Case.LOCATIVE:
        told = any(endings.is_occasion(before.folded) for before in tokens[first:at])
        return told and not (endings.is_occasion(token.folded) or endings.is_at_body(token))
    return talked and case in _TO_OR_FROM and not _is_somebody(token.folded)


def _begins_clause(token: Token) -> bool:
    """Whether a word that may lean on a noun begins the sentence, so that it leans on none: `Ardından X konuşuldu`."""
    leads = token.folded in topic_words("before-verb") and not token.folded.endswith(("da", "de", "ta", "te"))
    return token.text[:1].isupper() and (leads or token.folded in topic_words("talks"))


def _is_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.text[:1].isalnum() or (token.text in "-–/&" and tokens[at - 1].tail == token.start)


def _is_head(token: Token, *, cued: bool = False) -> bool:
    """Whether a noun phrase may end with a token."""
    word = token.folded
    verb = word in topic_words("verb") if cued else endings.is_verb(word)
    return not (
        (verb and token.text[:1].islower())
        or endings.is_active(word)
        or endings.is_converb(word)
        or endings.is_undone(word)
        or _THOSE_WHO_DO_NOT.fullmatch(word)
        or _is_somebody(word)
        or endings.is_of_time_or_place(word)
        or (token.suffix and _case_letters(token.suffix))
    )


def _case_letters(suffix: str) -> bool:
    return fold(suffix).endswith(("da", "de", "ta", "te", "dan", "den", "tan", "ten", "la", "le"))


def _belongs(token: Token, following: str, *, led: bool) -> bool:
    """Whether a word stands in the noun phrase that goes on with the next word."""
    word, suffix = token.folded, fold(token.suffix)
    governed = following.startswith(topic_words("governing"))
    if endings.is_converb(word) or (
        _is_somebody(word) and not (word in _for_whom() and _FOR_SOME.fullmatch(following))
    ):
        return False
    many = _MANY.fullmatch(word) if token.text.islower() else _CALLED_MANY.fullmatch(word)
    if many and not _BEHIND_MANY.fullmatch(following):
        return False
    if suffix:
        return led or suffix.endswith(_LEANING) or (governed and suffix not in _IN)
    if word in _in_fields():
        return True
    parting = word in topic_words("parting") and not (led and word in topic_words("before-verb"))
    if endings.is_occasion(word) or parting or _begins_clause(token):
        return False
    title = token.text[:1].isupper() and headwords.bare_title(word)
    if title and title.case is Case.NOMINATIVE and not _FOR_SOME.fullmatch(following):
        return False
    if endings.is_at_body(token) and not endings.is_participle(following):
        return False
    if led or governed or endings.is_verbal_noun(following):
        return True
    return endings.leaning_on_verb(token) is None


def _is_somebody(word: str) -> bool:
    """Whether a word is for people who talk and not for what they talk about: `konuklar`, `müdüre`, no `mimari`."""
    if word in topic_words("no-case"):
        return False
    if _GUEST.fullmatch(word):
        return True
    title = headwords.bare_title(word)
    return word in _people() or (title is not None and title.case not in {Case.NOMINATIVE, Case.GENITIVE})


@cache
def _in_fields() -> frozenset[str]:
    """Fields of work in the locative, which no place are: `sağlıkta şiddet`."""
    return frozenset(f"{field}{ending}" for field in topic_words("field") for ending in ("da", "de", "ta", "te"))


@cache
def _who() -> frozenset[str]:
    return frozenset({*topic_words("who"), *first_cells("group_nouns.tsv")})


@cache
def _for_whom() -> frozenset[str]:
    """The many for whom something may be: `kadınlar pazarı`, but not `başkanlar`."""
    rows = read_rows("group_nouns.tsv")
    return frozenset(noun for noun, kind, *_ in rows if kind in {"crowd", "members"} and noun.endswith(("lar", "ler")))


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for noun in first_cells("group_nouns.tsv") if noun.endswith(("lar", "ler")))


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(read_words("clause_words.txt")) - {"karşılıklı"} | {"günü", "söz"}
